"""Which part of a picture becomes the portrait."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.photo import Part
from facestation.vision.face import Face
from facestation.vision.image import Image
from facestation.vision.mesh import Mesh

PORTRAIT_WIDTH_PX, PORTRAIT_HEIGHT_PX = 600, 800
MOST_ENLARGED = 1.3
_FACE_WIDTH_RATIO = 0.40
_EYES_FROM_TOP_RATIO = 0.43
_MOST_STRETCHED = 2.0
"""Longer side over shorter side that terminals take."""


@dataclass(frozen=True, slots=True)
class Crop:
    """An upright part of a picture, in whole px."""

    left_px: int
    top_px: int
    width_px: int
    height_px: int

    @property
    def scale(self) -> float:
        """By how much it is shrunk or, a little, enlarged to become the portrait."""
        return min(PORTRAIT_WIDTH_PX / self.width_px, PORTRAIT_HEIGHT_PX / self.height_px, MOST_ENLARGED)

    def of(self, image: Image) -> Image:
        """That part of the picture, not copied."""
        return image[self.top_px : self.top_px + self.height_px, self.left_px : self.left_px + self.width_px]

    def holds(self, x_px: float, y_px: float) -> bool:
        """Whether a point of the picture lies in it."""
        return 0 <= x_px - self.left_px < self.width_px and 0 <= y_px - self.top_px < self.height_px


def portrait_crop(image: Image, face: Face) -> Crop:
    """The best portrait that the picture holds: face width 40 %, eyes 43 % from the top, 3 to 4 where there is room.

    It never reaches beyond the picture: near an edge it is moved, in a tight picture it is smaller.
    """
    height, width = image.shape[:2]
    wanted_width = max(face.mesh.hull.width_px, 1.0) / _FACE_WIDTH_RATIO
    wanted_height = wanted_width * PORTRAIT_HEIGHT_PX / PORTRAIT_WIDTH_PX
    crop_width = _between(round(wanted_width), 1, width)
    crop_height = _between(round(wanted_height), 1, height)
    crop_width = min(crop_width, round(crop_height * _MOST_STRETCHED))
    crop_height = min(crop_height, round(crop_width * _MOST_STRETCHED))
    return Crop(
        _between(round(middle_x_px(face.mesh) - crop_width / 2), 0, width - crop_width),
        _between(round(float(face.mesh.eye_middle[1]) - crop_height * _EYES_FROM_TOP_RATIO), 0, height - crop_height),
        crop_width,
        crop_height,
    )


def whole_crop(image: Image) -> Crop:
    """The picture as it is, for a part that somebody chose."""
    return Crop(0, 0, image.shape[1], image.shape[0])


def part_of(image: Image, part: Part) -> Image:
    """That part of the picture, at least one pixel; not copied."""
    height, width = image.shape[:2]
    left, top = _between(round(part.left * width), 0, width - 1), _between(round(part.top * height), 0, height - 1)
    right = _between(round((part.left + part.width) * width), left + 1, width)
    bottom = _between(round((part.top + part.height) * height), top + 1, height)
    return image[top:bottom, left:right]


def middle_x_px(mesh: Mesh) -> float:
    """Where the middle of a face is, left to right."""
    hull = mesh.hull
    return hull.left_px + hull.width_px / 2


def _between(value: int, lowest: int, highest: int) -> int:
    return max(lowest, min(value, highest))
