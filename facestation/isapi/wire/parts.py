"""Forms and event streams on the wire: parts between boundaries, as terminals write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

PARTS_MAX = 1000
"""More in one answer is no terminal's; the rest is left out."""

_BOUNDARY_LIMIT = 200
"""What splits the parts is made into a regular expression, and these are remembered."""
_BOUNDARY = re.compile(r'boundary="?([^";\s]+)', re.IGNORECASE)
_EMPTY_LINE = re.compile(rb"(?:^|\n)\r?\n")
"""Ends the headers; right at the start there are none."""
_FIELD = re.compile(r'(?<![\w])(name|filename)="([^"]*)"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form; empty where the terminal leaves something out."""

    name: str
    filename: str
    content_type: str
    data: bytes = field(repr=False)


def split(body: bytes, content_type: str) -> tuple[Part, ...]:
    """The parts of a form, also of one that breaks off or has something before its first boundary.

    The boundary is the one of `content_type`, or what the first line says. Nothing where there is none.
    """
    boundary = _boundary(body, content_type)
    if boundary is None:
        return ()
    # Terminals write CRLF, but a boundary at the start of a line is one whatever ends the lines.
    pieces = re.split(rb"(?:^|\r?\n)" + re.escape(boundary), body)[1 : PARTS_MAX + 1]
    return tuple(_part(piece) for piece in pieces if not piece.startswith(b"--"))


def _boundary(body: bytes, content_type: str) -> bytes | None:
    found = _BOUNDARY.search(content_type)
    if found and len(found[1]) <= _BOUNDARY_LIMIT and (said := b"--" + found[1].encode()) in body:
        return said
    first = body.lstrip().split(b"\n", 1)[0].rstrip()
    return first if first.startswith(b"--") and len(b"--") < len(first) <= _BOUNDARY_LIMIT else None


def _part(piece: bytes) -> Part:
    rest = piece.partition(b"\n")[2]
    empty = _EMPTY_LINE.search(rest)
    head, data = (rest[: empty.start()], rest[empty.end() :]) if empty else (rest, b"")
    headers = {name.strip().lower(): value.strip() for name, _, value in map(_header, head.splitlines())}
    fields = {name.lower(): value for name, value in _FIELD.findall(headers.get("content-disposition", ""))}
    length = headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:10]) <= len(data):
        data = data[: int(length[:10])]
    return Part(fields.get("name", ""), fields.get("filename", ""), headers.get("content-type", ""), data)


def _header(line: bytes) -> tuple[str, str, str]:
    return line.decode("utf-8", errors="replace").partition(":")
