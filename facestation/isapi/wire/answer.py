"""Any answer at all, decoded by what it is and not by what its label says."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from facestation.isapi.wire.capture import JPEG_START
from facestation.isapi.wire.parts import Part, split
from facestation.isapi.wire.sniff import MalformedAnswer, parse


class Kind(enum.Enum):
    """What an answer turned out to be."""

    EMPTY = "empty"
    JSON = "json"
    XML = "xml"
    MULTIPART = "multipart"
    JPEG = "jpeg"
    TEXT = "text"
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class Decoded:
    """One answer, or one part of it."""

    kind: Kind
    data: bytes = field(repr=False)
    """As it came."""
    text: str | None = field(default=None, repr=False)
    """The same as text, without a byte order mark; None where it is no text."""
    tree: object = field(default=None, repr=False)
    """What a document says, as `sniff` makes it of JSON and XML; an XML root is its only key."""
    parts: tuple[tuple[Part, Decoded], ...] = ()


def decode(body: bytes, content_type: str = "") -> Decoded:
    """What the bytes are and say; never raises. `content_type` helps to find the boundary of a form alone."""
    if body.startswith(JPEG_START):
        return Decoded(Kind.JPEG, body)
    if not body.strip(b" \t\r\n\0"):
        return Decoded(Kind.EMPTY, body, "")
    if body.lstrip().startswith(b"--") or content_type.lower().startswith("multipart/"):
        parts = split(body, content_type)
        if parts:
            return Decoded(Kind.MULTIPART, body, _text(body), parts=tuple((part, _plain(part.data)) for part in parts))
    return _plain(body)


def _plain(body: bytes) -> Decoded:
    """A part is decoded like an answer, but is no form itself."""
    if body.startswith(JPEG_START):
        return Decoded(Kind.JPEG, body)
    try:
        document = parse(body)
    except MalformedAnswer:
        text = _text(body)
        return Decoded(Kind.BINARY if text is None else Kind.TEXT if text.strip() else Kind.EMPTY, body, text)
    kind = Kind.XML if document.root else Kind.JSON
    text = body.decode("utf-8-sig", errors="replace")
    return Decoded(kind, body, text, {document.root: document.tree} if document.root else document.tree)


def _text(body: bytes) -> str | None:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text.rstrip("\0") else text
