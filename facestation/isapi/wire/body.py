"""Bodies of requests."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from facestation.isapi.upload import Upload

_NAMESPACE = "http://www.isapi.org/ver20/XMLSchema"


@dataclass(frozen=True, slots=True)
class Body:
    """What goes out with a request."""

    content_type: str
    data: bytes = field(repr=False)
    file: Upload | None = None
    """Sent instead of `data`."""


def json_text(tree: object) -> bytes:
    """The tree as compact JSON in UTF-8."""
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def json_body(tree: object) -> Body:
    """A JSON body."""
    return Body("application/json", json_text(tree))


def xml_body(root: str, **leaves: str) -> Body:
    """An XML body: `root` in the terminals' namespace with one child element for each of `leaves`."""
    inner = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in leaves.items())
    text = f'<{root} version="2.0" xmlns="{_NAMESPACE}">{inner}</{root}>'
    return Body("application/xml", text.encode())
