"""The virtual camera shows somebody whom a desk would enroll."""

from __future__ import annotations

import itertools
from pathlib import Path

import cv2
import numpy as np
import pytest

import facestation
from facestation.camera.synthetic import FacePlace, MovingPortrait
from facestation.domain.photo import Verdict
from facestation.errors import PhotoUnreadable
from facestation.vision.judge import Judge
from tests.unit.vision.markers import read_markers

PORTRAITS = Path(facestation.__file__).parent / "virtual" / "data"
NAMES = ("astronaut.png", "grace_hopper.jpg")
JUDGE = Judge()


def portrait(name: str) -> bytes:
    return (PORTRAITS / name).read_bytes()


def pixels(frame: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    return np.asarray(cv2.imdecode(np.frombuffer(frame, np.uint8), cv2.IMREAD_COLOR)).astype(np.int16)


@pytest.mark.parametrize("size", [(480, 640), (720, 960)])
@pytest.mark.parametrize("name", NAMES)
def test_the_picture_at_rest_passes_every_check(name: str, size: tuple[int, int]) -> None:
    report, prepared = JUDGE.judge(MovingPortrait(portrait(name), size).frame(0.0))
    assert report.verdict is Verdict.PASS, report.first
    assert prepared is not None


@pytest.mark.parametrize("size", [(480, 640), (640, 480)])
@pytest.mark.parametrize("name", NAMES)
def test_no_moment_of_the_movement_is_refused(name: str, size: tuple[int, int]) -> None:
    camera = MovingPortrait(portrait(name), size)
    for moment in range(20):
        report, _ = JUDGE.judge(camera.frame(moment * 1.37))
        assert report.usable, report.first


def test_the_movement_is_small_smooth_and_there() -> None:
    camera = MovingPortrait(portrait(NAMES[0]))
    frames = [pixels(camera.frame(index / 25)) for index in range(26)]
    steps = [float(np.abs(one - other).mean()) for one, other in itertools.pairwise(frames)]
    assert 0.3 < np.median(steps) < 3
    assert max(steps) < 4
    assert float(np.abs(frames[0] - frames[-1]).mean()) > max(steps)


def test_the_same_moment_is_the_same_frame() -> None:
    assert MovingPortrait(portrait(NAMES[1])).frame(3.2) == MovingPortrait(portrait(NAMES[1])).frame(3.2)


@pytest.mark.parametrize("size", [(480, 640), (1280, 720), (241, 333)])
def test_frames_are_baseline_jpegs_of_the_size_asked_for(size: tuple[int, int]) -> None:
    facts = read_markers(MovingPortrait(portrait(NAMES[0]), size).frame(1.0))
    assert (facts.width_px, facts.height_px) == size
    assert facts.start_of_frame == 0xC0
    assert facts.sampling[0] == (2, 2)


def test_an_unknown_portrait_fills_the_frame_or_is_framed_by_its_eyes() -> None:
    image = np.zeros((300, 400, 3), np.uint8)
    image[:, :, 2] = np.linspace(50, 250, 400).astype(np.uint8)
    file = cv2.imencode(".png", image)[1].tobytes()
    covering = pixels(MovingPortrait(file, (480, 640)).frame(0.0))
    assert abs(int(covering[320, 240, 2]) - 150) < 6
    assert covering[:, 0, 2].min() > 60
    by_eyes = pixels(MovingPortrait(file, (480, 640), FacePlace(390, 150, 100)).frame(0.0))
    assert by_eyes[320, 240, 2] > 235


@pytest.mark.parametrize("file", [b"", b"no picture"])
def test_what_is_no_portrait_is_refused(file: bytes) -> None:
    with pytest.raises(PhotoUnreadable):
        MovingPortrait(file)
