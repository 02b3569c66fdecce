"""From a file's bytes to an upright picture."""

from __future__ import annotations

import cv2
import numpy as np

from facestation.domain.photo import LARGEST_FILE_BYTES
from facestation.errors import PhotoFileTooLarge, PhotoTooManyPixels, PhotoUnreadable
from facestation.vision.header import Header, read_header
from facestation.vision.image import Image

MOST_PIXELS = 50_000_000
_MOST_WHOLE_PIXELS = 24_000_000
_JPEG = b"\xff\xd8"
_MOST_TRANSPARENT_BYTES = 100_000_000
_STRIP_ROWS = 256

# What EXIF calls 2 to 8: how to turn, and whether the result is mirrored left to right.
_TURNS: dict[int, tuple[int | None, bool]] = {
    1: (None, False),
    2: (None, True),
    3: (cv2.ROTATE_180, False),
    4: (cv2.ROTATE_180, True),
    5: (cv2.ROTATE_90_CLOCKWISE, True),
    6: (cv2.ROTATE_90_CLOCKWISE, False),
    7: (cv2.ROTATE_90_COUNTERCLOCKWISE, True),
    8: (cv2.ROTATE_90_COUNTERCLOCKWISE, False),
}


def decode(data: bytes) -> Image:
    """The picture in a JPEG, PNG, WebP or BMP file: upright, blue-green-red, 8 bits, on white where transparent.

    A JPEG of over 24 megapixels is given at half its width and height. Nothing is decoded before the file's own head
    has been read. Raises PhotoFileTooLarge (over 40 MB), PhotoTooManyPixels (over 50 megapixels, of 16 bits over 25),
    PhotoUnreadable (anything else, also a file that breaks off).
    """
    if len(data) > LARGEST_FILE_BYTES:
        raise PhotoFileTooLarge(megabytes=round(len(data) / 1e6), limit=LARGEST_FILE_BYTES // 1_000_000)
    header = read_header(data)
    pixels = header.width_px * header.height_px
    most_pixels = MOST_PIXELS // header.depth_bytes
    if pixels > most_pixels:
        raise PhotoTooManyPixels(megapixels=round(pixels / 1e6), limit=most_pixels // 1_000_000)
    try:
        image = _pixels(data, header)
    except cv2.error as error:
        raise PhotoUnreadable from error
    return upright(image, header.orientation)


def upright(image: Image, orientation: int) -> Image:
    """The picture turned as EXIF's `orientation` (1 to 8) asks."""
    turn, mirrored = _TURNS[orientation]
    if turn is not None:
        image = np.asarray(cv2.rotate(image, turn), dtype=np.uint8)
    if mirrored:
        image = np.asarray(cv2.flip(image, 1, dst=image if turn is not None else None), dtype=np.uint8)
    return image


def _pixels(data: bytes, header: Header) -> Image:
    whole_bytes = header.width_px * header.height_px * 4 * header.depth_bytes
    # Beyond this, transparency costs more memory than it is worth: what lies under it is shown.
    keeps_alpha = header.transparent and whole_bytes <= _MOST_TRANSPARENT_BYTES
    # Phones that give more interpolate it, and decoding it whole takes four times as long and as much memory.
    share = 2 if data.startswith(_JPEG) and header.width_px * header.height_px > _MOST_WHOLE_PIXELS else 1
    how = cv2.IMREAD_UNCHANGED if keeps_alpha else (cv2.IMREAD_COLOR, cv2.IMREAD_REDUCED_COLOR_2)[share - 1]
    buffer = np.frombuffer(data, dtype=np.uint8)
    image = cv2.imdecode(buffer, how | cv2.IMREAD_IGNORE_ORIENTATION)
    if image is None or image.shape[:2] != (-(-header.height_px // share), -(-header.width_px // share)):
        raise PhotoUnreadable
    return _on_white(image) if keeps_alpha else np.asarray(image, dtype=np.uint8)


def _on_white(image: cv2.typing.MatLike) -> Image:
    """Gray, color or either with transparency, 8 or 16 bits, as plain color."""
    whole = np.empty((*image.shape[:2], 3), dtype=np.uint8)
    for top in range(0, image.shape[0], _STRIP_ROWS):
        # In strips, for the intermediate numbers take more room than the picture.
        strip = image[top : top + _STRIP_ROWS]
        eight = (strip.astype(np.uint16) >> 8 if strip.dtype == np.uint16 else strip).astype(np.uint8)
        whole[top : top + _STRIP_ROWS] = _strip_on_white(eight.reshape(*eight.shape[:2], -1))
    return whole


def _strip_on_white(planes: Image) -> Image:
    channels = planes.shape[2]
    color = np.ascontiguousarray(planes[:, :, :3]) if channels >= 3 else np.repeat(planes[:, :, :1], 3, axis=2)
    if channels in {1, 3}:
        return color
    opaque = np.repeat(planes[:, :, -1:], 3, axis=2)
    # White behind adds exactly what is missing to opacity.
    return np.asarray(cv2.add(cv2.multiply(color, opaque, scale=1 / 255), 255 - opaque), dtype=np.uint8)
