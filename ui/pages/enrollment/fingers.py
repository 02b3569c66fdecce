"""Taking a finger of somebody who was just enrolled: at which door, how it went, and on which doors it is.

What a terminal makes of a finger passes through one coroutine, from the door that took it to the doors that get it; it
is never part of what is shown.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facestation.domain.enrollment import State, Wanted
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.enrollment.card_reading import PATIENCE_S, countdown
from ui.pages.enrollment.doors import Door, Doors
from ui.pages.enrollment.ports import Brought, PersonalKeys

LOOK_JOB = "enrollment.finger_readers"
TAKE_JOB = "enrollment.finger"
CLOCK_JOB = "enrollment.finger_clock"


@dataclass(frozen=True, slots=True)
class Fingers:
    """What there is to see of it."""

    readers: Doors = ()
    """The doors that know fingerprints and have the person."""
    waiting_at: Door | None = None
    left_s: int = 0
    bringing: bool = False
    """The finger was read and is on its way to the doors."""
    number: int = 1
    quality: int | None = None
    """Of the last finger, 1 to 100; None where the terminal did not say, or there is none."""
    brought: tuple[Brought, ...] = ()
    error: StationError | None = None
    """Why the last finger was not read."""


class FingersPresenter:
    """Holds `shown`, and calls `changed` whenever it is another."""

    def __init__(self, keys: PersonalKeys, jobs: Jobs, changed: Callable[[], None]) -> None:
        self._keys = keys
        self._jobs = jobs
        self._changed = changed
        self._employee_no = ""
        self._asked: frozenset[str] = frozenset()
        self._able: frozenset[str] = frozenset()
        self.shown = Fingers()

    def clear(self) -> None:
        """The next person has other fingers; what waits for one ends."""
        self._end()
        self._jobs.cancel(LOOK_JOB)
        self._asked = frozenset()
        self.shown = Fingers()

    def look(self, doors: Doors, employee_no: str) -> None:
        """These are the doors now, of this person; those that have them are asked once whether they know fingers."""
        self._employee_no = employee_no
        there = tuple(door for door in doors if _has_person(door))
        readers = tuple(door for door in there if door.terminal_id in self._able)
        self.shown = dataclasses.replace(self.shown, readers=readers)
        fresh = frozenset(door.terminal_id for door in there) - self._asked
        if fresh:
            self._asked |= fresh
            self._jobs.run(LOOK_JOB, self._keys.finger_readers(sorted(self._asked)), self._known)

    def take(self, terminal_id: str, number: int) -> None:
        """Waits for a finger at this door and brings it to every door that knows fingers."""
        door = next((each for each in self.shown.readers if each.terminal_id == terminal_id), None)
        if door is not None:
            self.shown = Fingers(self.shown.readers, door, PATIENCE_S, number=number)
            self._jobs.run(TAKE_JOB, self._taken(terminal_id, number), self._done, self._failed)
            self._jobs.follow(CLOCK_JOB, countdown(), self._ticked)
            self._changed()

    def cancel(self) -> None:
        """Nobody waits any more, and the terminal is idle again."""
        self._end()
        self.shown = Fingers(self.shown.readers, number=self.shown.number)
        self._changed()

    async def _taken(self, terminal_id: str, number: int) -> Sequence[Brought]:
        finger = await self._keys.capture_finger(terminal_id, number)
        self._jobs.cancel(CLOCK_JOB)
        self.shown = dataclasses.replace(self.shown, waiting_at=None, bringing=True, quality=finger.quality)
        self._changed()
        ids = tuple(door.terminal_id for door in self.shown.readers)
        return await self._keys.give_finger(ids, self._employee_no, finger)

    def _known(self, able: frozenset[str]) -> None:
        if not able <= self._able:
            self._able |= able
            self._changed()

    def _done(self, brought: Sequence[Brought]) -> None:
        self.shown = dataclasses.replace(self.shown, bringing=False, brought=tuple(brought))
        self._changed()

    def _failed(self, error: StationError) -> None:
        self._jobs.cancel(CLOCK_JOB)
        self.shown = Fingers(self.shown.readers, number=self.shown.number, error=error)
        self._changed()

    def _ticked(self, left_s: int) -> None:
        self.shown = dataclasses.replace(self.shown, left_s=left_s)
        self._changed()

    def _end(self) -> None:
        for job in (TAKE_JOB, CLOCK_JOB):
            self._jobs.cancel(job)


def _has_person(door: Door) -> bool:
    delivery = door.delivery
    return delivery is not None and delivery.wanted is Wanted.PRESENT and delivery.state is State.VERIFIED
