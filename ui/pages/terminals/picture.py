"""Follows the picture of one terminal's camera; tries again where that makes sense."""

from __future__ import annotations

import asyncio

from facestation.errors import Retry, StationError
from ui.jobs import Jobs
from ui.pages.terminals.ports import LivePictures, View

JOB = "terminals.picture"
PICTURE_AGAIN_S = 5.0
"""Between a picture that failed and the next try while the page is open."""


class LivePicture:
    """Shows the pictures of at most one terminal at a time."""

    def __init__(self, view: View, cameras: LivePictures, jobs: Jobs) -> None:
        self._view = view
        self._cameras = cameras
        self._jobs = jobs

    def follow(self, terminal_id: str | None) -> None:
        """Shows that terminal's pictures from now on; None for nobody's."""
        self._jobs.cancel(JOB)
        self._view.show_no_picture(None)
        if terminal_id is not None:
            self._show(terminal_id)

    def _show(self, terminal_id: str, pause_s: float = 0.0) -> None:
        self._jobs.run(
            JOB,
            self._live(terminal_id, pause_s),
            lambda _: self._show(terminal_id, PICTURE_AGAIN_S),
            lambda error: self._failed(terminal_id, error),
        )

    async def _live(self, terminal_id: str, pause_s: float) -> None:
        await asyncio.sleep(pause_s)
        async for jpeg in self._cameras.preview(terminal_id):
            await self._view.show_frame(jpeg)

    def _failed(self, terminal_id: str, error: StationError) -> None:
        self._view.show_no_picture(error)
        if error.retry is Retry.LATER:
            self._show(terminal_id, PICTURE_AGAIN_S)
