"""Pictures from the terminals' own cameras."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from facestation.services.pool import TerminalPool
from facestation.settings import SettingsFile


class Cameras:
    """Snapshots, live pictures and the terminal's own face capture."""

    def __init__(self, pool: TerminalPool, settings: SettingsFile) -> None:
        self._pool = pool
        self._settings = settings

    async def snapshot(self, terminal_id: str) -> bytes:
        """One JPEG of the terminal's camera; raises TerminalError leaves, NotSupported without a camera."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.snapshot()

    async def preview(self, terminal_id: str) -> AsyncIterator[bytes]:
        """JPEG frames as often as the settings say, or as the terminal can, until the caller stops.

        The first error ends it: the caller says it and decides whether to begin again.
        """
        loop = asyncio.get_running_loop()
        pause_s = 1.0 / (await asyncio.to_thread(self._settings.load)).preview_fps
        while True:
            begun_s = loop.time()
            yield await self.snapshot(terminal_id)
            await asyncio.sleep(max(0.0, begun_s + pause_s - loop.time()))

    async def capture(self, terminal_id: str) -> bytes:
        """The JPEG that the terminal takes by itself when a face is before it; raises CaptureTimedOut.

        Cancelling leaves the terminal idle again.
        """
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.capture_face()
