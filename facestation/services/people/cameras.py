"""Pictures from the terminals' own cameras, from those of this computer and from video files."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

from facestation.camera.source import Deferred, FrameSource, frames
from facestation.domain.webcam import Webcam
from facestation.errors import StreamEnded
from facestation.services.pool import TerminalPool
from facestation.settings import SettingsFile

log = logging.getLogger(__name__)

LOOK_AGAIN_S = 2.0
"""How often it is looked whether a webcam came or went."""


def _plugged() -> tuple[Webcam, ...]:
    # It brings OpenCV, which the window need not wait for.
    from facestation.camera.webcam import plugged

    return plugged()


def _source(webcam: Webcam) -> FrameSource:
    from facestation.camera.webcam import WebcamSource

    return WebcamSource(webcam)


def _stream(address: str) -> FrameSource:
    from facestation.camera.stream import StreamSource

    return StreamSource(address)


def _video(path: Path) -> FrameSource:
    from facestation.camera.video import VideoSource

    return VideoSource(path)


@dataclass(frozen=True, slots=True)
class Computer:
    """How this computer is asked for its webcams, and for the picture of one."""

    plugged: Callable[[], tuple[Webcam, ...]] = _plugged
    source: Callable[[Webcam], FrameSource] = _source
    look_again_s: float = LOOK_AGAIN_S


class Cameras:
    """Snapshots, live pictures and the terminal's own face capture."""

    def __init__(self, pool: TerminalPool, settings: SettingsFile, computer: Computer | None = None) -> None:
        self._pool = pool
        self._settings = settings
        self._computer = computer or Computer()
        self._without_stream: set[str] = set()

    async def webcams(self) -> AsyncIterator[tuple[Webcam, ...]]:
        """The webcams of this computer: at once, and again whenever one is plugged in or taken away."""
        known: tuple[Webcam, ...] | None = None
        while True:
            found = await asyncio.to_thread(self._computer.plugged)
            if found != known:
                known = found
                yield found
            await asyncio.sleep(self._computer.look_again_s)

    def webcam(self, webcam: Webcam) -> AsyncIterator[bytes]:
        """JPEG frames of a webcam until the caller stops; raises WebcamGone, WebcamBusy, WebcamForbidden."""
        return frames(Deferred(lambda: self._computer.source(webcam)))

    def video(self, path: Path) -> AsyncIterator[bytes]:
        """JPEG frames of a video file, once and at its own pace; raises FileUnreadable, VideoUnreadable."""
        return frames(Deferred(lambda: _video(path)))

    async def snapshot(self, terminal_id: str) -> bytes:
        """One JPEG of the terminal's camera; raises TerminalError leaves, NotSupported without a camera."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.snapshot()

    async def preview(self, terminal_id: str) -> AsyncIterator[bytes]:
        """JPEG frames as often as the settings say, or as the terminal can, until the caller stops.

        The first error ends it: the caller says it and decides whether to begin again.
        """
        settings = await asyncio.to_thread(self._settings.load)
        if settings.terminal_stream and terminal_id not in self._without_stream:
            async with contextlib.aclosing(self._streamed(terminal_id)) as streamed:
                async for frame in streamed:
                    yield frame
        loop = asyncio.get_running_loop()
        pause_s = 1.0 / settings.preview_fps
        while True:
            begun_s = loop.time()
            yield await self.snapshot(terminal_id)
            await asyncio.sleep(max(0.0, begun_s + pause_s - loop.time()))

    async def _streamed(self, terminal_id: str) -> AsyncGenerator[bytes, None]:
        """The video of the terminal, after a snapshot that proves the password; ends where there is no video.

        It is not tried a second time then, for each attempt is a login.
        """
        yield await self.snapshot(terminal_id)
        terminal = await self._pool.terminal(terminal_id)
        async with terminal.stream() as (address, relay):
            moving = frames(Deferred(lambda: _stream(address)))
            try:
                async for frame in moving:
                    yield frame
            except StreamEnded:
                self._without_stream.add(terminal_id)
                cause = relay.error.code if relay.error is not None else "no picture"
                log.info("no video stream, snapshots instead: %s", cause)
            finally:
                await moving.aclose()

    async def capture(self, terminal_id: str) -> bytes:
        """The JPEG that the terminal takes by itself when a face is before it; raises CaptureTimedOut.

        Cancelling leaves the terminal idle again.
        """
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.capture_face()
