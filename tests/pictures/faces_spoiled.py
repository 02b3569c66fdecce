"""What people do to their own faces: turn away, close their eyes, wear a mask, glasses or hair before the eyes."""

from __future__ import annotations

import cv2
import numpy as np

from facestation.vision.image import Image, Points
from tests.pictures.sitters import EYE_DISTANCE_PX, Sitter
from tests.pictures.warp import warp

Color = tuple[int, int, int]

# Each eye: upper lid and lower lid from corner to corner, and the skin above the upper lid.
_LIDS = (
    ((246, 161, 160, 159, 158, 157, 173), (7, 163, 144, 145, 153, 154, 155), (247, 30, 29, 27, 28, 56, 190)),
    ((466, 388, 387, 386, 385, 384, 398), (249, 390, 373, 374, 380, 381, 382), (467, 260, 259, 257, 258, 286, 414)),
)
_CORNERS = ((33, 133), (263, 362))
_MASK = (234, 5, 454, 361, 397, 379, 152, 150, 172, 132)
_LOW_MASK = (132, 205, 2, 425, 361, 397, 379, 152, 150, 172)


def turned(sitter: Sitter, yaw_deg: float, pitch_deg: float) -> Image:
    """The face turned in space: yaw to the left edge of the picture, pitch downwards."""
    yaw, pitch = np.radians(yaw_deg), np.radians(pitch_deg)
    around_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    around_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    middle = sitter.points.mean(axis=0)
    return warp(sitter.image, sitter.points, np.asarray((sitter.points - middle) @ (around_y @ around_x).T + middle))


def eyes_closed(sitter: Sitter, eyes: tuple[int, ...] = (0, 1), share: float = 1.0) -> Image:
    """The skin above the eyes drawn down to the lower lids by `share`, with a line of lashes; 0 is the right eye."""
    far = sitter.points[:, :2].copy()
    for eye in eyes:
        upper, lower, above = (list(row) for row in _LIDS[eye])
        far[upper] += share * (far[lower] - far[upper])
        far[above] += 0.45 * share * (sitter.points[lower, :2] - sitter.points[upper, :2])
    image = warp(sitter.image, sitter.points, far)
    for eye in eyes:
        outer, inner = _CORNERS[eye]
        lashes = np.round(far[[outer, *_LIDS[eye][0], inner]]).astype(np.int32)
        cv2.polylines(image, [lashes], False, (38, 42, 52), 2, cv2.LINE_AA)
    return image


def lids_painted(sitter: Sitter) -> Image:
    """Both eyes painted over with the color of the skin above them, and a line below."""
    image = sitter.image.copy()
    for upper, lower, above in _LIDS:
        skin = sitter.points[list(above), :2].mean(axis=0)
        color = _color_at(sitter.image, skin)
        outline = np.vstack([sitter.points[list(upper), :2] - (0, 4), sitter.points[list(lower)[::-1], :2] + (0, 3)])
        cv2.fillPoly(image, [np.round(outline).astype(np.int32)], color, cv2.LINE_AA)
        below = np.round(sitter.points[list(lower), :2] + (0, 2)).astype(np.int32)
        cv2.polylines(image, [below], False, (45, 50, 60), 2, cv2.LINE_AA)
    return image


def masked(sitter: Sitter, color: Color) -> Image:
    """A mask from the nose to the chin, with a little of what lies under it, as cloth has folds."""
    return _cloth(sitter, _MASK, color)


def masked_below_the_nose(sitter: Sitter, color: Color) -> Image:
    """A mask that leaves the nose free."""
    return _cloth(sitter, _LOW_MASK, color)


def _cloth(sitter: Sitter, outline: tuple[int, ...], color: Color) -> Image:
    over = sitter.image.copy()
    cv2.fillPoly(over, [np.round(sitter.points[list(outline), :2]).astype(np.int32)], color, cv2.LINE_AA)
    return np.asarray(cv2.addWeighted(over, 0.93, sitter.image, 0.07, 0), dtype=np.uint8)


def with_glasses(sitter: Sitter, color: Color, opacity: float) -> Image:
    """Sunglasses with a bridge and temples."""
    over = sitter.image.copy()
    middles = [np.round(sitter.points[list(corners), :2].mean(axis=0)).astype(int) for corners in _CORNERS]
    axes = (round(0.39 * EYE_DISTANCE_PX), round(0.29 * EYE_DISTANCE_PX))
    cv2.line(over, _pixel(middles[0]), _pixel(middles[1]), color, 4)
    for middle, ear in zip(middles, (234, 454), strict=True):
        cv2.ellipse(over, _pixel(middle), axes, 0, 0, 360, color, -1, cv2.LINE_AA)
        cv2.line(over, _pixel(middle), _pixel(sitter.points[ear, :2]), color, 4)
    return np.asarray(cv2.addWeighted(over, opacity, sitter.image, 1 - opacity, 0), dtype=np.uint8)


def hair_over(sitter: Sitter, eye: int, random: np.random.Generator) -> Image:
    """Dark strands from the forehead over one eye."""
    image = sitter.image.copy()
    middle = sitter.points[list(_CORNERS[eye]), :2].mean(axis=0)
    for _ in range(240):
        top = middle + np.array([random.normal(0, 26), -95 + random.normal(0, 8)])
        foot = middle + np.array([random.normal(0, 26), 42 + random.normal(0, 10)])
        shade = int(random.integers(18, 48))
        cv2.line(image, _pixel(top), _pixel(foot), (shade, shade + 4, shade + 10), 2, cv2.LINE_AA)
    return image


def hand_over(sitter: Sitter, eye: int) -> Image:
    """Something of the color of the skin before one eye."""
    image = sitter.image.copy()
    middle = sitter.points[list(_CORNERS[eye]), :2].mean(axis=0)
    color = _color_at(image, sitter.points[50 if eye == 0 else 280, :2])
    axes = (round(0.42 * EYE_DISTANCE_PX), round(0.33 * EYE_DISTANCE_PX))
    cv2.ellipse(image, _pixel(middle), axes, 0, 0, 360, color, -1, cv2.LINE_AA)
    return image


def face_wiped(sitter: Sitter) -> Image:
    """The head with skin where the face was."""
    return _over_face(sitter, np.full_like(sitter.image, _color_at(sitter.image, sitter.points[151, :2])))


def face_pixelated(sitter: Sitter) -> Image:
    """The face in squares so large that nobody is recognized."""
    small = cv2.resize(sitter.image, None, fx=1 / 40, fy=1 / 40, interpolation=cv2.INTER_AREA)
    size = (sitter.image.shape[1], sitter.image.shape[0])
    return _over_face(sitter, np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_NEAREST), dtype=np.uint8))


def _over_face(sitter: Sitter, cover: Image) -> Image:
    inside = np.zeros(sitter.image.shape[:2], dtype=np.uint8)
    cv2.fillConvexPoly(inside, cv2.convexHull(np.round(sitter.points[:, :2]).astype(np.int32)), 1)
    image = sitter.image.copy()
    image[inside == 1] = cover[inside == 1]
    return image


def _color_at(image: Image, point: Points) -> Color:
    x, y = _pixel(point)
    blue, green, red = np.median(image[y - 3 : y + 4, x - 3 : x + 4].reshape(-1, 3), axis=0)
    return int(blue), int(green), int(red)


def _pixel(point: Points) -> tuple[int, int]:
    return round(float(point[0])), round(float(point[1]))
