"""The JPEG that terminals take: baseline, 4:2:0, no EXIF, at most 185,000 bytes."""

from __future__ import annotations

import cv2
import numpy as np

from facestation.domain.photo import PreparedPhoto
from facestation.vision.crop import Crop
from facestation.vision.image import Image

MOST_BYTES = 185_000
_QUALITIES = (95, 92, 90, 87, 84, 80)
_SHRINK = 0.85


def prepare(image: Image, crop: Crop) -> PreparedPhoto:
    """The portrait, encoded as well as fits: quality 95 to 80, then smaller.

    A source that is too small for a portrait of 600 x 800 is enlarged by 1.3 at most; one that then stays below the
    400 px that terminals need is for the check `encode` to refuse.
    """
    source = crop.of(image)
    scale = crop.scale
    while True:
        portrait = _scaled(source, scale)
        for quality in _QUALITIES:
            jpeg = encode(portrait, quality)
            if len(jpeg) <= MOST_BYTES:
                return PreparedPhoto(jpeg, portrait.shape[1], portrait.shape[0], quality)
        scale *= _SHRINK


def encode(image: Image, quality: int) -> bytes:
    """A baseline JPEG with halved color resolution and nothing around it."""
    how = [
        cv2.IMWRITE_JPEG_QUALITY,
        quality,
        cv2.IMWRITE_JPEG_PROGRESSIVE,
        0,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420,
    ]
    done, data = cv2.imencode(".jpg", image, how)
    if not done:
        raise RuntimeError("OpenCV cannot encode a JPEG")
    return data.tobytes()


def _scaled(image: Image, scale: float) -> Image:
    size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(image, size, interpolation=how), dtype=np.uint8)
