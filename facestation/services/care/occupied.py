"""One writer a terminal: while it is looked after nothing else is written to it, by any program of this computer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from facestation.domain.enrollment import UNDER_WAY
from facestation.domain.terminal import TerminalRecord
from facestation.errors import FileUnreadable, TerminalOccupied
from facestation.locking import FileLock
from facestation.services.people.outbox import Outbox
from facestation.store import Store
from facestation.store.audit import utc_now


class Keeper:
    """Gives a terminal to one job at a time; the outbox waits meanwhile and goes on afterwards by itself."""

    def __init__(self, store: Store, outbox: Outbox, folder: Path) -> None:
        self._store = store
        self._outbox = outbox
        self._folder = folder

    @contextlib.asynccontextmanager
    async def alone_with(self, terminal_id: str, *, pausing: bool = True) -> AsyncIterator[TerminalRecord]:
        """The terminal's record; raises TerminalOccupied where a delivery or another job is at it, TerminalUnknown.

        Without `pausing` people may still be brought there meanwhile, be it by the job itself.
        """
        record = await asyncio.to_thread(self._store.terminals.get, terminal_id)
        lock = FileLock(self._folder / f"care-{terminal_id}.lock")
        try:
            free = await asyncio.to_thread(lock.acquire)
        except OSError as error:
            raise FileUnreadable(value=str(self._folder)) from error
        if not free:
            raise TerminalOccupied(terminal=record.name)
        try:
            if not pausing:
                yield record
                return
            if await asyncio.to_thread(self._is_delivering, terminal_id):
                raise TerminalOccupied(terminal=record.name)
            async with self._outbox.paused(record):
                yield record
        finally:
            lock.release()
            self._outbox.wake()

    def _is_delivering(self, terminal_id: str) -> bool:
        """Whether a running program is bringing somebody there; what a dead one left is due again."""
        due = {row.id for row in self._store.deliveries.due(utc_now())}
        return any(
            row.terminal_id == terminal_id and row.state in UNDER_WAY and row.id not in due
            for row in self._store.deliveries.pending()
        )
