"""Pictures that show no face: photographs of other things, cut and turned at random, and drawings."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from facestation.vision.image import Image
from tests.pictures.sitters import PICTURES

FOLDER = PICTURES / "faceless"
_CUTS_OF_EACH = 8
_DRAWINGS_OF_EACH = 5


def faceless(seed: int) -> Iterator[tuple[str, Image]]:
    """Each with what it shows; the same ones for the same seed."""
    random = np.random.default_rng(seed)
    for path in sorted(FOLDER.glob("*.jpg")):
        whole = np.asarray(cv2.imread(str(path), cv2.IMREAD_COLOR), dtype=np.uint8)
        yield path.stem, whole
        for _ in range(_CUTS_OF_EACH):
            yield path.stem, _cut(whole, random)
    for _ in range(_DRAWINGS_OF_EACH):
        yield "noise", random.integers(0, 256, (480, 640, 3), dtype=np.uint8)
        yield "soft noise", _clouds(random)
        yield "slope", _slope(random)
        yield "writing", _writing(random)
        yield "shapes", _shapes(random)
        yield "board", _board(random)
        yield "smiling sign", _sign(random)


def _cut(whole: Image, random: np.random.Generator) -> Image:
    height, width = whole.shape[:2]
    side = int(random.uniform(0.35, 1.0) * min(height, width))
    top, left = int(random.integers(height - side + 1)), int(random.integers(width - side + 1))
    part = np.rot90(whole[top : top + side, left : left + side], int(random.integers(4)))
    size = (int(random.integers(240, 900)), int(random.integers(240, 900)))
    return np.asarray(cv2.resize(np.ascontiguousarray(part), size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _clouds(random: np.random.Generator) -> Image:
    cells = int(random.integers(4, 40))
    coarse = random.integers(0, 256, (cells, cells, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(coarse, (600, 800), interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _slope(random: np.random.Generator) -> Image:
    one, other = random.uniform(0, 255, (2, 3))
    share = np.linspace(0, 1, 640)[:, None, None]
    return np.asarray(np.broadcast_to(one + (other - one) * share, (640, 480, 3)), dtype=np.uint8).copy()


def _writing(random: np.random.Generator) -> Image:
    page = np.full((800, 600, 3), 245, np.uint8)
    for line in range(24):
        letters = "".join(chr(int(code)) for code in random.integers(97, 123, 34))
        cv2.putText(page, letters, (20, 40 + 32 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (30, 30, 40), 1, cv2.LINE_AA)
    return page


def _shapes(random: np.random.Generator) -> Image:
    scene = np.full((600, 600, 3), random.integers(0, 256, 3), dtype=np.uint8)
    for _ in range(18):
        color = tuple(int(value) for value in random.integers(0, 256, 3))
        x, y, size = (int(value) for value in random.integers(0, 600, 3))
        if random.uniform() < 0.5:
            cv2.circle(scene, (x, y), 12 + size // 6, color, -1, cv2.LINE_AA)
        else:
            cv2.rectangle(scene, (x, y), (x + size // 3, y + size // 4), color, -1)
    return scene


def _board(random: np.random.Generator) -> Image:
    cells = int(random.integers(4, 24))
    y, x = np.mgrid[0:640, 0:480]
    dark = ((x * cells // 480 + y * cells // 480) % 2).astype(np.uint8)
    return np.repeat((40 + 180 * dark)[:, :, None], 3, axis=2).astype(np.uint8)


def _sign(random: np.random.Generator) -> Image:
    """Two dots and a curve in a circle."""
    sign = np.full((640, 480, 3), random.integers(120, 256, 3), dtype=np.uint8)
    color = tuple(int(value) for value in random.integers(0, 256, 3))
    reach = int(random.integers(90, 180))
    cv2.circle(sign, (240, 300), reach, color, -1, cv2.LINE_AA)
    for side in (-1, 1):
        cv2.circle(sign, (240 + side * reach * 2 // 5, 300 - reach // 4), reach // 8, (20, 20, 20), -1, cv2.LINE_AA)
    cv2.ellipse(sign, (240, 300 + reach // 5), (reach // 2, reach // 3), 0, 15, 165, (20, 20, 20), 5, cv2.LINE_AA)
    return sign
