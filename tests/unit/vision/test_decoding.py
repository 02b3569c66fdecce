"""Files become upright pictures, or one clear error, whatever is in them."""

from __future__ import annotations

import contextlib
import struct
import time
import zlib
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from facestation.domain.photo import LARGEST_FILE_BYTES
from facestation.errors import PhotoFileTooLarge, PhotoInputError, PhotoTooManyPixels, PhotoUnreadable
from facestation.vision.decode import decode
from facestation.vision.image import Image
from facestation.vision.jpeg_markers import estimated_quality
from tests.pictures.hostile import HOSTILE
from tests.unit.vision import pictures

PICTURE = pictures.still(size=(160, 120), eye_distance_px=40)
JPEG, PNG = pictures.jpeg(PICTURE), pictures.png(PICTURE)


def encoded(ending: str, image: Image = PICTURE) -> bytes:
    return cv2.imencode(ending, image)[1].tobytes()


@pytest.mark.parametrize("ending", [".png", ".bmp"])
def test_a_picture_is_read_as_it_was_written(ending: str) -> None:
    assert np.array_equal(decode(encoded(ending)), PICTURE)


def test_webp_is_read() -> None:
    assert np.array_equal(decode(encoded(".webp")), PICTURE)
    lossy = cv2.imencode(".webp", PICTURE, [cv2.IMWRITE_WEBP_QUALITY, 90])[1].tobytes()
    assert np.abs(decode(lossy).astype(int) - PICTURE).mean() < 6
    transparent = np.dstack([PICTURE, np.full(PICTURE.shape[:2], 128, np.uint8)])
    assert decode(encoded(".webp", transparent)).mean() > PICTURE.mean() + 20


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_phone_photo_is_turned_as_its_exif_asks(orientation: int, order: str) -> None:
    file = pictures.with_exif(JPEG, orientation, order=order)
    by_opencv = cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_COLOR)
    assert by_opencv is not None
    assert np.array_equal(decode(file), by_opencv)


def test_a_png_and_a_webp_are_turned_as_well() -> None:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    turned_png = PNG[:33] + pictures.png_chunk(b"eXIf", tiff) + PNG[33:]
    assert np.array_equal(decode(turned_png), np.rot90(PICTURE, -1))
    webp = encoded(".webp")
    extended = b"VP8X" + struct.pack("<IB3x", 10, 8) + (159).to_bytes(3, "little") + (119).to_bytes(3, "little")
    chunks = extended + webp[12:] + b"EXIF" + struct.pack("<I", len(tiff)) + tiff
    turned_webp = b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
    assert np.array_equal(decode(turned_webp), np.rot90(PICTURE, -1))


@pytest.mark.parametrize(
    "tiff",
    [
        b"",
        b"II*\0",
        b"XX*\0\x08\0\0\0",
        b"II*\0" + struct.pack("<I", 0xFFFFFFFF),
        b"II*\0" + struct.pack("<IH", 8, 0xFFFF) + b"\0" * 30,
        b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, 99, 0, 0),
        b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x010F, 2, 1, 6, 0, 0),
    ],
)
def test_exif_rubbish_leaves_a_picture_as_it_is(tiff: bytes) -> None:
    block = b"Exif\0\0" + tiff
    file = JPEG[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + JPEG[2:]
    assert np.array_equal(decode(file), decode(JPEG))


def test_gray_and_deep_pictures_become_color_of_eight_bits() -> None:
    gray = PICTURE[:, :, 1]
    wanted = np.repeat(gray[:, :, None], 3, axis=2)
    assert np.array_equal(decode(pictures.png(gray)), wanted)
    assert np.array_equal(decode(pictures.png(gray.astype(np.uint16) * 257)), wanted)
    assert np.array_equal(decode(pictures.png(PICTURE.astype(np.uint16) * 257)), PICTURE)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_white_shows_through_where_a_picture_is_transparent(kind: type[np.uint8 | np.uint16]) -> None:
    most = int(np.iinfo(kind).max)
    color = PICTURE.astype(kind) * (most // 255)
    alpha = np.full(PICTURE.shape[:2], most, kind)
    alpha[:, :80] = 0
    image = decode(pictures.png(np.dstack([color, alpha])))
    assert (image[:, :80] == 255).all()
    assert np.array_equal(image[:, 80:], PICTURE[:, 80:])


def test_gray_with_transparency_and_a_transparent_color_are_read() -> None:
    rows = b"".join(b"\0" + bytes([200, 255, 100, 0]) for _ in range(4))
    head = pictures.png_chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 4, 8, 4, 0, 0, 0))
    tail = pictures.png_chunk(b"IDAT", zlib.compress(rows)) + pictures.png_chunk(b"IEND", b"")
    image = decode(b"\x89PNG\r\n\x1a\n" + head + tail)
    assert image[0].tolist() == [[200] * 3, [255] * 3]
    keyed = PNG[:33] + pictures.png_chunk(b"tRNS", struct.pack(">HHH", 1, 2, 3)) + PNG[33:]
    assert decode(keyed).shape == PICTURE.shape


def test_a_print_shop_jpeg_is_read() -> None:
    assert decode(HOSTILE["jpeg in print colors"]()).shape == (8, 8, 3)


