"""Moving pictures read in a thread of their own: the newest frame wins, the device is free again at the end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable
from typing import Protocol

END_S = 2.0
"""How long a device may take to let go; some drivers wait for one more picture."""


class FrameSource(Protocol):
    """What gives pictures when it is asked; its methods are called in one thread, and may block."""

    def open(self) -> None:
        """Gets ready; raises the StationError that says why it cannot."""

    def read(self) -> bytes | None:
        """The next picture as JPEG, when it is due; None at the end. Raises StationError leaves."""

    def close(self) -> None:
        """Lets the device go, also when it was never opened."""


async def frames(source: FrameSource) -> AsyncGenerator[bytes, None]:
    """JPEG frames until the source ends or the caller stops; a caller that is slow gets the newest one only.

    Raises what the source raises. When it is closed, the source is closed as well.
    """
    pump = _Pump(source, asyncio.get_running_loop())
    pump.start()
    try:
        while (frame := await pump.next()) is not None:
            yield frame
    finally:
        pump.stop()
        await asyncio.to_thread(pump.join, END_S)


class Deferred:
    """A source that is made in the thread that reads it, for what it is made with takes its time to load."""

    def __init__(self, make: Callable[[], FrameSource]) -> None:
        self._make = make
        self._made: FrameSource | None = None

    def open(self) -> None:
        """Makes it and opens it."""
        self._made = self._make()
        self._made.open()

    def read(self) -> bytes | None:
        """Its next picture."""
        if self._made is None:
            raise ValueError("open it first")
        return self._made.read()

    def close(self) -> None:
        """Closes it, where it was made."""
        if self._made is not None:
            self._made.close()


class _Pump(threading.Thread):
    def __init__(self, source: FrameSource, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(name="camera", daemon=True)
        self._source = source
        self._loop = loop
        self._stopped = threading.Event()
        self._arrived = asyncio.Event()
        self._frame: bytes | None = None
        self._over = False
        self._error: BaseException | None = None

    def run(self) -> None:
        """Reads until it is told to stop."""
        error: BaseException | None = None
        try:
            self._source.open()
            while not self._stopped.is_set() and (frame := self._source.read()) is not None:
                self._tell(frame, None)
        except BaseException as raised:  # noqa: BLE001 - handed to the loop, which raises it where it can be told
            error = raised
        finally:
            self._source.close()
            self._tell(None, error)

    def stop(self) -> None:
        """Ends the reading after the present picture."""
        self._stopped.set()

    async def next(self) -> bytes | None:
        """The newest picture that was not handed out yet, as soon as there is one; None at the end."""
        await self._arrived.wait()
        self._arrived.clear()
        frame, self._frame = self._frame, None
        if frame is None and self._error is not None:
            raise self._error
        if self._over:
            self._arrived.set()
        return frame

    def _tell(self, frame: bytes | None, error: BaseException | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._take, frame, error)

    def _take(self, frame: bytes | None, error: BaseException | None) -> None:
        if frame is None:
            self._over, self._error = True, error
        else:
            self._frame = frame
        self._arrived.set()
