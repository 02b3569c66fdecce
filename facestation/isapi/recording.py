"""The latest exchanges with one terminal, for support: what was asked and answered, without whom it is about."""

from __future__ import annotations

import enum
from collections import deque
from dataclasses import dataclass

from facestation.isapi.operation import Operation
from facestation.isapi.redaction import Redactor
from facestation.isapi.wire.sniff import MalformedAnswer, parse

KEPT = 120
LONGEST_BYTES = 96_000
"""A longer document is only counted; the longest capability set that is known has half of it."""
_JPEG = b"\xff\xd8"


class Content(enum.Enum):
    """What a body was."""

    NONE = "none"
    JSON = "json"
    XML = "xml"
    PICTURE = "picture"
    STREAM = "stream"
    OTHER = "other"
    """A form, a web page, rubbish, or too long."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it is kept: its kind, its size, and its document with pseudonyms."""

    content: Content
    size_bytes: int
    root: str = ""
    tree: object = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer."""

    operation: str
    method: str
    path: str
    """As the catalogue has it, its parameters open."""
    sent: Body
    status: int
    answered: Body
    took_ms: int


class Recorder:
    """Keeps the latest; what it is given is taken apart at once and never kept as it is."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._kept: deque[Exchange] = deque(maxlen=KEPT)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What is kept, oldest first."""
        return tuple(self._kept)

    def note(
        self, operation: Operation, sent: bytes, status: int, body: bytes, took_s: float, *, endless: bool
    ) -> None:
        """Keeps one exchange, without its login, its addresses and its parameters."""
        answered = Body(Content.STREAM, 0) if endless else self._body(body)
        exchange = Exchange(
            operation.name,
            operation.method,
            operation.path,
            self._body(sent),
            status,
            answered,
            round(1000 * took_s),
        )
        self._kept.append(exchange)

    def _body(self, data: bytes) -> Body:
        size_bytes = len(data)
        if not data:
            return Body(Content.NONE, 0)
        if data.startswith(_JPEG):
            return Body(Content.PICTURE, size_bytes)
        if size_bytes > LONGEST_BYTES:
            return Body(Content.OTHER, size_bytes)
        try:
            read = parse(data)
        except MalformedAnswer:
            return Body(Content.OTHER, size_bytes)
        kind = Content.XML if read.root else Content.JSON
        tree = self._redactor.document({read.root: read.tree} if read.root else read.tree)
        if not read.root:
            return Body(kind, size_bytes, "", tree)
        [(root, inner)] = tree.items() if isinstance(tree, dict) and tree else [("Unknown", None)]
        return Body(kind, size_bytes, root, inner)
