"""Waiting for a terminal that was told to restart: each step is told, and one that does not go is a failure.

Where nobody knows whether a terminal restarts at all, as after a change of its settings, see
`commissioning/returning.py`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from facestation.domain.care import Stage, Step
from facestation.domain.terminal import DeviceInfo
from facestation.errors import (
    AnswerError,
    NotActivated,
    NotRestarted,
    Refusal,
    StillAway,
    Unreachable,
)
from facestation.services.pool import TerminalPool


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a terminal is waited for, in seconds."""

    poll_s: float = 1.0
    gone_s: float = 60.0
    """Until it stops to answer after it was told to restart."""
    back_s: float = 360.0
    """Until it answers again; documents say a minute, and new firmware takes longer at its first start."""
    install_s: float = 900.0
    """Until new firmware is installed."""


class Absence:
    """Asks a terminal who it is until it is gone, and until it is back."""

    def __init__(self, pool: TerminalPool, patience: Patience = Patience()) -> None:
        self._pool = pool
        self.patience = patience

    async def wait(self, terminal_id: str, name: str, *, seen_gone: bool = False) -> AsyncGenerator[Step, None]:
        """GONE, then BACK with its firmware.

        Raises NotRestarted where it keeps on answering, StillAway where it does not come back, and what a person has
        to act on: LoginError and TrustError leaves.
        """
        if not seen_gone:
            await self._until_gone(terminal_id, name)
        yield Step(Stage.GONE)
        info = await self._until_back(terminal_id, name)
        yield Step(Stage.BACK, firmware=info.firmware)

    async def answers(self, terminal_id: str) -> DeviceInfo | None:
        """Who the terminal is; None while it does not answer as a terminal does.

        Raises LoginError and TrustError leaves.
        """
        # On a connection of its own: what was agreed on before the restart counts no more.
        await self._pool.forget(terminal_id)
        try:
            return await (await self._pool.terminal(terminal_id)).device_info()
        except (Unreachable, AnswerError, Refusal):
            return None

    async def _is_there(self, terminal_id: str) -> bool:
        try:
            return await self.answers(terminal_id) is not None
        except NotActivated:
            # It was reset, and has yet to restart.
            return True

    async def _until_gone(self, terminal_id: str, name: str) -> None:
        begun_s = time.monotonic()
        while await self._is_there(terminal_id):
            if time.monotonic() - begun_s > self.patience.gone_s:
                raise NotRestarted(terminal=name)
            # Often: one that restarts quickly is gone for a moment only.
            await asyncio.sleep(self.patience.poll_s / 4)

    async def _until_back(self, terminal_id: str, name: str) -> DeviceInfo:
        begun_s = time.monotonic()
        while True:
            info = await self.answers(terminal_id)
            if info is not None:
                return info
            if time.monotonic() - begun_s > self.patience.back_s:
                raise StillAway(terminal=name, minutes=round(self.patience.back_s / 60))
            await asyncio.sleep(self.patience.poll_s)
