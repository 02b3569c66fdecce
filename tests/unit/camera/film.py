"""A film of a demo portrait written by OpenCV, and a capture that shows it as a webcam would: for ever, at its pace."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from facestation.camera.synthetic import MovingPortrait

PORTRAIT = Path(__file__).parents[3] / "facestation" / "virtual" / "data" / "grace_hopper.jpg"
FPS = 20


def write_film(file: Path, frames: int = 20, *, size: tuple[int, int] = (480, 640), portrait: bool = True) -> Path:
    """A film of so many frames; without the portrait a gray wall."""
    moving = MovingPortrait(PORTRAIT.read_bytes(), size)
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), FPS, size)
    assert writer.isOpened()
    for number in range(frames):
        jpeg = np.frombuffer(moving.frame(number / FPS), dtype=np.uint8)
        picture = cv2.imdecode(jpeg, cv2.IMREAD_COLOR) if portrait else np.full((size[1], size[0], 3), 128, np.uint8)
        assert picture is not None
        writer.write(picture)
    writer.release()
    return file


class Projector:
    """Shows a film over and over, one frame when it is due, as the driver of a webcam does; until it is unplugged."""

    def __init__(self, file: Path) -> None:
        self._film = cv2.VideoCapture(str(file))
        self._due_s = time.monotonic()
        self.there = True

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's own name
        """Whether it can be read."""
        return self.there and self._film.isOpened()

    def set(self, propId: int, value: float) -> bool:  # noqa: N803 - OpenCV's own name
        """A film is as it is."""
        return False

    def read(self) -> tuple[bool, Any]:
        """The frame that is due."""
        self._due_s = max(self._due_s + 1 / FPS, time.monotonic() - 1 / FPS)
        time.sleep(max(0.0, self._due_s - time.monotonic()))
        if not self.there:
            return False, None
        done, picture = self._film.read()
        if not done:
            self._film.set(cv2.CAP_PROP_POS_FRAMES, 0)
            return self._film.read()
        return done, picture

    def release(self) -> None:
        """Lets it go."""
        self._film.release()
