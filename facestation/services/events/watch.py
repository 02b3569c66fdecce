"""Watches the events of all terminals, for everybody in this program: newest first, in memory alone.

Of what is heard nothing is stored but how far each terminal's events are known; who passed a door when is in the
terminal's own history, and is read from there again after a restart.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from facestation.domain.event import AccessEvent, Cursor
from facestation.domain.terminal import TerminalRecord
from facestation.domain.watching import Sighting, Standing, Verdict, Way
from facestation.errors import NothingThere, StationError, TerminalError
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.events import EventPicture
from facestation.services.events.events import keep_cursor
from facestation.services.events.follow import BEGINNING, Follower, News, Pace
from facestation.services.events.pushes import Pushes
from facestation.services.events.verification import Verification
from facestation.services.listeners import Listeners
from facestation.services.pool import TerminalPool
from facestation.store import Store
from facestation.tasks import end_all

log = logging.getLogger(__name__)

KEPT = 1000
"""So many events are kept in memory."""
PICTURES_KEPT_BYTES = 16_000_000
LOOK_S = 30.0
"""How often the list of terminals is looked at, besides when something changed."""

Listener = Callable[[], None]


@dataclass(slots=True)
class _Watched:
    """One terminal under watch."""

    record: TerminalRecord
    task: asyncio.Task[None]
    pushed: bool = False
    """Whether its events are to come by pushes."""


class Watcher:
    """One for the whole program; `start` is called by whoever wants to see events first.

    Without `pushes` no terminal pushes its events, without `verification` none that asks is answered.
    """

    def __init__(
        self,
        store: Store,
        pool: TerminalPool,
        reader: str,
        pace: Pace | None = None,
        *,
        pushes: Pushes | None = None,
        verification: Verification | None = None,
    ) -> None:
        self._pushes = pushes
        self._verification = verification
        self._store = store
        self._pool = pool
        self._reader = reader
        self._pace = pace
        self._sightings: deque[Sighting] = deque(maxlen=KEPT)
        self._standings: dict[str, Standing] = {}
        self._watched: dict[str, _Watched] = {}
        self._listeners = Listeners[[]]()
        self._wake = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        if verification is not None:
            verification.subscribe(self._ruled)

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """What was heard, newest first."""
        return tuple(self._sightings)

    @property
    def standings(self) -> Mapping[str, Standing]:
        """How the events of each terminal come, by its id."""
        return MappingProxyType(dict(self._standings))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` when something is new, on the event loop; the answer ends it."""
        return self._listeners.subscribe(listener)

    def wake(self) -> None:
        """A terminal was added, changed or released: looks at once, also at those that had to stop."""
        self._wake.set()

    def start(self) -> None:
        """Watches from now on; a second call does nothing."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop().create_task(self._run(), name="watcher")

    async def stop(self) -> None:
        """Ends it and gives every slot back."""
        tasks = [watched.task for watched in self._watched.values()] + ([] if self._loop is None else [self._loop])
        self._loop = None
        self._watched.clear()
        await end_all(tasks)

    async def picture(self, sighting: Sighting) -> bytes:
        """The JPEG of what happened; raises NothingThere where there is none (any more), and TerminalError leaves."""
        if sighting.jpeg is not None:
            return sighting.jpeg
        terminal = await self._pool.terminal(sighting.terminal_id)
        path = sighting.event.picture or await _path_in_history(terminal, sighting.event)
        if path is None:
            raise NothingThere(terminal=sighting.terminal)
        return await terminal.picture_at(path)

    async def _run(self) -> None:
        while True:
            woken = self._wake.is_set()
            self._wake.clear()
            try:
                await self._look(again=woken)
            except StationError as error:
                log.warning("the list of terminals cannot be read: %s", error.code)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_S):
                    await self._wake.wait()

    async def _look(self, *, again: bool) -> None:
        """Watches every terminal of the list, and no other; with `again` those too that had to stop."""
        records = {record.id: record for record in await asyncio.to_thread(self._store.terminals.list)}
        pushing = frozenset() if self._pushes is None else await self._pushes.chosen()
        for terminal_id in list(self._watched):
            if terminal_id not in records:
                await self._forget(terminal_id)
        for record in records.values():
            known, pushed = self._watched.get(record.id), record.id in pushing
            if known is not None and known.pushed != pushed:
                await end_all([known.task])
                known = None
            if known is None or (again and known.task.done()):
                self._watched[record.id] = _Watched(record, self._new_task(record, pushed=pushed), pushed)
            else:
                known.record = record

    def _new_task(self, record: TerminalRecord, *, pushed: bool) -> asyncio.Task[None]:
        work = self._follow(record, pushed=pushed)
        task = asyncio.get_running_loop().create_task(work, name=f"events of {record.id}")
        task.add_done_callback(_report_bug)
        return task

    async def _forget(self, terminal_id: str) -> None:
        watched = self._watched.pop(terminal_id)
        await end_all([watched.task])
        self._standings.pop(terminal_id, None)
        kept = [sighting for sighting in self._sightings if sighting.terminal_id != terminal_id]
        self._sightings = deque(kept, maxlen=KEPT)
        self._listeners.tell()

    async def _follow(self, record: TerminalRecord, *, pushed: bool) -> None:
        terminal_id = record.id

        async def tell(news: News) -> None:
            await self._hear(terminal_id, news)

        arriving = (
            functools.partial(self._pushes.arriving, terminal_id) if self._pushes is not None and pushed else None
        )
        try:
            await self._settle(terminal_id)
            cursor = await self._recalled(record)
            await Follower(lambda: self._pool.terminal(terminal_id), tell, cursor, self._pace, arriving).run()
        except StationError as error:
            self._standings[terminal_id] = Standing(Way.STOPPED, error)
            self._listeners.tell()

    async def _settle(self, terminal_id: str) -> None:
        """A terminal that is no longer to push is told so."""
        if self._pushes is None:
            return
        try:
            await self._pushes.settle(terminal_id)
        except TerminalError as error:
            # The follower meets the same trouble; at the next start it is tried again.
            log.info("a terminal cannot be told to push no more: %s", error.code)

    async def _recalled(self, record: TerminalRecord) -> Cursor | None:
        """Where to go on; what the terminal's history shows of before is on the list already."""
        cursor = await asyncio.to_thread(self._store.cursors.get, record.id, self._reader)
        known = max((each.event.serial_no for each in self._sightings if each.terminal_id == record.id), default=0)
        if known:
            return cursor
        terminal = await self._pool.terminal(record.id)
        try:
            recent = await terminal.recent_events()
        except StationError as error:
            # The follower meets the same trouble, and knows what to do about it.
            log.info("the history of a terminal cannot be read now: %s", error.code)
            return cursor
        await self._pool.keep_manners(record.id)
        if cursor is None:
            cursor = recent[-1].cursor if recent else BEGINNING
        elif recent and recent[-1].serial_no - cursor.serial_no > KEPT:
            log.info("a terminal's history is longer than is kept in memory; only the newest of it is read")
            cursor = recent[0].cursor
        for event in recent:
            if event.serial_no <= cursor.serial_no:
                self._add(Sighting(record.id, record.name, event, fresh=False))
        self._listeners.tell()
        return cursor

    async def _hear(self, terminal_id: str, news: News) -> None:
        if isinstance(news, AccessEvent):
            name = self._watched[terminal_id].record.name if terminal_id in self._watched else ""
            self._add(Sighting(terminal_id, name, news, fresh=True))
            self._listeners.tell()
            if self._verification is not None:
                pushed = terminal_id in self._watched and self._watched[terminal_id].pushed
                self._verification.hear(terminal_id, name, news, pushed=pushed)
            await keep_cursor(self._store, terminal_id, self._reader, news)
        elif isinstance(news, EventPicture):
            self._attach(terminal_id, news)
            self._listeners.tell()
        else:
            self._standings[terminal_id] = news
            self._listeners.tell()

    def _ruled(self) -> None:
        """Somewhere a terminal asks, or was told whether to open."""
        ruled = [self._with_verdict(known) for known in self._sightings]
        if ruled != list(self._sightings):
            self._sightings = deque(ruled, maxlen=KEPT)
            self._listeners.tell()

    def _with_verdict(self, sighting: Sighting) -> Sighting:
        if not sighting.event.remote_check:
            return sighting
        known = Verdict.UNANSWERED if self._verification is None else self._verification.verdict(sighting.key)
        return replace(sighting, verdict=known)

    def _add(self, sighting: Sighting) -> None:
        """Puts it where its time belongs; nearly always that is in front."""
        if any(known.key == sighting.key for known in self._sightings):
            return
        sighting = self._with_verdict(sighting)
        place = next(
            (at for at, known in enumerate(self._sightings) if known.event.time <= sighting.event.time),
            len(self._sightings),
        )
        if len(self._sightings) == KEPT:
            if place == KEPT:
                return
            self._sightings.pop()
        self._sightings.insert(place, sighting)

    def _attach(self, terminal_id: str, picture: EventPicture) -> None:
        held_bytes = len(picture.jpeg)
        for at, known in enumerate(self._sightings):
            mine = known.terminal_id == terminal_id and known.event.serial_no == picture.serial_no
            if mine and known.jpeg is None:
                self._sightings[at] = replace(known, jpeg=picture.jpeg)
            elif known.jpeg is not None:
                held_bytes += len(known.jpeg)
                if held_bytes > PICTURES_KEPT_BYTES:
                    self._sightings[at] = replace(known, jpeg=None)


async def _path_in_history(terminal: Terminal, event: AccessEvent) -> str | None:
    """Where the terminal keeps a picture of which its stream said nothing."""
    if not event.serial_no:
        return None
    before = Cursor(event.serial_no - 1, event.time)
    found = await terminal.events_after(before, event.serial_no)
    return next((each.picture for each in found if each.serial_no == event.serial_no), None)


def _report_bug(task: asyncio.Task[None]) -> None:
    bug = None if task.cancelled() else task.exception()
    if bug is not None:
        task.get_loop().call_exception_handler({"message": "the watcher has a bug", "exception": bug, "task": task})
