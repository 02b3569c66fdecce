"""The reception's decisions: today, the search, and what may be done with whom."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.person import PersonType
from facestation.domain.terminal import TerminalRecord
from facestation.domain.visit import Visit
from facestation.errors import DatabaseBusy, DeviceBusy, StationError
from tests.unit.ui_enrollment.desk import FakeOutbox, delivery, record
from tests.unit.waiting import turns, until
from ui.jobs import Jobs
from ui.pages.reception.presenter import PREFIX, ReceptionPresenter
from ui.pages.reception.shown import Emptiness, Shown

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def visit(number: str, name: str, *deliveries: Delivery) -> Visit:
    return Visit(number, name, PersonType.VISITOR, NINE, "Bo", deliveries)


ANN = visit("V1", "Ann", delivery("Lobby", State.VERIFIED), delivery("Gate", State.OFFLINE))
BEN = visit("V2", "Ben", delivery("Lobby", State.REFUSED, employee_no="V2"))


Visits = list[Visit]
Deliveries = list[Delivery]


class Store:
    """Terminals, people and enrollment of a station in one class."""

    def __init__(self) -> None:
        self.records = [record("Lobby")]
        self.today = [ANN, BEN]
        self.since: list[datetime] = []
        self.searched: list[str] = []
        self.removed: list[tuple[str, Sequence[str]]] = []
        self.error: StationError | None = None

    async def list(self) -> list[TerminalRecord]:
        return self.records

    async def visits(self, since: datetime) -> Visits:
        if self.error is not None:
            raise self.error
        self.since.append(since)
        return self.today

    async def find(self, text: str) -> Visits:
        self.searched.append(text)
        return [each for each in self.today if text.casefold() in each.name.casefold()]

    async def remove(self, employee_no: str, terminal_ids: Sequence[str]) -> Deliveries:
        self.removed.append((employee_no, terminal_ids))
        return []


class FakeScreen:
    def __init__(self) -> None:
        self.displayed: list[Shown] = []
        self.opened: list[tuple[object, ...]] = []
        self.asked: list[tuple[str, int]] = []
        self.answer = True

    def display(self, shown: Shown) -> None:
        self.displayed.append(shown)

    def open_new(self, name: str) -> None:
        self.opened.append(("new", name))

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None:
        self.opened.append((employee_no, tuple(terminal_ids), photo_at))

    async def confirm_removal(self, name: str, doors: int) -> bool:
        self.asked.append((name, doors))
        return self.answer


class Reception:
    """The presenter with everything around it."""

    def __init__(self) -> None:
        self.store, self.screen, self.outbox = Store(), FakeScreen(), FakeOutbox()
        self.failures: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.failures.append, self.bugs.append)
        self.clock: Callable[[], datetime] = lambda: NINE
        self.presenter = ReceptionPresenter(
            self.screen, self.store, self.store, self.store, self.outbox, self.jobs, self._now
        )

    def _now(self) -> datetime:
        return self.clock()

    @property
    def shown(self) -> Shown:
        return self.screen.displayed[-1]

    async def show(self) -> None:
        self.presenter.show()
        await self.until(lambda: self.screen.displayed and self.shown.loaded)

    async def search(self, text: str) -> None:
        self.presenter.search(text)
        await self.until(lambda: text.strip() in self.store.searched)
        await turns()

    until = staticmethod(until)


@pytest.fixture
async def reception() -> AsyncIterator[Reception]:
    made = Reception()
    yield made
    await made.jobs.close()
    assert made.bugs == []


async def test_today_begins_at_midnight_here_and_is_counted(reception: Reception) -> None:
    await reception.show()
    assert reception.shown.visits == (ANN, BEN)
    since = reception.store.since[0].astimezone()
    assert (since.hour, since.minute, since.date()) == (0, 0, NINE.date())
    counts = reception.shown.counts
    assert (counts.visitors, counts.waiting, counts.trouble) == (2, 1, 1)


async def test_an_empty_day_says_so_and_without_terminals_says_where_to_begin(reception: Reception) -> None:
    reception.store.today = []
    await reception.show()
    assert reception.shown.emptiness is Emptiness.NO_VISITORS
    reception.store.records = []
    reception.presenter.show()
    await reception.until(lambda: reception.shown.emptiness is Emptiness.NO_TERMINALS)


async def test_people_are_found_while_they_are_typed_and_today_comes_back(reception: Reception) -> None:
    await reception.show()
    reception.presenter.search("b")
    reception.presenter.search("be")
    await reception.search(" ben ")
    assert reception.store.searched == ["ben"]
    assert reception.shown.visits == (BEN,)
    assert reception.shown.counts.visitors == 2
    reception.presenter.search("")
    await reception.until(lambda: reception.shown.visits == (ANN, BEN))


async def test_enter_opens_the_only_one_found(reception: Reception) -> None:
    await reception.show()
    await reception.search("ann")
    reception.presenter.take_found()
    assert reception.screen.opened == [("V1", ("Lobby", "Gate"), "Lobby")]


async def test_enter_before_anybody_is_found_is_not_lost(reception: Reception) -> None:
    await reception.show()
    reception.presenter.search("ann")
    reception.presenter.take_found()
    await reception.until(lambda: reception.screen.opened)
    assert reception.screen.opened[0][0] == "V1"


async def test_enter_goes_to_the_first_of_several_and_then_opens_it(reception: Reception) -> None:
    await reception.show()
    await reception.search("n")
    reception.presenter.take_found()
    assert (reception.shown.selected, reception.screen.opened) == (ANN, [])
    reception.presenter.take_found()
    assert reception.screen.opened[0][0] == "V1"


async def test_nobody_found_is_somebody_new_with_that_name(reception: Reception) -> None:
    await reception.show()
    await reception.search("Cleo")
    assert reception.shown.emptiness is Emptiness.NOBODY_FOUND
    reception.presenter.take_found()
    assert reception.screen.opened == [("new", "Cleo")]


async def test_a_number_that_nobody_has_is_no_name(reception: Reception) -> None:
    await reception.show()
    await reception.search("4711")
    reception.presenter.new_visitor()
    assert reception.screen.opened == [("new", "")]


async def test_enter_in_an_empty_search_does_nothing(reception: Reception) -> None:
    await reception.show()
    reception.presenter.take_found()
    assert reception.screen.opened == []


async def test_a_door_that_reports_changes_its_row_alone(reception: Reception) -> None:
    await reception.show()
    reception.presenter.select("V1")
    read = len(reception.store.since)
    reception.outbox.tell(delivery("Gate", State.VERIFIED))
    await reception.until(lambda: reception.shown.counts.waiting == 0)
    states = [each.state for each in reception.shown.visits[0].deliveries]
    assert states == [State.VERIFIED, State.VERIFIED]
    assert reception.shown.visits[1] == BEN
    assert reception.shown.selected == reception.shown.visits[0]
    assert len(reception.store.since) == read


async def test_a_door_that_fails_for_now_changes_its_row_too(reception: Reception) -> None:
    await reception.show()
    reception.outbox.tell(delivery("Gate", State.WAITING, error=DeviceBusy(terminal="Gate")))
    await reception.until(lambda: reception.shown.visits[0].deliveries[1].error)


async def test_a_new_visitor_appears_by_itself(reception: Reception) -> None:
    await reception.show()
    cleo = visit("V3", "Cleo", delivery("Lobby", employee_no="V3"))
    reception.store.today = [cleo, ANN, BEN]
    reception.outbox.tell(cleo.deliveries[0])
    await reception.until(lambda: reception.shown.visits[0] == cleo)


async def test_the_same_row_stays_selected_when_the_list_is_read_anew(reception: Reception) -> None:
    await reception.show()
    reception.presenter.select("V2")
    await reception.show()
    assert reception.shown.selected == BEN
    reception.store.today = [ANN]
    reception.presenter.show()
    await reception.until(lambda: reception.shown.selected is None)


async def test_a_removal_is_asked_about_and_survives_leaving_the_page(reception: Reception) -> None:
    await reception.show()
    reception.presenter.select("V1")
    assert reception.shown.removable_doors == 2
    reception.presenter.remove()
    reception.jobs.cancel_all(PREFIX)
    reception.presenter.leave()
    await reception.until(lambda: reception.store.removed)
    assert reception.screen.asked == [("Ann", 2)]
    assert reception.store.removed == [("V1", ("Lobby", "Gate"))]
    assert reception.outbox.listeners == []


async def test_a_removal_that_is_not_confirmed_does_not_happen(reception: Reception) -> None:
    await reception.show()
    reception.screen.answer = False
    reception.presenter.select("V1")
    reception.presenter.remove()
    await reception.until(lambda: reception.screen.asked)
    await turns()
    assert reception.store.removed == []


async def test_who_is_gone_from_every_door_cannot_be_removed_again(reception: Reception) -> None:
    gone = visit("V1", "Ann", delivery("Lobby", State.REMOVED, wanted=Wanted.ABSENT))
    reception.store.today = [gone]
    await reception.show()
    reception.presenter.select("V1")
    assert reception.shown.removable_doors == 0
    reception.presenter.remove()
    assert reception.screen.asked == []
    reception.presenter.enroll_again()
    assert reception.screen.opened == [("V1", (), "")]


async def test_nothing_can_be_done_with_nobody(reception: Reception) -> None:
    await reception.show()
    reception.presenter.select("V9")
    reception.presenter.enroll_again()
    reception.presenter.remove()
    assert (reception.shown.selected, reception.screen.opened, reception.screen.asked) == (None, [], [])


async def test_a_list_that_cannot_be_read_is_told(reception: Reception) -> None:
    reception.store.error = DatabaseBusy()
    reception.presenter.show()
    await reception.until(lambda: reception.failures)


async def test_after_midnight_the_day_is_another(reception: Reception) -> None:
    late = datetime(2026, 3, 2, 23, 59, 59, 950_000).astimezone()
    reception.clock = lambda: late
    await reception.show()
    reception.clock = lambda: late + timedelta(seconds=1)
    await reception.until(lambda: len(reception.store.since) == 2)
    assert reception.store.since[1] - reception.store.since[0] == timedelta(days=1)
