"""A real test of one terminal: a test person is enrolled, recognized, and taken away again.

Their removal is written down before anything is sent, and held back for as long as the test lasts. Whatever ends the
test, be it the end of the program, the outbox takes the person away; and they never appear among the people.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from facestation.domain.enrollment import UNDER_WAY, Delivery, Event, State
from facestation.domain.event import Cursor, Outcome
from facestation.domain.handover import TEST_NAME, Result, Step, StepTaken, Trial
from facestation.domain.person import Person
from facestation.domain.validity import Validity
from facestation.errors import DeviceBusy, FaceMissing, NotConfirmed, StationError, TerminalError
from facestation.isapi.terminal import Terminal
from facestation.services.people.delivery import READ_BACK_PAUSES_S, Attempt, SupersededError, claim_end
from facestation.services.people.outbox import Outbox
from facestation.services.pool import TerminalPool
from facestation.store import Store
from facestation.store.audit import utc_now

POLL_S = 0.7
_NUMBERS = 10**8
_TRIES = 5
_SPAN = timedelta(days=1)

Tell = Callable[[Step, str], object]
"""Hears of each step before it is taken, with the number of the test person."""


@dataclass(slots=True)
class _Course:
    """A test under way."""

    terminal: Terminal
    attempt: Attempt
    tell: Tell
    taken: list[StepTaken] = field(default_factory=list)
    written: bool = False
    """Whether anything may have reached the terminal."""

    @property
    def employee_no(self) -> str:
        return self.attempt.delivery.employee_no

    @asynccontextmanager
    async def step(self, step: Step, result: Result = Result.DONE) -> AsyncIterator[None]:
        """Times what is done within; raises SupersededError where the test has lost its person to somebody else."""
        await self.attempt.hold()
        self.tell(step, self.employee_no)
        begun_s = time.monotonic()
        try:
            yield
        except TerminalError as error:
            self.note(step, Result.FAILED, begun_s, error)
            raise
        self.note(step, result, begun_s)

    def note(self, step: Step, result: Result, begun_s: float, error: StationError | None = None) -> None:
        """Writes the step down."""
        self.taken.append(StepTaken(step, result, round(1000 * (time.monotonic() - begun_s)), error))


class Trials:
    """Makes tests; one at a time on a terminal."""

    def __init__(self, store: Store, pool: TerminalPool, outbox: Outbox) -> None:
        self._store = store
        self._pool = pool
        self._outbox = outbox

    async def run(
        self, terminal_id: str, jpeg: bytes | None, *, recognition_s: float, tell: Tell = lambda _step, _number: None
    ) -> Trial:
        """How the test came out; what stood in the way is in its steps, never raised.

        With `recognition_s` 0 nobody has to stand before the terminal. The person shown in `jpeg` is the one whom it
        would know; None for a terminal that takes no faces, which knows nobody then. Whom an earlier test left there
        is taken away first. Raises TerminalUnknown and StoreError; cancelled, it takes the person away before it ends.
        """
        terminal = await self._pool.terminal(terminal_id)
        await self._take_away_left(terminal_id)
        at = utc_now()
        attempt = await self._reserved(terminal_id, terminal)
        course = _Course(terminal, attempt, tell)
        try:
            # What stands in the way is in the steps.
            with suppress(TerminalError, SupersededError):
                await _enroll(course, jpeg)
                if recognition_s and jpeg is not None:
                    await _recognize(course, recognition_s)
        finally:
            await asyncio.shield(self._take_away(course))
        return Trial(course.employee_no, tuple(course.taken), at)

    async def _take_away_left(self, terminal_id: str) -> None:
        """Takes away test persons whom a test that was killed left on this terminal."""
        await asyncio.to_thread(self._store.deliveries.recover)
        left = [row for row in await self._outbox.pending() if row.is_test and row.terminal_id == terminal_id]
        # What is under way still is somebody else's test, or already being taken away.
        await self._outbox.deliver(row for row in left if row.state not in UNDER_WAY)

    async def _reserved(self, terminal_id: str, terminal: Terminal) -> Attempt:
        """The removal of somebody with a number of nobody, written down and in our hands."""
        for _ in range(_TRIES):
            employee_no = f"9{secrets.randbelow(_NUMBERS):08d}"
            want = self._store.deliveries.want_absent
            [delivery] = await asyncio.to_thread(want, employee_no, [terminal_id], test_person=True)
            claimed = await asyncio.to_thread(self._store.deliveries.claim, delivery.id, claim_end())
            if claimed is not None:
                return Attempt(self._store, claimed, lambda _: None)
        # The outbox was quicker each time, which means that it never sleeps.
        raise DeviceBusy(terminal=terminal.name)

    async def _take_away(self, course: _Course) -> None:
        begun_s = time.monotonic()
        attempt = course.attempt
        # Somebody who holds the row now takes the person away as well.
        with suppress(SupersededError):
            if not course.written:
                await attempt.advance(Event.GONE)
                return
            await attempt.advance(Event.INTERRUPTED)
        course.tell(Step.REMOVE, course.employee_no)
        [after] = await self._outbox.deliver([attempt.delivery])
        result = Result.DONE if after.state is State.REMOVED else Result.LEFT
        course.note(Step.REMOVE, result, begun_s, _reason(after))


def _reason(delivery: Delivery) -> StationError | None:
    return None if delivery.state is State.REMOVED else delivery.error


async def _enroll(course: _Course, jpeg: bytes | None) -> None:
    terminal, employee_no = course.terminal, course.employee_no
    async with course.step(Step.ENROLL):
        if await terminal.person(employee_no) is not None:
            # Nobody is touched who was there before.
            raise DeviceBusy(terminal=terminal.name)
        course.written = True
        await terminal.put_person(Person(employee_no, TEST_NAME, validity=_today()))
        if jpeg is not None:
            await terminal.put_face(employee_no, jpeg)
    async with course.step(Step.READ_BACK):
        await _see(terminal, employee_no, with_face=jpeg is not None)


def _today() -> Validity:
    """Should the person stay behind in spite of everything, no door opens to them for long."""
    now = datetime.now(UTC)
    return Validity(now - _SPAN, now + _SPAN)


async def _see(terminal: Terminal, employee_no: str, *, with_face: bool) -> None:
    found = None
    for pause_s in READ_BACK_PAUSES_S:
        await asyncio.sleep(pause_s)
        found = await terminal.read_back(employee_no)
        if found is not None and (found.faces != 0 or not with_face):
            return
    raise (NotConfirmed if found is None else FaceMissing)(terminal=terminal.name)


async def _recognize(course: _Course, recognition_s: float) -> None:
    await course.attempt.hold()
    begun_s = time.monotonic()
    try:
        cursor = await course.terminal.newest_event() or Cursor(0, datetime.now(UTC))
        course.tell(Step.RECOGNIZE, course.employee_no)
        result = await _looked_for(course, cursor, begun_s + recognition_s)
    except TerminalError as error:
        course.note(Step.RECOGNIZE, Result.FAILED, begun_s, error)
        raise
    course.note(Step.RECOGNIZE, result, begun_s)


async def _looked_for(course: _Course, cursor: Cursor, until_s: float) -> Result:
    """What the history says of the test person until then."""
    while time.monotonic() < until_s:
        await asyncio.sleep(POLL_S)
        await course.attempt.hold()
        for event in await course.terminal.events_after(cursor):
            cursor = event.cursor
            if event.employee_no == course.employee_no:
                return Result.DONE if event.outcome is Outcome.LET_IN else Result.NOT_LET_IN
    return Result.NOT_SEEN
