"""What a JPEG file says of itself before its picture is decoded."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from facestation.errors import PhotoUnreadable

SOI, EOI, SOS, DQT, APP1 = 0xD8, 0xD9, 0xDA, 0xDB, 0xE1
FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_MOST_SCANS = 100
"""A progressive photo has about ten; thousands are made to keep a decoder busy."""
_NEXT_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)

# The luminance table of the JPEG standard (Annex K) in zigzag order, which encoders scale by their quality.
_STANDARD_LUMINANCE = bytes.fromhex(
    "100b0c0e0c0a100e0d0e1211101318281a181616183123251d283a333d3c3933"
    "383740485c4e404457453738506d51575f626768673e4d71797064785c656763"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """One marker with its payload."""

    marker: int
    payload: memoryview


def segments(data: bytes) -> Iterator[Segment]:
    """The markers of a JPEG file up to its end marker, picture data skipped.

    Raises PhotoUnreadable when the file is none, breaks off or has absurdly many scans.
    """
    if not data.startswith(b"\xff\xd8"):
        raise PhotoUnreadable
    at, scans = 2, 0
    while True:
        found = _NEXT_MARKER.search(data, at)
        if found is None:
            raise PhotoUnreadable
        marker, at = found[1][0], found.end()
        if marker == EOI:
            yield Segment(marker, memoryview(b""))
            return
        if marker in _BARE:
            continue
        if at + 2 > len(data):
            raise PhotoUnreadable
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2 or at + length > len(data):
            raise PhotoUnreadable
        scans += marker == SOS
        if scans > _MOST_SCANS:
            raise PhotoUnreadable
        yield Segment(marker, memoryview(data)[at + 2 : at + length])
        at += length


def estimated_quality(data: bytes) -> float | None:
    """The quality (1 to 100) with which a JPEG was encoded, from its first quantization table; None for other files."""
    if not data.startswith(b"\xff\xd8"):
        return None
    for segment in segments(data):
        if segment.marker == DQT and (table := _first_table(segment.payload)):
            # The middle one is not fooled by the ends, where entries are cut to 1 and 255.
            scales = sorted(100 * own / usual for own, usual in zip(table, _STANDARD_LUMINANCE, strict=True))
            scale = scales[len(scales) // 2]
            return (200 - scale) / 2 if scale <= 100 else 5000 / scale
    return None


def _first_table(payload: memoryview) -> tuple[int, ...]:
    """The 64 entries of table 0 where it stands first, as it does in what cameras write."""
    if not payload or payload[0] & 0x0F:
        return ()
    layout = ">64H" if payload[0] >> 4 else ">64B"
    return struct.unpack_from(layout, payload, 1) if len(payload) > struct.calcsize(layout) else ()
