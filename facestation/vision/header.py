"""Kind, size and orientation of a picture file, read without decoding it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from facestation.errors import PhotoUnreadable
from facestation.vision.jpeg_markers import APP1, FRAMES, segments

UPRIGHT = 1
_ORIENTATION_TAG, _SHORT = 0x0112, 3
_MOST_TAGS = 512
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PNG_WITH_ALPHA = frozenset({4, 6})
_WEBP_MOVES, _WEBP_ALPHA = 0x02, 0x10


@dataclass(frozen=True, slots=True)
class Header:
    """What a picture file promises."""

    width_px: int
    height_px: int
    orientation: int = UPRIGHT
    """How it has to be turned, 1 to 8 as in EXIF."""
    transparent: bool = False
    depth_bytes: int = 1
    """Of one channel of one pixel."""


def read_header(data: bytes) -> Header:
    """What a JPEG, PNG, WebP or BMP file promises; raises PhotoUnreadable for anything else, also one cut short."""
    try:
        header = _by_kind(data)
    except (struct.error, IndexError) as error:
        raise PhotoUnreadable from error
    if header.width_px < 1 or header.height_px < 1:
        raise PhotoUnreadable
    return header


def _by_kind(data: bytes) -> Header:
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data.startswith(_PNG):
        return _png(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data.startswith(b"BM"):
        return _bmp(data)
    raise PhotoUnreadable


def _jpeg(data: bytes) -> Header:
    size: tuple[int, int] | None = None
    orientation = UPRIGHT
    for segment in segments(data):
        if segment.marker in FRAMES:
            height, width = struct.unpack_from(">HH", segment.payload, 1)
            size = size or (width, height)
        elif segment.marker == APP1 and bytes(segment.payload[:6]) == b"Exif\0\0" and orientation == UPRIGHT:
            orientation = _exif_orientation(bytes(segment.payload[6:]))
    if size is None:
        raise PhotoUnreadable
    return Header(*size, orientation)


def _png(data: bytes) -> Header:
    header: Header | None = None
    transparent, orientation = False, UPRIGHT
    for name, payload in _png_chunks(data):
        if name == b"IHDR":
            width, height, depth, color = struct.unpack_from(">IIBB", payload)
            if color not in _PNG_CHANNELS:
                raise PhotoUnreadable
            transparent = color in _PNG_WITH_ALPHA
            header = Header(width, height, depth_bytes=2 if depth == 16 else 1)
        elif name == b"tRNS":
            transparent = True
        elif name == b"eXIf":
            orientation = _exif_orientation(bytes(payload))
    if header is None:
        raise PhotoUnreadable
    return Header(header.width_px, header.height_px, orientation, transparent, header.depth_bytes)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    view, at = memoryview(data), len(_PNG)
    while True:
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data) or (name[:1].isupper() and _is_damaged(view[at + 4 : end])):
            raise PhotoUnreadable
        if name == b"IEND":
            return
        yield name, view[at + 8 : at + 8 + length]
        at = end


def _is_damaged(chunk: memoryview) -> bool:
    """Whether the sum at the end of a chunk is not its own; versions of OpenCV take that more or less seriously."""
    return zlib.crc32(chunk[:-4]) != int.from_bytes(chunk[-4:], "big")


def _webp(data: bytes) -> Header:
    if 8 + int(struct.unpack_from("<I", data, 4)[0]) > len(data):
        raise PhotoUnreadable
    kind = data[12:16]
    if kind == b"VP8X":
        if data[20] & _WEBP_MOVES:
            # Only newer versions of OpenCV read these, and a film is no photo.
            raise PhotoUnreadable
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
        return Header(width, height, _webp_orientation(data), transparent=bool(data[20] & _WEBP_ALPHA))
    if kind == b"VP8L":
        bits = int(struct.unpack_from("<I", data, 21)[0])
        return Header((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, transparent=bool(bits >> 28 & 1))
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return Header(width & 0x3FFF, height & 0x3FFF)
    raise PhotoUnreadable


def _webp_orientation(data: bytes) -> int:
    at = 12
    while at + 8 <= len(data):
        (length,) = struct.unpack_from("<I", data, at + 4)
        if data[at : at + 4] == b"EXIF":
            return _exif_orientation(data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0"))
        at += 8 + length + length % 2
    return UPRIGHT


def _bmp(data: bytes) -> Header:
    width, height, _planes, bits, packing = struct.unpack_from("<iiHHI", data, 18)
    height = abs(height)
    (begin,) = struct.unpack_from("<I", data, 10)
    row_bytes = (width * bits + 31) // 32 * 4
    if packing == 0 and begin + row_bytes * height > len(data):
        raise PhotoUnreadable
    return Header(width, height)


def _exif_orientation(tiff: bytes) -> int:
    """The orientation in an EXIF block; upright where it has none or makes no sense, for many files carry rubbish."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return UPRIGHT
    (at,) = struct.unpack_from(order + "I", tiff, 4)
    if at + 2 > len(tiff):
        return UPRIGHT
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for index in range(min(count, _MOST_TAGS)):
        entry = at + 2 + 12 * index
        if entry + 12 > len(tiff):
            return UPRIGHT
        tag, kind, _count, value = struct.unpack_from(order + "HHIH", tiff, entry)
        if tag == _ORIENTATION_TAG and kind == _SHORT:
            return int(value) if 1 <= value <= 8 else UPRIGHT
    return UPRIGHT
