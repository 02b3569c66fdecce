"""What a virtual terminal's camera sees: a demo portrait that moves a little."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from importlib import resources
from importlib.resources.abc import Traversable

from facestation.errors import PhotoInputError

PictureSource = Callable[[float, tuple[int, int]], bytes]
"""The JPEG at a moment (s) in a size (width, height px); called in a thread. Raises NoPicture."""

FRAME_S = 0.1
_PORTRAITS = ("astronaut.png", "grace_hopper.jpg")


class NoPicture(Exception):
    """The camera has nothing to show."""


class DemoPortrait:
    """The portrait of terminal `number`; neighbours show different people.

    The portraits come with the package; where they are missing every picture raises NoPicture.
    """

    def __init__(self, number: int, folder: Traversable | None = None) -> None:
        """`folder` instead of the one that the package has."""
        portraits = folder or resources.files("facestation.virtual") / "data"
        self._file = portraits / _PORTRAITS[(number - 1) % len(_PORTRAITS)]
        self._moving: dict[tuple[int, int], Callable[[float], bytes]] = {}

    def __call__(self, moment_s: float, size: tuple[int, int]) -> bytes:
        """The JPEG at this moment."""
        if size not in self._moving:
            self._moving[size] = self._portrait(size)
        return self._moving[size](moment_s)

    def _portrait(self, size: tuple[int, int]) -> Callable[[float], bytes]:
        # OpenCV is loaded with the first picture, so that a terminal starts fast.
        from facestation.camera.synthetic import MovingPortrait

        try:
            return MovingPortrait(self._file.read_bytes(), size=size).frame
        except (OSError, PhotoInputError) as error:
            raise NoPicture(self._file.name) from error


class TerminalCamera:
    """The camera of one terminal; a picture is made at most every 100 ms, however many ask."""

    def __init__(
        self, source: PictureSource, size: tuple[int, int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._source = source
        self._size = size
        self._clock = clock
        self._making: asyncio.Future[bytes] | None = None
        self._made_at_s = -1.0

    async def snapshot(self) -> bytes:
        """The present picture as JPEG; raises NoPicture."""
        now_s = self._clock()
        if self._making is None or now_s - self._made_at_s >= FRAME_S:
            self._made_at_s = now_s
            self._making = asyncio.ensure_future(self.picture(self._size))
        return await asyncio.shield(self._making)

    async def picture(self, size: tuple[int, int]) -> bytes:
        """A picture of its own in another size; raises NoPicture."""
        return await asyncio.to_thread(self._source, self._clock(), size)
