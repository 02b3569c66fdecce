"""A camera without a camera: a portrait that moves a little, as a person who stands still does."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from facestation.errors import PhotoUnreadable

_EYE_DISTANCE_RATIO = 0.20
"""Of the width of an upright frame: a face that fills the picture of a door terminal, at arm's length."""
_EYES_FROM_TOP_RATIO = 0.38
_QUALITY = 85
_SPARE_RATIO = 0.06
"""So much of the portrait is kept beyond each edge of the frame, to move into."""


@dataclass(frozen=True, slots=True)
class FacePlace:
    """Where the eyes are in a portrait, in px."""

    eyes_x_px: float
    eyes_y_px: float
    eye_distance_px: float


# The two demo portraits (public domain), measured once, so that a camera needs no models to frame them.
_KNOWN = {
    "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5": FacePlace(225.3, 103.6, 43.1),
    "a8ca6d734765703b09728ab47fe59f473d93ae3967fc24c7c0288c3c7adb7130": FacePlace(264.1, 190.8, 86.8),
}


@dataclass(frozen=True, slots=True)
class _Sway:
    """How far something goes to and fro, and how long one round takes."""

    reach: float
    round_s: float

    def at(self, t_s: float) -> float:
        return self.reach * math.sin(2 * math.pi * t_s / self.round_s)


# Rounds that have no common measure, so that the movement never looks like a machine's.
_ACROSS_RATIO, _DOWN_RATIO = _Sway(0.017, 5.3), _Sway(0.007, 3.7)
_ROLL_DEG, _ZOOM = _Sway(1.2, 7.1), _Sway(0.015, 9.0)


class MovingPortrait:
    """Frames of a portrait that sways slowly; at 0 s it is at rest. Same time, same frame."""

    def __init__(self, portrait: bytes, size: tuple[int, int] = (480, 640), place: FacePlace | None = None) -> None:
        """`portrait` is a picture file, `size` width and height of the frames in px.

        `place` says where the eyes are; for the demo portraits it is known, other pictures fill the frame as they are.
        Raises PhotoUnreadable.
        """
        picture = cv2.imdecode(np.frombuffer(portrait, dtype=np.uint8), cv2.IMREAD_COLOR) if portrait else None
        if picture is None:
            raise PhotoUnreadable
        self._width_px, self._height_px = size
        self._eye_distance_px = min(self._width_px, self._height_px * 3 / 4) * _EYE_DISTANCE_RATIO
        self._spare_px = round(max(size) * _SPARE_RATIO)
        place = place or _KNOWN.get(hashlib.sha256(portrait).hexdigest()) or self._covering(picture.shape)
        self._stage = self._staged(np.asarray(picture, dtype=np.uint8), place)

    def frame(self, t_s: float) -> bytes:
        """The baseline JPEG of one moment, in seconds from any beginning."""
        center = (self._width_px / 2 + self._spare_px, self._height_px / 2 + self._spare_px)
        matrix = cv2.getRotationMatrix2D(center, _ROLL_DEG.at(t_s), 1 + _ZOOM.at(t_s))
        matrix[0, 2] += _ACROSS_RATIO.at(t_s) * self._width_px - self._spare_px
        matrix[1, 2] += _DOWN_RATIO.at(t_s) * self._height_px - self._spare_px
        moment = cv2.warpAffine(self._stage, matrix, (self._width_px, self._height_px), borderMode=cv2.BORDER_REPLICATE)
        return cv2.imencode(".jpg", moment, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1].tobytes()

    def _covering(self, shape: tuple[int, ...]) -> FacePlace:
        """The place that makes a picture fill the frame."""
        height, width = shape[:2]
        scale = max(self._width_px / width, self._height_px / height)
        above_middle = (0.5 - _EYES_FROM_TOP_RATIO) * self._height_px / scale
        return FacePlace(width / 2, height / 2 - above_middle, self._eye_distance_px / scale)

    def _staged(self, picture: npt.NDArray[np.uint8], place: FacePlace) -> npt.NDArray[np.uint8]:
        """The portrait at the size of the frame, with some of it beyond each edge."""
        scale = self._eye_distance_px / place.eye_distance_px
        matrix = np.array(
            [
                [scale, 0.0, self._width_px / 2 + self._spare_px - scale * place.eyes_x_px],
                [0.0, scale, self._height_px * _EYES_FROM_TOP_RATIO + self._spare_px - scale * place.eyes_y_px],
            ]
        )
        size = (self._width_px + 2 * self._spare_px, self._height_px + 2 * self._spare_px)
        stage = cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101)
        return np.asarray(stage, dtype=np.uint8)
