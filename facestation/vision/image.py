"""Pictures as arrays, and how a turned rectangle is cut out of one.

Coordinates are continuous: the pixel `i` covers `i..i+1`, x to the right, y down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
"""Height x width x 3, blue-green-red."""
Plane = npt.NDArray[np.float32]
"""Height x width, one number a pixel."""
Points = npt.NDArray[np.float64]
"""n x 2 or n x 3, in px."""

_FINEST = 1.3
"""A cut is made from about so many pixels of the picture for each of its own, along a side."""
_WORTH_AVERAGING = 1.15
"""Averaging over hardly more than one pixel would only blur."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in a picture, turned clockwise around its center."""

    center_x_px: float
    center_y_px: float
    width_px: float
    height_px: float
    angle_deg: float = 0.0

    def to_picture(self, points: Points, width_px: int) -> Points:
        """Points of a cut that is `width_px` wide, in the coordinates of the picture; a third column is scaled."""
        scale = self.width_px / width_px
        across, down = points[:, 0] * scale - self.width_px / 2, points[:, 1] * scale - self.height_px / 2
        cosine, sine = math.cos(math.radians(self.angle_deg)), math.sin(math.radians(self.angle_deg))
        moved = points * scale
        moved[:, 0] = self.center_x_px + cosine * across - sine * down
        moved[:, 1] = self.center_y_px + sine * across + cosine * down
        return moved


def shrink(image: Image, longest_px: int) -> Image:
    """The picture with its longer side at most `longest_px`, averaged; the same one where it is small enough."""
    height, width = image.shape[:2]
    scale = longest_px / max(height, width)
    if scale >= 1.0:
        return image
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def cut(image: Image, frame: Frame, width_px: int, height_px: int) -> Image:
    """The frame as an upright picture of the given size; beyond the picture its border is repeated."""
    region, left, top = _around(image, frame)
    step = frame.width_px / width_px / _FINEST
    if step > _WORTH_AVERAGING:
        # Sampling every n-th pixel of a large picture would invent detail, and more of it the larger the picture is.
        region_size = (max(1, round(region.shape[1] / step)), max(1, round(region.shape[0] / step)))
        smaller = np.asarray(cv2.resize(region, region_size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    else:
        smaller = region
    shrunk = (smaller.shape[1] / region.shape[1], smaller.shape[0] / region.shape[0])
    matrix = _from_cut(frame, width_px, (left, top), shrunk)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    turned = cv2.warpAffine(smaller, matrix, (width_px, height_px), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, dtype=np.uint8)


def _around(image: Image, frame: Frame) -> tuple[Image, int, int]:
    """The upright part of the picture that holds the frame, with its left and top; at least one pixel."""
    height, width = image.shape[:2]
    reach = math.hypot(frame.width_px, frame.height_px) / 2 + 2
    left = min(max(0, math.floor(frame.center_x_px - reach)), width - 1)
    top = min(max(0, math.floor(frame.center_y_px - reach)), height - 1)
    right = max(left + 1, min(width, math.ceil(frame.center_x_px + reach)))
    bottom = max(top + 1, min(height, math.ceil(frame.center_y_px + reach)))
    return image[top:bottom, left:right], left, top


def _from_cut(
    frame: Frame, width_px: int, origin: tuple[int, int], shrunk: tuple[float, float]
) -> npt.NDArray[np.float64]:
    """Where a pixel of the cut lies in the shrunk region, both counted by pixel centers as OpenCV does."""
    corners = np.array([[0.5, 0.5], [1.5, 0.5], [0.5, 1.5]])
    at = (frame.to_picture(corners, width_px) - origin) * shrunk - 0.5
    return np.array([at[1] - at[0], at[2] - at[0], at[0]]).T
