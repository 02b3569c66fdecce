"""How our measures agree with OFIQ, the reference implementation of ISO/IEC 29794-5, on its conformance pictures.

Run: python -m tests.bench.bench_ofiq FOLDER, or with OFIQ_IMAGES_DIR set to it
The folder is OFIQ-IMAGES.zip of the ISO standards portal, unpacked. Without it this says that it was skipped. Nothing
was tuned on these pictures. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import csv
import math
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from facestation.domain.photo import PhotoReport, Verdict
from facestation.vision.align import LINEAR, LUMINANCE
from facestation.vision.eyes import look_at_eyes
from facestation.vision.face import Face, find_face
from facestation.vision.image import Image, Plane
from facestation.vision.judge import Judge
from facestation.vision.models import Models, load_models
from tests.pictures.sitters import PICTURES, names, portrait

EXPECTED = PICTURES / "ofiq" / "expected.csv"
COVERED = ("mask", "scarf")
"""Of these pictures OFIQ itself guesses where mouth and chin are."""
FLAGGED = {
    "r-04": {"eyes_closed"},
    "b-08": {"eyes_covered", "eyes_closed"},
    "c-08": {"eyes_covered", "eyes_closed"},
    "b-06": {"mask"},
    "c-09": {"mask"},
    "r-08": {"mask"},
    "b-02": {"roll"},
    "r-02": {"roll"},
    "c-07": {"several"},
}
PASSED = ("b-01", "c-01", "c-10", "r-01", "r-09")
_INNER_LIPS = ((13, 14), (82, 87), (312, 317))


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as we see it."""

    image: Image
    face: Face
    light: Plane
    """Linear luminance within the hull of the face, 0 to 1."""
    eyes_open: float

    @property
    def eyes_y(self) -> float:
        """How far the eyes are below the upper edge."""
        return float(self.face.mesh.eye_middle[1])


def _dynamic_range_bits(picture: Picture) -> float:
    counts = np.bincount((picture.light * 255).round().astype(int), minlength=256)
    share = counts[counts > 0] / counts.sum()
    return float(-(share * np.log2(share)).sum())


def _mouth(picture: Picture) -> float:
    flat, chin = picture.face.mesh.points[:, :2], picture.face.mesh.chin_distance_px
    return sum(math.dist(flat[upper], flat[lower]) for upper, lower in _INNER_LIPS) / len(_INNER_LIPS) / chin


def _side(picture: Picture, *, right: bool) -> float:
    mesh = picture.face.mesh
    xs = sorted((float(mesh.right_eye[0]), float(mesh.left_eye[0])))
    room = picture.image.shape[1] - xs[1] if right else xs[0]
    return room / picture.face.eye_distance_px


@dataclass(frozen=True, slots=True)
class Measure:
    """One of our measures with OFIQ's definition, and by how much it may differ on average; None where that is open."""

    column: str
    of: Callable[[Picture], float]
    target: float | None
    relative: bool = False


# OFIQ counts all three angles the other way round.
MEASURES = (
    Measure("roll", lambda one: -one.face.pose.roll_deg, 2.0),
    Measure("yaw", lambda one: -one.face.pose.yaw_deg, 4.0),
    Measure("pitch", lambda one: -one.face.pose.pitch_deg, 5.0),
    Measure("eye_distance", lambda one: one.face.eye_distance_px, 0.05, relative=True),
    Measure("head_size", lambda one: one.face.mesh.chin_distance_px / one.image.shape[0], 0.02),
    Measure("above", lambda one: one.eyes_y / one.face.mesh.chin_distance_px, 0.15),
    Measure("below", lambda one: (one.image.shape[0] - one.eyes_y) / one.face.mesh.chin_distance_px, 0.15),
    Measure("left", lambda one: _side(one, right=False), None),
    Measure("right", lambda one: _side(one, right=True), None),
    Measure("luminance_mean", lambda one: float(one.light.mean()), 0.03),
    Measure("luminance_variance", lambda one: float(one.light.var()), None),
    Measure("dynamic_range", _dynamic_range_bits, 0.2),
    Measure("mouth", _mouth, 0.02),
    Measure("eyes", lambda one: one.eyes_open, None),
)


