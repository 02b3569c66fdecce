"""The reception's decisions: whom to show, and what may be done with whom."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable
from datetime import datetime, time, timedelta

from facestation.domain.enrollment import Delivery, State
from facestation.domain.terminal import TerminalRecord
from facestation.domain.visit import Visit
from ui.jobs import Jobs
from ui.pages.reception.ports import Enrollment, Outbox, People, Screen, Terminals
from ui.pages.reception.shown import Emptiness, Shown, counts_of, doors_of, verified_door

PREFIX = "reception."
VISITS_JOB = PREFIX + "visits"
TYPING_PAUSE_S = 0.12
"""So long nothing is searched for: the next letter is probably on its way."""
NAP_S = 300.0
GATHERING_S = 0.1
"""The news of many doors are shown together: a table of twenty doors a row is no light thing to paint."""


class ReceptionPresenter:
    """Shows today, or whom the search finds, and keeps both up to date."""

    def __init__(
        self,
        screen: Screen,
        people: People,
        terminals: Terminals,
        enrollment: Enrollment,
        outbox: Outbox,
        jobs: Jobs,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self._screen = screen
        self._people = people
        self._terminals = terminals
        self._enrollment = enrollment
        self._outbox = outbox
        self._jobs = jobs
        self._now = now
        self._unsubscribe: Callable[[], None] | None = None
        self._has_terminals = True
        self._news_wait = False
        """Doors have told something that is shown in a moment."""
        self._take_waits = False
        """Enter was pressed before the search had found anything."""
        self.shown = Shown()

    def show(self) -> None:
        """The page became visible."""
        self._unsubscribe = self._unsubscribe or self._outbox.subscribe(self._changed)
        self._jobs.run(PREFIX + "terminals", self._terminals.list(), self._terminals_known)
        self._jobs.run(PREFIX + "midnight", self._until_midnight(), lambda _none: self.show())
        self._load()

    def leave(self) -> None:
        """The page is no longer visible; its jobs are ended by whoever leaves it."""
        self._news_wait = False
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    def search(self, text: str) -> None:
        """Finds people while their name or number is typed; an empty text is today again."""
        query = text.strip()
        if query != self.shown.query:
            self.shown = dataclasses.replace(self.shown, query=query)
            self._load(TYPING_PAUSE_S if query else 0.0)

    def select(self, employee_no: str | None) -> None:
        """The operator went to this row, or to none."""
        chosen = next((visit for visit in self.shown.visits if visit.employee_no == employee_no), None)
        self._set(selected=chosen)

    def new_visitor(self) -> None:
        """The enrollment window for somebody new; a search that found nobody becomes the name."""
        nobody = self.shown.emptiness is Emptiness.NOBODY_FOUND
        self._screen.open_new(self.shown.query if nobody and not _is_number(self.shown.query) else "")

    def enroll_again(self) -> None:
        """The enrollment window for the selected person, as they were the last time."""
        visit = self.shown.selected
        if visit is not None:
            self._screen.open_again(visit.employee_no, doors_of(visit), verified_door(visit))

    def take_found(self) -> None:
        """Enter in the search field: the only one found comes again; nobody found is somebody new."""
        self._take_waits = bool(self.shown.query) and self._jobs.running(VISITS_JOB)
        if self.shown.query and not self._take_waits:
            self._take()

    def remove(self) -> None:
        """Removes the selected person from every door, after asking."""
        visit = self.shown.selected
        if visit is not None and doors_of(visit):
            # Not under the page's own prefix: leaving the page must not interrupt a removal.
            self._jobs.run(f"removal.{visit.employee_no}", self._removed(visit))

    def _take(self) -> None:
        if self.shown.emptiness is Emptiness.NOBODY_FOUND:
            self.new_visitor()
        elif self.shown.selected is not None or len(self.shown.visits) == 1:
            self.select((self.shown.selected or self.shown.visits[0]).employee_no)
            self.enroll_again()
        else:
            self.select(self.shown.visits[0].employee_no)

    async def _removed(self, visit: Visit) -> None:
        doors = doors_of(visit)
        if await self._screen.confirm_removal(visit.name, len(doors)):
            await self._enrollment.remove(visit.employee_no, doors)

    def _load(self, pause_s: float = 0.0) -> None:
        self._jobs.run(VISITS_JOB, self._read(self.shown.query, pause_s), self._loaded)

    async def _read(self, query: str, pause_s: float) -> list[Visit]:
        await asyncio.sleep(pause_s)
        if query:
            return await self._people.find(query)
        midnight = datetime.combine(self._now().date(), time()).astimezone()
        return await self._people.visits(midnight)

    def _loaded(self, visits: list[Visit]) -> None:
        chosen = self.shown.selected.employee_no if self.shown.selected is not None else None
        self._set(
            visits=tuple(visits),
            loaded=True,
            selected=next((visit for visit in visits if visit.employee_no == chosen), None),
        )
        if self._take_waits:
            self._take_waits = False
            self._take()

    def _terminals_known(self, records: list[TerminalRecord]) -> None:
        self._has_terminals = bool(records)
        self._set()

    def _changed(self, delivery: Delivery) -> None:
        known = any(_concerns(each, delivery) for visit in self.shown.visits for each in visit.deliveries)
        if not known or (delivery.state is State.WAITING and delivery.error is None):
            self._load(GATHERING_S)
            return
        visits = tuple(_with(visit, delivery) for visit in self.shown.visits)
        selected = self.shown.selected
        self.shown = dataclasses.replace(
            self.shown, visits=visits, selected=_with(selected, delivery) if selected is not None else None
        )
        if not self._news_wait:
            self._news_wait = True
            self._jobs.run(PREFIX + "news", asyncio.sleep(GATHERING_S), self._show_news)

    def _show_news(self, _none: None) -> None:
        self._news_wait = False
        self._set()

    def _set(self, **changes: object) -> None:
        self.shown = dataclasses.replace(self.shown, **changes)  # type: ignore[arg-type] # fields of Shown by name
        emptiness, counts = self._emptiness(), self.shown.counts if self.shown.query else counts_of(self.shown.visits)
        self.shown = dataclasses.replace(self.shown, emptiness=emptiness, counts=counts)
        self._screen.display(self.shown)

    def _emptiness(self) -> Emptiness:
        if self.shown.visits or not self.shown.loaded:
            return Emptiness.NONE
        if self.shown.query:
            return Emptiness.NOBODY_FOUND
        return Emptiness.NO_VISITORS if self._has_terminals else Emptiness.NO_TERMINALS

    async def _until_midnight(self) -> None:
        today = self._now().date()
        while (now := self._now()).date() == today:
            tomorrow = datetime.combine(today + timedelta(days=1), time()).astimezone()
            # In short naps, for a computer that slept meanwhile did not count them.
            await asyncio.sleep(min((tomorrow - now).total_seconds() + 0.01, NAP_S))


def _concerns(known: Delivery, news: Delivery) -> bool:
    return (known.employee_no, known.terminal_id) == (news.employee_no, news.terminal_id)


def _with(visit: Visit, news: Delivery) -> Visit:
    if visit.employee_no != news.employee_no:
        return visit
    deliveries = tuple(news if _concerns(each, news) else each for each in visit.deliveries)
    return dataclasses.replace(visit, deliveries=deliveries)


def _is_number(text: str) -> bool:
    return any(character.isdigit() for character in text)
