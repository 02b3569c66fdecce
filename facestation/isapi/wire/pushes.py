"""Events that a terminal pushes to this computer, one a request: a form with its pictures, or the bare document."""

from __future__ import annotations

from datetime import tzinfo

from facestation.isapi.wire.events import Alert, AlertReader, decode_alert


def decode_push(body: bytes, content_type: str, zone: tzinfo) -> tuple[Alert, ...]:
    """The event and the pictures behind it; nothing where there is no event in it.

    `zone` is used for times without an offset. Raises MalformedAnswer for a bare document that makes no sense.
    """
    if content_type.lower().startswith("multipart/") or body.lstrip().startswith(b"--"):
        reader = AlertReader(content_type, zone)
        return (*reader.feed(body), *reader.end())
    alert = decode_alert(body, zone)
    return () if alert is None else (alert,)
