"""Which events of a terminal are new, which came before, and which were missed: by their serial numbers."""

from __future__ import annotations

import enum
from datetime import datetime

from facestation.domain.event import AccessEvent, Cursor

REMEMBERED = 2000
"""So many numbers are known one by one; what is further back is known by the cursor alone."""


class Step(enum.Enum):
    """What an event is to those before it."""

    NEW = "new"
    """Behind the cursor; some may be missing in between."""
    LATE = "late"
    """Before the cursor, and not told yet."""
    REPEATED = "repeated"
    RESTARTED = "restarted"
    """The terminal numbers its events anew, as after a reset."""


class Sequence:
    """Knows what was told; `step` judges, `take` remembers. Pure."""

    def __init__(self, cursor: Cursor | None) -> None:
        self.cursor = cursor
        self._times: dict[int, datetime] = {}
        self._unnumbered: dict[AccessEvent, None] = {}

    def step(self, event: AccessEvent) -> Step:
        """What this event is."""
        cursor, number = self.cursor, event.serial_no
        if not number:
            return Step.REPEATED if event in self._unnumbered else Step.NEW
        if cursor is None or number > cursor.serial_no:
            return Step.NEW
        if event.current is not True or self._times.get(number) == event.time:
            return Step.REPEATED
        if event.time > cursor.time:
            return Step.RESTARTED
        if number in self._times:
            return Step.REPEATED
        if self._times and number > min(self._times):
            return Step.LATE
        # A clock that was reset together with the numbers shows only in how far back they are.
        return Step.RESTARTED if cursor.serial_no - number > REMEMBERED else Step.REPEATED

    def missing(self, event: AccessEvent) -> range:
        """The numbers between the cursor and a new event that were not told; empty where there are none.

        The event's own word for the one before it is believed first: not every number has to be an event.
        """
        if self.cursor is None or not event.serial_no:
            return range(0)
        front = event.front_serial_no
        before = front if front is not None and front < event.serial_no else event.serial_no - 1
        return range(self.cursor.serial_no + 1, before + 1)

    def has(self, serial_no: int) -> bool:
        """Whether one of this number was told lately."""
        return serial_no in self._times

    def take(self, event: AccessEvent) -> None:
        """It is told now."""
        if not event.serial_no:
            self._unnumbered[event] = None
            if len(self._unnumbered) > REMEMBERED:
                del self._unnumbered[next(iter(self._unnumbered))]
            return
        self._times[event.serial_no] = event.time
        if len(self._times) > REMEMBERED:
            del self._times[next(iter(self._times))]
        if self.cursor is None or event.serial_no > self.cursor.serial_no:
            self.cursor = event.cursor

    def restart(self, cursor: Cursor) -> None:
        """Numbers begin anew behind this one."""
        self.cursor = cursor
        self._times.clear()