def seen(image: Image, models: Models) -> Picture | None:
    """A picture with its face; None where none is found."""
    face = find_face(image, models, 2).face
    if face is None:
        return None
    inside = np.zeros(image.shape[:2], dtype=np.uint8)
    cv2.fillConvexPoly(inside, cv2.convexHull(np.round(face.mesh.points[:, :2]).astype(np.int32)), 1)
    light = np.asarray(cv2.transform(cv2.LUT(image, LINEAR), LUMINANCE), dtype=np.float32)[inside == 1]
    width = math.dist(face.mesh.points[33, :2], face.mesh.points[133, :2])
    opening = min(eye.opening_ratio for eye in look_at_eyes(image, models.eye, face.mesh))
    return Picture(image, face, light, opening * width / face.mesh.chin_distance_px)


def agreement(pictures: dict[str, Picture], expected: dict[str, dict[str, str]]) -> bool:
    """Prints how each measure agrees, gives whether all targets are met."""
    met = True
    for measure in MEASURES:
        pairs = [
            (measure.of(picture), float(expected[name][measure.column]))
            for name, picture in pictures.items()
            if not any(word in name for word in COVERED)
        ]
        ours, theirs = np.array(pairs).T
        error = np.abs(ours - theirs) / (np.abs(theirs) if measure.relative else 1.0)
        within = measure.target is None or bool(error.mean() <= measure.target)
        met = met and within
        r = float(np.corrcoef(ours, theirs)[0, 1]) if len(pairs) > 2 else math.nan
        target = "no target" if measure.target is None else f"target {measure.target} {'met' if within else 'MISSED'}"
        bias = (ours - theirs).mean()
        print(f"  {measure.column:20s} mean error {error.mean():8.4f}  bias {bias:+8.4f}  r {r:5.2f}  {target}")
    return met


def verdicts(reports: dict[str, PhotoReport]) -> bool:
    """Prints the pictures that have to be flagged or passed and were not, gives whether there are none."""
    wrong = []
    for name, report in reports.items():
        said = {finding.check for finding in report.findings if finding.verdict is not Verdict.PASS}
        key = name[:4]
        if (key in FLAGGED and not said & FLAGGED[key]) or (key in PASSED and not report.usable):
            wrong.append(f"  {name}: {report.verdict.value}, {', '.join(sorted(said)) or 'nothing said'}")
    print(f"{len(wrong)} pictures wrongly flagged or passed", *wrong, sep="\n")
    return not wrong


def compare(folder: Path) -> int:
    """Compares on the pictures of a folder and prints; 0 where all targets are met."""
    with EXPECTED.open(encoding="utf-8") as file:
        expected = {row["name"]: row for row in csv.DictReader(file, delimiter=";")}
    paths = {path.stem: path for path in sorted(folder.rglob("*.png")) if path.stem in expected}
    if not paths:
        print(f"skipped: {folder} holds none of the conformance pictures")
        return 0
    models, judge = load_models(), Judge()
    files = {name: path.read_bytes() for name, path in paths.items()}
    images = {name: cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_COLOR) for name, file in files.items()}
    found = {name: seen(np.asarray(image, dtype=np.uint8), models) for name, image in images.items()}
    lost = [name for name, picture in found.items() if picture is None]
    print(f"OpenCV {cv2.__version__}; {len(paths)} of {len(expected)} conformance pictures; without a face: {lost}")
    met = agreement({name: picture for name, picture in found.items() if picture}, expected)
    return 0 if verdicts({name: judge.judge(file)[0] for name, file in files.items()}) and met and not lost else 1


def main() -> int:
    """Compares where the pictures are, else says that it was skipped, after a look at our own portraits."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("OFIQ_IMAGES_DIR", "")
    if given:
        return compare(Path(given))
    print("skipped: neither a folder with OFIQ's conformance pictures nor OFIQ_IMAGES_DIR was given")
    models = load_models()
    for name in names():
        picture = seen(portrait(name), models)
        if picture is None:
            raise RuntimeError("a good portrait without a face")
        print(f"  {name}: " + ", ".join(f"{measure.column} {measure.of(picture):.3g}" for measure in MEASURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
