"""Webcams and video files as moving pictures: listed, opened, closed, and explained where they cannot be used."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from facestation.camera.source import Deferred, FrameSource, frames
from facestation.camera.video import VideoSource
from facestation.camera.webcam import WebcamSource, from_profile, on_linux, plugged
from facestation.domain.webcam import Webcam
from facestation.errors import FileUnreadable, VideoUnreadable, WebcamBusy, WebcamForbidden, WebcamGone
from tests.unit.camera.film import FPS, Projector, write_film
from tests.unit.waiting import turns, until

DESK = Webcam("0", "Desk camera")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_film(tmp_path_factory.mktemp("film") / "film.avi")


async def gathered(source: FrameSource, most: int = 1000) -> list[bytes]:
    found: list[bytes] = []
    async with contextlib.aclosing(frames(source)) as moving:
        async for frame in moving:
            found.append(frame)
            if len(found) == most:
                break
    return found


def camera_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "camera"]


def sysfs(folder: Path, name: str, title: str | None, index: str = "0") -> None:
    (folder / name).mkdir(parents=True)
    (folder / name / "index").write_text(f"{index}\n")
    if title is not None:
        (folder / name / "name").write_text(f"{title}\n")


def test_on_linux_each_webcam_is_listed_once_by_its_own_name(tmp_path: Path) -> None:
    sysfs(tmp_path, "video10", "Rear camera")
    sysfs(tmp_path, "video2", "Front camera: HD")
    sysfs(tmp_path, "video3", "Front camera: HD", index="1")
    sysfs(tmp_path, "video4", None)
    assert on_linux(tmp_path, Path("/dev")) == (
        Webcam("/dev/video2", "Front camera: HD"),
        Webcam("/dev/video4", "video4"),
        Webcam("/dev/video10", "Rear camera"),
    )


def test_a_computer_without_any_camera_has_none(tmp_path: Path) -> None:
    assert on_linux(tmp_path / "not there") == ()
    assert isinstance(plugged(), tuple)


def test_the_profile_of_a_mac_names_cameras_in_the_order_that_opencv_numbers_them() -> None:
    told = {
        "SPCameraDataType": [
            {"_name": "iPhone", "spcamera_unique-id": "B2"},
            {"_name": "FaceTime HD", "spcamera_unique-id": "A1"},
        ]
    }
    assert from_profile(json.dumps(told).encode()) == (Webcam("0", "FaceTime HD"), Webcam("1", "iPhone"))
    assert from_profile(b"nonsense") == ()
    assert from_profile(b'{"SPCameraDataType": [{}]}') == ()


async def test_a_webcam_gives_live_pictures_until_nobody_wants_them(film: Path) -> None:
    opened: list[Projector] = []

    def open_film(_device: str) -> Projector:
        opened.append(Projector(film))
        return opened[-1]

    found = await gathered(WebcamSource(DESK, open_film), 5)
    assert all(frame.startswith(b"\xff\xd8") for frame in found)
    assert cv2.imdecode(np.frombuffer(found[0], np.uint8), cv2.IMREAD_COLOR) is not None
    assert not opened[0].isOpened(), "the device is free again"
    assert camera_threads() == []


class Counting:
    """Gives numbers in place of pictures."""

    given = 0

    def open(self) -> None:
        pass

    def read(self) -> bytes:
        time.sleep(0.001)
        self.given += 1
        return str(self.given).encode()

    def close(self) -> None:
        pass


async def test_who_is_slow_gets_the_newest_picture() -> None:
    source = Counting()
    async with contextlib.aclosing(frames(source)) as moving:
        await anext(moving)
        passed = source.given + 10
        await until(lambda: source.given >= passed)
        await turns()
        # The last one may be still on its way here.
        assert int(await anext(moving)) >= passed - 1


async def test_a_webcam_that_another_program_has_is_told_from_one_that_is_gone(film: Path) -> None:
    with pytest.raises(WebcamBusy) as busy:
        await gathered(WebcamSource(DESK, lambda _: cv2.VideoCapture()))
    assert busy.value.details["camera"] == "Desk camera"

    class Silent(Projector):
        def read(self) -> tuple[bool, Any]:
            return False, None

    with pytest.raises(WebcamBusy):
        await gathered(WebcamSource(DESK, lambda _: Silent(film)))
    with pytest.raises(WebcamGone):
        await gathered(WebcamSource(DESK, lambda _: cv2.VideoCapture(str(film))))
    with pytest.raises(WebcamGone):
        await gathered(WebcamSource(Webcam("/dev/no-such-camera", "Gone")))


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="nothing is forbidden to root")
async def test_a_webcam_that_this_user_may_not_use_is_told_as_that(tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.touch(mode=0o000)
    with pytest.raises(WebcamForbidden):
        await gathered(WebcamSource(Webcam(str(device), "Locked")))


async def test_a_file_that_is_no_device_gives_no_picture(tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.write_bytes(b"no device")
    with pytest.raises(WebcamBusy):
        await gathered(WebcamSource(Webcam(str(device), "Odd")))


async def test_a_video_plays_once_and_at_its_own_pace(film: Path) -> None:
    loop = asyncio.get_running_loop()
    begun_s = loop.time()
    found = await gathered(VideoSource(film))
    assert len(found) > 5
    assert loop.time() - begun_s > 15 / FPS
    assert camera_threads() == []


async def test_what_is_no_video_says_so(tmp_path: Path) -> None:
    letter = tmp_path / "letter.mp4"
    letter.write_text("Dear visitor")
    with pytest.raises(VideoUnreadable):
        await gathered(VideoSource(letter))
    with pytest.raises(FileUnreadable) as missing:
        await gathered(VideoSource(tmp_path / "no.mp4"))
    assert missing.value.details["value"] == "no.mp4"


async def test_a_mistake_in_a_source_is_raised_and_nothing_goes_on() -> None:
    def fail() -> FrameSource:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await gathered(Deferred(fail))
    assert camera_threads() == []


@pytest.mark.parametrize("source", [VideoSource(Path("x")), WebcamSource(DESK), Deferred(lambda: VideoSource(Path()))])
def test_a_source_wants_to_be_opened_first(source: FrameSource) -> None:
    with pytest.raises(ValueError, match="open it first"):
        source.read()
    source.close()
