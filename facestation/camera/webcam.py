"""The cameras of this computer: which there are, and the picture of one of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import cv2

from facestation.camera.jpeg import encoded
from facestation.domain.webcam import Webcam
from facestation.errors import WebcamBusy, WebcamForbidden, WebcamGone

WIDTH_PX, HEIGHT_PX = 1280, 720
"""More costs time and makes no better photo of 600 x 800."""
LISTING_S = 10.0
_LINUX = Path("/sys/class/video4linux")
_DEVICES = Path("/dev")


class Capture(Protocol):
    """The part of OpenCV's `VideoCapture` that a webcam needs."""

    def isOpened(self) -> bool: ...  # noqa: N802 - OpenCV's own name

    def set(self, propId: int, value: float) -> bool: ...  # noqa: N803 - OpenCV's own name

    def read(self) -> tuple[bool, Any]: ...

    def release(self) -> None: ...


Opener = Callable[[str], Capture]
"""Opens the device of that id."""


def plugged() -> tuple[Webcam, ...]:
    """The webcams that are plugged in now, by number; none where the system cannot be asked. It may block."""
    if sys.platform == "win32":
        return _on_windows()
    if sys.platform == "darwin":
        return _on_mac()
    return on_linux()


def on_linux(classes: Path = _LINUX, devices: Path = _DEVICES) -> tuple[Webcam, ...]:
    """The video devices in sysfs that give pictures; a webcam's further ones carry nothing but data about them."""
    folders = sorted(classes.glob("video*"), key=lambda path: (len(path.name), path.name))
    return tuple(
        Webcam(str(devices / folder.name), _line(folder / "name") or folder.name)
        for folder in folders
        if _line(folder / "index") in {"", "0"}
    )


def _line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        # It was unplugged this moment.
        return ""


def _on_mac() -> tuple[Webcam, ...]:
    asked = ["system_profiler", "SPCameraDataType", "-json"]
    try:
        told = subprocess.run(asked, capture_output=True, timeout=LISTING_S, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    return from_profile(told)


def from_profile(told: bytes) -> tuple[Webcam, ...]:
    """The cameras in the JSON of macOS's system profiler; OpenCV numbers them in the order of their unique ids."""
    try:
        entries = json.loads(told)["SPCameraDataType"]
        named = sorted((str(each["spcamera_unique-id"]), str(each["_name"])) for each in entries)
    except (ValueError, KeyError, TypeError):
        return ()
    return tuple(Webcam(str(number), name) for number, (_, name) in enumerate(named))


def _on_windows() -> tuple[Webcam, ...]:
    if sys.platform == "win32":
        # OpenCV knows numbers only.
        from cv2_enumerate_cameras import enumerate_cameras

        return tuple(Webcam(str(each.index), each.name) for each in enumerate_cameras(cv2.CAP_DSHOW))
    return ()


def open_device(device_id: str) -> cv2.VideoCapture:
    """The device by its number or, on Linux, by its file."""
    if sys.platform == "win32":
        return cv2.VideoCapture(int(device_id), cv2.CAP_DSHOW)
    if sys.platform == "darwin":
        return cv2.VideoCapture(int(device_id), cv2.CAP_AVFOUNDATION)
    return cv2.VideoCapture(device_id, cv2.CAP_V4L2)


class WebcamSource:
    """The moving picture of one webcam."""

    def __init__(self, webcam: Webcam, opener: Opener = open_device) -> None:
        self._webcam = webcam
        self._opener = opener
        self._capture: Capture | None = None
        self._seen = False

    def open(self) -> None:
        """Opens the device; raises WebcamGone, WebcamForbidden, WebcamBusy."""
        device = Path(self._webcam.id)
        if device.is_absolute():
            if not device.exists():
                raise WebcamGone(camera=self._webcam.name)
            if not os.access(device, os.R_OK):
                raise WebcamForbidden(camera=self._webcam.name)
        self._capture = self._opener(self._webcam.id)
        if not self._capture.isOpened():
            raise WebcamBusy(camera=self._webcam.name)
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH_PX)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT_PX)
        # An old picture in a buffer is no live picture.
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)

    def read(self) -> bytes | None:
        """The next picture; raises WebcamGone, or WebcamBusy where there never was one."""
        if self._capture is None:
            raise ValueError("open it first")
        done, picture = self._capture.read()
        if not done:
            raise (WebcamGone if self._seen else WebcamBusy)(camera=self._webcam.name)
        self._seen = True
        return encoded(picture)

    def close(self) -> None:
        """Lets the device go."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None
