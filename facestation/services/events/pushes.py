"""Events that terminals push to this computer: chosen for each terminal, written into it, and taken off it again.

Of the terminal's list of listening hosts only the place that this desk has filled is ever changed.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from facestation.domain.audit import AuditKind
from facestation.domain.event import AccessEvent, ListeningHost
from facestation.domain.watching import PushPlace
from facestation.errors import ConnectionFailed, KeyringError, SettingIgnored, TerminalError
from facestation.isapi.push_slot import Slot, new_path
from facestation.isapi.reach import address_towards, addresses_of
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.events import Alert
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool
from facestation.settings import SettingsFile
from facestation.store import Store

if TYPE_CHECKING:
    from facestation.isapi.receiver import Receiver

log = logging.getLogger(__name__)

WAITING_MAX = 500
"""So much of one terminal waits at most to be looked at; what comes on top, its history has."""
PARTING_S = 4.0
"""So long a terminal has to be told to push no more when it is taken off the list."""
_RESOURCE = "listening_host"

Answer = Callable[[str, AccessEvent], Awaitable[Body | None]]
"""What is said in the HTTP answer to an event of this terminal that waits for a decision; None for nothing."""


class Inbox:
    """What one terminal has pushed, in order."""

    def __init__(self, renew: Callable[[], Awaitable[None]]) -> None:
        self._alerts: asyncio.Queue[Alert] = asyncio.Queue(WAITING_MAX)
        self.renew = renew
        """Writes this computer into the terminal once more; raises TerminalError leaves."""

    def put(self, alert: Alert) -> None:
        """It has come."""
        with contextlib.suppress(asyncio.QueueFull):
            self._alerts.put_nowait(alert)

    async def next(self, patience_s: float) -> Alert | None:
        """What comes next; None where nothing has come for so long."""
        try:
            async with asyncio.timeout(patience_s):
                return await self._alerts.get()
        except TimeoutError:
            return None


class Pushes:
    """For one desk; `desk` is the name under which it remembers what it wrote into which terminal."""

    def __init__(
        self,
        store: Store,
        pool: TerminalPool,
        settings: SettingsFile,
        journal: Journal,
        desk: str,
        answer: Answer,
        receiver: Receiver | None = None,
    ) -> None:
        self._store = store
        self._pool = pool
        self._settings = settings
        self._journal = journal
        self._desk = desk
        self._answer = answer
        self._receiver = receiver
        self._writing = asyncio.Lock()
        """So that what was just taken off is not written again by whoever was about to."""

    @property
    def port(self) -> int:
        """Where pushes are listened for; 0 while they are not."""
        return 0 if self._receiver is None else self._receiver.port

    async def chosen(self) -> frozenset[str]:
        """The terminals that are to push, by id; none while that is switched off. Raises StoreError, FileUnreadable."""
        return await asyncio.to_thread(self._chosen)

    async def wished(self) -> frozenset[str]:
        """The terminals for which pushing is chosen, also while it is switched off for the station."""
        return frozenset(place.terminal_id for place in await asyncio.to_thread(self._places) if place.wanted)

    async def choose(self, terminal_id: str, wanted: bool) -> None:
        """From now on events of this terminal come by pushes, or no longer do.

        Taken off the terminal at once; where it does not answer, when it is followed the next time. Raises
        TerminalUnknown, TerminalError leaves.
        """
        await asyncio.to_thread(self._store.terminals.get, terminal_id)
        place = await self._place(terminal_id)
        if place.wanted != wanted:
            await asyncio.to_thread(self._store.push_places.keep, self._desk, replace(place, wanted=wanted))
            await self._journal.note(AuditKind.SETTINGS_CHANGED, terminal_id, _RESOURCE)
        await self.settle(terminal_id)

    async def settle(self, terminal_id: str) -> None:
        """Takes this computer off a terminal that is no longer to push; raises TerminalError leaves."""
        async with self._writing:
            await self._settle(terminal_id)

    async def part(self, terminal_id: str) -> bool:
        """Whether no desk stands any more in a terminal that is about to be forgotten; raises StoreError.

        What other desks wrote into it is taken off as well: with the terminal they forget that it is theirs. One that
        does not answer soon is not waited for.
        """
        places = await asyncio.to_thread(self._store.push_places.of_terminal, terminal_id)
        # First of all nobody is to write it again.
        for desk, place in places.items():
            await asyncio.to_thread(self._store.push_places.keep, desk, replace(place, wanted=False))
        try:
            async with asyncio.timeout(PARTING_S), self._writing:
                for desk, place in places.items():
                    if place.address:
                        await self._take_off(await self._pool.terminal(terminal_id), place)
                    await asyncio.to_thread(self._store.push_places.forget, desk, terminal_id)
        except (TimeoutError, TerminalError, KeyringError) as error:
            log.info("a terminal that is forgotten goes on pushing: %s", getattr(error, "code", "timed_out"))
            for desk in places:
                await asyncio.to_thread(self._store.push_places.forget, desk, terminal_id)
            return False
        return True

    async def _settle(self, terminal_id: str) -> None:
        place = await self._place(terminal_id)
        if place.address and terminal_id not in await self.chosen():
            await self._take_off(await self._pool.terminal(terminal_id), place)
            place = replace(place, address="", port=0)
            await asyncio.to_thread(self._store.push_places.keep, self._desk, place)
        if not place.wanted:
            await asyncio.to_thread(self._store.push_places.forget, self._desk, terminal_id)

    @contextlib.asynccontextmanager
    async def arriving(self, terminal_id: str, terminal: Terminal) -> AsyncIterator[Inbox]:
        """What this terminal pushes from now on; it is told where to.

        Raises PortTaken, ReceiversFull where others have every place of its list, SettingIgnored where it does not take
        us into it, and other TerminalError leaves.
        """
        place = await self._place(terminal_id)

        async def take(alerts: tuple[Alert, ...]) -> Body | None:
            for alert in alerts:
                inbox.put(alert)
            asks = next((alert for alert in alerts if isinstance(alert, AccessEvent) and alert.remote_check), None)
            return None if asks is None else await self._answer(terminal_id, asks)

        async def write() -> None:
            async with self._writing:
                if terminal_id in await self.chosen():
                    await self._write(terminal, await self._place(terminal_id), slot)

        inbox = Inbox(write)
        slot = Slot(place.path, take, await terminal.zone())
        port = (await asyncio.to_thread(self._settings.load)).receive_port
        receiver = await self._loaded_receiver()
        await receiver.open(slot, port)
        try:
            await write()
            yield inbox
        finally:
            await receiver.close(slot)

    async def _loaded_receiver(self) -> Receiver:
        # A web server, which takes a while to load and is hardly ever needed.
        await asyncio.to_thread(importlib.import_module, "facestation.isapi.receiver")
        from facestation.isapi.receiver import Receiver

        self._receiver = self._receiver or Receiver()
        return self._receiver

    async def _write(self, terminal: Terminal, place: PushPlace, slot: Slot) -> None:
        """Sees to it that this computer stands in the terminal's list."""
        record = await asyncio.to_thread(self._store.terminals.get, place.terminal_id)
        address = record.address
        try:
            own = await asyncio.to_thread(address_towards, address.host, address.port)
        except OSError as error:
            raise ConnectionFailed(terminal=terminal.name) from error
        port = self.port
        if place.address and (place.address, place.port) != (own, port):
            await self._take_off(terminal, place)
        # Written down first: what may have arrived is to be taken off again.
        place = replace(place, address=own, port=port)
        await asyncio.to_thread(self._store.push_places.keep, self._desk, place)
        await terminal.push_to(ListeningHost("", own, port, place.path))
        kept = [host.path for host in await terminal.hosts() if (host.address, host.port) == (own, port)]
        if not kept:
            raise SettingIgnored(terminal=terminal.name, resource=_RESOURCE, field="ipAddress", wanted=own, found=None)
        keeps_path = place.path in kept
        slot.senders = frozenset() if keeps_path else await asyncio.to_thread(addresses_of, address.host)

    async def _take_off(self, terminal: Terminal, place: PushPlace) -> None:
        await terminal.push_no_more(ListeningHost("", place.address, place.port, place.path))

    async def _place(self, terminal_id: str) -> PushPlace:
        known = await asyncio.to_thread(self._store.push_places.get, self._desk, terminal_id)
        return known or PushPlace(terminal_id, new_path())

    def _places(self) -> list[PushPlace]:
        return self._store.push_places.list(self._desk)

    def _chosen(self) -> frozenset[str]:
        if not self._settings.load().receive_events:
            return frozenset()
        return frozenset(place.terminal_id for place in self._places() if place.wanted)
