"""Cuts an endless multipart answer into its parts while it comes, in bounded memory.

Firmware differs: a length in the part, none, or one before the first boundary; old labels; `<frontier>` for a boundary;
a closing boundary that never comes. So a part ends where its length says or where the next boundary stands, whichever
is first, and a text without a length is given out as soon as it looks whole. Nothing in here raises: what makes no
sense is skipped.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

PART_LIMIT_BYTES = 4_000_000
"""A longer part is skipped; the largest picture known has about 200 kB."""
HEAD_LIMIT_BYTES = 8_000
_BOUNDARY_LIMIT = 200
_GUESSES_MAX = 8
"""How often a text without a length is given out before its end is certain."""

_BOUNDARY = re.compile(r'boundary="?([^";\r\n]+)', re.IGNORECASE)
_ANY_BOUNDARY = re.compile(rb"(?:^|\n)--+([!-,.-~][!-~]{0,199})\r?\n(?=[A-Za-z-]{4,30}:)")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_NAME = re.compile(r'\bname="([^"]*)"')
_BLANKS = b" \t\r\n\0"
_DASH, _NEW_LINE = b"-"[0], b"\n"[0]
_EDGE_BYTES = 16
_LINE_REST_BYTES = 64
_KEPT_OF_JUNK_BYTES = _BOUNDARY_LIMIT + _LINE_REST_BYTES + 16
"""In what is skipped a boundary may have begun."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part."""

    content_type: str
    """In lower case, without its parameters."""
    name: str
    """Of its Content-Disposition; nothing where there is none."""
    body: bytes = field(repr=False)

    @property
    def is_picture(self) -> bool:
        """Whether it is a JPEG, by its label or by its first bytes."""
        return self.content_type in {"image/jpeg", "image/pjpeg"} or self.body.startswith(b"\xff\xd8\xff")


class _Within(enum.Enum):
    JUNK = "junk"
    """Before a boundary."""
    HEAD = "head"
    BODY = "body"
    REST = "rest"
    """Behind a part that was given out by its length."""
    FLOOD = "flood"
    """In a part that is too long."""


