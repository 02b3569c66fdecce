"""An answer as text to be read."""

from __future__ import annotations

import json
import re

from facestation.isapi.wire.answer import Decoded, Kind

_TAG = re.compile(r"(<[^>]+>)")
_STEP = "  "


def pretty(decoded: Decoded) -> str:
    """Documents indented, the parts of a form one after the other; nothing for what is no text."""
    if decoded.kind is Kind.MULTIPART:
        return "\n\n".join(f"--- {part.name or part.content_type}\n{_readable(inner)}" for part, inner in decoded.parts)
    return _readable(decoded) if decoded.text is not None else ""


def _readable(decoded: Decoded) -> str:
    if decoded.kind is Kind.JSON:
        return json.dumps(decoded.tree, ensure_ascii=False, indent=2)
    if decoded.kind is Kind.XML:
        return indented(decoded.text or "")
    return f"{len(decoded.data)} bytes" if decoded.text is None else decoded.text


def indented(xml: str) -> str:
    """A well-formed document with one element a line, what is inside further to the right."""
    lines: list[str] = []
    depth = 0
    pieces = [piece.strip() for piece in _TAG.split(xml) if piece.strip()]
    previous_opens = False
    for piece in pieces:
        if piece.startswith("</"):
            depth = max(0, depth - 1)
            if previous_opens:
                lines[-1] += piece
            else:
                lines.append(_STEP * depth + piece)
            previous_opens = False
        elif piece.startswith("<"):
            lines.append(_STEP * depth + piece)
            previous_opens = not piece.startswith(("<?", "<!")) and not piece.endswith("/>")
            depth += previous_opens
        elif previous_opens:
            lines[-1] += piece
        else:
            lines.append(_STEP * depth + piece)
    return "\n".join(lines)
