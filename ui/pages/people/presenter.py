"""What the people page decides: whom to show, and who goes from which doors. No Qt."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable
from typing import Any

from facestation.domain.enrollment import Delivery
from facestation.domain.visit import Visit
from ui.jobs import Jobs
from ui.pages.people.ports import Enrollment, Outbox, People, Screen
from ui.pages.people.shown import MOST_SHOWN, Shown, doors_of

PREFIX = "people."
TYPING_PAUSE_S = 0.12
"""So long nothing is searched for: the next letter is probably on its way."""
GATHERING_S = 0.2
"""The news of many doors are shown together."""


class PeoplePresenter:
    """Shows everyone, or whom the search finds, and keeps them up to date."""

    def __init__(self, screen: Screen, people: People, enrollment: Enrollment, outbox: Outbox, jobs: Jobs) -> None:
        self._screen = screen
        self._people = people
        self._enrollment = enrollment
        self._outbox = outbox
        self._jobs = jobs
        self._unsubscribe: Callable[[], None] | None = None
        self._stale = False
        self.shown = Shown()

    def show(self) -> None:
        """The page became visible."""
        self._unsubscribe = self._unsubscribe or self._outbox.subscribe(self._changed)
        self._load(0.0)

    def leave(self) -> None:
        """The page is no longer visible."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    def search(self, text: str) -> None:
        """Finds people while their name or number is typed; an empty text is everyone again."""
        if text.strip() != self.shown.query:
            self.shown = dataclasses.replace(self.shown, query=text.strip())
            self._load(TYPING_PAUSE_S)

    def select(self, employee_no: str | None) -> None:
        """The operator went to this row, or to none."""
        self._set(selected=_of(self.shown.people, employee_no))

    def remove(self) -> None:
        """Removes the selected person from every door, after asking."""
        person = self.shown.selected
        if person is not None and doors_of(person):
            # Not under the page's own prefix: leaving the page must not interrupt a removal.
            self._jobs.run(f"removal.{person.employee_no}", self._removed(person))

    async def _removed(self, person: Visit) -> None:
        doors = doors_of(person)
        if await self._screen.confirm_removal(person.name, len(doors)):
            await self._enrollment.remove(person.employee_no, doors)

    def _changed(self, _delivery: Delivery) -> None:
        if self._jobs.running(f"{PREFIX}list"):
            # What is being read may be of before the news.
            self._stale = True
        else:
            self._load(GATHERING_S)

    def _load(self, pause_s: float) -> None:
        self._stale = False
        self._jobs.run(f"{PREFIX}list", self._read(pause_s), self._loaded)

    async def _read(self, pause_s: float) -> list[Visit]:
        await asyncio.sleep(pause_s)
        return await self._people.find(self.shown.query, MOST_SHOWN)

    def _loaded(self, people: list[Visit]) -> None:
        found = sorted(people, key=lambda person: (person.name.casefold(), person.employee_no))
        before = self.shown.selected
        chosen = _of(tuple(found), before.employee_no if before is not None else None)
        self._set(people=tuple(found), loaded=True, selected=chosen)
        if self._stale:
            self._load(GATHERING_S)

    def _set(self, **changes: Any) -> None:
        self.shown = dataclasses.replace(self.shown, **changes)
        self._screen.display(self.shown)


def _of(people: tuple[Visit, ...], employee_no: str | None) -> Visit | None:
    return next((person for person in people if person.employee_no == employee_no), None)
