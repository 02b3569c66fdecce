"""What the activity page decides, without Qt."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from facestation.domain.audit import AuditEntry, AuditKind
from facestation.domain.enrollment import Delivery
from facestation.domain.event import AccessEvent
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.domain.watching import CheckRequest, Sighting, Standing, Way
from facestation.errors import ConnectionFailed, DatabaseBusy, NothingThere, StationError
from tests.unit.waiting import turns, until
from ui.jobs import Jobs
from ui.pages.activity.presenter import PICTURES_KEPT, PREFIX, THUMBNAILS, ActivityPresenter
from ui.pages.activity.shown import Emptiness, Key, NoPicture, Shown, WayChoice

START = datetime(2030, 5, 4, 8, 0, tzinfo=UTC)
LOBBY = TerminalRecord("lobby", "Lobby", parse_address("http://10.0.0.1"))
LINE = AuditEntry(1, START, AuditKind.TERMINAL_ADDED, "", "", "lobby", "")


def sighting(number: int, name: str = "", *, picture: bool = False) -> Sighting:
    at = START + timedelta(minutes=number)
    path = f"/LOCALS/{number}" if picture else None
    return Sighting("lobby", "Lobby", AccessEvent(at, 5, 75, number, name=name, picture=path), fresh=True)


class Watcher:
    """Says what it is told to, and hands out pictures."""

    def __init__(self) -> None:
        self.sightings: tuple[Sighting, ...] = ()
        self.standings: Mapping[str, Standing] = {}
        self.started = 0
        self.listeners: list[Callable[[], None]] = []
        self.asked: list[int] = []
        self.errors: dict[int, StationError] = {}

    def start(self) -> None:
        self.started += 1

    def wake(self) -> None:
        pass

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    async def picture(self, sighting: Sighting) -> bytes:
        number = sighting.event.serial_no
        self.asked.append(number)
        await asyncio.sleep(0)
        if sighting.jpeg is not None:
            return sighting.jpeg
        if number in self.errors:
            raise self.errors[number]
        return b"jpeg %d" % number

    def hear(self, *sightings: Sighting) -> None:
        self.sightings = (*sightings, *self.sightings)
        for listener in list(self.listeners):
            listener()


class Lists:
    """Terminals, audit and outbox."""

    def __init__(self) -> None:
        self.records = [LOBBY]
        self.entries = [LINE]
        self.error: StationError | None = None
        self.listeners: list[Callable[[Delivery], None]] = []

    async def lines(self) -> list[AuditEntry]:
        if self.error is not None:
            raise self.error
        return self.entries

    async def list(self) -> list[TerminalRecord]:
        return self.records

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)


class Doors:
    """Terminals that ask, and terminals that push."""

    def __init__(self) -> None:
        self.requests: tuple[CheckRequest, ...] = ()
        self.listeners: list[Callable[[], None]] = []
        self.decisions: list[tuple[Key, bool]] = []
        self.pushing: set[str] = set()
        self.error: StationError | None = None

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def decide(self, key: Key, *, allowed: bool) -> None:
        self.decisions.append((key, allowed))

    def ask(self, *requests: CheckRequest) -> None:
        self.requests = requests
        for listener in list(self.listeners):
            listener()

    async def wished(self) -> frozenset[str]:
        return frozenset(self.pushing)

    async def choose(self, terminal_id: str, wanted: bool) -> None:
        if self.error is not None:
            raise self.error
        (self.pushing.add if wanted else self.pushing.discard)(terminal_id)


class Screen:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.pictures: list[bytes] = []
        self.reasons: list[NoPicture] = []
        self.thumbnails: list[int] = []
        self.choices: list[WayChoice] = []
        self.chosen: Mapping[str, bool] | None = None

    async def ask_ways(self, choices: Sequence[WayChoice]) -> Mapping[str, bool] | None:
        self.choices = list(choices)
        return self.chosen

    def display(self, shown: Shown) -> None:
        self.shown = shown

    async def show_picture(self, key: Key, jpeg: bytes) -> None:
        self.pictures.append(jpeg)

    def show_no_picture(self, why: NoPicture) -> None:
        self.reasons.append(why)

    async def show_thumbnail(self, key: Key, jpeg: bytes) -> None:
        self.thumbnails.append(key[1])


class Desk:
    """The presenter with everything around it."""

    def __init__(self) -> None:
        self.watcher, self.lists, self.screen, self.doors = Watcher(), Lists(), Screen(), Doors()
        self.failures: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.failures.append, self.bugs.append)
        self.presenter = ActivityPresenter(
            self.screen,
            self.watcher,
            self.lists,
            self.lists,
            self.lists,
            self.doors,
            self.doors,
            self.jobs,
            lambda each: f"{each.event.name} {each.terminal}",
        )

    @property
    def numbers(self) -> list[int]:
        return [each.event.serial_no for each in self.screen.shown.sightings]

    until = staticmethod(until)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    made = Desk()
    yield made
    await made.jobs.close()
    assert made.bugs == []


async def test_the_first_look_starts_the_watcher_and_reads_the_records(desk: Desk) -> None:
    desk.presenter.show()
    await desk.until(lambda: desk.screen.shown.audit and desk.screen.shown.names)
    assert desk.watcher.started == 1
    assert desk.screen.shown.audit == (LINE,)
    assert desk.screen.shown.names == {"lobby": "Lobby"}
    assert desk.screen.shown.emptiness is Emptiness.NOTHING_YET


async def test_without_terminals_the_page_says_where_to_begin(desk: Desk) -> None:
    desk.lists.records = []
    desk.presenter.show()
    await desk.until(lambda: desk.screen.shown.emptiness is Emptiness.NO_TERMINALS)


async def test_news_appear_by_themselves_and_together(desk: Desk) -> None:
    desk.presenter.show()
    desk.watcher.standings = {"lobby": Standing(Way.LIVE), "gone": Standing(Way.LIVE)}
    for number in range(1, 4):
        desk.watcher.hear(sighting(number))
    await desk.until(lambda: desk.numbers == [3, 2, 1])
    assert [source.terminal for source in desk.screen.shown.sources] == ["Lobby"]


async def test_a_page_that_was_left_listens_no_more(desk: Desk) -> None:
    desk.presenter.show()
    desk.presenter.leave()
    assert (desk.watcher.listeners, desk.lists.listeners) == ([], [])
    desk.presenter.show()
    desk.presenter.show()
    assert len(desk.watcher.listeners) == 1


async def test_the_filter_takes_every_word_in_any_case(desk: Desk) -> None:
    desk.watcher.sightings = (sighting(3, "Ada Example"), sighting(2, "Bo"), sighting(1, "Ada Other"))
    desk.presenter.show()
    await desk.until(lambda: desk.screen.shown.names)
    desk.presenter.search(" ADA lobby ")
    assert desk.numbers == [3, 1]
    desk.presenter.search("zoe")
    assert desk.screen.shown.emptiness is Emptiness.NOTHING_FOUND
    desk.presenter.search("")
    assert desk.numbers == [3, 2, 1]


async def test_the_newest_is_pictured_until_somebody_chooses_another(desk: Desk) -> None:
    desk.watcher.sightings = (sighting(2, picture=True), sighting(1, picture=True))
    desk.presenter.show()
    await desk.until(lambda: b"jpeg 2" in desk.screen.pictures)
    assert NoPicture(loading=True) in desk.screen.reasons
    desk.presenter.select(desk.watcher.sightings[1].key)
    await desk.until(lambda: desk.screen.pictures[-1] == b"jpeg 1")
    desk.watcher.hear(sighting(3, picture=True))
    await desk.until(lambda: desk.numbers == [3, 2, 1])
    assert desk.screen.pictures[-1] == b"jpeg 1"
    desk.presenter.select(None)
    await desk.until(lambda: desk.screen.pictures[-1] == b"jpeg 3")


async def test_an_event_without_a_picture_says_so(desk: Desk) -> None:
    desk.watcher.sightings = (sighting(1),)
    desk.presenter.show()
    await desk.until(lambda: desk.screen.reasons)
    assert desk.screen.reasons == [NoPicture()]
    assert desk.watcher.asked == []


async def test_a_picture_that_does_not_come_says_why(desk: Desk) -> None:
    desk.watcher.errors = {1: ConnectionFailed(terminal="Lobby")}
    desk.watcher.sightings = (sighting(1, picture=True),)
    desk.presenter.show()
    await desk.until(lambda: any(why.error is not None for why in desk.screen.reasons))
    assert desk.failures == []


async def test_the_newest_get_small_pictures_one_after_the_other(desk: Desk) -> None:
    desk.watcher.errors = {5: NothingThere(terminal="Lobby")}
    desk.watcher.sightings = tuple(sighting(number, picture=True) for number in range(60, 0, -1))
    desk.watcher.sightings = (sighting(61), *desk.watcher.sightings)
    desk.presenter.show()
    await desk.until(lambda: len(desk.screen.thumbnails) == THUMBNAILS - 1)
    assert desk.screen.thumbnails == list(range(60, 61 - THUMBNAILS, -1))


async def test_one_that_has_no_picture_is_not_asked_again_until_one_comes_along(desk: Desk) -> None:
    desk.watcher.errors = {1: NothingThere(terminal="Lobby")}
    desk.watcher.sightings = (sighting(1, picture=True),)
    desk.presenter.show()
    await desk.until(lambda: len(desk.watcher.asked) == 2)
    desk.presenter.search("")
    await turns()
    assert len(desk.watcher.asked) == 2
    desk.watcher.sightings = (replace(desk.watcher.sightings[0], jpeg=b"came along"),)
    desk.presenter.search("")
    await desk.until(lambda: desk.screen.thumbnails == [1])
    assert desk.screen.pictures[-1] == b"came along"


async def test_few_pictures_are_kept(desk: Desk) -> None:
    desk.presenter.show()
    await desk.until(lambda: desk.screen.shown.names)
    for number in range(1, PICTURES_KEPT + 20):
        desk.presenter._keep(sighting(number).key, b"jpeg")
    assert len(desk.presenter._pictures) == PICTURES_KEPT


async def test_a_delivery_lets_the_records_be_read_anew(desk: Desk) -> None:
    desk.presenter.show()
    await desk.until(lambda: desk.screen.shown.audit)
    desk.lists.entries = [replace(LINE, id=2), LINE]
    for listener in desk.lists.listeners:
        listener(None)  # type: ignore[arg-type]  # what changed does not matter
    await desk.until(lambda: len(desk.screen.shown.audit) == 2)


async def test_records_that_cannot_be_read_are_told(desk: Desk) -> None:
    desk.lists.error = DatabaseBusy()
    desk.presenter.show()
    await desk.until(lambda: desk.failures)


def test_the_jobs_of_the_page_have_its_name() -> None:
    assert PREFIX == "activity."


def asks(number: int) -> CheckRequest:
    event = sighting(number, picture=True).event
    return CheckRequest("lobby", "Lobby", event, START + timedelta(minutes=number, seconds=4))


async def test_a_terminal_that_asks_is_answered_and_its_picture_is_shown(desk: Desk) -> None:
    desk.watcher.hear(sighting(2, "Grace", picture=True), sighting(1, picture=True))
    desk.presenter.show()
    await desk.jobs.settled()
    desk.presenter.decide(True)
    assert desk.doors.decisions == []
    first, second = asks(1), asks(2)
    desk.doors.ask(first, second)
    await desk.jobs.settled()
    assert list(desk.screen.shown.requests) == [first, second]
    assert desk.screen.pictures[-1] == b"jpeg 1"
    desk.presenter.decide(True)
    desk.doors.ask(second)
    assert desk.screen.shown.selected == second.key
    desk.presenter.decide(False)
    desk.doors.ask()
    assert desk.doors.decisions == [(first.key, True), (second.key, False)]
    assert not desk.screen.shown.requests
    desk.presenter.leave()
    assert desk.doors.listeners == []


async def test_which_terminals_push_is_chosen(desk: Desk) -> None:
    desk.lists.records = [LOBBY, replace(LOBBY, id="gate", name="Gate")]
    desk.doors.pushing = {"gate"}
    desk.presenter.choose_ways()
    await desk.jobs.settled()
    assert desk.screen.choices == [WayChoice("lobby", "Lobby", False), WayChoice("gate", "Gate", True)]
    assert desk.doors.pushing == {"gate"}
    desk.screen.chosen = {"lobby": True, "gate": False}
    desk.presenter.choose_ways()
    await desk.jobs.settled()
    assert desk.doors.pushing == {"lobby"}
    desk.doors.error = ConnectionFailed(terminal="Lobby")
    desk.screen.chosen = {"lobby": False}
    desk.presenter.choose_ways()
    await desk.jobs.settled()
    assert desk.failures == [desk.doors.error]
