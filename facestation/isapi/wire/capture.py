"""The terminal's own face capture on the wire, and pictures in what it sends."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from facestation.isapi.wire.body import Body, xml_body
from facestation.isapi.wire.search import own_path
from facestation.isapi.wire.sniff import MalformedAnswer, flag, integer, parse, text

JPEG_START = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_DOCUMENT_START, _DOCUMENT_END = re.compile(rb"<CaptureFaceData[\s>]"), b"</CaptureFaceData>"


@dataclass(frozen=True, slots=True)
class Captured:
    """What a capture has brought so far."""

    jpeg: bytes | None = field(repr=False)
    url: str | None
    """Path and query of the picture on the terminal itself."""
    over: bool
    """Whether nothing more is to come."""


def encode_capture(*, binary: bool, reader: int | None = None) -> Body:
    """Starts a capture whose picture comes in the answer (`binary`) or as an address."""
    leaves = {} if reader is None else {"readerID": str(reader)}
    kind = "binary" if binary else "url"
    return xml_body("CaptureFaceDataCond", **leaves, captureInfrared="false", dataType=kind)


def encode_cancel() -> Body:
    """Ends the capture that is under way, on terminals that list `cancelFlag` among what they can do."""
    return xml_body("CaptureFaceDataCond", captureInfrared="false", cancelFlag="true")


def decode_capture(body: bytes) -> Captured:
    """What a capture or its progress answered: a form, a bare picture, XML or JSON. Raises MalformedAnswer."""
    jpeg = cut_jpeg(_face_part(body))
    if jpeg is not None:
        return Captured(jpeg, None, over=True)
    tree = parse(_document(body)).under("CaptureFaceData")
    url = own_path(text(tree, "faceDataUrl"))
    progress = integer(tree, "captureProgress")
    if url is None and text(tree, "faceDataUrl"):
        raise MalformedAnswer("the address of the picture leads nowhere")
    if url is None and progress is None:
        raise MalformedAnswer("no answer to a capture")
    over = flag(tree, "isCurRequestOver") is True or (progress or 0) >= 100 or url is not None
    return Captured(None, url, over)


def cut_jpeg(data: bytes) -> bytes | None:
    """The picture from its first marker to its last, without what frames it; None where there is none."""
    start, end = data.find(JPEG_START), data.rfind(_JPEG_END)
    return data[start : end + 2] if 0 <= start < end else None


def _document(body: bytes) -> bytes:
    """The document without the form around it; the whole where there is none."""
    start = _DOCUMENT_START.search(body)
    # One expression for both ends would look for the end again from every start.
    end = -1 if start is None else body.find(_DOCUMENT_END, start.end())
    return body if start is None or end < 0 else body[start.start() : end + len(_DOCUMENT_END)]


def _face_part(body: bytes) -> bytes:
    """The part of a form that holds the visible face, not the infrared one; the whole where there is no form."""
    if not body.lstrip().startswith(b"--"):
        return body
    boundary = body.lstrip().split(b"\r\n", 1)[0].split(b"\n", 1)[0].rstrip()
    pictures = [part for part in body.split(boundary) if JPEG_START in part]
    named = [part for part in pictures if b'name="FaceData"' in part.split(JPEG_START, 1)[0]]
    return (named or pictures or [body])[0]
