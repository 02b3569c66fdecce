"""One action carried out on several terminals side by side, with a state for each. No Qt."""

from __future__ import annotations

import asyncio
import enum
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.shown import Row

PREFIX = "terminals_many."
"""Not the page's own prefix: who looks at another page meanwhile must not end what was begun here."""


class State(enum.Enum):
    """How far it is with one terminal."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    CANCELED = "canceled"
    """Not begun."""
    UNKNOWN = "unknown"
    """Begun and not waited for: it may have been done."""
    UNFIT = "unfit"
    """It cannot be done to this one, and was not tried."""


OPEN = frozenset({State.WAITING, State.WORKING})
"""It is not over yet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One terminal of a run."""

    row: Row
    """As it was when the run began."""
    state: State = State.WAITING
    said: str = ""
    error: StationError | None = None


@dataclass(frozen=True, slots=True)
class ManyShown:
    """The last run; without entries there was none, or it was put away."""

    action: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def finished(self) -> int:
        """For how many terminals it is over; this number never falls during a run."""
        return sum(entry.state not in OPEN for entry in self.entries)

    @property
    def running(self) -> bool:
        """Whether it is under way for any."""
        return self.finished < len(self.entries)

    def of(self, state: State) -> tuple[Entry, ...]:
        """The terminals with which it is so far."""
        return tuple(entry for entry in self.entries if entry.state is state)


class Doing(Protocol):
    """The part of an action that a run needs."""

    @property
    def name(self) -> str: ...

    @property
    def at_once(self) -> int: ...

    say: Callable[[str, str], object]

    def left_out(self, rows: tuple[Row, ...]) -> Mapping[str, str]: ...

    async def begin(self, rows: tuple[Row, ...]) -> Callable[[Row], Awaitable[str]] | None: ...


class View(Protocol):
    """Whoever shows the run."""

    def show_run(self, shown: ManyShown) -> None: ...


class ManyPresenter:
    """At most one run at a time."""

    def __init__(self, view: View, jobs: Jobs) -> None:
        self._view = view
        self._jobs = jobs
        self._shown = ManyShown()
        self._action: Doing | None = None

    def start(self, action: Doing, rows: tuple[Row, ...]) -> None:
        """Asks what the action has to ask, then does it to those of `rows` that it fits."""
        left = action.left_out(rows)
        fitting = tuple(row for row in rows if row.record.id not in left)
        if fitting and not self._shown.running:
            unfit = tuple(Entry(row, State.UNFIT, left[row.record.id]) for row in rows if row.record.id in left)
            self._jobs.run(f"{PREFIX}begin", self._begin(action, fitting, unfit))

    def cancel(self) -> None:
        """Begins no more; what is under way is not waited for."""
        self._jobs.cancel_all(f"{PREFIX}one.")
        ends = {State.WAITING: State.CANCELED, State.WORKING: State.UNKNOWN}
        entries = tuple(replace(entry, state=ends.get(entry.state, entry.state)) for entry in self._shown.entries)
        self._set(replace(self._shown, entries=entries))

    def again(self) -> None:
        """Does the same once more to those where it failed or was not begun."""
        rest = (*self._shown.of(State.FAILED), *self._shown.of(State.CANCELED))
        if self._action is not None:
            self.start(self._action, tuple(entry.row for entry in rest))

    def put_away(self) -> None:
        """Forgets the last run, once it is over."""
        if not self._shown.running:
            self._set(ManyShown())

    async def _begin(self, action: Doing, rows: tuple[Row, ...], unfit: tuple[Entry, ...]) -> None:
        work = await action.begin(rows)
        if work is None:
            return
        self._action = action
        action.say = lambda terminal_id, text: self._put(terminal_id, said=text)
        self._set(ManyShown(action.name, (*(Entry(row) for row in rows), *unfit)))
        gate = asyncio.Semaphore(action.at_once)
        for row in rows:
            self._run(gate, work, row)

    def _run(self, gate: asyncio.Semaphore, work: Callable[[Row], Awaitable[str]], row: Row) -> None:
        terminal_id = row.record.id
        self._jobs.run(
            f"{PREFIX}one.{terminal_id}",
            self._one(gate, work, row),
            lambda said: self._put(terminal_id, state=State.DONE, said=said),
            lambda error: self._put(terminal_id, state=State.FAILED, error=error),
        )

    async def _one(self, gate: asyncio.Semaphore, work: Callable[[Row], Awaitable[str]], row: Row) -> str:
        async with gate:
            self._put(row.record.id, state=State.WORKING)
            return await work(row)

    def _put(self, terminal_id: str, **changes: object) -> None:
        entries = tuple(
            replace(entry, **changes) if entry.row.record.id == terminal_id else entry  # type: ignore[arg-type]
            for entry in self._shown.entries
        )
        self._set(replace(self._shown, entries=entries))

    def _set(self, shown: ManyShown) -> None:
        self._shown = shown
        self._view.show_run(shown)
