"""Files that are not what they say, or would cost whoever opens them dear."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import cv2
import numpy as np

from facestation.vision.image import Image
from tests.unit.vision import pictures

Make = Callable[[], bytes]

_PIXELS_A_SIDE = 7000
"""As large as a picture may be, nearly."""


def _small() -> Image:
    return pictures.still(size=(160, 120), eye_distance_px=40)


def _jpeg() -> bytes:
    return pictures.jpeg(_small())


def _png() -> bytes:
    return pictures.png(_small())


def _encoded(ending: str) -> bytes:
    return cv2.imencode(ending, _small())[1].tobytes()


def _large() -> Image:
    return np.asarray(cv2.resize(pictures.still(), (_PIXELS_A_SIDE, _PIXELS_A_SIDE)), dtype=np.uint8)


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("photo.jpg", pictures.jpeg(pictures.still()))
        archive.writestr("zeros", bytes(20_000_000))
    return packed.getvalue()


def _moving_gif() -> bytes:
    screen = struct.pack("<HHBBB", 2, 2, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x21\xf9\x04\0\x0a\0\0\0\x2c" + struct.pack("<HHHHB", 0, 0, 2, 2, 0) + b"\x02\x03\x44\x02\x05\0"
    return b"GIF89a" + screen + frame * 400 + b";"


def _with_segment(marker: int, payload: bytes, times: int = 1) -> bytes:
    file = pictures.jpeg(pictures.still())
    segment = bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload
    return file[:2] + segment * times + file[2:]


def _exif_bomb() -> bytes:
    """An EXIF block whose directory claims 65,535 entries, each of 4 GB, and points back at itself."""
    entry = struct.pack("<HHII", 0x010F, 2, 0xFFFFFFFF, 8)
    return _with_segment(0xE1, b"Exif\0\0II*\0" + struct.pack("<IH", 8, 0xFFFF) + entry * 5000)


def _cmyk() -> bytes:
    """A flat 8 x 8 picture of four channels: each block is one DC code of zero length and an end of block."""
    tables = b"\xff\xdb\0\x43\0" + b"\x01" * 64
    frame = b"\xff\xc0\0\x14\x08\0\x08\0\x08\x04" + b"".join(bytes([n, 0x11, 0]) for n in (1, 2, 3, 4))
    one_code = b"\x01" + b"\0" * 15 + b"\0"
    huffman = b"".join(b"\xff\xc4\0\x14" + bytes([kind]) + one_code for kind in (0x00, 0x10))
    scan = b"\xff\xda\0\x0e\x04" + b"".join(bytes([n, 0]) for n in (1, 2, 3, 4)) + b"\0\x3f\0"
    return b"\xff\xd8" + tables + frame + huffman + scan + b"\x00\x00" + b"\xff\xd9"


def _png_with(*chunks: tuple[bytes, bytes]) -> bytes:
    file = _png()
    return file[:33] + b"".join(pictures.png_chunk(name, payload) for name, payload in chunks) + file[33:]


def _moving_png() -> bytes:
    file = pictures.png(pictures.still())
    control = pictures.png_chunk(b"acTL", struct.pack(">II", 5000, 0))
    first = pictures.png_chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, 480, 640, 0, 0, 1, 25, 0, 0))
    return file[:33] + control + first + file[33:]


def _png_of_zeros(width: int, height: int, depth: int, color: int, channels: int) -> bytes:
    row = b"\0" + bytes(width * channels * depth // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = pictures.png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + pictures.png_chunk(b"IDAT", packed) + pictures.png_chunk(b"IEND", b"")


def _webp_promising(width: int, height: int) -> bytes:
    size = (width - 1) | (height - 1) << 14
    body = b"WEBPVP8L" + struct.pack("<IBI", 100, 0x2F, size) + bytes(95)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _bmp_promising(width: int, height: int) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + 100, 0, 0, 54) + head + bytes(100)


def _of_kind(frame: int) -> bytes:
    return _jpeg().replace(b"\xff\xc0", bytes([0xFF, frame]), 1)


HOSTILE: dict[str, Make] = {
    "nothing": lambda: b"",
    "text": lambda: b"Dear sir or madam, please find my photo attached.",
    "zip renamed": _zip,
    "gif renamed": lambda: b"GIF89a\x01\0\x01\0\0\0\0;",
    "gif that moves": _moving_gif,
    "tiff renamed": lambda: _encoded(".tiff"),
    "pdf renamed": lambda: b"%PDF-1.7\n" + bytes(5000),
    "web page renamed": lambda: b"<!DOCTYPE html><html><body>Not found</body></html>",
    "drawing in svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "phone photo in heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(4000),
    "film renamed": lambda: b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41" + bytes(4000),
    "program renamed": lambda: b"MZ" + bytes(4000),
    "jpeg cut in its picture": lambda: _jpeg()[: len(_jpeg()) // 2],
    "jpeg without its end": lambda: _jpeg()[:-2],
    "jpeg cut in its head": lambda: _jpeg()[:30],
    "jpeg with a length of none": lambda: b"\xff\xd8\xff\xe0\x00\x00" + bytes(50) + b"\xff\xd9",
    "jpeg of no size": lambda: _jpeg().replace(struct.pack(">HH", 120, 160), struct.pack(">HH", 0, 160), 1),
    "jpeg without a picture": lambda: b"\xff\xd8\xff\xd9",
    "jpeg of ten thousand scans": lambda: _jpeg()[:-2] + b"\xff\xda\x00\x02" * 10_000 + b"\xff\xd9",
    "jpeg of twelve bits": lambda: _jpeg().replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x0c", 1),
    "jpeg that says it is lossless": lambda: _of_kind(0xC3),
    "jpeg that says it is arithmetic": lambda: _of_kind(0xC9),
    "jpeg in print colors": _cmyk,
    "jpeg that is progressive": lambda: pictures.jpeg(pictures.still(), progressive=True),
    "jpeg with an exif bomb": _exif_bomb,
    "jpeg with 500 notes": lambda: _with_segment(0xFE, bytes(60_000), 500),
    "jpeg with a second file behind it": lambda: pictures.jpeg(pictures.still()) + _zip(),
    "jpeg of 1 x 1": lambda: pictures.jpeg(np.zeros((1, 1, 3), np.uint8)),
    "jpeg of 30,000 x 10": lambda: pictures.jpeg(np.zeros((10, 30_000, 3), np.uint8)),
    "jpeg of 10 x 30,000": lambda: pictures.jpeg(np.zeros((30_000, 10, 3), np.uint8)),
    "jpeg of 49 megapixels": lambda: pictures.jpeg(_large(), 60),
    "jpeg of 49 megapixels, progressive": lambda: pictures.jpeg(_large(), 60, progressive=True),
    "jpeg that promises 4,225 megapixels": lambda: _jpeg().replace(
        struct.pack(">HH", 120, 160), struct.pack(">HH", 65_000, 65_000), 1
    ),
    "png cut": lambda: _png()[: len(_png()) // 2],
    "png with a wrong sum": lambda: _png()[:-1] + b"\0",
    "png that holds nothing": lambda: pictures.empty_png(100, 100),
    "png of 16 bits": lambda: pictures.png(pictures.still().astype(np.uint16) * 257),
    "png that moves": _moving_png,
    "png with a packed note": lambda: _png_with((b"zTXt", b"note\0\0" + zlib.compress(bytes(50_000_000)))),
    "png of 100 megapixels in 100 kB": lambda: _png_of_zeros(10_000, 10_000, 8, 0, 1),
    "png of 49 megapixels in 50 kB": lambda: _png_of_zeros(_PIXELS_A_SIDE, _PIXELS_A_SIDE, 8, 2, 3),
    "png of 49 megapixels, 16 bits, transparent": lambda: _png_of_zeros(_PIXELS_A_SIDE, _PIXELS_A_SIDE, 16, 6, 4),
    "webp cut": lambda: _encoded(".webp")[:500],
    "webp that moves": lambda: b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<IB9x", 10, 2),
    "webp that promises 268 megapixels": lambda: _webp_promising(16_383, 16_383),
    "bmp cut": lambda: _encoded(".bmp")[:5000],
    "bmp that promises 2 gigapixels": lambda: _bmp_promising(46_000, -46_000),
    "file of 41 MB": lambda: _jpeg() + bytes(41_000_000),
}
"""By name; each is made when asked for."""
