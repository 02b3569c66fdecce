"""Access events of one terminal: past ones, and those that happen."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import platform
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

from facestation.domain.event import AccessEvent, Cursor
from facestation.domain.watching import Standing
from facestation.errors import NotSupported, StoreError
from facestation.isapi.terminal import Terminal
from facestation.services.events.follow import BEGINNING, Follower, News, Pace
from facestation.services.pool import TerminalPool
from facestation.store import Store
from facestation.tasks import to_its_end

log = logging.getLogger(__name__)

USUAL_SPAN = timedelta(hours=24)
"""How far back events are told where nobody says since when."""


def reader_name(purpose: str, folder: Path) -> str:
    """The name under which one program on one desk remembers how far it has read."""
    where = hashlib.sha256(f"{platform.node()}|{folder}".encode()).hexdigest()
    return f"{purpose}-{where[:16]}"


async def keep_cursor(store: Store, terminal_id: str, reader: str, event: AccessEvent) -> None:
    """Remembers that this event was told, also when told to end meanwhile; one told late moves nothing back."""
    if event.serial_no:
        try:
            await to_its_end(asyncio.to_thread(_keep, store, terminal_id, reader, event.cursor))
        except StoreError as error:
            # The event was told; at worst it is told once more after a restart.
            log.warning("how far events are known cannot be kept: %s", error.code)


def _keep(store: Store, terminal_id: str, reader: str, cursor: Cursor) -> None:
    known = store.cursors.get(terminal_id, reader)
    if known is None or cursor.serial_no > known.serial_no or cursor.time > known.time:
        store.cursors.keep(terminal_id, reader, cursor)


class Events:
    """For one reader, as a command; the watcher of the screen is a reader of its own."""

    def __init__(self, store: Store, pool: TerminalPool, reader: str, pace: Pace | None = None) -> None:
        self._store = store
        self._pool = pool
        self._reader = reader
        self._pace = pace

    async def past(self, terminal_id: str, since: datetime | None = None) -> AsyncIterator[AccessEvent]:
        """What the terminal's history has since that moment, by default of the last day, in the terminal's order.

        A moment without an offset is the terminal's local time. Raises TerminalError leaves.
        """
        terminal = await self._pool.terminal(terminal_id)
        async for event in terminal.events_since(await _begin(terminal, since)):
            yield event
        await self._pool.keep_manners(terminal_id)

    async def count(self, terminal_id: str, since: datetime | None = None) -> int:
        """How many events `past` would tell; raises TerminalError leaves."""
        terminal = await self._pool.terminal(terminal_id)
        told = await terminal.count_events(await _begin(terminal, since))
        return told if told is not None else len([event async for event in self.past(terminal_id, since)])

    async def follow(
        self,
        terminal_id: str,
        since: datetime | None,
        tell: Callable[[AccessEvent], None],
        say: Callable[[Standing], None],
    ) -> NoReturn:
        """Tells past events and then each that happens, once; how they come is said.

        Without a moment it goes on where this reader ended the last time, or begins with the last day. Goes on until it
        is cancelled; raises what only a person can mend.
        """

        async def hear(news: News) -> None:
            if isinstance(news, AccessEvent):
                tell(news)
                await keep_cursor(self._store, terminal_id, self._reader, news)
            elif isinstance(news, Standing):
                say(news)

        known = await asyncio.to_thread(self._store.cursors.get, terminal_id, self._reader)
        cursor = known if since is None and known is not None else await self._begun(terminal_id, since, hear)
        await Follower(lambda: self._pool.terminal(terminal_id), hear, cursor, self._pace).run()

    async def _begun(
        self, terminal_id: str, since: datetime | None, hear: Callable[[News], Awaitable[None]]
    ) -> Cursor | None:
        """Where to go on after everything since that moment was told."""
        terminal = await self._pool.terminal(terminal_id)
        try:
            cursor = await terminal.newest_event()
            async for event in self.past(terminal_id, since):
                await hear(event)
                if cursor is None or event.serial_no > cursor.serial_no:
                    cursor = event.cursor
        except NotSupported:
            # Without a history there is still the stream.
            return None
        return cursor or BEGINNING


async def _begin(terminal: Terminal, since: datetime | None) -> datetime:
    return since or datetime.now(await terminal.zone()) - USUAL_SPAN
