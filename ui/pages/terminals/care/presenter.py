"""Errands at terminals: one at a time at each, and how far they are. No Qt."""

from __future__ import annotations

import enum
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Protocol

from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.care.progress import Told
from ui.pages.terminals.shown import Row

PREFIX = "terminals_care."
"""Not the page's own prefix: who looks at another page meanwhile must not end what was begun here."""


class State(enum.Enum):
    """Whether it is over, and how it ended."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    """Ended by the operator."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is done at one terminal, or was done last."""

    name: str
    """Such as `restart`."""
    told: Told = Told()
    state: State = State.RUNNING
    percent: float | None = 0.0
    """Of the whole; it never falls. None where nobody can say."""
    error: StationError | None = None

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self.state is State.RUNNING


@dataclass(frozen=True, slots=True)
class Started:
    """An errand that was agreed on; its steps begin when they are asked for."""

    name: str
    steps: AsyncGenerator[Told, None]


class Wish(Protocol):
    """The part of an offer that the presenter needs."""

    @property
    def name(self) -> str: ...

    async def begin(self, row: Row) -> Started | None: ...


class Checks(Protocol):
    """The part of the page's presenter that is needed here."""

    async def check(self, terminal_id: str) -> object: ...


def look_again(jobs: Jobs, page: Checks, terminal_id: str) -> None:
    """Reads the state of a terminal anew, as what is shown of it is of before; the list says whether it answers."""
    jobs.run(f"{PREFIX}check.{terminal_id}", page.check(terminal_id), failed=lambda _: None)


class CarePresenter:
    """At each terminal at most one errand; those at different terminals go side by side."""

    def __init__(self, changed: Callable[[str], object], over: Callable[[str], object], jobs: Jobs) -> None:
        """`changed` is told the id of a terminal whose errand went on, `over` that of one whose errand has ended."""
        self._changed = changed
        self._over = over
        self._jobs = jobs
        self._errands: dict[str, Errand] = {}

    def of(self, terminal_id: str | None) -> Errand | None:
        """What is under way at that terminal, or how the last errand ended."""
        return self._errands.get(terminal_id or "")

    def wish(self, wish: Wish, row: Row) -> None:
        """Asks what has to be asked for it, then does it."""
        errand = self.of(row.record.id)
        if errand is None or not errand.running:
            # What cannot even be begun, as with a file that is no good, is told where the rest is.
            self._jobs.run(
                f"{PREFIX}ask",
                wish.begin(row),
                lambda started: self._start(row.record.id, started),
                lambda error: self._put(row.record.id, Errand(wish.name, state=State.FAILED, error=error)),
            )

    def cancel(self, terminal_id: str) -> None:
        """Ends the errand where that does no harm."""
        errand = self.of(terminal_id)
        if errand is not None and errand.running and errand.told.stoppable:
            self._jobs.cancel(f"{PREFIX}run.{terminal_id}")
            self._end(terminal_id, State.STOPPED)

    def put_away(self, terminal_id: str) -> None:
        """Forgets an errand that is over."""
        errand = self.of(terminal_id)
        if errand is not None and not errand.running:
            del self._errands[terminal_id]
            self._changed(terminal_id)

    def _start(self, terminal_id: str, started: Started | None) -> None:
        if started is None:
            return
        self._put(terminal_id, Errand(started.name))
        self._jobs.run(
            f"{PREFIX}run.{terminal_id}",
            self._follow(terminal_id, started.steps),
            lambda _: self._end(terminal_id, State.DONE),
            lambda error: self._end(terminal_id, State.FAILED, error),
        )

    async def _follow(self, terminal_id: str, steps: AsyncGenerator[Told, None]) -> None:
        async with aclosing(steps) as each:
            async for told in each:
                errand = self._errands[terminal_id]
                self._put(terminal_id, replace(errand, told=told, percent=_further(errand.percent, told.percent)))

    def _end(self, terminal_id: str, state: State, error: StationError | None = None) -> None:
        self._put(terminal_id, replace(self._errands[terminal_id], state=state, error=error))
        self._over(terminal_id)

    def _put(self, terminal_id: str, errand: Errand) -> None:
        self._errands[terminal_id] = errand
        self._changed(terminal_id)


def _further(before: float | None, now: float | None) -> float | None:
    return now if before is None or now is None else max(before, now)
