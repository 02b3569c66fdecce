"""How alike two pictures are, by their gray values."""

from __future__ import annotations

import cv2
import numpy as np

from facestation.vision.image import Image

_WIDTH_PX = 150
_MIDDLE = (slice(0.2, 0.7), slice(0.25, 0.75))
"""Rows and columns, as ratios, in which a portrait has its face."""
_KEPT_RATIOS = np.arange(1.0, 0.5, -0.03)
"""How much of the width a terminal may have kept when it cut the picture around the face."""


def correlation(kept: Image, sent: Image) -> float:
    """How well the middle of `sent` is found in `kept` at any scale, both gray: 1 for a perfect match."""
    small = _to_width(sent, _WIDTH_PX)
    rows, columns = (
        slice(round(part.start * size), round(part.stop * size))
        for part, size in zip(_MIDDLE, small.shape, strict=True)
    )
    face, best = small[rows, columns], -1.0
    for ratio in _KEPT_RATIOS:
        searched = _to_width(kept, round(_WIDTH_PX * ratio))
        if searched.shape[0] >= face.shape[0] and searched.shape[1] >= face.shape[1]:
            best = max(best, float(cv2.matchTemplate(searched, face, cv2.TM_CCOEFF_NORMED).max()))
    return best


def gray(image: Image) -> Image:
    """The picture without its colors."""
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def _to_width(image: Image, width_px: int) -> Image:
    height_px = max(1, round(image.shape[0] * width_px / image.shape[1]))
    return np.asarray(cv2.resize(image, (width_px, height_px), interpolation=cv2.INTER_AREA), dtype=np.uint8)
