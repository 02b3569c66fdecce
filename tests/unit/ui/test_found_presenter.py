"""What the region of found terminals decides, without a network and without windows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace

from facestation.domain.discovery import Found, FoundBy, SearchState, Sighting, Standing, sighting
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, TerminalStatus, parse_address
from facestation.errors import OtherTerminal, PasswordRefused, RangeInvalid, StationError
from tests.unit.ui.terminals_desk import STATUS
from tests.unit.waiting import turns
from ui.jobs import Jobs
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.found.shown import Deed, Doing, FoundShown, Item, Login, Network

SERIAL = "DS-K1T343EFWX20240101V031701ENK0000000"
LOGIN = Login("admin", Secret("Typed-once-1"))


def found(number: int, **more: object) -> Found:
    return Found(f"10.0.0.{number}", (FoundBy.SADP,), serial=f"{SERIAL}{number}", http_port=80, **more)  # type: ignore[arg-type]


class Site:
    """A network, a list and a page, all in memory."""

    def __init__(self, *finds: Found) -> None:
        self.finds, self.records = list(finds), dict[str, TerminalRecord]()
        self.wished: list[tuple[str | None, str | None]] = []
        self.sent: list[str] = []
        self.error: StationError | None = None
        self.strange: StationError | None = None
        self.goes_on = asyncio.Event()
        self.shown = FoundShown()
        self.changed = asyncio.Event()
        self.notices: list[StationError] = []
        self.jobs = Jobs(self.notices.append, self.notices.append)  # type: ignore[arg-type]
        self.presenter = FoundPresenter(self, self, self, self.jobs)
        self.presenter.show_in(self)

    async def networks(self) -> Sequence[Network]:
        return (Network("eth0", "10.0.0.200"),)

    async def search(self, *, interface: str | None = None, cidr: str | None = None) -> AsyncIterator[SearchState]:
        self.wished.append((interface, cidr))
        if cidr == "nonsense":
            raise RangeInvalid(value=cidr)
        state = SearchState(await self.stand(self.finds), ())
        yield state
        await self.goes_on.wait()
        yield SearchState(state.sightings, (), done=True)

    async def stand(self, finds: Sequence[Found]) -> tuple[Sighting, ...]:
        return tuple(sighting(each, self.records.values()) for each in finds)

    async def follow(self, terminal_id: str, where: Found) -> TerminalRecord:
        if self.strange is not None:
            raise self.strange
        return self.keep(terminal_id, where.best.url)

    async def add(self, address: str, *, username: str = "admin", password: Secret | None = None) -> TerminalRecord:
        self.sent.append(f"{address} {username} {'' if password is None else password.reveal()}")
        return self.keep(address, address)

    def keep(self, key: str, url: str) -> TerminalRecord:
        serial = self.records[key].serial if key in self.records else ""
        self.records[key] = TerminalRecord(key, key, parse_address(url), serial=serial)
        return self.records[key]

    def take(self, record: TerminalRecord) -> None:
        assert record.id in self.records

    async def check(self, terminal_id: str) -> TerminalStatus:
        if self.error is not None:
            raise self.error
        return STATUS

    def display_found(self, shown: FoundShown) -> None:
        self.shown = shown
        self.changed.set()

    async def until(self, reached: Callable[[], object]) -> None:
        async with asyncio.timeout(5):
            while not reached():
                self.changed.clear()
                await self.changed.wait()

    settle = staticmethod(turns)

    async def searched(self) -> Site:
        self.goes_on.set()
        self.presenter.search()
        await self.settle()
        return self


async def test_only_whoever_has_no_terminal_and_sees_the_page_searches_by_itself_and_only_once() -> None:
    site = Site(found(1))
    site.presenter.list_known(0)
    assert site.wished == []
    site.presenter.enter(site)
    site.presenter.list_known(3)
    assert site.wished == []
    for _ in range(2):
        site.presenter.list_known(0)
        await site.settle()
    assert site.wished == [(None, None)]
    assert site.shown.networks == (Network("eth0", "10.0.0.200"),)


async def test_results_are_there_while_the_search_goes_on_and_stay_when_it_is_stopped() -> None:
    site = Site(found(1), found(2, active=False))
    site.presenter.search()
    await site.until(lambda: site.shown.items)
    assert site.shown.searching
    assert [len(site.shown.fitting(deed)) for deed in Deed] == [1, 1, 0, 0]
    site.presenter.stop()
    await site.settle()
    assert (site.shown.searching, len(site.shown.items)) == (False, 2)


async def test_one_login_is_sent_once_to_each_and_what_is_in_place_then_goes_out_of_sight() -> None:
    site = await Site(found(1), found(2), found(3, active=False)).searched()
    site.presenter.add(site.shown.fitting(Deed.ADD), LOGIN)
    await site.settle()
    assert site.sent == [f"http://10.0.0.{number} admin Typed-once-1" for number in (1, 2)]
    assert (site.shown.added, site.shown.hidden) == (2, 2)
    assert [item.sighting.standing for item in site.shown.visible] == [Standing.INACTIVE]


async def test_a_refused_login_stays_in_sight_with_its_reason_and_cannot_be_sent_again_from_here() -> None:
    site = await Site(found(1)).searched()
    site.error = PasswordRefused(terminal="any")
    site.presenter.add(site.shown.fitting(Deed.ADD), LOGIN)
    await site.settle()
    [item] = site.shown.visible
    assert (item.doing, item.error) == (Doing.FAILED, site.error)
    assert not item.fits(Deed.ADD)
    assert site.notices == []


async def test_a_refused_login_is_forgotten_once_the_terminal_answers_to_another() -> None:
    site = await Site(found(1), found(2)).searched()
    site.error = PasswordRefused(terminal="any")
    site.presenter.add(site.shown.fitting(Deed.ADD), LOGIN)
    await site.settle()
    site.presenter.reached({"http://10.0.0.1"})
    assert [item.sighting.terminal_id for item in site.shown.visible] == ["http://10.0.0.2"]
    assert site.shown.hidden == 1


async def test_one_that_answers_at_its_old_address_was_not_followed_for_all_that() -> None:
    site = Site(found(1))
    site.records["gate"] = TerminalRecord("gate", "Gate", parse_address("http://10.0.0.9"), serial=f"{SERIAL}1")
    await site.searched()
    site.strange = OtherTerminal(terminal="Gate", address="http://10.0.0.1", serial="other")
    site.presenter.follow(site.shown.items)
    await site.settle()
    site.presenter.reached({"gate"})
    [item] = site.shown.visible
    assert (item.doing, item.error) == (Doing.FAILED, site.strange)


async def test_a_terminal_at_another_address_is_followed_there() -> None:
    site = Site(found(1))
    site.records["gate"] = TerminalRecord("gate", "Gate", parse_address("http://10.0.0.9"), serial=f"{SERIAL}1")
    await site.searched()
    assert site.shown.items[0].fits(Deed.FOLLOW)
    site.presenter.follow(site.shown.items)
    await site.settle()
    assert site.records["gate"].address.url == "http://10.0.0.1"
    assert site.shown.visible == ()


async def test_deeds_are_for_the_marked_ones_or_for_all_where_none_is_marked() -> None:
    site = await Site(found(1), found(2)).searched()
    assert len(site.shown.fitting(Deed.ADD)) == 2
    site.presenter.select([site.shown.items[1].key])
    assert site.shown.fitting(Deed.ADD) == (site.shown.items[1],)


async def test_what_stands_in_another_network_is_explained_before_it_is_activated() -> None:
    site = await Site(found(1, active=False, same_subnet=False)).searched()
    assert [deed for deed in Deed if site.shown.fitting(deed)] == [Deed.EXPLAIN]


async def test_a_wrong_range_is_an_error_of_its_field() -> None:
    site = Site()
    site.presenter.search("nonsense")
    await site.settle()
    assert isinstance(site.shown.range_error, RangeInvalid)
    assert not site.shown.searching
    assert site.shown.state.warnings == ()


async def test_what_was_done_while_a_search_goes_on_is_not_undone_by_its_end() -> None:
    site = Site(found(1), found(2, active=False))
    site.presenter.search()
    await site.until(lambda: site.shown.items)
    site.presenter.add(site.shown.fitting(Deed.ADD), LOGIN)
    site.presenter.activated(site.keep("new", "http://10.0.0.2"))
    await site.settle()
    site.goes_on.set()
    await site.until(lambda: not site.shown.searching)
    await site.settle()
    assert [item.sighting.standings for item in site.shown.items] == [(Standing.KNOWN,)] * 2
    assert site.shown.visible == ()


def test_what_was_found_folds_away_once_there_is_nothing_to_see_or_to_do() -> None:
    known = Item("1", Sighting(found(1), standings=(Standing.KNOWN,)))
    new = Item("2", Sighting(found(2)))
    shown = FoundShown(open=True, items=(known,))
    assert shown.settled
    assert not replace(shown, searching=True).settled
    assert not replace(shown, everything=True).settled
    assert not replace(shown, items=()).settled
    assert not replace(shown, items=(known, new)).settled
    assert not replace(shown, range_error=RangeInvalid(value="x")).settled


class Glass:
    """Another view of the same search."""

    def __init__(self) -> None:
        self.shown = FoundShown()

    def display_found(self, shown: FoundShown) -> None:
        self.shown = shown


async def test_a_search_is_the_same_for_all_who_show_it_and_ends_with_the_last() -> None:
    site, other = Site(found(1)), Glass()
    site.presenter.enter(site)
    site.presenter.search()
    site.presenter.show_in(other)
    site.presenter.enter(other)
    await site.until(lambda: site.shown.items)
    assert other.shown == site.shown
    site.presenter.leave(site)
    assert other.shown.searching
    site.presenter.enter(site)
    site.presenter.put_away()
    assert (other.shown.searching, len(other.shown.items), site.shown.open) == (True, 1, False)
    site.presenter.leave(site)
    site.presenter.leave(other)
    assert not other.shown.searching
    assert len(other.shown.items) == 1
