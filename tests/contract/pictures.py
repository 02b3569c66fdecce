"""Pictures that stand for `{{jpeg …}}` in exemplars: one that a terminal takes, and one for each way to be refused."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

import facestation.virtual

Image = NDArray[np.uint8]

_PORTRAITS = Path(facestation.virtual.__file__).parent / "data"
_SIZE = (480, 640)


@cache
def picture(name: str) -> bytes:
    """The JPEG called `name`; raises KeyError for one that does not exist."""
    return {
        "portrait": lambda: _jpeg(_portrait()),
        "too_large": lambda: _jpeg(_bytes(cv2.resize(_portrait(), (960, 1280))), 100),
        "progressive": lambda: _jpeg(_portrait(), 85, cv2.IMWRITE_JPEG_PROGRESSIVE, 1),
        "unsampled": lambda: _jpeg(
            _portrait(), 85, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444
        ),
        "no_face": lambda: _jpeg(_wall()),
        "two_faces": lambda: _jpeg(np.hstack([_portrait(), _portrait()])),
    }[name]()


def _portrait() -> Image:
    found = cv2.imread(str(_PORTRAITS / "grace_hopper.jpg"))
    if found is None:
        raise FileNotFoundError("the demo portraits are made when the package is built")
    height, width = found.shape[:2]
    wide = height * _SIZE[0] // _SIZE[1]
    left = (width - wide) // 2
    return _bytes(cv2.resize(found[:, left : left + wide], _SIZE))


def _wall() -> Image:
    slope = np.linspace(40, 200, _SIZE[1] * _SIZE[0]).reshape(_SIZE[1], _SIZE[0], 1)
    return _bytes(np.repeat(slope, 3, axis=2))


def _bytes(image: NDArray[np.generic]) -> Image:
    return np.ascontiguousarray(image, dtype=np.uint8)


def _jpeg(image: Image, quality: int = 85, *options: int) -> bytes:
    made, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality, *options])
    if not made:
        raise ValueError("the picture could not be encoded")
    return data.tobytes()
