"""Pictures drawn anew, triangle by triangle, with some of their points moved."""

from __future__ import annotations

import cv2
import numpy as np

from facestation.vision.image import Image, Points


def warp(image: Image, near: Points, far: Points) -> Image:
    """The picture with its points `near` (n x 2) moved to `far` (n x 2, or n x 3 where the third says how far away).

    What is nearer hides what lies behind; the border of the picture stays where it is.
    """
    height, width = image.shape[:2]
    border = np.array([(x, y, 0) for x in (0, width / 2, width - 1) for y in (0, height / 2, height - 1)])
    depth = far[:, 2:3] if far.shape[1] == 3 else np.zeros((len(far), 1))
    start = np.vstack([near[:, :2], border[:, :2]])
    end = np.vstack([np.hstack([far[:, :2], depth]), border])
    result = image.copy()
    for triangle in sorted(_triangles(start, width, height), key=lambda three: -end[list(three), 2].mean()):
        _draw_triangle(image, result, start[list(triangle)], end[list(triangle), :2])
    return result


def _triangles(points: Points, width: int, height: int) -> list[tuple[int, int, int]]:
    plane = cv2.Subdiv2D((0, 0, width, height))
    index = {}
    for number, (x, y) in enumerate(np.clip(points, 0, (width - 1, height - 1)).astype(np.float32)):
        plane.insert((float(x), float(y)))
        index[float(x), float(y)] = number
    rows = np.asarray(plane.getTriangleList())
    named = [tuple(index.get((float(x), float(y)), -1) for x, y in row.reshape(3, 2)) for row in rows]
    return [(one, two, three) for one, two, three in named if min(one, two, three) >= 0]


def _draw_triangle(source: Image, target: Image, near: Points, far: Points) -> None:
    matrix = cv2.getAffineTransform(near.astype(np.float32), far.astype(np.float32))
    low = np.maximum(np.floor(far.min(axis=0)).astype(int), 0)
    high = np.minimum(np.ceil(far.max(axis=0)).astype(int) + 1, (target.shape[1], target.shape[0]))
    if (high <= low).any():
        return
    matrix[:, 2] -= low
    size = (int(high[0] - low[0]), int(high[1] - low[1]))
    piece = cv2.warpAffine(source, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    inside = np.zeros((size[1], size[0]), dtype=np.uint8)
    cv2.fillConvexPoly(inside, np.round(far - low).astype(np.int32), 1)
    region = target[low[1] : high[1], low[0] : high[0]]
    region[inside == 1] = np.asarray(piece, dtype=np.uint8)[inside == 1]
