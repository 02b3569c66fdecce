"""What is wrong with a photo, made by script from a good one: each with the checks that have to notice it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from facestation.vision.image import Image
from tests.pictures import faces_spoiled as spoiled
from tests.pictures.sitters import EYE_DISTANCE_PX, Sitter
from tests.unit.vision import pictures

Random = np.random.Generator
Make = Callable[[Sitter, Sitter, Random], Image | bytes]
"""From a sitter, another one and chance to a picture, or to the bytes of its file."""

BLUE, WHITE, BLACK, GREEN = (190, 150, 90), (238, 242, 240), (32, 30, 30), (150, 175, 110)


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to spoil a photo."""

    kind: str
    checks: frozenset[str]
    """At least one of these has to speak."""
    make: Make
    only_warned: bool = False
    """By the policy a warning is enough."""


def _fault(kind: str, checks: str, make: Make, *, only_warned: bool = False) -> Fault:
    return Fault(kind, frozenset(checks.split()), make, only_warned)


def _framed(left: float, top: float, right: float, bottom: float) -> Make:
    """What is left when the picture ends there, in eye distances from the middle of the eyes."""

    def make(sitter: Sitter, _other: Sitter, random: Random) -> Image:
        height, width = sitter.image.shape[:2]
        eyes = sitter.points[[33, 133, 362, 263], :2].mean(axis=0)
        shake = random.uniform(-0.04, 0.04)
        edges = [
            round(float(eyes[axis] + (far + shake) * EYE_DISTANCE_PX))
            for axis, far in ((0, left), (1, top), (0, right), (1, bottom))
        ]
        x_from, y_from, x_to, y_to = max(edges[0], 0), max(edges[1], 0), min(edges[2], width), min(edges[3], height)
        return np.ascontiguousarray(sitter.image[y_from:y_to, x_from:x_to])

    return make


