"""Numbers that say how an aligned face is lit, colored and drawn; areas are those of the 192 x 224 canvas."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from facestation.vision.align import FACE_REGION, Aligned
from facestation.vision.image import Image

_OVER, _DARK_OFFSET = 247 / 255, 0.004
_LEFT_CHEEK, _RIGHT_CHEEK = (slice(98, 118), slice(52, 76)), (slice(98, 118), slice(116, 140))
_EYES = ((slice(78, 94), slice(50, 78)), (slice(78, 94), slice(114, 142)))
_LOWER_FACE, _NOSE_BRIDGE = (slice(136, 186), slice(70, 122)), (slice(78, 98), slice(88, 105))
_CONTRAST = (slice(50, 200), slice(36, 156))
_SHARPNESS = (slice(56, 196), slice(40, 152))
_LEAST_CONTRAST = 8.0
_DIAGONAL = 1.6
_HIGHLIGHT_PERCENTILE = 98


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured on one aligned face."""

    light_ratio: float
    """Mean linear luminance, 0 to 1."""
    highlight_ratio: float
    """Linear luminance of its lightest parts: of dark skin in good light much, of light skin in the dark little."""
    burnt_ratio: float
    """Share that is burnt out."""
    side_light_stops: float
    """By how many stops one cheek is lighter than the other."""
    contrast_levels: float
    """Standard deviation of the gray levels."""
    sharpness_ratio: float
    """Fine detail over contrast."""
    eye_texture_levels: float
    """How much there is to see around the eye that shows less."""
    lower_face_redness_levels: float
    """The a of Lab."""
    lower_face_distance_levels: float
    """How far its color is from that of the bridge of the nose."""
    color_levels: float
    """Mean difference between the strongest and the weakest channel."""
    even_ratio: float
    """Share without any change from pixel to pixel, of what is not burnt out: skin always changes a little."""
    grain_ratio: float
    """Fine detail over contrast on the smoother cheek: skin has little, hatching is everywhere."""


def measure(face: Aligned) -> Measures:
    """All measures of an aligned face."""
    light = face.luminance[FACE_REGION]
    contrast = float(face.gray[_CONTRAST][FACE_REGION[_CONTRAST]].std(dtype=np.float64))
    lower, bridge = (_median_color(face.lab[area]) for area in (_LOWER_FACE, _NOSE_BRIDGE))
    return Measures(
        float(light.mean(dtype=np.float64)),
        float(np.percentile(light, _HIGHLIGHT_PERCENTILE)),
        float((light >= _OVER).mean()),
        _side_light(face),
        contrast,
        _detail(face) / max(_LEAST_CONTRAST, contrast),
        min(float(face.lab[area][:, :, 0].std(dtype=np.float64)) for area in _EYES),
        lower[0],
        math.dist(lower, bridge),
        _colorfulness(face.image),
        _evenness(face),
        min(_grain(face, cheek) for cheek in (_LEFT_CHEEK, _RIGHT_CHEEK)) / max(_LEAST_CONTRAST, contrast),
    )


def _side_light(face: Aligned) -> float:
    left, right = (float(np.median(face.luminance[area])) + _DARK_OFFSET for area in (_LEFT_CHEEK, _RIGHT_CHEEK))
    return abs(math.log2(left / right))


def _detail(face: Aligned) -> float:
    """Fine detail in the direction that has least of it: motion blurs in one direction alone."""
    gray = face.gray[_SHARPNESS].astype(np.float64)
    middle = 2 * gray[1:-1, 1:-1]
    return float(
        min(
            (gray[1:-1, :-2] - middle + gray[1:-1, 2:]).std(),
            (gray[:-2, 1:-1] - middle + gray[2:, 1:-1]).std(),
            (gray[:-2, :-2] - middle + gray[2:, 2:]).std() / _DIAGONAL,
            (gray[:-2, 2:] - middle + gray[2:, :-2]).std() / _DIAGONAL,
        )
    )


def _grain(face: Aligned, cheek: tuple[slice, slice]) -> float:
    gray = face.gray[cheek].astype(np.float64)
    around = gray[:-2, 1:-1] + gray[2:, 1:-1] + gray[1:-1, :-2] + gray[1:-1, 2:]
    return float(np.sqrt(np.square(4 * gray[1:-1, 1:-1] - around).mean()))


def _colorfulness(image: Image) -> float:
    blue, green, red = cv2.split(image)
    spread = cv2.subtract(cv2.max(cv2.max(blue, green), red), cv2.min(cv2.min(blue, green), red))
    return float(np.asarray(spread)[FACE_REGION].mean(dtype=np.float64))


def _evenness(face: Aligned) -> float:
    gray = cv2.cvtColor(face.image, cv2.COLOR_BGR2GRAY)
    around = np.ones((3, 3), dtype=np.uint8)
    change = np.asarray(cv2.subtract(cv2.dilate(gray, around), cv2.erode(gray, around)))
    seen = FACE_REGION & (face.luminance < _OVER)
    return float((change[seen] == 0).mean()) if seen.any() else 0.0


def _median_color(lab: Image) -> tuple[float, float]:
    return float(np.median(lab[:, :, 1])) - 128, float(np.median(lab[:, :, 2])) - 128
