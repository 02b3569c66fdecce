"""What still has to reach a terminal, and the work of bringing it there.

Every wish is a row in the store before anything is sent. One delivery at a time goes to a terminal, terminals
run side by side; newest wish first, because a visitor at the desk goes before yesterday's backlog.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import random
import time
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from facestation.domain.enrollment import PENDING, Delivery, Event, State, Wanted, pause_s
from facestation.domain.terminal import TerminalRecord
from facestation.errors import (
    ModelingFailed,
    NameTooLong,
    NotConfirmed,
    Refusal,
    Retry,
    StationError,
    StoreError,
    TerminalLocked,
    TerminalOccupied,
    Unreachable,
)
from facestation.isapi.login_care import lock_s
from facestation.services.listeners import Listeners
from facestation.services.people.delivery import Attempt, SupersededError, bring, claim_end, take_away
from facestation.services.pool import TerminalPool
from facestation.store import Store
from facestation.store.audit import utc_now
from facestation.tasks import end_all

log = logging.getLogger(__name__)

MODELING_TRIES = 12
"""After so many, some six hours, the terminal's trouble with the face is taken for the photo's own.

Good photos were seen to fail eight times on four terminals within minutes, and to load unchanged later.
"""
IDLE_S = 30.0
"""The longest sleep of the loop, so that a changed computer clock cannot stop it for good."""
SHORTEST_S = 0.2
"""Between two looks at the store for what becomes ripe."""
TIDY_S = 3600.0

AFTER_LOCK = timedelta(seconds=5)
"""The terminal counts by its own clock."""
OTHERS_TURN_S = 60.0
"""How long another program may take with a row that we want to deliver."""

Listener = Callable[[Delivery], None]


def event_of(error: StationError, attempts: int) -> Event:
    """What a failed attempt means for the delivery."""
    if isinstance(error, Unreachable):
        return Event.UNREACHABLE
    if isinstance(error, ModelingFailed) and attempts >= MODELING_TRIES:
        return Event.FAILED_FOR_GOOD
    return {
        Retry.LATER: Event.FAILED_FOR_NOW,
        Retry.BY_HAND: Event.NEEDS_PERSON,
        Retry.NEVER: Event.FAILED_FOR_GOOD,
    }[error.retry]


def next_try(error: StationError, attempts: int) -> datetime | None:
    """When to try again by itself; None where only a person can go on."""
    if isinstance(error, TerminalLocked):
        return utc_now() + timedelta(seconds=lock_s(error) or 0.0) + AFTER_LOCK
    pause = pause_s(attempts, error.retry, unreachable=isinstance(error, Unreachable))
    return None if pause is None else utc_now() + timedelta(seconds=pause * random.uniform(0.9, 1.1))


class Outbox:
    """Sends what is due and tells listeners how far each delivery is.

    `tidy` drops what is kept for no delivery any more; it is called in a thread, every hour.
    """

    def __init__(self, store: Store, pool: TerminalPool, tidy: Callable[[], object] = lambda: None) -> None:
        self._store = store
        self._pool = pool
        self._tidy = tidy
        self._lanes: dict[str, asyncio.Lock] = {}
        self._listeners = Listeners[[Delivery]]()
        self._wake = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._workers: dict[str, asyncio.Task[bool]] = {}

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` with each delivery that changes, on the event loop; the answer ends it."""
        return self._listeners.subscribe(listener)

    def announce(self, delivery: Delivery) -> None:
        """Tells the listeners of a delivery that is new or changed."""
        self._listeners.tell(delivery)

    def wake(self) -> None:
        """Looks for work at once."""
        self._wake.set()

    async def start(self) -> None:
        """Takes up what an earlier run left unfinished, then sends what becomes due until `stop`."""
        await asyncio.to_thread(self._store.deliveries.recover)
        self._loop = asyncio.create_task(self._run_forever(), name="outbox")
        self._loop.add_done_callback(_report_bug)

    async def stop(self) -> None:
        """Ends the loop; what was under way is written down as waiting."""
        await end_all([task for task in (self._loop, *self._workers.values()) if task is not None])
        self._loop = None

    @contextlib.asynccontextmanager
    async def paused(self, record: TerminalRecord) -> AsyncIterator[None]:
        """Nothing is sent to this terminal meanwhile; raises TerminalOccupied where something is on its way there."""
        lane = self._lanes.setdefault(record.id, asyncio.Lock())
        if lane.locked():
            raise TerminalOccupied(terminal=record.name)
        async with lane:
            yield

    async def pending(self) -> list[Delivery]:
        """All that has not reached its terminal, refused ones included."""
        return await asyncio.to_thread(self._store.deliveries.pending)

    async def run(self, *, everything: bool = False) -> list[Delivery]:
        """Sends what is due, or with `everything` all that is not refused for good, once; then all that is pending."""
        await asyncio.to_thread(self._store.deliveries.recover)
        if everything:
            deliveries = [row for row in await self.pending() if row.state is not State.REFUSED]
        else:
            deliveries = await asyncio.to_thread(self._store.deliveries.due, utc_now())
        await self.deliver(deliveries)
        return await self.pending()

    async def deliver(self, deliveries: Iterable[Delivery]) -> list[Delivery]:
        """One attempt for each of them, side by side across terminals; their states afterwards.

        Where another program is at one of them, its end is waited for, a minute at most.
        """
        return list(await asyncio.gather(*(self._in_turn(delivery) for delivery in deliveries)))

    async def retry(self, terminal_id: str) -> list[Delivery]:
        """A person asks to try this terminal again now, whatever pause was meant; one attempt each."""
        return await self.deliver(
            row for row in await self.pending() if row.terminal_id == terminal_id and row.state is not State.REFUSED
        )

    async def _run_forever(self) -> None:
        tidied_s = -math.inf
        while True:
            self._wake.clear()
            try:
                if time.monotonic() - tidied_s >= TIDY_S:
                    await asyncio.to_thread(self._tidy)
                    tidied_s = time.monotonic()
                sleep_s = await self._look()
            except StationError as error:
                # A database that is busy or out of room for a while must not end deliveries for good.
                log.warning("the outbox cannot be read: %s", error.code)
                sleep_s = IDLE_S
            # Not wait_for: Python 3.11 loses a cancellation that comes together with what it waits for.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(sleep_s):
                    await self._wake.wait()

    async def _look(self) -> float:
        """Sets workers on what is due; how many seconds until something else may be."""
        now = utc_now()
        for delivery in await asyncio.to_thread(self._store.deliveries.due, now):
            self._start_worker(delivery.terminal_id)
        # What is ripe already is in the hands of a worker, which tells when it is done.
        pauses_s = [(row.next_try - now).total_seconds() for row in await self.pending() if row.next_try is not None]
        return min([IDLE_S, *(max(pause_s, SHORTEST_S) for pause_s in pauses_s if pause_s > 0)])

    def _start_worker(self, terminal_id: str) -> None:
        if terminal_id in self._workers:
            return
        task = asyncio.create_task(self._drain(terminal_id), name=f"deliver to {terminal_id}")
        self._workers[terminal_id] = task
        task.add_done_callback(lambda done: self._worker_done(terminal_id, done))

    def _worker_done(self, terminal_id: str, task: asyncio.Task[bool]) -> None:
        self._workers.pop(terminal_id, None)
        _report_bug(task)
        if not task.cancelled() and task.exception() is None and task.result():
            # A wish may have been written down after the worker's last look, when the loop still left it to the worker.
            self._wake.set()

    async def _drain(self, terminal_id: str) -> bool:
        """Sends all that is due to one terminal; False where the database stood in the way."""
        try:
            while True:
                due = await asyncio.to_thread(self._store.deliveries.due, utc_now())
                mine = [delivery for delivery in due if delivery.terminal_id == terminal_id]
                if not mine or await self._attempt(mine[0]) is None:
                    return True  # nothing left, or another program is at it
        except StoreError as error:
            log.warning("a delivery waits for the database: %s", error.code)
            return False

    async def _in_turn(self, delivery: Delivery) -> Delivery:
        for _ in range(round(OTHERS_TURN_S / SHORTEST_S)):
            after = await self._attempt(delivery)
            if after is not None:
                return after
            await asyncio.sleep(SHORTEST_S)
        return await asyncio.to_thread(self._store.deliveries.get, delivery.id) or delivery

    async def _attempt(self, delivery: Delivery) -> Delivery | None:
        """The delivery afterwards; None, and nothing done, while another program is at it."""
        lane = self._lanes.setdefault(delivery.terminal_id, asyncio.Lock())
        async with lane:
            claimed = await asyncio.to_thread(self._store.deliveries.claim, delivery.id, claim_end())
            if claimed is None:
                row = await asyncio.to_thread(self._store.deliveries.get, delivery.id) or delivery
                return None if row.state in PENDING else row
            self.announce(claimed)
            attempt = Attempt(self._store, claimed, self.announce)
            with contextlib.suppress(SupersededError):
                await self._work(attempt)
            return attempt.delivery

    async def _work(self, attempt: Attempt) -> None:
        try:
            await self._try(attempt)
        except asyncio.CancelledError:
            # What was sent may have arrived; the next attempt finds out by doing it again.
            with contextlib.suppress(SupersededError):
                await asyncio.shield(attempt.advance(Event.INTERRUPTED))
            raise

    async def _try(self, attempt: Attempt) -> None:
        terminal_id = attempt.delivery.terminal_id
        try:
            terminal = await self._pool.terminal(terminal_id)
            if attempt.delivery.wanted is Wanted.PRESENT:
                await bring(terminal, attempt)
            else:
                await take_away(terminal, attempt)
            await self._pool.keep_manners(terminal_id)
        except StationError as error:
            event = event_of(error, attempt.delivery.attempts)
            again = None if event is Event.FAILED_FOR_GOOD else next_try(error, attempt.delivery.attempts)
            # What was accepted and is not there counts as not accepted: the next attempt sends it again.
            accepted = False if isinstance(error, NotConfirmed) else None
            if isinstance(error, Refusal | NameTooLong):
                # A refusal teaches as well, as where names are counted in bytes.
                await self._pool.keep_manners(terminal_id)
            await attempt.advance(event, next_try=again, error=error, face_written=accepted)


def _report_bug(task: asyncio.Task[Any]) -> None:
    """Hands what ended a task to the loop's handler: a bug, not the world, belongs onto the crash sheet."""
    if not task.cancelled() and (error := task.exception()) is not None:
        task.get_loop().call_exception_handler({"message": "a delivery failed", "exception": error, "task": task})
