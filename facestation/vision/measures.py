"""Numbers that say how an aligned face is lit, colored and drawn; areas are those of the 192 x 224 canvas."""

from __future__ import annotations

import math

import numpy as np

from facestation.vision.align import FACE_REGION, Aligned
from facestation.vision.image import Plane

_OVER, _DARK_OFFSET = 247 / 255, 0.004
_LEFT_CHEEK, _RIGHT_CHEEK = (slice(98, 118), slice(52, 76)), (slice(98, 118), slice(116, 140))
_EYES = ((slice(78, 94), slice(50, 78)), (slice(78, 94), slice(114, 142)))
_LOWER_FACE, _NOSE_BRIDGE = (slice(136, 186), slice(70, 122)), (slice(78, 98), slice(88, 105))
_CONTRAST = (slice(50, 200), slice(36, 156))
_SHARPNESS = (slice(56, 196), slice(40, 152))
_LEAST_CONTRAST = 8.0
_DIAGONAL = 1.6


def mean_light(face: Aligned) -> float:
    """Mean linear luminance of the face, 0 to 1."""
    return float(face.luminance[FACE_REGION].mean(dtype=np.float64))


def overexposed_ratio(face: Aligned) -> float:
    """Share of the face that is burnt out."""
    return float((face.luminance[FACE_REGION] >= _OVER).mean())


def side_light_stops(face: Aligned) -> float:
    """By how many stops one cheek is lighter than the other."""
    left, right = (float(np.median(face.luminance[area])) + _DARK_OFFSET for area in (_LEFT_CHEEK, _RIGHT_CHEEK))
    return abs(math.log2(left / right))


def contrast_levels(face: Aligned) -> float:
    """Standard deviation of the gray levels of the face."""
    return float(face.gray[_CONTRAST][FACE_REGION[_CONTRAST]].std(dtype=np.float64))


def sharpness_ratio(face: Aligned) -> float:
    """Fine detail over contrast, in the direction that has least of it: motion blurs in one direction alone."""
    gray = face.gray[_SHARPNESS].astype(np.float64)
    middle = gray[1:-1, 1:-1]
    detail = min(
        (gray[1:-1, :-2] - 2 * middle + gray[1:-1, 2:]).std(),
        (gray[:-2, 1:-1] - 2 * middle + gray[2:, 1:-1]).std(),
        (gray[:-2, :-2] - 2 * middle + gray[2:, 2:]).std() / _DIAGONAL,
        (gray[:-2, 2:] - 2 * middle + gray[2:, :-2]).std() / _DIAGONAL,
    )
    return float(detail) / max(_LEAST_CONTRAST, contrast_levels(face))


def eye_texture_levels(face: Aligned) -> float:
    """How much there is to see around the eye that shows less."""
    return min(float(face.lab[area][:, :, 0].std(dtype=np.float64)) for area in _EYES)


def lower_face_color(face: Aligned) -> tuple[float, float]:
    """Redness (a of Lab) of the lower face, and how far its color is from that of the bridge of the nose."""
    lower, bridge = (_median_color(face.lab[area]) for area in (_LOWER_FACE, _NOSE_BRIDGE))
    return lower[0], math.dist(lower, bridge)


def colorfulness_levels(face: Aligned) -> float:
    """Mean difference between the strongest and the weakest channel."""
    inside = face.image[FACE_REGION]
    return float((inside.max(axis=1) - inside.min(axis=1)).mean(dtype=np.float64))


def _median_color(lab: Plane) -> tuple[float, float]:
    return float(np.median(lab[:, :, 1])), float(np.median(lab[:, :, 2]))
