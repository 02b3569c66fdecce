"""What a commissioning decides, without windows and without terminals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facestation.domain.discovery import Found, FoundBy, Sighting
from facestation.domain.discovery import Standing as Seen
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, TerminalStatus, parse_address
from facestation.domain.underway import Underway
from facestation.errors import (
    CertificateUnknown,
    NotActivated,
    PasswordRefused,
    StationError,
    TerminalExists,
    TerminalLocked,
    Unreachable,
)
from facestation.services.commissioning.notes import Notes
from tests.unit.ui.terminals_desk import STATUS
from ui.jobs import Jobs
from ui.pages.terminals.activation.shown import Place, Way
from ui.pages.terminals.found.shown import Doing, Item, Login
from ui.pages.terminals.shown import Answer, Row, Standing
from ui.pages.terminals.wizard.members import Member, Need, members
from ui.pages.terminals.wizard.presenter import WizardPresenter
from ui.pages.terminals.wizard.shown import Placing, Progress, WizardShown

CONNECTED = Answer(Standing.CONNECTED)


def row(name: str, answer: Answer = Answer()) -> Row:  # noqa: B008 - a frozen value
    return Row(TerminalRecord(name, name.title(), parse_address(f"http://{name.replace(' ', '-')}.test")), answer)


def item(key: str, *standings: Seen, terminal_id: str | None = None) -> Item:
    found = Found(f"192.0.2.{len(key)}", (FoundBy.SADP,), model="K1", serial=key)
    return Item(key, Sighting(found, terminal_id, standings=standings or (Seen.NEW,)))


class Site:
    """A list of terminals, and what was asked of them."""

    def __init__(self) -> None:
        self.shown = WizardShown()
        self.done: list[tuple[str, ...]] = []
        self.error: StationError | None = None
        self.told_kept = 0

    def display(self, shown: WizardShown) -> None:
        self.shown = shown

    def kept(self) -> None:
        self.told_kept += 1

    def take(self, record: TerminalRecord) -> None:
        self.done.append(("listed", record.name))

    async def check(self, terminal_id: str) -> TerminalStatus:
        self.done.append(("checked", terminal_id))
        return STATUS

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord:
        if self.error is not None:
            raise self.error
        self.done.append(("named", terminal_id, name))
        return replace(row(terminal_id).record, name=name)

    async def set_login(self, terminal_id: str, username: str, password: Secret) -> bool:
        self.done.append(("login", terminal_id, username, password.reveal()))
        return True

    async def trust(self, terminal_id: str, fingerprint: str) -> TerminalRecord:
        self.done.append(("trusted", terminal_id, fingerprint))
        return row(terminal_id).record

    async def fix(self, terminal_id: str, address: str, *, mask: str = "", gateway: str = "") -> TerminalRecord:
        self.done.append(("fixed", terminal_id, address))
        return row(terminal_id).record

    async def let_dhcp(self, terminal_id: str) -> TerminalRecord:
        self.done.append(("let", terminal_id))
        return row(terminal_id).record

    async def tell_name(self, terminal_id: str) -> None:
        self.done.append(("told", terminal_id))


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path)


@pytest.fixture
async def wizard(site: Site, notes: Notes, jobs: Jobs) -> WizardPresenter:
    """One that has just begun, with two terminals on the list."""
    made = WizardPresenter(site, notes, site, site, site, jobs)
    made.list_known([row("gate"), row("lobby")])
    made.begin(Underway())
    return made


async def test_to_go_on_writes_nothing_and_needs_a_terminal(wizard: WizardPresenter, site: Site) -> None:
    assert site.shown.step.key == "find"
    wizard.go_back()
    wizard.go_on()
    assert (site.shown.step.key, site.shown.missing) == ("find", True)
    wizard.choose("gate", True)
    assert not site.shown.missing
    keys = []
    for _ in range(6):
        wizard.go_on()
        keys.append(site.shown.step.key)
    assert keys == ["activate", "address", "template", "test", "certificate", "certificate"]
    wizard.go_back()
    assert site.shown.step.key == "test"
    wizard.go(0)
    assert site.shown.step.key == "find"
    assert site.done == []


async def test_pages_about_terminals_of_the_list_wait_for_one_to_be_there(wizard: WizardPresenter, site: Site) -> None:
    wizard.finds_known([item("a", Seen.INACTIVE)])
    wizard.go(5)
    assert (site.shown.step.key, site.shown.missing) == ("activate", True)
    wizard.list_known([row("gate"), row("lobby"), row("a")])
    assert not site.shown.missing
    wizard.go(5)
    assert (site.shown.step.key, site.shown.missing) == ("certificate", False)


async def test_whoever_has_no_password_is_there_to_be_commissioned_unless_somebody_says_otherwise(
    wizard: WizardPresenter, site: Site
) -> None:
    bare, foreign = item("bare", Seen.INACTIVE), item("foreign")
    wizard.finds_known([bare, foreign])
    assert [one.key for one in site.shown.chosen] == ["found:bare"]
    wizard.choose("found:bare", False)
    wizard.finds_known([bare, foreign, item("later", Seen.INACTIVE)])
    assert [one.key for one in site.shown.chosen] == ["found:later"]
    wizard.choose_all()
    assert [one.key for one in site.shown.chosen] == ["found:bare", "found:foreign", "found:later", "gate", "lobby"]


async def test_a_find_that_comes_onto_the_list_stays_with_the_site(wizard: WizardPresenter, site: Site) -> None:
    wizard.finds_known([item("bare", Seen.INACTIVE)])
    wizard.go_on()
    record = replace(row("new").record, address=parse_address("http://192.0.2.4"))
    wizard.list_known([row("gate"), row("lobby"), Row(record)])
    assert [one.key for one in site.shown.chosen] == ["new"]
    wizard.finds_known([item("bare", Seen.KNOWN, terminal_id="new")])
    assert [one.key for one in site.shown.chosen] == ["new"]
    assert site.shown.underway.finds == ()


async def test_what_comes_onto_the_list_meanwhile_belongs_to_the_site(wizard: WizardPresenter, site: Site) -> None:
    wizard.choose("gate", True)
    wizard.list_known([row("gate"), row("lobby"), row("car park")])
    assert site.shown.underway.terminal_ids == ("gate", "car park")
    wizard.go(2)
    wizard.list_known([row("gate"), row("car park"), row("later")])
    assert site.shown.underway.terminal_ids == ("gate", "car park")
    wizard.list_known([row("gate")])
    assert [one.record.id for one in site.shown.rows] == ["gate"]
    # A list that was read before somebody came onto it takes nobody away for good.
    wizard.list_known([row("gate"), row("car park")])
    assert [one.record.id for one in site.shown.rows] == ["gate", "car park"]


def test_what_keeps_a_terminal_from_being_talked_to_is_told_apart() -> None:
    def needs(one: Member) -> list[Need]:
        return [need for need in Need if one.has(need)]

    failed = {
        PasswordRefused(terminal="T"): [Need.LOG_IN],
        NotActivated(terminal="T"): [Need.ACTIVATE],
        TerminalLocked(terminal="T"): [],
        CertificateUnknown(terminal="T", fingerprint="ab"): [Need.TRUST],
        Unreachable(terminal="T"): [],
    }
    for error, need in failed.items():
        one = Member("a", row("a", Answer(Standing.FAILED, error=error)))
        assert (needs(one), one.ready) == (need, False)
    ready = Member("a", row("a", CONNECTED))
    assert (needs(ready), ready.ready) == ([], True)
    assert not Member("a", row("a")).ready
    moved = replace(ready, item=item("a", Seen.MOVED, terminal_id="a"))
    assert (needs(moved), moved.ready) == ([Need.FOLLOW], False)
    assert needs(Member("found:a", None, item("a"))) == [Need.LOG_IN]
    far = item("a", Seen.OTHER_SUBNET, Seen.INACTIVE)
    assert needs(Member("found:a", None, far)) == [Need.EXPLAIN]
    busy = Member("found:a", None, replace(item("a"), doing=Doing.UNDER_WAY))
    assert (needs(busy), busy.busy) == ([], True)


def test_a_terminal_that_is_on_the_list_and_was_found_is_one() -> None:
    both = members([row("gate")], [item("x", Seen.KNOWN, terminal_id="gate"), item("yy")])
    assert [(one.key, one.item is not None) for one in both] == [("found:yy", True), ("gate", True)]


async def test_terminals_are_asked_and_logged_in_to_but_never_with_a_refused_password(
    wizard: WizardPresenter, site: Site, jobs: Jobs
) -> None:
    refused = replace(row("lobby"), record=replace(row("lobby").record, login_refused=True))
    wizard.list_known([row("gate"), refused])
    wizard.choose_all()
    wizard.look()
    wizard.check()
    await jobs.settled()
    assert set(site.done) == {("checked", "gate")}
    wizard.log_in(Login("admin", Secret("Typed-1")))
    await jobs.settled()
    assert site.done[-2:] == [("login", "lobby", "admin", "Typed-1"), ("checked", "lobby")]
    wizard.trust({"gate": "ab:cd"})
    await jobs.settled()
    assert site.done[-2:] == [("trusted", "gate", "ab:cd"), ("checked", "gate")]


async def test_it_is_taken_up_again_where_it_was_left(
    wizard: WizardPresenter, site: Site, notes: Notes, jobs: Jobs
) -> None:
    wizard.choose_all()
    wizard.go(2)
    typed = {"gate": Place("Main gate", Way.FIXED, "192.0.2.9", "255.255.255.0", "192.0.2.1")}
    wizard.type({**typed, "lobby": Place("", Way.DHCP)})
    wizard.use_template(Path("/srv/site.toml"))
    wizard.keep_form(site="Head office", by="Ann")
    await jobs.settled()
    wizard.leave()
    left = await notes.underway()
    assert left is not None
    assert (left.step, left.names, left.site) == ("address", {"gate": "Main gate"}, "Head office")
    again = WizardPresenter(site, notes, site, site, site, jobs)
    again.begin(left)
    assert site.shown.step.key == "address"
    again.list_known([row("gate")])
    assert site.shown.step.key == "address"
    assert site.shown.pending == ("gate",)
    assert site.shown.places == {**typed, "lobby": Place("", Way.DHCP)}
    again.finish()
    await jobs.settled()
    assert await notes.underway() is None


class EndOfWriting(Notes):
    """Calls `then` at the very moment after what is wanted was written."""

    then: Callable[[], object] | None = None

    async def keep(self, underway: Underway | None) -> None:
        await super().keep(underway)
        then, self.then = self.then, None
        if then is not None:
            asyncio.get_running_loop().call_soon(then)


async def test_one_that_is_finished_while_it_is_written_down_is_not_remembered(
    site: Site, tmp_path: Path, jobs: Jobs
) -> None:
    notes = EndOfWriting(tmp_path)
    made = WizardPresenter(site, notes, site, site, site, jobs)
    notes.then = made.finish
    made.list_known([row("gate")])
    made.begin(Underway())
    made.choose("gate", True)
    await jobs.settled()
    assert await notes.underway() is None
    # Whoever offers to continue is told each time, and looks once more.
    assert site.told_kept == 2


async def test_one_whose_terminals_are_gone_begins_with_finding(wizard: WizardPresenter, site: Site) -> None:
    wizard.begin(Underway("test", ("nobody",)))
    assert site.shown.step.key == "find"
    wizard.begin(Underway("a page of another version", ("gate",)))
    assert site.shown.step.key == "find"
    wizard.begin(Underway("activate", (), ("not found again yet",)))
    assert site.shown.step.key == "activate"


async def test_how_far_each_step_is_stands_beside_it(wizard: WizardPresenter, site: Site) -> None:
    wizard.list_known([row("gate", CONNECTED), row("lobby")])
    wizard.choose_all()
    wizard.type({"gate": Place("Main gate"), "lobby": Place()})
    wizard.heed(written={"gate", "of another site"})
    wizard.heed(tested={"gate", "lobby"})
    assert site.shown.progress("template").over
    wizard.use_template(Path("/srv/site.toml"))
    told = [site.shown.progress(key) for key in ("find", "activate", "address", "template", "test", "certificate")]
    assert [(each.done, each.total, each.over) for each in told] == [
        (2, 2, True),
        (1, 2, False),
        (0, 1, False),
        (1, 2, False),
        (2, 2, True),
        (0, 1, False),
    ]
    wizard.type({})
    assert site.shown.progress("address").over
    assert not Progress(0, 0).over


async def test_names_and_addresses_are_given_side_by_side(
    wizard: WizardPresenter, site: Site, notes: Notes, jobs: Jobs
) -> None:
    wizard.choose_all()
    wizard.type({"gate": Place("Main gate", Way.DHCP), "lobby": Place("", Way.FIXED, "192.0.2.9")})
    wizard.settle()
    assert site.shown.placing
    await jobs.settled()
    order = [site.done.index(each) for each in (("named", "gate", "Main gate"), ("let", "gate"), ("told", "gate"))]
    assert order == sorted(order)
    assert ("fixed", "lobby", "192.0.2.9") in site.done
    assert ("told", "lobby") not in site.done
    assert {one.placing for one in site.shown.placed.values()} == {Placing.DONE}
    assert site.shown.places == {}
    left = await notes.underway()
    assert left is not None
    assert left.names == {}


async def test_a_name_that_another_has_stays_in_its_field(wizard: WizardPresenter, site: Site, jobs: Jobs) -> None:
    site.error = TerminalExists(value="Lobby")
    wizard.choose("gate", True)
    wizard.type({"gate": Place("Lobby")})
    wizard.settle()
    await jobs.settled()
    assert site.shown.placed["gate"].error is site.error
    assert site.shown.places == {"gate": Place("Lobby")}
