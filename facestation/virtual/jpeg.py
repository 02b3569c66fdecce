"""What the markers of a JPEG say, read as a terminal's decoder meets them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SOI = b"\xff\xd8"
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_NOT_FRAMES = frozenset({0xC4, 0xC8, 0xCC})
_BASELINE_FRAME = 0xC0
_CHROMA: Mapping[tuple[tuple[int, int], ...], str] = {
    ((2, 2), (1, 1), (1, 1)): "4:2:0",
    ((2, 1), (1, 1), (1, 1)): "4:2:2",
    ((1, 1), (1, 1), (1, 1)): "4:4:4",
}


class NotJpeg(ValueError):
    """The bytes hold no whole JPEG."""


@dataclass(frozen=True, slots=True)
class JpegFacts:
    """Size, kind and surroundings of a JPEG."""

    width_px: int
    height_px: int
    baseline: bool
    """False for progressive and every other kind of frame."""
    chroma: str
    """`4:2:0`, `4:2:2`, `4:4:4`, `gray` or `other`."""
    leading_bytes: int
    """Before the first marker, as form framing left around a picture."""
    trailing_bytes: int
    """After the end marker."""


@dataclass(frozen=True, slots=True)
class _Frame:
    width_px: int
    height_px: int
    baseline: bool
    chroma: str


def inspect(data: bytes) -> JpegFacts:
    """The facts of the first JPEG in `data`; raises NotJpeg where there is none or its end is missing."""
    start = data.find(_SOI)
    if start < 0:
        raise NotJpeg("no start marker")
    frame: _Frame | None = None
    position = start + len(_SOI)
    while True:
        marker, position = _marker(data, position)
        if marker == 0xD9:
            break
        if marker in _STANDALONE:
            continue
        segment, position = _segment(data, position)
        if 0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES:
            frame = _frame(marker, segment)
        if marker == 0xDA:
            position = _end_of_scan(data, position)
    if frame is None:
        raise NotJpeg("no frame")
    return JpegFacts(
        frame.width_px, frame.height_px, frame.baseline, frame.chroma, start, trailing_bytes=len(data) - position
    )


def _marker(data: bytes, position: int) -> tuple[int, int]:
    """The marker at `position` and where it ends; fill bytes are skipped."""
    if data[position : position + 1] != b"\xff":
        raise NotJpeg("no marker where one belongs")
    while data[position : position + 1] == b"\xff":
        position += 1
    if position >= len(data):
        raise NotJpeg("cut off")
    return data[position], position + 1


def _segment(data: bytes, position: int) -> tuple[bytes, int]:
    length = int.from_bytes(data[position : position + 2], "big")
    if length < 2 or position + length > len(data):
        raise NotJpeg("cut off")
    return data[position + 2 : position + length], position + length


def _end_of_scan(data: bytes, position: int) -> int:
    found = _AFTER_SCAN.search(data, position)
    if found is None:
        raise NotJpeg("no end marker")
    return found.start()


def _frame(marker: int, segment: bytes) -> _Frame:
    if len(segment) < 6 or len(segment) < 6 + 3 * segment[5]:
        raise NotJpeg("broken frame")
    height_px, width_px = int.from_bytes(segment[1:3], "big"), int.from_bytes(segment[3:5], "big")
    sampling = tuple((byte >> 4, byte & 15) for byte in segment[7 : 6 + 3 * segment[5] : 3])
    chroma = "gray" if len(sampling) == 1 else _CHROMA.get(sampling, "other")
    return _Frame(width_px, height_px, marker == _BASELINE_FRAME, chroma)
