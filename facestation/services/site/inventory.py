"""What there is at each door and how it is doing: looked at on request, and by itself at a gentle pace.

By itself the station logs in only where the terminal has taken its password in this very run; anywhere else it looks
no further than at the connection and the certificate. So a look that nobody asked for is never a failed login.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from facestation.domain.inventory import CertificateShown, Inspection, compared
from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.errors import LoginPaused, StationError, TerminalError
from facestation.isapi.reach import own_address
from facestation.isapi.terminal import Terminal
from facestation.isapi.trust import fetch_certificate, read_certificate
from facestation.services.listeners import Listeners
from facestation.services.pool import TerminalPool
from facestation.services.terminals import Terminals
from facestation.settings import SettingsFile
from facestation.store import Store
from facestation.store.audit import utc_now
from facestation.tasks import end_all

log = logging.getLogger(__name__)

AT_ONCE = 8
"""So many terminals are looked at side by side when somebody asks for all."""
MINUTE_S = 60.0
_NEVER = datetime(1, 1, 1, tzinfo=UTC)

Listener = Callable[[], None]


class Inventory:
    """One for the whole program; what it saw last is kept in memory."""

    def __init__(
        self,
        store: Store,
        pool: TerminalPool,
        terminals: Terminals,
        settings: SettingsFile,
        *,
        minute_s: float = MINUTE_S,
    ) -> None:
        self._store = store
        self._pool = pool
        self._terminals = terminals
        self._settings = settings
        self._minute_s = minute_s
        self._seen: dict[str, Inspection] = {}
        self._listeners = Listeners[[]]()
        self._loop: asyncio.Task[None] | None = None

    @property
    def latest(self) -> Mapping[str, Inspection]:
        """What was seen last of each terminal, by its id."""
        return MappingProxyType({seen.record.id: seen for seen in compared(self._seen.values())})

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` when a terminal was looked at, on the event loop; the answer ends it."""
        return self._listeners.subscribe(listener)

    async def check(self, terminal_id: str) -> Inspection:
        """All that the terminal tells, asked because a person wants to know; what stands in the way is in `error`.

        Raises TerminalUnknown, StoreError.
        """
        record = await self._terminals.get(terminal_id)
        self._keep(await self._looked_at(record, gently=False))
        return self.latest[terminal_id]

    async def complete(self, terminal_id: str, status: TerminalStatus) -> Inspection:
        """As `check`, of a terminal that has just told `status`: it is asked for the rest only."""
        record = await self._terminals.get(terminal_id)
        self._keep(await self._looked_at(record, gently=False, status=status))
        return self.latest[terminal_id]

    async def check_all(self, terminal_ids: Sequence[str]) -> tuple[Inspection, ...]:
        """As `check`, for several side by side, in their order."""
        room = asyncio.Semaphore(AT_ONCE)

        async def one(terminal_id: str) -> None:
            async with room:
                await self.check(terminal_id)

        await asyncio.gather(*map(one, terminal_ids))
        latest = self.latest
        return tuple(latest[terminal_id] for terminal_id in terminal_ids)

    def start(self) -> None:
        """Looks by itself from now on, as often as the setting says; a second call does nothing."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop().create_task(self._run(), name="inventory")

    async def stop(self) -> None:
        """Ends it."""
        loop, self._loop = self._loop, None
        await end_all([] if loop is None else [loop])

    async def _run(self) -> None:
        looked_s = time.monotonic()
        while True:
            await asyncio.sleep(self._minute_s / 10)
            try:
                pause_s = await self._pause_s()
                if pause_s is not None and time.monotonic() - looked_s >= pause_s:
                    looked_s = time.monotonic()
                    await self._look_at_the_next()
            except StationError as error:
                log.warning("the terminals cannot be looked at now: %s", error.code)

    async def _pause_s(self) -> float | None:
        """From one terminal to the next, so that all have had their turn within the interval; None for never."""
        minutes = (await asyncio.to_thread(self._settings.load)).check_minutes
        known = len(await self._terminals.list())
        return minutes * self._minute_s / known if minutes and known else None

    async def _look_at_the_next(self) -> None:
        """The terminal whose last look is the longest ago."""
        records = await self._terminals.list()
        for gone in self._seen.keys() - {record.id for record in records}:
            del self._seen[gone]
        if records:
            record = min(records, key=self._last_look)
            self._keep(await self._looked_at(record, gently=True))

    def _last_look(self, record: TerminalRecord) -> datetime:
        known = self._seen.get(record.id)
        return _NEVER if known is None else known.at

    def _keep(self, seen: Inspection) -> None:
        self._seen[seen.record.id] = seen
        self._listeners.tell()

    async def _looked_at(
        self, record: TerminalRecord, *, gently: bool, status: TerminalStatus | None = None
    ) -> Inspection:
        found: dict[str, Any] = {"error": None, **({} if status is None else _told(status))}
        before = self._seen.get(record.id) if gently else None
        try:
            await self._look(record, found, before, gently=gently, knows=status is not None)
        except TerminalError as error:
            found["error"] = error
        # The record may have been changed by the look itself.
        record = await self._terminals.get(record.id)
        base = before or Inspection(record, utc_now())
        return replace(base, record=record, at=utc_now(), **found)

    async def _look(
        self, record: TerminalRecord, found: dict[str, Any], before: Inspection | None, *, gently: bool, knows: bool
    ) -> None:
        """Puts into `found` what there is to see, as far as it comes; raises TerminalError leaves."""
        found["own_address"] = await own_address(record.address)
        if record.address.secure:
            found["certificate"] = await _certificate(record)
        terminal = await self._pool.terminal(record.id)
        if gently and record.login_refused:
            raise LoginPaused(terminal=record.name)
        if gently and not terminal.proven:
            return
        if not knows:
            await self._ask_who(record, terminal, found, before)
        found["listeners"] = await terminal.listeners()
        found["sessions"] = await terminal.sessions()
        found["account"] = await terminal.account()
        found["login_lock"] = await terminal.login_lock()

    async def _ask_who(
        self, record: TerminalRecord, terminal: Terminal, found: dict[str, Any], before: Inspection | None
    ) -> None:
        info = await terminal.device_info() if before is not None and before.supports else None
        if info is not None and before is not None and info == before.info:
            # The same firmware can do the same as before; finding that out costs a terminal a dozen calls.
            found["capacity"] = await terminal.count()
            found["clock_skew_s"] = await terminal.clock_skew_s()
            return
        found |= _told(await self._terminals.connect(record.id))


def _told(status: TerminalStatus) -> dict[str, Any]:
    return {
        "info": status.info,
        "capacity": status.capacity,
        "clock_skew_s": status.clock_skew_s,
        "supports": status.supports,
        "doors": status.doors,
    }


async def _certificate(record: TerminalRecord) -> CertificateShown | None:
    # Why none comes, the first call that needs it says better.
    with contextlib.suppress(TerminalError):
        return read_certificate(await fetch_certificate(record.address, record.legacy_tls), record.fingerprint)
    return None
