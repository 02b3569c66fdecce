"""Which terminals stand in the list, which are marked, and what is done to many, without windows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from facestation.domain.inventory import Account, Attention, Inspection
from facestation.domain.terminal import Capacity, TerminalRecord, TerminalStatus, parse_address
from facestation.errors import CertificateUnknown, ConnectionFailed, StationError
from tests.unit.ui.terminals_desk import INFO, NOW, STATUS, Desk
from ui.jobs import Jobs
from ui.pages.terminals.many_presenter import ManyPresenter, ManyShown, State
from ui.pages.terminals.needs import counts, inspection, left, points, to_do
from ui.pages.terminals.shown import CONNECTION, OVERVIEW, Answer, Quick, Row, Standing

FRONT = TerminalRecord("a", "Front", parse_address("10.0.0.1"), model="DS-K1T343EFWX", serial="S-1", firmware="V3.17")
EARLIER, LATER = (NOW.astimezone(UTC) + timedelta(days=days) for days in (-1, 1))
WEAK = Account(False, True, None, False, None, None)
OFFLINE = Answer(Standing.FAILED, NOW, None, ConnectionFailed(terminal="Front"))


def status(skew_s: float | None = 0.0, faces: int | None = 1, most: int | None = 10) -> TerminalStatus:
    return TerminalStatus(INFO, Capacity(faces=faces, faces_max=most), skew_s, (), 1)


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (Row(FRONT), ()),
        (Row(FRONT, Answer(Standing.CONNECTED, NOW, status())), ()),
        (Row(FRONT, Answer(Standing.CONNECTED, NOW, status(skew_s=61, faces=None))), (Attention.CLOCK_FAST,)),
        (Row(FRONT, Answer(Standing.CONNECTED, NOW, status(skew_s=None, faces=96, most=100))), (Attention.FACES_FULL,)),
        (Row(FRONT, OFFLINE), (Attention.UNREACHABLE,)),
        (Row(replace(FRONT, login_refused=True)), (Attention.LOGIN_REFUSED,)),
        (Row(FRONT, seen=Inspection(FRONT, LATER, account=WEAK)), (Attention.RISKY_PASSWORD,)),
        (
            Row(FRONT, OFFLINE, Inspection(FRONT, EARLIER, account=WEAK)),
            (Attention.UNREACHABLE, Attention.RISKY_PASSWORD),
        ),
        (Row(FRONT, OFFLINE, Inspection(FRONT, LATER)), ()),
    ],
)
def test_what_is_to_be_done_follows_from_what_was_seen_last(row: Row, wanted: tuple[Attention, ...]) -> None:
    assert tuple(point.what for point in to_do(row)) == wanted
    # What somebody decided when the terminal was added is known, and no task.
    left_out = {point.what for point in points(row)} - set(wanted)
    assert left_out == ({Attention.PLAIN_HTTP} if inspection(row) is not None else set())


@pytest.mark.parametrize("text", ["front", "0.0.1", "k1t343 v3.17", "S-1", ""])
def test_the_filter_finds_by_every_word_in_any_order(text: str) -> None:
    rows = (Row(FRONT), Row(TerminalRecord("b", "Back", parse_address("10.9.9.9"))))
    found = left(
        rows, text, Quick.ALL, lambda row: f"{row.record.name} {row.record.address.url} {row.record.model} V3.17 S-1"
    )
    assert rows[0] in found
    assert left(rows, "nowhere", Quick.ALL, lambda row: row.record.name) == ()


def test_quick_filters_count_what_they_leave() -> None:
    rows = (Row(FRONT), Row(FRONT, OFFLINE), Row(FRONT, Answer(Standing.FAILED, NOW, None, CertificateUnknown())))
    assert counts(rows) == {Quick.ALL: 3, Quick.NEEDS: 2, Quick.OFFLINE: 1, Quick.UNCHECKED: 1}


async def test_one_marked_terminal_is_shown_in_detail_and_several_are_not() -> None:
    desk = await Desk("Front", "Back").open()
    assert not desk.shown.detailed
    desk.presenter.select(["Front"])
    assert (desk.shown.chosen, desk.shown.detailed, desk.shown.section) == ("Front", True, CONNECTION)
    desk.presenter.select(["Front", "Back"])
    assert (desk.shown.chosen, desk.shown.detailed) == (None, False)
    assert [row.record.name for row in desk.shown.marked] == ["Back", "Front"]
    desk.presenter.choose(None)
    desk.presenter.select([])
    assert desk.shown.detailed
    desk.presenter.close()
    assert not desk.shown.detailed


async def test_what_the_filter_hides_is_not_marked_any_more() -> None:
    desk = await Desk("Front", "Back").open()
    desk.presenter.select(["Front", "Back"])
    desk.presenter.filter("fro")
    assert desk.shown.selected == ("Front",)
    desk.presenter.filter("")
    desk.presenter.filter(quick=Quick.OFFLINE)
    assert desk.shown.visible == ()


async def test_pressing_connect_goes_on_to_the_overview_and_checking_all_does_not() -> None:
    desk = await Desk("Front").open()
    desk.presenter.select(["Front"])
    desk.presenter.check_all()
    await desk.settle()
    assert desk.shown.section == CONNECTION
    desk.presenter.connect("")
    await desk.settle()
    assert desk.shown.section == OVERVIEW


async def test_a_section_that_was_chosen_stays_for_the_next_terminal_that_has_it() -> None:
    desk = await Desk("Back", "Front", "Gate").open()
    desk.station.answers["Gate"] = ConnectionFailed(terminal="Gate")
    desk.presenter.check_all()
    await desk.settle()
    desk.presenter.select(["Front"])
    desk.presenter.go("settings")
    for name, section in (("Back", "settings"), ("Gate", CONNECTION), ("Front", "settings")):
        desk.presenter.select([name])
        assert desk.shown.section == section


async def test_checking_one_of_many_is_told_to_the_list_and_to_whoever_asked() -> None:
    desk = await Desk("Back", "Front").open()
    desk.station.answers["Back"] = ConnectionFailed(terminal="Back")
    assert await desk.presenter.check("Front") is STATUS
    with pytest.raises(ConnectionFailed):
        await desk.presenter.check("Back")
    await desk.settle()
    assert [row.answer.standing for row in desk.shown.rows] == [Standing.FAILED, Standing.CONNECTED]


class Act:
    """Does nothing until it is let go, and fails where it is told to."""

    name = "act"
    at_once = 2

    def __init__(self, *failing: str) -> None:
        self.failing = set(failing)
        self.agreed = True
        self.begun: list[str] = []
        self.most = 0
        self.now = 0
        self.gate, self.one_begun, self.two_begun = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self.say: Callable[[str, str], object] = lambda _terminal_id, _text: None

    def left_out(self, rows: tuple[Row, ...]) -> dict[str, str]:
        return {row.record.id: "It has none." for row in rows if row.record.name == "Unfit"}

    async def begin(self, rows: tuple[Row, ...]) -> Callable[[Row], Awaitable[str]] | None:
        return self._act if self.agreed else None

    async def _act(self, row: Row) -> str:
        self.begun.append(row.record.name)
        self.now += 1
        self.most = max(self.most, self.now)
        self.say(row.record.id, "half way")
        (self.one_begun if self.now == 1 else self.two_begun).set()
        try:
            await self.gate.wait()
        finally:
            self.now -= 1
        if row.record.name in self.failing:
            raise ConnectionFailed(terminal=row.record.name)
        return "well"


class Bar:
    """Keeps every state that it was shown."""

    def __init__(self) -> None:
        self.errors: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.errors.append, self.bugs.append)
        self.presenter = ManyPresenter(self, self.jobs)
        self.seen: list[ManyShown] = [ManyShown()]

    def show_run(self, shown: ManyShown) -> None:
        self.seen.append(shown)

    @property
    def states(self) -> dict[str, State]:
        return {entry.row.record.name: entry.state for entry in self.seen[-1].entries}


def rows_of(*names: str) -> tuple[Row, ...]:
    return tuple(Row(TerminalRecord(name, name, parse_address("10.0.0.1"))) for name in names)


async def test_many_are_done_side_by_side_each_with_its_own_end() -> None:
    bar, act = Bar(), Act("B")
    bar.presenter.start(act, rows_of("A", "B", "C", "D", "Unfit"))
    await act.two_begun.wait()
    act.gate.set()
    await bar.jobs.settled()
    assert bar.states == dict.fromkeys("ACD", State.DONE) | {"B": State.FAILED, "Unfit": State.UNFIT}
    assert act.most == 2
    assert any(entry.said == "half way" for shown in bar.seen for entry in shown.of(State.WORKING))
    done = [shown.finished for shown in bar.seen if shown.entries]
    assert done == sorted(done)
    assert not bar.seen[-1].running
    assert not bar.bugs


async def test_canceling_begins_no_more_and_does_not_claim_to_know_what_was_begun() -> None:
    bar, act = Bar(), Act()
    bar.presenter.start(act, rows_of("A", "B", "C"))
    await act.two_begun.wait()
    bar.presenter.cancel()
    await bar.jobs.settled()
    assert bar.states == {"A": State.UNKNOWN, "B": State.UNKNOWN, "C": State.CANCELED}
    act.gate.set()
    bar.presenter.again()
    await bar.jobs.settled()
    assert bar.states == {"C": State.DONE}
    bar.presenter.put_away()
    assert bar.states == {}


async def test_nothing_is_done_without_consent_or_while_a_run_is_under_way() -> None:
    bar, act = Bar(), Act()
    act.agreed = False
    bar.presenter.start(act, rows_of("A"))
    await bar.jobs.settled()
    assert len(bar.seen) == 1
    act.agreed = True
    bar.presenter.start(act, rows_of("A"))
    await act.one_begun.wait()
    bar.presenter.start(act, rows_of("B"))
    bar.presenter.put_away()
    assert set(bar.states) == {"A"}
    act.gate.set()
    await bar.jobs.settled()
