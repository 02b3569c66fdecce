"""Where faces are in a picture: BlazeFace, short range.

Output layout and limits: measured on OpenCV 4.10, 4.14 and 5.0. A head of less than a tenth of the longer side is
lost when the picture is shrunk to the network's 128 px, hence the search in tiles.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from facestation.domain.photo import FaceBox
from facestation.vision.image import Image, Plane, Points, shrink
from facestation.vision.models import DETECTOR, Network

LEAST_SCORE = 0.5
_WORKING_PX = 1280
_OVERLAP = 0.3
_SIDE = DETECTOR.side_px
_SCORES, _ROWS = 896, 14336
_TILES = 3
_TILE_RATIO = 2 / 3


@dataclass(frozen=True, slots=True)
class Detection:
    """A face as the detector sees it, in px of the picture."""

    box: FaceBox
    right_eye: tuple[float, float]
    """The person's own right eye."""
    left_eye: tuple[float, float]
    score: float
    """0 to 1; a clear face has at least 0.85."""

    @property
    def area_px(self) -> float:
        """Size of the box in square px."""
        return self.box.width_px * self.box.height_px

    def moved(self, scale: float, left_px: float, top_px: float) -> Detection:
        """The same face in a picture of which this one is a part, shrunk by `scale`."""
        box = self.box
        return Detection(
            FaceBox(
                box.left_px * scale + left_px, box.top_px * scale + top_px, box.width_px * scale, box.height_px * scale
            ),
            (self.right_eye[0] * scale + left_px, self.right_eye[1] * scale + top_px),
            (self.left_eye[0] * scale + left_px, self.left_eye[1] * scale + top_px),
            self.score,
        )


def detect(image: Image, network: Network) -> list[Detection]:
    """Faces in a picture, largest first; where none is found, the search goes on in overlapping tiles."""
    # Shrinking a large picture costs more than looking at it, so it is done once.
    work = shrink(image, _WORKING_PX)
    scale = max(image.shape[:2]) / max(work.shape[:2])
    found = [one.moved(scale, 0.0, 0.0) for one in detect_whole(work, network) or detect_in_tiles(work, network)]
    return sorted(found, key=lambda one: (-one.area_px, one.box.left_px, one.box.top_px))


def detect_whole(image: Image, network: Network) -> list[Detection]:
    """Faces that are large enough to be seen in the picture as a whole, best score first."""
    small = shrink(image, _SIDE)
    scale = max(image.shape[:2]) / _SIDE
    if scale < 1.0:
        size = (max(1, round(image.shape[1] / scale)), max(1, round(image.shape[0] / scale)))
        small = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
    padded = np.zeros((_SIDE, _SIDE, 3), dtype=np.uint8)
    padded[: small.shape[0], : small.shape[1]] = small
    outputs = network.run(padded, 1 / 127.5, 127.5)
    return [_detection(row, score).moved(scale, 0.0, 0.0) for row, score in _candidates(outputs)]


def overlap(one: FaceBox, other: FaceBox) -> float:
    """Common area of two boxes over their joint area, 0 to 1."""
    width = min(one.left_px + one.width_px, other.left_px + other.width_px) - max(one.left_px, other.left_px)
    height = min(one.top_px + one.height_px, other.top_px + other.height_px) - max(one.top_px, other.top_px)
    if width <= 0 or height <= 0:
        return 0.0
    common = width * height
    return common / (one.width_px * one.height_px + other.width_px * other.height_px - common)


def detect_in_tiles(work: Image, network: Network) -> list[Detection]:
    """Faces in overlapping parts of a picture, where those are seen that are too small for a look at the whole."""
    height, width = work.shape[:2]
    side = max(1, round(min(height, width) * _TILE_RATIO))
    found: list[Detection] = []
    for top in np.linspace(0, height - side, _TILES).round().astype(int):
        for left in np.linspace(0, width - side, _TILES).round().astype(int):
            tile = work[top : top + side, left : left + side]
            found.extend(one.moved(1.0, float(left), float(top)) for one in detect_whole(tile, network))
    kept: list[Detection] = []
    for one in sorted(found, key=lambda each: -each.score):
        if all(overlap(one.box, other.box) <= _OVERLAP for other in kept):
            kept.append(one)
    return kept


def _anchors() -> Points:
    """Centers of the 896 cells in px: 16 x 16 cells twice, then 8 x 8 cells six times."""
    parts = []
    for cells, repeats in ((16, 2), (8, 6)):
        centers = (np.arange(cells) + 0.5) * (_SIDE / cells)
        grid_y, grid_x = np.meshgrid(centers, centers, indexing="ij")
        parts.append(np.repeat(np.stack([grid_x.ravel(), grid_y.ravel()], axis=1), repeats, axis=0))
    return np.concatenate(parts)


_ANCHORS = _anchors()


def _candidates(outputs: dict[int, Plane]) -> list[tuple[npt.NDArray[np.float64], float]]:
    """Rows (center, size, then six points, all in px of the 128 input) with their scores, overlaps averaged."""
    logits = np.clip(outputs[_SCORES].astype(np.float64), -80, 80)
    scores = 1 / (1 + np.exp(-logits))
    order = [index for index in np.argsort(-scores, kind="stable") if scores[index] >= LEAST_SCORE]
    rows = outputs[_ROWS].reshape(_SCORES, 16).astype(np.float64)
    rows[:, 0:2] += _ANCHORS
    rows[:, 4:] += np.tile(_ANCHORS, 6)
    kept: list[tuple[npt.NDArray[np.float64], float]] = []
    while order:
        best = order[0]
        box = _box(rows[best])
        group = [index for index in order if index == best or overlap(box, _box(rows[index])) > _OVERLAP]
        kept.append((np.average(rows[group], axis=0, weights=scores[group]), float(scores[best])))
        order = [index for index in order if index not in set(group)]
    return kept


def _box(row: npt.NDArray[np.float64]) -> FaceBox:
    # The network may say a size below zero for a cell that it hardly believes in.
    width, height = max(float(row[2]), 1e-6), max(float(row[3]), 1e-6)
    return FaceBox(float(row[0]) - width / 2, float(row[1]) - height / 2, width, height)


def _detection(row: npt.NDArray[np.float64], score: float) -> Detection:
    right_eye, left_eye = (float(row[4]), float(row[5])), (float(row[6]), float(row[7]))
    return Detection(_box(row), right_eye, left_eye, score)
