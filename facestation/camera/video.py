"""The moving picture of a video file, at its own pace."""

from __future__ import annotations

import time
from pathlib import Path

import cv2

from facestation.camera.jpeg import encoded
from facestation.errors import FileUnreadable, VideoUnreadable

USUAL_FPS = 25.0
MOST_FPS = 120.0


class VideoSource:
    """Plays a file once, as fast as it was filmed; a reader that is slow misses pictures, as with a camera."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._capture: cv2.VideoCapture | None = None
        self._frame_s = 1.0 / USUAL_FPS
        self._due_s = 0.0

    def open(self) -> None:
        """Opens the file; raises FileUnreadable, VideoUnreadable."""
        try:
            with self._path.open("rb"):
                pass
        except (OSError, ValueError) as error:
            raise FileUnreadable(value=self._path.name) from error
        self._capture = cv2.VideoCapture(str(self._path))
        if not self._capture.isOpened():
            raise VideoUnreadable()
        fps = self._capture.get(cv2.CAP_PROP_FPS)
        self._frame_s = 1.0 / (fps if 1.0 <= fps <= MOST_FPS else USUAL_FPS)
        self._due_s = time.monotonic()

    def read(self) -> bytes | None:
        """The picture that is due; None after the last one."""
        if self._capture is None:
            raise ValueError("open it first")
        self._due_s += self._frame_s
        late_s = time.monotonic() - self._due_s
        while late_s > self._frame_s and self._capture.grab():
            self._due_s += self._frame_s
            late_s -= self._frame_s
        done, picture = self._capture.read()
        if not done:
            return None
        frame = encoded(picture)
        time.sleep(max(0.0, self._due_s - time.monotonic()))
        return frame

    def close(self) -> None:
        """Closes the file."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None
