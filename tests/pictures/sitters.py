"""The people that the benches photograph: four public-domain portraits, and blends of two of them.

A blend has the features of both, so that no limit fits four faces alone; it is not a fifth person.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from facestation.vision.face import find_face
from facestation.vision.image import Image, Points
from facestation.vision.models import Models
from tests.pictures.warp import warp
from tests.unit.vision.pictures import PORTRAITS

PICTURES = Path(__file__).parent
SIZE = (480, 640)
EYE_DISTANCE_PX = 95.0
_EYES_AT = (240.0, 275.0)
_FILES = {
    "hopper": PORTRAITS / "grace_hopper.jpg",
    "collins": PORTRAITS / "astronaut.png",
    "obama": PICTURES / "portraits" / "obama.jpg",
    "biden": PICTURES / "portraits" / "biden.jpg",
}


@dataclass(frozen=True, slots=True, eq=False)
class Sitter:
    """A good still of 480 x 640 px with 95 px between the eyes, and where its face is."""

    name: str
    image: Image
    points: Points
    """The mesh, 468 x 3, in px."""


def portrait(name: str) -> Image:
    """One of the four portraits as it is."""
    return np.asarray(cv2.imread(str(_FILES[name]), cv2.IMREAD_COLOR), dtype=np.uint8)


def names() -> tuple[str, ...]:
    """Those who were really photographed."""
    return tuple(_FILES)


def sitter(name: str, models: Models) -> Sitter:
    """One of those who were really photographed."""
    return _sitter(name, _still(portrait(name), models), models)


def sitters(models: Models) -> list[Sitter]:
    """The four portraits, and the six blends of two."""
    people = [sitter(name, models) for name in _FILES]
    return people + [_blend(one, other, models) for one, other in itertools.combinations(people, 2)]


def _still(image: Image, models: Models) -> Image:
    """The portrait as a camera at the desk would see it."""
    mesh = _points(image, models)
    right, left = (mesh[list(corners), :2].mean(axis=0) for corners in ((33, 133), (362, 263)))
    middle, across = (right + left) / 2, left - right
    angle_deg = float(np.degrees(np.arctan2(across[1], across[0])))
    scale = EYE_DISTANCE_PX / float(np.hypot(*across))
    if scale < 0.5:
        half = np.asarray(cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        return _still(half, models)
    matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), angle_deg, scale)
    matrix[:, 2] += np.array(_EYES_AT) - middle
    turned = cv2.warpAffine(image, matrix, SIZE, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, dtype=np.uint8)


def _sitter(name: str, still: Image, models: Models) -> Sitter:
    return Sitter(name, still, _points(still, models))


def _blend(one: Sitter, other: Sitter, models: Models) -> Sitter:
    between = (one.points + other.points) / 2
    both = [warp(each.image, each.points, between[:, :2]) for each in (one, other)]
    return _sitter(f"{one.name}+{other.name}", np.asarray(cv2.addWeighted(both[0], 0.5, both[1], 0.5, 0)), models)


def _points(image: Image, models: Models) -> Points:
    face = find_face(image, models, 2).face
    if face is None:
        raise RuntimeError("a good portrait without a face")
    return face.mesh.points
