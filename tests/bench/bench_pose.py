"""How exactly a head's tilt is read, and whether a face and its mirror image read alike.

Run: python -m tests.bench.bench_pose
Ends with 1 when a goal is missed.
"""

from __future__ import annotations

import sys

import cv2
import numpy as np

from facestation.vision.face import find_face
from facestation.vision.image import Image
from facestation.vision.models import Models, load_models
from facestation.vision.pose import Pose
from tests.pictures import faces_spoiled as spoiled
from tests.pictures.sitters import Sitter, names, sitters

PASSES = 2
ROLL_GOAL_DEG, MIRROR_GOALS_DEG = 2.0, (1.5, 1.2, 1.0)
ANGLES_DEG = tuple(range(-30, 31, 5))


def pose(image: Image, models: Models) -> Pose:
    """As the still is read."""
    face = find_face(image, models, PASSES).face
    if face is None:
        raise RuntimeError("a face was lost")
    return face.pose


def turned(sitter: Sitter, angle_deg: float) -> Image:
    """The whole picture turned clockwise around the face."""
    x, y = sitter.points[:, :2].mean(axis=0)
    matrix = cv2.getRotationMatrix2D((float(x), float(y)), -angle_deg, 1.0)
    size = (sitter.image.shape[1], sitter.image.shape[0])
    image = cv2.warpAffine(sitter.image, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(image, dtype=np.uint8)


def roll_errors_deg(people: list[Sitter], models: Models) -> list[float]:
    """How far each turn is read from what it was, beside the same head unturned."""
    return [
        abs(pose(turned(sitter, angle), models).roll_deg - pose(sitter.image, models).roll_deg - angle)
        for sitter in people
        for angle in ANGLES_DEG
        if angle
    ]


def mirror_differences_deg(people: list[Sitter], models: Models) -> list[tuple[float, float, float]]:
    """Yaw, pitch and roll of a picture beside those of its mirror image, turned back."""
    found = []
    for sitter in people:
        views = [spoiled.turned(sitter, yaw, pitch) for yaw, pitch in ((-12, 0), (12, 0), (0, -10), (0, 10))]
        for image in (sitter.image, turned(sitter, -8), turned(sitter, 8), *views):
            one, other = pose(image, models), pose(np.ascontiguousarray(image[:, ::-1]), models)
            found.append((one.yaw_deg + other.yaw_deg, one.pitch_deg - other.pitch_deg, one.roll_deg + other.roll_deg))
    return found


def main() -> int:
    """Measures and prints, each with what it was measured on."""
    models = load_models()
    people = sitters(models)
    print(f"OpenCV {cv2.__version__}; {len(names())} public-domain portraits and {len(people) - len(names())} blends")
    errors = roll_errors_deg(people, models)
    roll = float(np.percentile(errors, 95))
    print(
        f"roll of {len(errors)} pictures turned by {ANGLES_DEG[0]} to {ANGLES_DEG[-1]} degrees: error median "
        f"{np.median(errors):.2f}, p95 {roll:.2f}, worst {max(errors):.2f} (goal: p95 {ROLL_GOAL_DEG})"
    )
    deviations = np.std(np.array(mirror_differences_deg(people, models)), axis=0)
    print(f"mirror images of {len(people) * 7} pictures, standard deviation of the difference:")
    for name, deviation, goal in zip(("yaw", "pitch", "roll"), deviations, MIRROR_GOALS_DEG, strict=True):
        print(f"  {name} {deviation:.2f} degrees (goal: {goal})")
    return 0 if roll <= ROLL_GOAL_DEG and (deviations <= MIRROR_GOALS_DEG).all() else 1


if __name__ == "__main__":
    sys.exit(main())
