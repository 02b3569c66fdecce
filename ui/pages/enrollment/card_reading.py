"""Reading a card at a terminal instead of typing its number: where it can be done, how long it waits, what came."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.enrollment.doors import Door, Doors
from ui.pages.enrollment.ports import CardShown, PersonalKeys

LOOK_JOB = "enrollment.card_readers"
READ_JOB = "enrollment.card"
CLOCK_JOB = "enrollment.card_clock"
PATIENCE_S = 60
"""A terminal waits about as long as for a face; the countdown says when nothing is to be hoped for any more."""


@dataclass(frozen=True, slots=True)
class CardReading:
    """What there is to see of it."""

    readers: Doors = ()
    """The chosen doors that can read a card."""
    waiting_at: Door | None = None
    left_s: int = 0
    error: StationError | None = None
    """Why the last card was not read."""


class CardReadingPresenter:
    """Holds `shown`, and calls `changed` whenever it is another; `read(number)` when a card was shown."""

    def __init__(
        self, keys: PersonalKeys, jobs: Jobs, changed: Callable[[], None], read: Callable[[str], None]
    ) -> None:
        self._keys = keys
        self._jobs = jobs
        self._changed = changed
        self._read = read
        self._asked: tuple[str, ...] = ()
        self._able: frozenset[str] = frozenset()
        self.shown = CardReading()

    def clear(self) -> None:
        """The next person has another card; what waits for one ends."""
        for job in (LOOK_JOB, READ_JOB, CLOCK_JOB):
            self._jobs.cancel(job)
        self._asked = ()
        self.shown = CardReading(self.shown.readers)

    def look(self, doors: Doors) -> None:
        """These are the doors now; those that are chosen are asked once whether they can read a card."""
        chosen = tuple(door for door in doors if door.chosen)
        ids = tuple(door.terminal_id for door in chosen)
        self.shown = dataclasses.replace(
            self.shown, readers=tuple(door for door in chosen if door.terminal_id in self._able)
        )
        if ids and not set(ids) <= set(self._asked):
            self._asked = ids
            self._jobs.run(LOOK_JOB, self._keys.card_readers(ids), self._known)

    def read(self, terminal_id: str) -> None:
        """Waits for a card at this door, in place of any other wait."""
        door = next((each for each in self.shown.readers if each.terminal_id == terminal_id), None)
        if door is None:
            return
        self.shown = CardReading(self.shown.readers, door, PATIENCE_S)
        self._jobs.run(READ_JOB, self._keys.read_card(terminal_id), self._came, self._failed)
        self._jobs.follow(CLOCK_JOB, countdown(), self._ticked)
        self._changed()

    def cancel(self) -> None:
        """Nobody waits any more, and the terminal is idle again."""
        self._over(None)

    def forget_error(self) -> None:
        """What went wrong is of no interest once a number is typed."""
        self.shown = dataclasses.replace(self.shown, error=None)

    def _known(self, able: frozenset[str]) -> None:
        if not able <= self._able:
            self._able |= able
            self._changed()

    def _came(self, card: CardShown) -> None:
        self._over(None)
        self._read(card.card_no)

    def _failed(self, error: StationError) -> None:
        self._over(error)

    def _over(self, error: StationError | None) -> None:
        for job in (READ_JOB, CLOCK_JOB):
            self._jobs.cancel(job)
        self.shown = CardReading(self.shown.readers, error=error)
        self._changed()

    def _ticked(self, left_s: int) -> None:
        self.shown = dataclasses.replace(self.shown, left_s=left_s)
        self._changed()


async def countdown() -> AsyncIterator[int]:
    """The seconds that are left of a terminal's patience, one after the other."""
    for left_s in range(PATIENCE_S - 1, -1, -1):
        await asyncio.sleep(1)
        yield left_s