def boundary_of(content_type: str) -> bytes | None:
    """The boundary that a label names, without dashes in front; None where it names none that could be used."""
    found = _BOUNDARY.search(content_type)
    given = found[1].strip().encode("ascii", "replace").lstrip(b"-") if found else b""
    return given if 0 < len(given) <= _BOUNDARY_LIMIT else None


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a boundary stands."""

    start: int
    """Where the text before it ends, without its line end."""
    end: int
    """Behind its own line end."""
    closes: bool


class PartReader:
    """Takes the bytes of one answer as they come; a boundary that its label does not name is taken from the bytes.

    The same part may be given out twice, where its length was too short or its end was guessed: the second is whole.
    """

    def __init__(self, content_type: str = "") -> None:
        self._boundary = boundary_of(content_type)
        self._within = _Within.JUNK
        self._buffer = bytearray()
        self._searched = 0
        """How far the buffer is known to hold no boundary."""
        self._head: dict[str, str] = {}
        self._given = 0
        """How many bytes of the part were given out."""
        self._guesses = 0

    def feed(self, data: bytes) -> Iterator[Part]:
        """The parts that are complete now; take them all before the next bytes."""
        self._buffer += data
        moved = True
        while moved:
            part, moved = self._step()
            if part is not None:
                yield part
        guessed = self._guess()
        if guessed is not None:
            yield guessed

    def end(self) -> Iterator[Part]:
        """What was still under way when the answer ended."""
        if self._within is _Within.BODY and len(self._buffer) > self._given:
            yield self._part(bytes(self._buffer))
        self._buffer.clear()
        self._within = _Within.JUNK

    def _step(self) -> tuple[Part | None, bool]:
        """A part where one is complete, and whether there may be more to do."""
        if self._within is _Within.HEAD:
            return None, self._read_head()
        if self._boundary is None:
            self._learn_boundary()
        length = self._length if self._within is _Within.BODY else None
        line = self._find_boundary()
        if length is not None and len(self._buffer) >= length and (line is None or line.start >= length):
            self._within, self._given = _Within.REST, length
            return self._part(bytes(self._buffer[:length])), True
        if line is not None:
            return self._ended(line), True
        self._bound()
        return None, False

    def _ended(self, line: _Line) -> Part | None:
        """The part before a boundary, unless all of it was given out already."""
        body = bytes(self._buffer[: line.start])
        new = self._within in {_Within.BODY, _Within.REST} and bool(body[self._given :].strip(_BLANKS))
        part = self._part(body) if new else None
        del self._buffer[: line.end]
        self._within = _Within.JUNK if line.closes else _Within.HEAD
        self._searched, self._given, self._guesses = 0, 0, 0
        return part

    def _find_boundary(self) -> _Line | None:
        """The next boundary, once its line is whole."""
        if self._boundary is None:
            return None
        mark, buffer = b"--" + self._boundary, self._buffer
        place = max(0, self._searched - len(mark) - 4)
        while (place := buffer.find(mark, place)) >= 0:
            start = place
            while start and buffer[start - 1] == _DASH:
                start -= 1
            after = place + len(mark)
            end = buffer.find(b"\n", after, after + _LINE_REST_BYTES)
            if start == 0 or buffer[start - 1] == _NEW_LINE:
                if end < 0 and len(buffer) < after + _LINE_REST_BYTES:
                    return None
                rest = bytes(buffer[after : max(end, after)]).strip()
                if end >= 0 and not rest.strip(b"-"):
                    return _Line(_text_end(buffer, start), end + 1, closes=rest.startswith(b"--"))
            place = after
        self._searched = len(buffer)
        return None

    def _learn_boundary(self) -> None:
        found = _ANY_BOUNDARY.search(self._buffer)
        if found is not None:
            self._boundary = found[1]

    def _read_head(self) -> bool:
        """Whether the head of a part was whole."""
        if self._buffer[:2] == b"\r\n" or self._buffer[:1] == b"\n":
            # A part without any head.
            del self._buffer[: 2 if self._buffer[:1] == b"\r" else 1]
            self._head, self._within = {}, _Within.BODY
            return True
        limit = self._next_mark(HEAD_LIMIT_BYTES)
        found = _HEAD_END.search(self._buffer, 0, HEAD_LIMIT_BYTES if limit < 0 else limit)
        if found is None:
            if limit >= 0 or len(self._buffer) >= HEAD_LIMIT_BYTES:
                self._within = _Within.JUNK if limit >= 0 else _Within.FLOOD
                return True
            return False
        self._head = _headers(bytes(self._buffer[: found.start()]))
        del self._buffer[: found.end()]
        self._within = _Within.BODY
        length = self._length
        if length is not None and length > PART_LIMIT_BYTES:
            self._within = _Within.FLOOD
        return True

    def _next_mark(self, end: int) -> int:
        """Where what may be the next boundary begins, before `end`; -1 where there is none."""
        mark = b"--" + (self._boundary or b"")
        if self._buffer.startswith(mark):
            return 0
        return self._buffer.find(b"\n" + mark, 0, end)

    @property
    def _length(self) -> int | None:
        text = self._head.get("content-length", "")
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 20 and int(text) else None

    def _bound(self) -> None:
        """Forgets what can be no part any more."""
        if self._within in {_Within.BODY, _Within.REST} and len(self._buffer) > PART_LIMIT_BYTES:
            self._within = _Within.FLOOD
        if self._within in {_Within.JUNK, _Within.FLOOD}:
            del self._buffer[:-_KEPT_OF_JUNK_BYTES]
            self._searched = 0

    def _guess(self) -> Part | None:
        """A text without a length that looks whole, so that nobody waits for the next boundary to see it."""
        unsure = self._within is _Within.REST or (self._within is _Within.BODY and self._length is None)
        if not unsure or self._guesses >= _GUESSES_MAX:
            return None
        ends = bytes(self._buffer[:_EDGE_BYTES].lstrip(_BLANKS)[:1] + self._buffer[-_EDGE_BYTES:].rstrip(_BLANKS)[-1:])
        if ends not in {b"{}", b"<>"} or len(self._buffer) <= self._given + _EDGE_BYTES:
            return None
        body = bytes(self._buffer)
        self._guesses += 1
        self._given = len(body)
        return self._part(body)

    def _part(self, body: bytes) -> Part:
        label = self._head.get("content-type", "").partition(";")[0].strip().lower()
        found = _NAME.search(self._head.get("content-disposition", ""))
        return Part(label, found[1] if found else "", body)


def _headers(head: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in head.decode("utf-8", "replace").splitlines())
    return {name.strip().lower(): value.strip() for name, _, value in lines}


def _text_end(buffer: bytearray, start: int) -> int:
    """Where the text before a boundary at `start` ends."""
    end = start - 1 if start else 0
    return end - 1 if end and buffer[end - 1 : end] == b"\r" else end
