"""How a head is turned, from its mesh."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from facestation.vision.image import Points

# MediaPipe's canonical face (Apache-2.0): x to the person's left, y up, z to the camera, in cm.
# A pair of indexes is one point and its mirror image.
_PAIRS: tuple[tuple[int, int, float, float, float], ...] = (
    (33, 263, -4.445859, 2.663991, 3.173422),
    (133, 362, -1.856432, 2.585245, 3.757904),
    (61, 291, -2.456206, -4.342621, 4.283884),
    (234, 454, -7.664182, 0.673132, -2.435867),
    (127, 356, -7.743095, 2.364999, -2.005167),
)
_MIDDLE: tuple[tuple[int, float, float], ...] = (
    (168, 3.271027, 5.236015),
    (6, 2.473255, 5.788627),
    (4, -0.463170, 7.586580),
    (1, -1.126865, 7.475604),
    (10, 8.261778, 4.481535),
    (152, -9.403378, 4.264492),
    (151, 6.545390, 5.027311),
    (9, 4.885979, 5.385258),
)


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles of a head in degrees; 0 is straight into the camera."""

    yaw_deg: float
    """Positive when the face looks towards the left edge of the picture."""
    pitch_deg: float
    """Positive when the chin is lowered; a frontal portrait reads 3 to 7."""
    roll_deg: float
    """Positive when the head is tilted clockwise in the picture."""


def _canonical() -> tuple[list[int], Points]:
    indexes: list[int] = []
    rows: list[tuple[float, float, float]] = []
    for right, left, x, y, z in _PAIRS:
        indexes += [right, left]
        rows += [(x, -y, -z), (-x, -y, -z)]
    for index, y, z in _MIDDLE:
        indexes.append(index)
        rows.append((0.0, -y, -z))
    points = np.array(rows)
    return indexes, points - points.mean(axis=0)


_INDEXES, _CANONICAL = _canonical()


def head_pose(points: Points) -> Pose:
    """The pose of a face mesh (468 x 3), by the rotation that fits the canonical face best (Kabsch)."""
    seen = points[_INDEXES] - points[_INDEXES].mean(axis=0)
    left, _, right = np.linalg.svd(_CANONICAL.T @ seen)
    mirror = np.diag([1.0, 1.0, float(np.sign(np.linalg.det(left @ right)) or 1.0)])
    rotation = (left @ mirror @ right).T
    yaw = math.atan2(rotation[0, 2], rotation[2, 2])
    pitch = math.asin(float(np.clip(-rotation[1, 2], -1.0, 1.0)))
    roll = math.atan2(rotation[1, 0], rotation[1, 1])
    return Pose(math.degrees(yaw), math.degrees(pitch), math.degrees(roll))