def _turned(angle_deg: float) -> Make:
    def make(sitter: Sitter, _other: Sitter, random: Random) -> Image:
        middle = sitter.points[:, :2].mean(axis=0)
        exact = angle_deg + random.uniform(-1, 1)
        matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), -exact, 1.0)
        size = (sitter.image.shape[1], sitter.image.shape[0])
        turned = cv2.warpAffine(sitter.image, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(turned, dtype=np.uint8)

    return make


def _moved(length: float) -> Make:
    def make(sitter: Sitter, _other: Sitter, random: Random) -> Image:
        side = max(3, round(length * EYE_DISTANCE_PX)) | 1
        kernel = np.zeros((side, side), dtype=np.float32)
        angle = random.uniform(0, np.pi)
        reach = np.array([np.cos(angle), np.sin(angle)]) * (side // 2)
        ends = [tuple(int(v) for v in np.round(side // 2 + sign * reach)) for sign in (-1, 1)]
        cv2.line(kernel, ends[0], ends[1], 1.0)
        return np.asarray(cv2.filter2D(sitter.image, -1, kernel / kernel.sum()), dtype=np.uint8)

    return make


def _dark(gain: float) -> Make:
    def make(sitter: Sitter, _other: Sitter, random: Random) -> Image:
        noisy = pictures.exposed(sitter.image, gain) + random.normal(0, 4, sitter.image.shape)
        return np.asarray(np.clip(noisy, 0, 255), dtype=np.uint8)

    return make


def _from_side(darkest: float, *, mirrored: bool) -> Make:
    def make(sitter: Sitter, _other: Sitter, _random: Random) -> Image:
        image = np.ascontiguousarray(sitter.image[:, ::-1]) if mirrored else sitter.image
        return pictures.lit_from_the_side(image, darkest)

    return make


def _far(ratio: float) -> Make:
    def make(sitter: Sitter, _other: Sitter, random: Random) -> Image:
        small = cv2.resize(sitter.image, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA)
        frame = np.full_like(sitter.image, int(random.integers(90, 190)))
        top, left = (int(random.integers(0, frame.shape[axis] - small.shape[axis] + 1)) for axis in (0, 1))
        frame[top : top + small.shape[0], left : left + small.shape[1]] = small
        return frame

    return make


def _beside(scale: float, *, above: bool = False) -> Make:
    """Another person in the picture, `scale` times as large."""

    def make(sitter: Sitter, other: Sitter, random: Random) -> Image:
        friend = np.asarray(cv2.resize(other.image[90:470, 70:410], None, fx=scale, fy=scale), dtype=np.uint8)
        if above:
            frame = sitter.image.copy()
            frame[: friend.shape[0], -friend.shape[1] :] = friend[: frame.shape[0], : frame.shape[1]]
            return frame
        wide = np.hstack([sitter.image[:, 60:420], np.full((640, friend.shape[1], 3), 120, np.uint8)])
        top = int(random.integers(60, 640 - friend.shape[0] + 1)) if friend.shape[0] < 580 else 0
        wide[top : top + friend.shape[0], 360:] = friend
        return np.ascontiguousarray(wide)

    return make


def _of(make: Callable[..., Image | bytes], *how: float) -> Make:
    return lambda sitter, _other, _random: make(sitter.image, *how)


def _saved_again(image: Image, quality: int) -> bytes:
    damaged = cv2.imdecode(np.frombuffer(pictures.jpeg(image, quality), np.uint8), cv2.IMREAD_COLOR)
    return pictures.jpeg(np.asarray(damaged, dtype=np.uint8), 95)


def _spoil(make: Callable[..., Image], *how: object) -> Make:
    return lambda sitter, _other, _random: make(sitter, *how)


def _hair(eye: int) -> Make:
    return lambda sitter, _other, random: spoiled.hair_over(sitter, eye, random)


def _light() -> Iterator[Fault]:
    for gain in (0.03, 0.06, 0.09, 0.12):
        yield _fault("dark", "dark", _dark(gain))
    for gain in (4.5, 5.5, 7.0):
        yield _fault("over-exposed", "bright", _of(pictures.exposed, gain))
    for darkest in (0.06, 0.1, 0.15):
        for mirrored in (False, True):
            yield _fault("side light", "side dark", _from_side(darkest, mirrored=mirrored), only_warned=True)
    for contrast in (0.12, 0.18):
        yield _fault("low contrast", "contrast", _of(pictures.pale, contrast))
    yield _fault("gray", "color", _of(pictures.gray), only_warned=True)
    yield _fault("gray", "color", _of(lambda image: pictures.exposed(pictures.gray(image), 0.7)), only_warned=True)
    yield _fault("gray", "color", _of(lambda image: pictures.jpeg(pictures.gray(image), 80)), only_warned=True)


def _sharpness() -> Iterator[Fault]:
    for sigma in (0.05, 0.06, 0.075, 0.1, 0.15):
        blur = sigma * EYE_DISTANCE_PX
        yield _fault("blur >= 0.05", "sharp no_face", _of(pictures.blurred, blur))
    for length in (0.2, 0.25, 0.3, 0.35, 0.45):
        yield _fault("motion", "sharp no_face", _moved(length))
    for quality in (5, 10, 20, 28):
        yield _fault("compressed", "jpeg_in", _of(pictures.jpeg, quality))
    yield _fault("compressed, saved again", "jpeg_in", _of(_saved_again, 5), only_warned=True)


def _place() -> Iterator[Fault]:
    for edges in (
        (-0.62, -9, 9, 9),
        (-0.3, -9, 9, 9),
        (0.0, -9, 9, 9),
        (-9, -9, 0.62, 9),
        (-9, -9, 0.3, 9),
        (-9, -9, 0.0, 9),
        (-9, -0.3, 9, 9),
        (-9, -0.6, 9, 9),
        (-9, -9, 9, 1.0),
        (-0.3, -0.5, 9, 9),
        (-9, -9, 9, 0.6),
    ):
        yield _fault("cut", "framing no_face close", _framed(*edges))
    yield _fault("too close", "close framing", _framed(-1.2, -1.4, 1.2, 1.8))
    yield _fault("too close", "close framing", _framed(-1.1, -1.2, 1.1, 1.6))
    for ratio in (0.2, 0.25, 0.3, 0.35, 0.4, 0.42):
        yield _fault("far away", "small encode no_face", _far(ratio))
    for scale in (0.6, 0.75, 0.9, 1.0):
        yield _fault("several", "several", _beside(scale))
    for scale in (0.55, 0.6):
        yield _fault("several", "several", _beside(scale, above=True))
    for angle in (-90, 90, 180):
        yield _fault("lying", "roll no_face", _turned(angle))


def _bearing() -> Iterator[Fault]:
    for angle in (-30, -24, -18, 18, 24, 30):
        yield _fault("roll", "roll", _turned(angle))
    for yaw in (-45, -40, -34, 34, 40, 45):
        yield _fault("yaw", "yaw", _spoil(spoiled.turned, yaw, 0))
    for pitch in (-44, -38, 32, 38):
        yield _fault("pitch", "pitch", _spoil(spoiled.turned, 0, pitch))
    for yaw in (-36, 36):
        yield _fault("yaw and pitch", "yaw pitch", _spoil(spoiled.turned, yaw, 28))


def _hidden() -> Iterator[Fault]:
    eyes = "eyes_closed eyes_covered"
    yield _fault("eyes closed", eyes, _spoil(spoiled.eyes_closed))
    yield _fault("eyes nearly closed", eyes, _spoil(spoiled.eyes_closed, (0, 1), 0.8))
    yield _fault("wink", eyes, _spoil(spoiled.eyes_closed, (0,)))
    yield _fault("wink", eyes, _spoil(spoiled.eyes_closed, (1,)))
    yield _fault("lids painted", eyes, _spoil(spoiled.lids_painted))
    for color, opacity in (((18, 16, 15), 1.0), ((20, 20, 60), 0.95), ((40, 60, 70), 0.8), ((60, 40, 30), 0.85)):
        yield _fault("dark glasses", eyes, _spoil(spoiled.with_glasses, color, opacity))
    for eye in (0, 1):
        yield _fault("an eye covered", eyes, _spoil(spoiled.hand_over, eye))
        yield _fault("an eye covered", eyes, _hair(eye))
    for color in (BLUE, WHITE, BLACK, GREEN):
        yield _fault("mask", "mask", _spoil(spoiled.masked, color))
    yield _fault("mask", "mask", _spoil(spoiled.masked_below_the_nose, BLUE))


def _no_face() -> Iterator[Fault]:
    yield _fault("no face", "no_face", _spoil(spoiled.face_wiped))
    yield _fault("no face", "no_face", _spoil(spoiled.face_pixelated))
    yield _fault("no face", "no_face", _of(lambda image: np.ascontiguousarray(image[430:])))
    yield _fault("no face", "no_face", _of(lambda image: np.ascontiguousarray(image[:150])))


FAULTS = (*_light(), *_sharpness(), *_place(), *_bearing(), *_hidden(), *_no_face())
"""Each is made of every sitter."""
NEVER_ACCEPTED = frozenset({"no face", "several", "cut", "dark", "over-exposed", "gray", "blur >= 0.05"})
"""Of these kinds not one picture may pass unnoticed."""
