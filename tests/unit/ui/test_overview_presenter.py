"""When the overview asks a terminal for more, and what can be mended by a press."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from facestation.domain.inventory import Inspection
from facestation.domain.terminal import TerminalRecord, TerminalStatus, parse_address
from tests.unit.ui.terminals_desk import NOW, STATUS
from ui.jobs import Jobs
from ui.pages.terminals.sections.overview_presenter import OverviewPresenter
from ui.pages.terminals.shown import CONNECTION, OVERVIEW, Answer, Row, Shown, Standing

RECORD = TerminalRecord("a", "Front", parse_address("10.0.0.1"))


class Engine:
    """Writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.jobs = Jobs(lambda error: self.asked.append(error.code), lambda bug: self.asked.append(repr(bug)))
        self.presenter = OverviewPresenter(self, self, self, self.jobs)

    async def complete(self, terminal_id: str, status: TerminalStatus) -> Inspection:
        self.asked.append(f"complete {terminal_id}")
        return Inspection(RECORD, NOW)

    async def set(self, terminal_id: str) -> None:
        self.asked.append(f"set {terminal_id}")

    async def check(self, terminal_id: str) -> TerminalStatus:
        self.asked.append(f"check {terminal_id}")
        return STATUS


def shown(answer: Answer, section: str = OVERVIEW) -> Shown:
    return Shown((Row(RECORD, answer),), loaded=True, chosen="a", answer=answer, section=section)


async def test_the_rest_is_asked_once_for_each_connection_and_only_while_it_is_looked_at() -> None:
    engine = Engine()
    connected = Answer(Standing.CONNECTED, NOW, STATUS)
    for answer, section in (
        (Answer(), OVERVIEW),
        (connected, CONNECTION),
        (replace(connected, standing=Standing.FAILED), OVERVIEW),
    ):
        engine.presenter.follow(shown(answer, section))
    for _ in range(3):
        engine.presenter.follow(shown(connected))
    await engine.jobs.settled()
    assert engine.asked == ["complete a"]
    engine.presenter.follow(shown(replace(connected, at=NOW + timedelta(minutes=1))))
    await engine.jobs.settled()
    assert engine.asked == ["complete a"] * 2


async def test_a_clock_that_was_set_is_read_anew() -> None:
    engine = Engine()
    engine.presenter.set_clock("a")
    await asyncio.wait_for(engine.jobs.settled(), 5)
    assert engine.asked == ["set a", "check a"]
