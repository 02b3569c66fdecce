"""A face brought to one size, level, on which light, sharpness and color are measured.

On the picture itself these measures would read its resolution.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from facestation.vision.image import Frame, Image, Plane, cut
from facestation.vision.mesh import Mesh

WIDTH_PX, HEIGHT_PX = 192, 224
_EYE_DISTANCE_PX = 64
_EYES_FROM_TOP_PX = 0.38 * HEIGHT_PX
_ELLIPSE_CENTER, _ELLIPSE_AXES = (96, 114), (56, 76)


def _linear_table() -> Plane:
    value = np.arange(256) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4).astype(np.float32)


def _ellipse() -> npt.NDArray[np.bool_]:
    y, x = np.mgrid[0:HEIGHT_PX, 0:WIDTH_PX]
    across, down = (x - _ELLIPSE_CENTER[0]) / _ELLIPSE_AXES[0], (y - _ELLIPSE_CENTER[1]) / _ELLIPSE_AXES[1]
    inside: npt.NDArray[np.bool_] = across**2 + down**2 <= 1.0
    return inside


LINEAR = _linear_table()
"""Linear light, 0 to 1, of each value of 8 bits."""
LUMINANCE = np.array([[0.0722, 0.7152, 0.2126]], dtype=np.float32)
"""What blue, green and red give to it."""
FACE_REGION = _ellipse()
"""Where the face is, on every aligned face."""


@dataclass(frozen=True, slots=True, eq=False)
class Aligned:
    """A face of 64 px between the eyes on a canvas of 192 x 224, in the forms that checks measure."""

    image: Image
    luminance: Plane
    """Linear light, 0 to 1."""
    gray: Plane
    """0 to 255, slightly smoothed."""
    lab: Image
    """OpenCV's Lab of 8 bits: lightness 0 to 255, then a and b around 128."""


def align(image: Image, mesh: Mesh) -> Aligned:
    """The face of a mesh, cut out level and scaled."""
    level = cut(image, _frame(mesh), WIDTH_PX, HEIGHT_PX)
    luminance = cv2.transform(cv2.LUT(level, LINEAR), LUMINANCE)
    gray = cv2.GaussianBlur(cv2.cvtColor(level, cv2.COLOR_BGR2GRAY).astype(np.float32), (3, 3), 0)
    lab = np.asarray(cv2.cvtColor(level, cv2.COLOR_BGR2LAB), dtype=np.uint8)
    return Aligned(level, np.asarray(luminance, dtype=np.float32), np.asarray(gray, dtype=np.float32), lab)


def _frame(mesh: Mesh) -> Frame:
    scale = mesh.eye_distance_px / _EYE_DISTANCE_PX
    angle = np.radians(mesh.eye_angle_deg)
    below = (HEIGHT_PX / 2 - _EYES_FROM_TOP_PX) * scale
    middle = mesh.eye_middle
    return Frame(
        float(middle[0] - np.sin(angle) * below),
        float(middle[1] + np.cos(angle) * below),
        WIDTH_PX * scale,
        HEIGHT_PX * scale,
        mesh.eye_angle_deg,
    )
