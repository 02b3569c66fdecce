"""A video stream, decoded by OpenCV; its address must not hold a password."""

from __future__ import annotations

import cv2

from facestation.camera.jpeg import encoded
from facestation.errors import StreamEnded

PATIENCE_MS = 6000


class StreamSource:
    """The moving picture at an address; the newest frame is the one that is read."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._capture: cv2.VideoCapture | None = None

    def open(self) -> None:
        """Opens the stream; raises StreamEnded where there is no picture."""
        patience = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, PATIENCE_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, PATIENCE_MS]
        self._capture = cv2.VideoCapture(self._address, cv2.CAP_FFMPEG, patience)
        if not self._capture.isOpened():
            raise StreamEnded()

    def read(self) -> bytes | None:
        """The next picture; raises StreamEnded when none comes any more."""
        if self._capture is None:
            raise ValueError("open it first")
        done, picture = self._capture.read()
        if not done:
            raise StreamEnded()
        return encoded(picture)

    def close(self) -> None:
        """Ends the stream."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None
