"""What the pane decides: read a template, compare, write after one question, go on where it was broken off. No Qt."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from facestation.domain.commissioning import Deviation, LastRun, Stage, TerminalRun
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.shown import Subject
from ui.pages.terminals.template.shown import Consent, Phase, Picked, TemplateShown

T = TypeVar("T", bound="TemplateLike")
States = AsyncGenerator[TerminalRun, None]


class TemplateLike(Protocol):
    """What is told of a template."""

    @property
    def title(self) -> str: ...


class Commissioning(Protocol[T]):
    """The part of the commissioning service that this pane needs."""

    async def load(self, path: Path) -> T: ...

    def check(self, template: T, terminal_ids: Sequence[str]) -> States: ...

    def apply(self, template: T, terminal_ids: Sequence[str], *, confirmed: bool) -> States: ...

    def put_back(
        self, template: T, terminal_ids: Sequence[str], picked: Mapping[str, Collection[tuple[str, str]]]
    ) -> States: ...

    async def last_runs(self) -> Mapping[str, LastRun]: ...

    async def report(self, path: Path, template: T, runs: Sequence[TerminalRun]) -> None: ...

    async def take(self, terminal_id: str, title: str) -> str: ...

    async def save(self, path: Path, text: str) -> None: ...


class Remembers(Protocol):
    """Which template was used last, on this computer."""

    async def last_template(self) -> Path | None: ...

    async def keep_template(self, path: Path) -> None: ...


class View(Protocol):
    """Whoever shows the pane."""

    def display(self, shown: TemplateShown) -> None: ...

    async def agrees(self, consent: Consent) -> bool: ...


class TemplatePresenter:
    """About one set of terminals at a time; `prefix` is in front of the names of its jobs."""

    def __init__(self, view: View, commission: Commissioning[Any], memory: Remembers, jobs: Jobs, prefix: str) -> None:
        self._view = view
        self._commission = commission
        self._memory = memory
        self._jobs = jobs
        self._prefix = prefix
        self._template: TemplateLike | None = None
        self._shown = TemplateShown()

    @property
    def shown(self) -> TemplateShown:
        """What is shown now."""
        return self._shown

    def choose(self, subjects: Sequence[Subject]) -> None:
        """The pane is about these terminals; what was found out of others is forgotten, the template stays."""
        if tuple(subjects) != self._shown.subjects:
            self._end()
            phase = Phase.IDLE if self._template is None else Phase.STOPPED
            self._set(subjects=tuple(subjects), runs=(), phase=phase, error=None, report="")
            self._remember()

    def offer_last(self) -> None:
        """Takes the template that was used last, where none is chosen yet; what is wrong with it now says the pane."""
        if self._shown.path is None and not self._shown.busy:
            self._jobs.run(f"{self._prefix}last", self._memory.last_template(), self._last_known)

    def use(self, path: Path) -> None:
        """Reads that file, and compares the terminals with it."""
        self._end()
        self._template = None
        self._set(path=path, title=path.name, phase=Phase.READING, runs=(), error=None, report="")
        self._jobs.run(f"{self._prefix}read", self._commission.load(path), self._loaded, self._failed)

    def check(self) -> None:
        """Asks every terminal once more."""
        if self._template is not None and self._shown.subjects and not self._shown.busy:
            self._follow(Phase.CHECKING, self._commission.check(self._template, self._ids))

    def apply(self) -> None:
        """Writes what differs, after one question; again after a run that was broken off, it does what is left."""
        if self._template is not None and self._shown.left and not self._shown.busy:
            self._jobs.run(f"{self._prefix}ask", self._agreed(self._shown.differences), self._apply)

    def put_back(self, picked: Sequence[Picked]) -> None:
        """Writes nothing but these values, after the same question."""
        chosen = frozenset(picked)
        if self._template is None or not chosen or self._shown.busy:
            return
        found = [one for run in self._shown.runs for one in run.differences if _key(run, one) in chosen]
        names = tuple(
            run.terminal for run in self._shown.runs if run.terminal_id in {one.terminal_id for one in chosen}
        )
        self._jobs.run(
            f"{self._prefix}ask", self._agreed(found, names), lambda agreed: self._put_back(chosen, agreed=agreed)
        )

    def cancel(self) -> None:
        """Breaks off; what was written stays, and the next run goes on from there."""
        if self._shown.busy:
            wrote = self._shown.phase is Phase.WRITING
            self._end()
            self._set(phase=Phase.STOPPED if self._template is not None else Phase.IDLE)
            if wrote:
                self._remember()

    def save(self, path: Path) -> None:
        """Writes the differences to a file."""
        if self._template is not None:
            work = self._commission.report(path, self._template, self._shown.runs)
            self._jobs.run(f"{self._prefix}save", work, lambda _: self._set(report=str(path)))

    def take(self, terminal: Subject, path: Path) -> None:
        """Makes a template of a terminal that is as it should be, and goes on with it."""
        self._end()
        self._set(phase=Phase.READING, error=None)
        self._jobs.run(f"{self._prefix}read", self._taken(terminal, path), self.use, self._failed)

    def leave(self) -> None:
        """Ends what is under way."""
        self.cancel()
        self._end()

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(terminal_id for terminal_id, _ in self._shown.subjects)

    # what takes time

    async def _agreed(self, found: Sequence[Any], names: tuple[str, ...] | None = None) -> bool:
        dangers = tuple(dict.fromkeys(one.danger for one in found if one.danger is not None))
        names = tuple(run.terminal for run in self._shown.left) if names is None else names
        return await self._view.agrees(Consent(self._shown.title, names, len(found), dangers))

    async def _back(self, picked: frozenset[Picked]) -> AsyncIterator[TerminalRun]:
        """What writing brought, then how the terminals stand to the whole template."""
        fields: dict[str, set[tuple[str, str]]] = {}
        for one in picked:
            fields.setdefault(one.terminal_id, set()).add((one.resource, one.field))
        written: dict[str, TerminalRun] = {}
        async with aclosing(self._commission.put_back(self._template, self._ids, fields)) as states:
            async for state in states:
                written[state.terminal_id] = state
                # Not over before it was looked at once more.
                yield replace(self._run_of(state), stage=Stage.WRITING)
        async with aclosing(self._commission.check(self._template, tuple(fields))) as states:
            async for state in states:
                if not state.stage.over:
                    yield replace(self._run_of(state), stage=Stage.READING)
                    continue
                before = written[state.terminal_id]
                troubles = (*before.troubles, *state.troubles)
                yield replace(state, changes=before.changes, troubles=troubles, error=state.error or before.error)

    async def _taken(self, terminal: Subject, path: Path) -> Path:
        text = await self._commission.take(*terminal)
        await self._commission.save(path, text)
        return path

    # outcomes

    def _last_known(self, path: Path | None) -> None:
        if path is not None and self._shown.path is None:
            self.use(path)

    def _loaded(self, template: TemplateLike) -> None:
        path = self._shown.path
        self._template = template
        self._set(title=template.title or self._shown.title, phase=Phase.STOPPED)
        if path is not None:
            self._jobs.run(f"{self._prefix}keep", self._memory.keep_template(path))
        self.check()

    def _apply(self, agreed: bool) -> None:
        if agreed and self._template is not None:
            # Also those that are right: what is right is only read, and numbers go by the order of all.
            self._follow(Phase.WRITING, self._commission.apply(self._template, self._ids, confirmed=True))

    def _put_back(self, picked: frozenset[Picked], *, agreed: bool) -> None:
        if agreed:
            self._follow(Phase.WRITING, self._back(picked), keep=True)

    def _remember(self) -> None:
        """What the station knows of earlier runs."""
        self._jobs.run(f"{self._prefix}before", self._commission.last_runs(), lambda last: self._set(last=last))

    def _over(self, phase: Phase) -> None:
        self._set(phase=phase)
        if phase is Phase.WRITTEN:
            self._remember()

    def _follow(self, phase: Phase, states: AsyncIterator[TerminalRun], *, keep: bool = False) -> None:
        runs = self._shown.runs if keep else tuple(TerminalRun(*subject) for subject in self._shown.subjects)
        self._set(phase=phase, runs=runs, error=None, report="")
        after = Phase.CHECKED if phase is Phase.CHECKING else Phase.WRITTEN
        self._jobs.run(f"{self._prefix}run", self._through(states), lambda _: self._over(after), self._failed)

    async def _through(self, states: AsyncIterator[TerminalRun]) -> None:
        closing = getattr(states, "aclose", None)
        try:
            async for state in states:
                self._put(state)
        finally:
            if closing is not None:
                await closing()

    def _put(self, state: TerminalRun) -> None:
        runs = (state if run.terminal_id == state.terminal_id else run for run in self._shown.runs)
        self._set(runs=tuple(runs))

    def _run_of(self, state: TerminalRun) -> TerminalRun:
        found = next(run for run in self._shown.runs if run.terminal_id == state.terminal_id)
        return replace(found, resource=state.resource, done=state.done, total=state.total)

    def _failed(self, error: StationError) -> None:
        self._set(error=error, phase=Phase.IDLE if self._template is None else Phase.STOPPED)

    def _end(self) -> None:
        for name in ("last", "read", "ask", "run"):
            self._jobs.cancel(f"{self._prefix}{name}")

    def _set(self, **changes: Any) -> None:
        self._shown = replace(self._shown, **changes)
        self._view.display(self._shown)


def _key(run: TerminalRun, found: Deviation) -> Picked:
    return Picked(run.terminal_id, found.resource, found.field)
