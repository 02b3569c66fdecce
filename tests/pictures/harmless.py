"""What happens to good photos without making them bad: none of these may be refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from facestation.vision.image import Image
from tests.pictures.sitters import EYE_DISTANCE_PX, Sitter
from tests.unit.vision import pictures

Make = Callable[[Sitter, np.random.Generator], Image | bytes]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a good photo may look."""

    kind: str
    make: Make


def _mirrored(sitter: Sitter, _random: np.random.Generator) -> Image:
    return np.ascontiguousarray(sitter.image[:, ::-1])


def _compressed(quality: int) -> Make:
    return lambda sitter, _random: pictures.jpeg(sitter.image, quality)


def _lit(gain: float) -> Make:
    return lambda sitter, _random: pictures.exposed(sitter.image, gain)


def _noisy(deviation: float) -> Make:
    def make(sitter: Sitter, random: np.random.Generator) -> Image:
        noisy = sitter.image + random.normal(0, deviation, sitter.image.shape)
        return np.asarray(np.clip(noisy, 0, 255), dtype=np.uint8)

    return make


def _placed(*, roll_deg: float = 0.0, zoom: float = 1.0, shift_ratio: float = 0.0) -> Make:
    """Turned, nearer or farther, and moved to any side by a share of the width."""

    def make(sitter: Sitter, random: np.random.Generator) -> Image:
        height, width = sitter.image.shape[:2]
        x, y = sitter.points[[33, 263], :2].mean(axis=0)
        matrix = cv2.getRotationMatrix2D((float(x), float(y)), -roll_deg, zoom)
        angle = random.uniform(0, 2 * np.pi)
        matrix[:, 2] += shift_ratio * width * np.array([np.cos(angle), np.sin(angle)])
        how = cv2.INTER_AREA if zoom < 0.7 else cv2.INTER_CUBIC
        moved = cv2.warpAffine(sitter.image, matrix, (width, height), flags=how, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(moved, dtype=np.uint8)

    return make


def _larger(times: float) -> Make:
    def make(sitter: Sitter, _random: np.random.Generator) -> Image:
        enlarged = cv2.resize(sitter.image, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC)
        return np.asarray(enlarged, dtype=np.uint8)

    return make


def _tinted(blue: float, red: float) -> Make:
    """The light of a lamp or of the sky."""

    def make(sitter: Sitter, _random: np.random.Generator) -> Image:
        return np.asarray(np.clip(sitter.image * np.array([blue, 1.0, red]), 0, 255), dtype=np.uint8)

    return make


def _wide(sitter: Sitter, random: np.random.Generator) -> Image:
    """The same person in a wide picture with room around."""
    frame = np.full((800, 1280, 3), random.integers(90, 200, 3), dtype=np.uint8)
    left = int(random.integers(100, 700))
    frame[160:, left : left + 480] = sitter.image
    return frame


VARIANTS = (
    Variant("as it is", lambda sitter, _random: sitter.image),
    Variant("mirrored", _mirrored),
    *(Variant("JPEG", _compressed(quality)) for quality in (60, 70, 80, 92)),
    *(Variant("light", _lit(gain)) for gain in (0.7, 0.85, 1.15, 1.3)),
    *(Variant("noise", _noisy(deviation)) for deviation in (2.0, 4.0)),
    *(Variant("turned", _placed(roll_deg=roll)) for roll in (-5, -2.5, 2.5, 5)),
    *(Variant("scaled", _placed(zoom=zoom)) for zoom in (0.75, 0.85, 1.15, 1.25)),
    *(Variant("moved", _placed(shift_ratio=shift)) for shift in (0.02, 0.03, 0.03)),
    *(Variant("cropped", _placed(zoom=zoom, shift_ratio=0.02)) for zoom in (1.1, 1.3)),
    *(Variant("larger", _larger(times)) for times in (1.5, 2.0)),
    Variant("blur 0.01", lambda sitter, _random: pictures.blurred(sitter.image, 0.01 * EYE_DISTANCE_PX)),
    Variant("lamp light", _tinted(0.85, 1.08)),
    Variant("sky light", _tinted(1.08, 0.9)),
    Variant("wide", _wide),
)
"""Each is made of every sitter."""
