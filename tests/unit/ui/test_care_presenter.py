"""What the section for looking after a terminal decides, without windows and without a network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from facestation.domain.care import Copying, Stage, Step
from facestation.domain.password import PASSPHRASE_SHORTEST
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import FirmwareEmpty, PersonExists, StationError, TerminalOccupied
from facestation.services.care.backups import BackupStep
from facestation.services.care.swaps import SwapStage, SwapStep
from facestation.services.people.bringing import Brought, Status
from tests.unit.waiting import turns
from ui.jobs import Jobs
from ui.pages.terminals.care.presenter import CarePresenter, Started, State
from ui.pages.terminals.care.progress import (
    Phase,
    Told,
    backing_up,
    bringing,
    restarting,
    swapping,
    upgrading,
)
from ui.pages.terminals.care.strength import Strength, strength
from ui.pages.terminals.shown import Row

FRONT = Row(TerminalRecord("front", "Front", parse_address("http://10.0.0.1")))
BACK = Row(TerminalRecord("back", "Back", parse_address("http://10.0.0.2")))


class Wish:
    """An errand whose steps are told one by one, as the test lets them."""

    name = "restart"

    def __init__(self, *told: Told, agreed: bool = True, error: StationError | None = None) -> None:
        self.told, self.agreed, self.error = told, agreed, error
        self.asked, self.closed = 0, False
        self.go_on = asyncio.Semaphore(0)

    async def begin(self, row: Row) -> Started | None:
        self.asked += 1
        if isinstance(self.error, FirmwareEmpty):
            raise self.error
        return Started(self.name, self._steps()) if self.agreed else None

    async def _steps(self) -> AsyncGenerator[Told, None]:
        try:
            for told in self.told:
                yield told
                await self.go_on.acquire()
            if self.error is not None:
                raise self.error
        finally:
            self.closed = True


class Desk:
    """The presenter and what it told."""

    def __init__(self) -> None:
        self.bugs: list[BaseException] = []
        self.over: list[str] = []
        self.jobs = Jobs(self.bugs.append, self.bugs.append)
        self.care = CarePresenter(lambda _: None, self.over.append, self.jobs)

    def state(self, row: Row = FRONT) -> State | None:
        errand = self.care.of(row.record.id)
        return None if errand is None else errand.state

    async def wish(self, wish: Wish, row: Row = FRONT) -> None:
        self.care.wish(wish, row)
        await self.settle()

    async def step(self, wish: Wish) -> None:
        wish.go_on.release()
        await self.settle()

    async def settle(self) -> None:
        await turns()
        assert not self.bugs, self.bugs[0]


async def test_nothing_happens_where_the_operator_does_not_agree() -> None:
    desk = Desk()
    await desk.wish(Wish(agreed=False))
    assert desk.state() is None


async def test_what_cannot_be_begun_is_told_where_the_rest_is() -> None:
    desk, error = Desk(), FirmwareEmpty(value="digicap.dav")
    await desk.wish(Wish(error=error))
    errand = desk.care.of("front")
    assert errand is not None
    assert (errand.state, errand.error) == (State.FAILED, error)
    desk.care.put_away("front")
    assert desk.state() is None


async def test_one_thing_at_a_time_at_each_terminal_and_several_side_by_side() -> None:
    desk, first, second, other = Desk(), Wish(Told()), Wish(Told()), Wish(Told())
    await desk.wish(first)
    await desk.wish(second)
    await desk.wish(other, BACK)
    assert (first.asked, second.asked, other.asked) == (1, 0, 1)
    desk.care.put_away("front")
    assert desk.state() is State.RUNNING
    await desk.step(first)
    assert (desk.state(), desk.state(BACK), desk.over) == (State.DONE, State.RUNNING, ["front"])
    await desk.wish(second)
    assert second.asked == 1
    await desk.jobs.close()


async def test_the_bar_never_runs_backwards() -> None:
    desk, wish = Desk(), Wish(Told(percent=40.0), Told(percent=10.0), Told(percent=None), Told(percent=50.0))
    await desk.wish(wish)
    seen = []
    for _ in range(4):
        errand = desk.care.of("front")
        assert errand is not None
        seen.append(errand.percent)
        await desk.step(wish)
    assert seen == [40.0, 40.0, None, 50.0]


async def test_only_what_may_be_stopped_is_stopped() -> None:
    desk, wish = Desk(), Wish(Told(stoppable=False), Told(stoppable=True))
    await desk.wish(wish)
    desk.care.cancel("front")
    assert desk.state() is State.RUNNING
    await desk.step(wish)
    desk.care.cancel("front")
    await desk.settle()
    assert (desk.state(), wish.closed, desk.over) == (State.STOPPED, True, ["front"])


async def test_the_last_step_and_the_error_stay_after_a_failure() -> None:
    desk, error = Desk(), TerminalOccupied(terminal="Front")
    wish = Wish(Told(percent=30.0), error=error)
    await desk.wish(wish)
    await desk.step(wish)
    errand = desk.care.of("front")
    assert errand is not None
    assert (errand.state, errand.error, errand.percent) == (State.FAILED, error, 30.0)


def test_an_upgrade_goes_on_through_the_disconnect_and_stops_only_while_it_is_sent() -> None:
    steps = [
        *(Step(Stage.SENDING, percent) for percent in (0.0, 50.0, 100.0)),
        *(Step(Stage.INSTALLING, percent) for percent in (3, 41, 100)),
        Step(Stage.GONE),
        Step(Stage.BACK, firmware="V9"),
    ]
    told = [upgrading(step) for step in steps]
    percents = [each.percent or 0.0 for each in told]
    assert percents == sorted(percents)
    assert (percents[0], percents[-1], told[-1].firmware) == (0.0, 100.0, "V9")
    assert [each.phase for each in told if each.stoppable] == [Phase.SENDING] * 3
    assert not any(restarting(Step(stage)).stoppable for stage in (Stage.TOLD, Stage.GONE, Stage.BACK))


def test_a_backup_counts_people_and_ends_with_its_size() -> None:
    told = backing_up(Path("front.backup"))
    half, whole = told(BackupStep(5, 4, 10)), told(BackupStep(10, 8, 10, 4096))
    assert (half.phase, half.people, half.photos, half.stoppable) == (Phase.READING, Copying(5, 10), 4, True)
    assert (half.percent or 0) < 50
    assert (whole.phase, whole.percent, whole.size_bytes) == (Phase.DONE, 100.0, 4096)


async def test_people_who_are_brought_are_counted_with_reasons() -> None:
    async def results() -> AsyncGenerator[Brought, None]:
        yield Brought(1, "1", Status.VERIFIED, left=("cardType",))
        yield Brought(2, "2", Status.QUEUED, left=("localUIRight", "cardType"))
        for key in range(3, 8):
            yield Brought(key, str(key), Status.REFUSED, PersonExists(terminal="Front"))

    told = [each async for each in bringing(results(), 7)]
    assert told[-1].people == Copying(7, 7, verified=1, queued=1, refused=5)
    assert [number for number, _ in told[-1].refused] == ["3", "4", "5"]
    assert told[-1].behind == {"cardType": 2, "localUIRight": 1}
    percents = [each.percent or 0.0 for each in told]
    assert percents == sorted(percents)
    assert percents[-1] == 100.0
    nobody_counted = [each async for each in bringing(results(), None)]
    assert [each.percent for each in nobody_counted[:-1]] == [None] * 8


def test_a_swap_ends_with_what_was_left() -> None:
    lacking = (Brought(1, "1", Status.VERIFIED, left=("localUIRight",)),)
    steps = [
        SwapStep(SwapStage.CHECKED),
        SwapStep(SwapStage.SETTINGS, resource="time"),
        SwapStep(SwapStage.PEOPLE, Copying(1, 2), left=("wiegand",)),
        SwapStep(SwapStage.DONE, Copying(2, 2), left=("wiegand",), lacking=lacking),
    ]
    told = [swapping(step) for step in steps]
    percents = [each.percent or 0.0 for each in told]
    assert percents == sorted(percents)
    assert (told[-1].left, told[-1].stoppable) == (("wiegand",), False)
    assert told[-1].behind == {"localUIRight": 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Strength.TOO_SHORT),
        ("meadow123", Strength.TOO_SHORT),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("1234567890123", Strength.WEAK),
        ("meadow lamp", Strength.TOO_SHORT),
        ("aabbccddeeff", Strength.WEAK),
        ("meadowlampion", Strength.FAIR),
        ("meadow lamp violin", Strength.STRONG),
        ("лампа на лугу и скрипка", Strength.STRONG),
    ],
)
def test_passphrases_are_told_apart(text: str, found: Strength) -> None:
    assert strength(text, PASSPHRASE_SHORTEST) is found
