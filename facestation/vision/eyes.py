"""A close look at both eyes: MediaPipe Iris, which draws the lids where they are.

The mesh of the whole face draws open eyes on most closed ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from facestation.vision.image import Frame, Image, Points, cut
from facestation.vision.mesh import LEFT_EYE, RIGHT_EYE, Mesh
from facestation.vision.models import EYE, Network

_SIDE = EYE.side_px
_ROOM = 2.3
"""Side of the square that is looked at, in widths of the eye, as the network was trained."""
_LIDS, _CORNERS = 213, (0, 8)
_LOWER_AND_UPPER = ((3, 11), (4, 12), (5, 13))
_ACROSS_RATIO, _DOWN_RATIO = 0.36, 0.28
_LEAST_LEVELS = 1.0
_PERCENTILE = 95


@dataclass(frozen=True, slots=True)
class Eye:
    """One eye from near by."""

    opening_ratio: float
    """Opening of the lids over the width of the eye."""
    across_ratio: float
    """Steepest change of light from left to right over that from above to below: of a closed eye the line of the
    lashes is all there is, of an open one the iris stands between two whites."""


def look_at_eyes(image: Image, network: Network, mesh: Mesh) -> tuple[Eye, Eye]:
    """The person's own right eye, and the left one."""
    outer, inner = LEFT_EYE[1], LEFT_EYE[0]
    return _look(image, network, mesh, RIGHT_EYE, mirrored=False), _look(
        image, network, mesh, (outer, inner), mirrored=True
    )


def _look(image: Image, network: Network, mesh: Mesh, corners: tuple[int, int], *, mirrored: bool) -> Eye:
    outer, inner = (mesh.points[corner, :2] for corner in corners)
    middle, side = (outer + inner) / 2, max(math.dist(outer, inner), 1.0) * _ROOM
    near = cut(image, Frame(float(middle[0]), float(middle[1]), side, side, mesh.eye_angle_deg), _SIDE, _SIDE)
    if mirrored:
        near = np.asarray(cv2.flip(near, 1), dtype=np.uint8)
    points = network.run(near, 1 / 255, 0.0)[_LIDS].reshape(-1, 3)[:, :2].astype(np.float64)
    width = max(math.dist(points[_CORNERS[0]], points[_CORNERS[1]]), 1e-6)
    opening = sum(math.dist(points[lower], points[upper]) for lower, upper in _LOWER_AND_UPPER) / len(_LOWER_AND_UPPER)
    return Eye(opening / width, _across(near, points, width))


def _across(near: Image, points: Points, width: float) -> float:
    middle = (points[_CORNERS[0]] + points[_CORNERS[1]]) / 2
    left, top, right, bottom = (
        int(min(max(edge, 0), _SIDE))
        for edge in (
            middle[0] - _ACROSS_RATIO * width,
            middle[1] - _DOWN_RATIO * width,
            middle[0] + _ACROSS_RATIO * width,
            middle[1] + _DOWN_RATIO * width,
        )
    )
    gray = cv2.GaussianBlur(cv2.cvtColor(near, cv2.COLOR_BGR2GRAY).astype(np.float32), (3, 3), 0)
    part = np.asarray(gray, dtype=np.float64)[top:bottom, left:right]
    if min(part.shape) <= 2:
        return 0.0
    sideways = float(np.percentile(np.abs(part[:, 2:] - part[:, :-2]), _PERCENTILE))
    downwards = float(np.percentile(np.abs(part[2:] - part[:-2]), _PERCENTILE))
    return sideways / max(downwards, _LEAST_LEVELS)
