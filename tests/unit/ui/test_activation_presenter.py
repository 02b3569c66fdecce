"""What the activation window decides, without a network and without windows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

from facestation.domain.activation import Activated, ActivationOutcome, Wanted
from facestation.domain.password import Rule, Strength
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import AddressInvalid, CertificateUnknown, StationError
from tests.unit.waiting import turns
from ui.jobs import Jobs
from ui.pages.terminals.activation.presenter import ActivationPresenter
from ui.pages.terminals.activation.shown import ActivationShown, Keeping, Place, Stage, State, Target, Way

URLS = ("http://10.0.0.1", "https://10.0.0.2")
GOOD = "Tulip-2024"
FINGERPRINT = "ab" * 32


class Window:
    """The window with an engine in memory behind it."""

    def __init__(self, *, keyring: bool = True) -> None:
        self.keyring = keyring
        self.errors: dict[str, StationError] = {}
        self.sent: list[Wanted] = []
        self.moves: list[str] = []
        self.arrived: list[str] = []
        self.unkept = False
        self.goes_on = asyncio.Event()
        self.goes_on.set()
        self.shown = ActivationShown(())
        self.told: list[object] = []
        self.presenter = ActivationPresenter(
            self, [Target(url) for url in URLS], self, self, self, Jobs(self.told.append, self.told.append),
            self.arrived.append,
        )  # fmt: skip

    async def opened(self) -> Window:
        self.presenter.open(self.keeps())
        await self.settle()
        return self

    async def keeps(self) -> bool:
        return self.keyring

    def display(self, shown: ActivationShown) -> None:
        self.shown = shown

    async def activate_all(self, wanted: Sequence[Wanted], *, unkept: bool = False) -> AsyncIterator[ActivationOutcome]:
        self.unkept = unkept
        self.sent = list(wanted)
        for each in reversed(wanted):
            error = self.errors.get(each.address)
            if error is None:
                yield ActivationOutcome(each, Activated(each.address, each.address, each.address, not unkept, False))
            else:
                yield ActivationOutcome(each, error=error)
            await self.goes_on.wait()

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord:
        self.moves.append(f"{terminal_id} is {name}")
        return TerminalRecord(terminal_id, name, parse_address(terminal_id))

    async def fix(self, terminal_id: str, address: str, *, mask: str = "", gateway: str = "") -> TerminalRecord:
        if not address:
            raise AddressInvalid(value=address)
        self.moves.append(f"{terminal_id} to {address} {mask} {gateway}")
        return TerminalRecord(terminal_id, terminal_id, parse_address(address))

    async def let_dhcp(self, terminal_id: str) -> TerminalRecord:
        self.moves.append(f"{terminal_id} by dhcp")
        return TerminalRecord(terminal_id, terminal_id, parse_address(terminal_id))

    async def tell_name(self, terminal_id: str) -> None:
        self.moves.append(f"{terminal_id} knows its name")

    def states(self) -> list[State]:
        return [line.state for line in self.shown.lines]

    async def settle(self) -> None:
        await turns()
        assert not self.told


async def test_the_rules_are_judged_as_they_are_typed_and_the_password_is_not_kept() -> None:
    window = await Window().opened()
    assert (window.shown.keeping, window.shown.kept_rules, window.shown.ready) == (Keeping.KEYRING, None, False)
    window.presenter.type("nimda")
    assert window.shown.kept_rules == frozenset(Rule) - {Rule.LONG_ENOUGH, Rule.NOT_THE_NAME, Rule.MIXED}
    window.presenter.type("tulips2024")
    assert (window.shown.strength, window.shown.ready) == (Strength.WEAK, True)
    window.presenter.type(GOOD)
    assert window.shown.strength is Strength.STRONG
    assert GOOD not in repr(window.shown)


async def test_one_password_goes_to_all_and_a_made_up_one_to_each() -> None:
    window = await Window().opened()
    window.presenter.type(GOOD)
    window.presenter.start(GOOD)
    await window.settle()
    assert [wanted.password.reveal() for wanted in window.sent] == [GOOD, GOOD]
    assert (window.states(), window.shown.stage) == ([State.ACTIVE, State.ACTIVE], Stage.OVER)
    assert sorted(window.arrived) == sorted(URLS)
    window = await Window().opened()
    window.presenter.generate(True)
    window.presenter.start("")
    await window.settle()
    assert len({wanted.password.reveal() for wanted in window.sent}) == 2
    assert not window.shown.in_danger


async def test_without_a_password_store_nothing_begins_before_somebody_takes_it_on() -> None:
    window = await Window(keyring=False).opened()
    window.presenter.generate(True)
    window.presenter.start("")
    await window.settle()
    assert window.sent == []
    window.presenter.promise(True)
    window.presenter.start("")
    await window.settle()
    assert (window.unkept, window.shown.in_danger) == (True, True)
    window.presenter.exported()
    assert not window.shown.in_danger


async def test_a_promise_about_a_typed_password_is_none_about_made_up_ones() -> None:
    window = await Window(keyring=False).opened()
    window.presenter.promise(True)
    window.presenter.generate(True)
    assert not window.shown.ready


async def test_only_what_failed_is_tried_again_with_the_certificate_that_was_accepted() -> None:
    window = await Window().opened()
    window.errors[URLS[1]] = CertificateUnknown(terminal="any", fingerprint=FINGERPRINT)
    window.presenter.type(GOOD)
    window.presenter.start(GOOD)
    await window.settle()
    assert window.states() == [State.ACTIVE, State.FAILED]
    window.presenter.trust()
    window.errors.clear()
    window.presenter.start(GOOD)
    await window.settle()
    [again] = window.sent
    assert (again.address, again.fingerprint) == (URLS[1], FINGERPRINT)
    assert window.states() == [State.ACTIVE, State.ACTIVE]


async def test_who_was_not_waited_for_is_not_known_and_gets_the_same_password_again() -> None:
    window = await Window().opened()
    window.goes_on.clear()
    window.presenter.generate(True)
    window.presenter.start("")
    await window.settle()
    window.presenter.cancel()
    await window.settle()
    assert (window.states(), window.shown.stage) == ([State.UNKNOWN, State.ACTIVE], Stage.OVER)
    before = window.sent[0].password.reveal()
    window.goes_on.set()
    window.presenter.start("")
    await window.settle()
    assert [wanted.password.reveal() for wanted in window.sent] == [before]


async def test_names_and_addresses_are_set_where_they_were_filled_in() -> None:
    window = await Window().opened()
    window.presenter.type(GOOD)
    window.presenter.start(GOOD)
    await window.settle()
    window.presenter.settle({URLS[0]: Place("Gate", Way.FIXED, "10.0.0.9", "255.0.0.0", ""), URLS[1]: Place()})
    await window.settle()
    first = URLS[0]
    assert window.moves == [f"{first} is Gate", f"{first} to 10.0.0.9 255.0.0.0 ", f"{first} knows its name"]
    assert window.states() == [State.SETTLED, State.ACTIVE]
    window.presenter.settle({URLS[1]: Place(way=Way.FIXED)})
    await window.settle()
    assert (window.states()[1], type(window.shown.lines[1].error)) == (State.UNSETTLED, AddressInvalid)
    window.presenter.settle({URLS[1]: Place(way=Way.DHCP)})
    await window.settle()
    assert window.states() == [State.SETTLED, State.SETTLED]