def test_progressive_and_large_thin_and_tiny_pictures_are_read() -> None:
    assert decode(pictures.jpeg(PICTURE, progressive=True)).shape == PICTURE.shape
    assert decode(encoded(".png", np.zeros((10, 30_000, 3), np.uint8))).shape == (10, 30_000, 3)
    assert decode(encoded(".png", np.zeros((1, 1, 3), np.uint8))).shape == (1, 1, 3)


NOT_WHOLE: dict[str, Callable[[], bytes]] = {
    "tiff renamed": lambda: encoded(".tiff"),
    "jpeg cut in a length": lambda: b"\xff\xd8\xff\xe0\x00",
    "jpeg with a short frame": lambda: b"\xff\xd8\xff\xc0\x00\x03\x08\xff\xd9",
    "jpeg with a bare marker and no end": lambda: b"\xff\xd8\xff\x01",
    "jpeg whose sizes disagree": lambda: JPEG[:2] + JPEG[JPEG.index(b"\xff\xc0") :][:19] + JPEG[2:],
    "png without its end": lambda: PNG[:-12],
    "png without a head": lambda: b"\x89PNG\r\n\x1a\n" + pictures.png_chunk(b"IEND", b""),
    "png of an unknown kind": lambda: (
        b"\x89PNG\r\n\x1a\n"
        + pictures.png_chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 5, 0, 0, 0))
        + pictures.png_chunk(b"IEND", b"")
    ),
    "png of no size": lambda: pictures.empty_png(0, 100),
    "webp of an unknown kind": lambda: b"RIFF" + struct.pack("<I", 30) + b"WEBPVP8?" + bytes(30),
    "bmp cut in its head": lambda: b"BM" + bytes(10),
    "bmp of no size": lambda: encoded(".bmp")[:18] + bytes(8) + encoded(".bmp")[26:],
}


@pytest.mark.parametrize("name", NOT_WHOLE)
def test_what_is_no_whole_picture_is_refused_at_once(name: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(PhotoUnreadable) as caught:
        decode(NOT_WHOLE[name]())
    assert time.perf_counter() - begun < 1
    assert caught.value.message.endswith(".")


def test_a_hundred_megapixels_are_refused_before_they_are_decoded() -> None:
    bomb = pictures.empty_png(10_000, 10_000)
    with pytest.raises(PhotoTooManyPixels) as caught:
        decode(bomb)
    assert "100 megapixels" in caught.value.message
    huge = JPEG.replace(struct.pack(">HH", 120, 160), struct.pack(">HH", 65_000, 65_000), 1)
    with pytest.raises(PhotoTooManyPixels):
        decode(huge)


def test_a_very_large_jpeg_is_read_at_half_its_size_and_turned_as_it_asks() -> None:
    image = np.zeros((5001, 5000, 3), np.uint8)
    image[:2500] = 200
    decoded = decode(pictures.with_exif(pictures.jpeg(image), 6))
    assert decoded.shape == (2500, 2501, 3)
    assert decoded[:, 2400:].mean() > 190 > 10 > decoded[:, :100].mean()
    assert decode(pictures.png(image)).shape == image.shape


def test_sixteen_bits_take_twice_the_room() -> None:
    with pytest.raises(PhotoTooManyPixels) as caught:
        decode(HOSTILE["png of 49 megapixels, 16 bits, transparent"]())
    assert "25 can be read" in caught.value.message


def test_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(PhotoFileTooLarge) as caught:
        decode(bytes(LARGEST_FILE_BYTES + 2_000_000))
    assert "42 MB" in caught.value.message


def test_a_large_transparent_picture_is_read_without_its_transparency() -> None:
    image = np.zeros((6000, 5000, 4), np.uint8)
    image[:, :, :3] = 7
    decoded = decode(pictures.png(image))
    assert decoded.shape == (6000, 5000, 3)
    assert decoded[0, 0].tolist() == [7, 7, 7]


def test_every_cut_of_a_file_is_an_error_of_ours_or_a_picture() -> None:
    for file in (JPEG, PNG, encoded(".webp"), encoded(".bmp")[:4000]):
        for length in range(0, len(file), max(1, len(file) // 60)):
            with pytest.raises(PhotoInputError):
                decode(file[:length])


def test_every_damaged_byte_is_an_error_of_ours_or_a_picture() -> None:
    random = np.random.default_rng(5)
    for file in (JPEG, PNG, encoded(".webp"), encoded(".bmp")[:4000]):
        for _ in range(40):
            damaged = bytearray(file)
            for at in random.integers(0, min(len(file), 700), 3):
                damaged[at] = int(random.integers(0, 256))
            with contextlib.suppress(PhotoInputError):
                assert decode(bytes(damaged)).dtype == np.uint8


@pytest.mark.parametrize("quality", [10, 25, 50, 75, 95])
def test_the_quality_of_a_jpeg_is_read_from_its_tables(quality: int) -> None:
    assert estimated_quality(pictures.jpeg(PICTURE, quality)) == pytest.approx(quality, abs=1.5)


def test_a_file_without_tables_has_no_quality() -> None:
    assert estimated_quality(PNG) is None
    assert estimated_quality(b"\xff\xd8\xff\xd9") is None
    assert estimated_quality(b"\xff\xd8\xff\xdb\x00\x03\x00\xff\xdb\x00\x03\x01\xff\xd9") is None
    wide = b"\xff\xd8\xff\xdb\x00\x83\x10" + struct.pack(">64H", *[16] * 64) + b"\xff\xd9"
    assert estimated_quality(wide) == pytest.approx(83, abs=10)
