"""Waiting for a terminal after a change for which it may restart, or which gives it another address.

One that was told to restart, and tells a person how far that is, is waited for in `care/absence.py`.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace

from facestation.commissioning.conversation import Plan
from facestation.domain.terminal import TerminalAddress, TerminalRecord
from facestation.errors import DeviceBusy, DeviceFault, GarbageAnswer, NotATerminal, TerminalError, Unreachable
from facestation.isapi.terminal import Terminal
from facestation.services.pool import TerminalPool

_NOT_YET = (Unreachable, DeviceBusy, DeviceFault, GarbageAnswer, NotATerminal)
"""What a terminal says, or does not say, while it starts."""
_OFTEN_S = 0.2


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a terminal is waited for, in seconds."""

    notice_s: float = 12.0
    """It says yes first and goes away then; one that still answers after this long does not restart."""
    back_s: float = 240.0
    """A restart takes about a minute."""
    ask_s: float = 2.0
    """Between two attempts."""
    moved_s: float = 20.0
    """Until it answers at a new port or address."""


class Returning:
    """Looks for terminals through the pool, so that everybody finds them again with the new connection."""

    def __init__(self, pool: TerminalPool, pace: Pace) -> None:
        self._pool = pool
        self._pace = pace

    async def gone_and_back(self, terminal_id: str) -> Terminal:
        """The terminal after its restart, or when it turns out that there was none.

        Raises the last Unreachable when it does not come back.
        """
        begun_s, was_gone = time.monotonic(), False
        while True:
            terminal = await self._pool.terminal(terminal_id)
            passed_s = time.monotonic() - begun_s
            try:
                await terminal.device_info()
            except _NOT_YET:
                was_gone = True
                # What it gave out before is worth nothing after a restart, and might count as a failed login.
                await self._pool.forget(terminal_id)
                if passed_s > self._pace.back_s:
                    raise
            else:
                if was_gone or passed_s >= self._pace.notice_s:
                    return terminal
            await asyncio.sleep(self._pace.ask_s)

    async def moved(self, record: TerminalRecord, address: TerminalAddress) -> Terminal:
        """The terminal at its new address, which the station's list names from now on.

        Where it does not answer there in time, the list and what is given here keep the address of before. Raises
        TerminalExists where another one of the list has that address.
        """
        begun_s = time.monotonic()
        await self._at(record.id, address)
        while time.monotonic() - begun_s < self._pace.moved_s:
            terminal = await self._pool.terminal(record.id)
            try:
                await terminal.device_info()
            except TerminalError:
                # Whatever else answers there, be it for a moment only, is not taken for the terminal.
                await self._pool.forget(record.id)
                await asyncio.sleep(min(self._pace.ask_s, _OFTEN_S))
            else:
                return terminal
        await self._at(record.id, record.address)
        return await self._pool.terminal(record.id)

    async def _at(self, terminal_id: str, address: TerminalAddress) -> None:
        await self._pool.change(terminal_id, address=address)
        await self._pool.forget(terminal_id)


def new_address(record: TerminalRecord, planned: Plan) -> TerminalAddress | None:
    """Where the terminal will answer after this change of its ports or address; None where it stays."""
    before, address = planned.before.values(planned.place.resource.lists), record.address
    if planned.place.resource.name == "network":
        wanted = planned.wanted.get("ipAddress")
        ours = before.get("ipAddress") == address.host
        return replace(address, host=str(wanted)) if ours and wanted not in {None, address.host} else None
    if planned.place.resource.name != "ports":
        return None
    for name, protocol in before.items():
        entry, _, last = name.rpartition(".")
        wanted = planned.wanted.get(f"{entry}.portNo")
        if last == "protocol" and str(protocol).lower() == address.scheme and wanted is not None:
            ours = str(before.get(f"{entry}.portNo")) == str(address.port)
            return replace(address, port=int(str(wanted))) if ours and int(str(wanted)) != address.port else None
    return None
