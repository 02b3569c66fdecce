"""What the template pane decides, without windows and without terminals."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facestation.domain.commissioning import Deviation, LastRun, Stage, TerminalRun
from facestation.domain.terminal_settings import Danger
from facestation.errors import StationError, TemplateSyntax
from ui.jobs import Jobs
from ui.pages.terminals.template.presenter import TemplatePresenter
from ui.pages.terminals.template.shown import Consent, Phase, Picked, TemplateShown

SUBJECTS = (("a", "Gate"), ("b", "Lobby"))
FILE = Path("/srv/site.toml")
LONG = Deviation("door:1", "openDuration", 9, 5)
RISKY = Deviation("ports", "portNo", 81, 80, Danger.CUTS_OFF)


class Site:
    """A template in memory, terminals that differ from it until they are written to, and what was asked for."""

    title = "Site"

    def __init__(self) -> None:
        self.left = {"a": [LONG, RISKY], "b": [LONG]}
        self.done: list[tuple[str, tuple[str, ...]]] = []
        self.error: StationError | None = None
        self.hangs = False
        self.hanging = asyncio.Event()
        self.last: Path | None = None
        self.runs: dict[str, LastRun] = {}
        self.agreed = True
        self.consents: list[Consent] = []
        self.shown = TemplateShown()

    async def load(self, path: Path) -> Site:
        if self.error is not None:
            raise self.error
        return self

    async def check(self, template: Site, terminal_ids: Sequence[str]) -> AsyncGenerator[TerminalRun, None]:
        self.done.append(("check", tuple(terminal_ids)))
        for each in terminal_ids:
            yield TerminalRun(each, each, Stage.READING)
            yield TerminalRun(each, each, Stage.DONE, differences=tuple(self.left[each]))

    async def apply(
        self, template: Site, terminal_ids: Sequence[str], *, confirmed: bool
    ) -> AsyncGenerator[TerminalRun, None]:
        assert confirmed
        self.done.append(("apply", tuple(terminal_ids)))
        for each in terminal_ids:
            self.left[each] = []
            yield TerminalRun(each, each, Stage.DONE)
            if self.hangs:
                self.hanging.set()
                await asyncio.Event().wait()

    async def put_back(
        self, template: Site, terminal_ids: Sequence[str], picked: Mapping[str, Collection[tuple[str, str]]]
    ) -> AsyncGenerator[TerminalRun, None]:
        for each, fields in picked.items():
            self.done.append(("put back", tuple(field for _, field in fields)))
            self.left[each] = [one for one in self.left[each] if (one.resource, one.field) not in fields]
            yield TerminalRun(each, each, Stage.DONE)

    async def last_runs(self) -> dict[str, LastRun]:
        return self.runs

    async def report(self, path: Path, template: Site, runs: Sequence[TerminalRun]) -> None:
        self.done.append((path.name, tuple(run.terminal_id for run in runs)))

    async def take(self, terminal_id: str, title: str) -> str:
        return f'title = "{title}"'

    async def save(self, path: Path, text: str) -> None:
        self.done.append((text, ()))

    async def last_template(self) -> Path | None:
        return self.last

    async def keep_template(self, path: Path) -> None:
        self.last = path

    def display(self, shown: TemplateShown) -> None:
        self.shown = shown

    async def agrees(self, consent: Consent) -> bool:
        self.consents.append(consent)
        return self.agreed


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
async def pane(site: Site, jobs: Jobs) -> TemplatePresenter:
    """Two terminals that were compared."""
    made = TemplatePresenter(site, site, site, jobs, "t.")
    made.choose(SUBJECTS)
    made.use(FILE)
    await jobs.settled()
    return made


async def test_a_template_is_compared_as_soon_as_it_is_chosen(pane: TemplatePresenter, site: Site) -> None:
    assert site.shown.phase is Phase.CHECKED
    assert site.shown.title == "Site"
    assert site.done == [("check", ("a", "b"))]
    assert site.last == FILE
    assert len(site.shown.differences) == 3
    assert site.shown.dangers == (Danger.CUTS_OFF,)


async def test_everything_is_written_after_one_question(pane: TemplatePresenter, site: Site, jobs: Jobs) -> None:
    site.agreed = False
    pane.apply()
    await jobs.settled()
    assert site.done[-1][0] == "check"
    site.agreed = True
    pane.apply()
    await jobs.settled()
    assert site.consents[-1] == Consent("Site", ("a", "b"), 3, (Danger.CUTS_OFF,))
    assert site.shown.phase is Phase.WRITTEN
    assert site.shown.left == ()
    pane.apply()
    await jobs.settled()
    assert len(site.consents) == 2


async def test_a_run_that_was_broken_off_is_run_again_for_all(pane: TemplatePresenter, site: Site, jobs: Jobs) -> None:
    site.hangs = True
    pane.apply()
    await site.hanging.wait()
    pane.cancel()
    await jobs.settled()
    assert site.shown.phase is Phase.STOPPED
    assert [run.terminal_id for run in site.shown.left] == ["b"]
    site.hangs = False
    pane.apply()
    await jobs.settled()
    assert site.done[-1] == ("apply", ("a", "b"))
    assert site.shown.left == ()


async def test_single_values_are_put_back_and_looked_at_again(pane: TemplatePresenter, site: Site, jobs: Jobs) -> None:
    pane.put_back([Picked("a", "door:1", "openDuration")])
    await jobs.settled()
    assert site.consents[-1] == Consent("Site", ("a",), 1, ())
    assert site.done[-2:] == [("put back", ("openDuration",)), ("check", ("a",))]
    assert site.shown.runs[0].differences == (RISKY,)
    assert site.shown.runs[1].differences == (LONG,)
    pane.put_back([])
    assert not site.shown.busy


async def test_a_template_with_a_mistake_says_so_and_sends_nothing(site: Site, jobs: Jobs) -> None:
    site.error, site.last = TemplateSyntax(file="site.toml", line=3), FILE
    pane = TemplatePresenter(site, site, site, jobs, "t.")
    pane.choose(SUBJECTS)
    pane.offer_last()
    await jobs.settled()
    assert site.shown.error is site.error
    assert site.shown.phase is Phase.IDLE
    pane.apply()
    pane.check()
    assert site.done == []


async def test_other_terminals_are_not_shown_with_what_was_found_before(
    pane: TemplatePresenter, site: Site, jobs: Jobs
) -> None:
    pane.choose([("b", "Lobby")])
    assert site.shown.runs == ()
    assert site.shown.path == FILE
    pane.check()
    await jobs.settled()
    assert site.done[-1] == ("check", ("b",))
    pane.save(Path("/srv/drift.csv"))
    await jobs.settled()
    assert site.shown.report == str(Path("/srv/drift.csv"))


async def test_a_template_taken_from_a_terminal_is_the_chosen_one(
    pane: TemplatePresenter, site: Site, jobs: Jobs
) -> None:
    pane.take(("a", "Gate"), Path("/srv/gate.toml"))
    await jobs.settled()
    assert ('title = "Gate"', ()) in site.done
    assert site.shown.path == Path("/srv/gate.toml")
    assert site.shown.phase is Phase.CHECKED


async def test_how_the_last_run_ended_is_known_before_anything_is_asked(site: Site, jobs: Jobs) -> None:
    at = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
    other = LastRun("c", "Site", Stage.WRITING, at)
    site.runs = {"a": LastRun("a", "Site", Stage.DONE, at), "b": LastRun("b", "Site", Stage.WRITING, at), "c": other}
    pane = TemplatePresenter(site, site, site, jobs, "t.")
    pane.choose(SUBJECTS)
    await jobs.settled()
    assert site.done == []
    pane.use(FILE)
    assert (site.shown.as_wanted, [run.terminal_id for run in site.shown.broken_off]) == (frozenset(), [])
    await jobs.settled()
    # What a terminal says now counts for more than what was written to it once.
    assert (site.shown.as_wanted, [run.terminal_id for run in site.shown.broken_off]) == (frozenset(), ["b"])
    site.left = {"a": [], "b": [LONG]}
    pane.check()
    await jobs.settled()
    assert site.shown.as_wanted == {"a"}
    site.runs = {"a": site.runs["a"], "b": LastRun("b", "Site", Stage.DONE, at)}
    pane.apply()
    await jobs.settled()
    assert site.shown.as_wanted == {"a", "b"}
    assert site.shown.broken_off == ()
