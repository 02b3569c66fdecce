"""What the terminals page decides, without windows and without a network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest

from facestation.domain.secret import Secret
from facestation.domain.terminal import Capacity, DeviceInfo, TerminalRecord, TerminalStatus, parse_address
from facestation.errors import (
    AddressInvalid,
    CertificateChanged,
    CertificateUnknown,
    ConnectionFailed,
    CredentialsMissing,
    LoginPaused,
    NotATerminal,
    PasswordRefused,
    StationError,
    TerminalExists,
)
from ui.jobs import Jobs
from ui.pages.terminals.ports import Asked
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.shown import Shown, Standing, Typed

NOW = datetime(2030, 1, 2, 10, 41)
FINGERPRINT = "ab" * 32
INFO = DeviceInfo("", "DS-K1T343EFWX", "SERIAL", "V3", "")
STATUS = TerminalStatus(INFO, Capacity(2, 1, 0, 10, 10), 0.0, ("people", "faces", "door", "snapshot"), 1)


class Station:
    """A list of terminals in memory that writes down what would be sent."""

    def __init__(self, *names: str) -> None:
        self.records = {
            name: TerminalRecord(name, name, parse_address(f"http://10.0.0.{number}"))
            for number, name in enumerate(names, start=1)
        }
        self.connected: list[str] = []
        self.logins: list[tuple[str, str]] = []
        self.opened: list[str] = []
        self.answers: dict[str, StationError] = {}
        self.release = asyncio.Event()
        self.release.set()

    async def list(self) -> list[TerminalRecord]:
        return sorted(self.records.values(), key=lambda record: record.name)

    async def add(
        self,
        address: str,
        *,
        name: str | None = None,
        username: str = "admin",
        password: Secret | None = None,
        legacy_tls: bool = False,
    ) -> TerminalRecord:
        where = parse_address(address)
        if any(record.address == where for record in self.records.values()):
            raise TerminalExists(value=address)
        made = TerminalRecord(name or where.url, name or where.url, where, username, None, legacy_tls)
        self.records[made.id] = made
        if password is not None:
            self.logins.append((username, password.reveal()))
        return made

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord:
        if any(record.name == name for record in self.records.values()):
            raise TerminalExists(value=name)
        return self._change(replace(self.records[terminal_id], name=name))

    async def remove(self, terminal_id: str) -> None:
        del self.records[terminal_id]

    async def trust(self, terminal_id: str, fingerprint: str) -> TerminalRecord:
        self.answers.pop(terminal_id, None)
        return self._change(replace(self.records[terminal_id], fingerprint=fingerprint))

    async def set_legacy_tls(self, terminal_id: str, allowed: bool) -> TerminalRecord:
        return self._change(replace(self.records[terminal_id], legacy_tls=allowed))

    async def set_login(self, terminal_id: str, username: str, password: Secret) -> bool:
        self.logins.append((username, password.reveal()))
        self._change(replace(self.records[terminal_id], username=username, login_refused=False))
        return True

    async def connect(self, terminal_id: str) -> TerminalStatus:
        self.connected.append(terminal_id)
        await self.release.wait()
        if terminal_id in self.answers:
            raise self.answers[terminal_id]
        self._change(replace(self.records[terminal_id], model=STATUS.info.model))
        return STATUS

    async def open_door(self, terminal_id: str, door: int, command: str) -> None:
        self.opened.append(f"{terminal_id} {door} {command}")

    def _change(self, record: TerminalRecord) -> TerminalRecord:
        self.records[record.id] = record
        return record


class Cameras:
    """Gives the pictures it was told to, then fails."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: StationError = CredentialsMissing(terminal="any")

    async def preview(self, terminal_id: str) -> AsyncIterator[bytes]:
        self.asked.append(terminal_id)
        yield b"picture"
        raise self.error


class Keyring:
    """A computer without a password store."""

    async def keeps_passwords(self) -> bool:
        return False


class Page:
    """Keeps the last of what it was told."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.frames: list[bytes] = []
        self.no_picture: list[StationError | None] = []
        self.questions: list[Asked] = []
        self.doors: list[str] = []
        self.says_yes = True

    def display(self, shown: Shown) -> None:
        self.shown = shown

    async def show_frame(self, jpeg: bytes) -> None:
        self.frames.append(jpeg)

    def show_no_picture(self, why: StationError | None) -> None:
        self.no_picture.append(why)

    def door_opened(self, name: str) -> None:
        self.doors.append(name)

    async def confirm(self, asked: Asked, name: str) -> bool:
        self.questions.append(asked)
        return self.says_yes


class Desk:
    """The presenter with everything around it."""

    def __init__(self, *names: str) -> None:
        self.station, self.cameras, self.page = Station(*names), Cameras(), Page()
        self.notices: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.notices.append, self.bugs.append)
        self.presenter = TerminalsPresenter(
            self.page, self.station, self.cameras, Keyring(), self.jobs, now=lambda: NOW
        )

    @property
    def shown(self) -> Shown:
        return self.page.shown

    async def settle(self) -> None:
        for _ in range(50):
            await asyncio.sleep(0)
        assert not self.bugs, self.bugs[0]

    async def open(self) -> Desk:
        self.presenter.show()
        await self.settle()
        return self


async def test_opening_the_page_lists_the_terminals_and_sends_nothing() -> None:
    desk = await Desk("Front", "Back").open()
    assert [row.record.name for row in desk.shown.rows] == ["Back", "Front"]
    assert desk.shown.loaded
    assert not desk.shown.passwords_kept
    assert not desk.station.connected


async def test_connecting_a_new_terminal_adds_it_chooses_it_and_empties_the_password() -> None:
    desk = await Desk().open()
    desk.presenter.type(Typed("Front", "10.0.0.9", "root"))
    serial = desk.shown.password_serial
    desk.presenter.connect("secret")
    await desk.settle()
    assert desk.station.logins == [("root", "secret")]
    assert desk.shown.row is not None
    assert desk.shown.row.record.name == "Front"
    assert desk.shown.answer.standing is Standing.CONNECTED
    assert desk.shown.answer.at == NOW
    assert desk.shown.rows[0].record.model == "DS-K1T343EFWX"
    assert desk.shown.password_serial > serial


async def test_address_that_is_none_stays_typed_with_its_error_and_the_password() -> None:
    desk = await Desk().open()
    typed = Typed("", "no address at all", "admin")
    desk.presenter.type(typed)
    serial = desk.shown.password_serial
    desk.presenter.connect("secret")
    await desk.settle()
    assert isinstance(desk.shown.answer.error, AddressInvalid)
    assert desk.shown.typed == typed
    assert desk.shown.password_serial == serial
    assert not desk.station.connected
    desk.presenter.type(replace(typed, address="10.0.0.1"))
    assert desk.shown.answer.error is None


async def test_known_address_is_not_added_twice() -> None:
    desk = await Desk("Front").open()
    desk.presenter.type(Typed("Other", "http://10.0.0.1"))
    desk.presenter.connect("")
    await desk.settle()
    assert isinstance(desk.shown.answer.error, TerminalExists)
    assert desk.shown.chosen is None


async def test_what_is_no_terminal_leaves_the_list_but_stays_typed() -> None:
    desk = await Desk().open()
    desk.station.answers["Web"] = NotATerminal(terminal="Web")
    typed = Typed("Web", "10.0.0.7")
    desk.presenter.type(typed)
    desk.presenter.connect("")
    await desk.settle()
    assert not desk.station.records
    assert not desk.shown.rows
    assert desk.shown.chosen is None
    assert desk.shown.typed == typed
    assert isinstance(desk.shown.answer.error, NotATerminal)


async def test_terminal_that_is_off_stays_in_the_list() -> None:
    desk = await Desk().open()
    desk.station.answers["Front"] = ConnectionFailed(terminal="Front")
    desk.presenter.type(Typed("Front", "10.0.0.7"))
    desk.presenter.connect("")
    await desk.settle()
    assert [row.record.name for row in desk.shown.rows] == ["Front"]
    assert desk.shown.answer.standing is Standing.FAILED


async def test_second_press_while_connecting_sends_nothing() -> None:
    desk = await Desk("Front").open()
    desk.station.release.clear()
    desk.presenter.choose("Front")
    desk.presenter.connect("one")
    await desk.settle()
    assert desk.shown.busy
    desk.presenter.connect("two")
    desk.station.release.set()
    await desk.settle()
    assert desk.station.connected == ["Front"]
    assert desk.station.logins == [("admin", "one")]


async def test_unknown_certificate_is_shown_trusted_and_connected() -> None:
    desk = await Desk("Front").open()
    desk.station.answers["Front"] = CertificateUnknown(terminal="Front", fingerprint=FINGERPRINT)
    desk.presenter.choose("Front")
    desk.presenter.connect("")
    await desk.settle()
    assert desk.shown.untrusted == FINGERPRINT
    desk.presenter.trust()
    await desk.settle()
    assert desk.station.records["Front"].fingerprint == FINGERPRINT
    assert desk.shown.answer.standing is Standing.CONNECTED
    assert not desk.page.questions
    assert desk.shown.fingerprint == FINGERPRINT
    assert not desk.shown.untrusted


@pytest.mark.parametrize("says_yes", [True, False])
async def test_changed_certificate_is_trusted_only_after_a_question(says_yes: bool) -> None:
    desk = await Desk("Front").open()
    desk.page.says_yes = says_yes
    desk.station.answers["Front"] = CertificateChanged(terminal="Front", fingerprint=FINGERPRINT)
    desk.presenter.choose("Front")
    desk.presenter.connect("")
    await desk.settle()
    desk.presenter.trust()
    await desk.settle()
    assert desk.page.questions == [Asked.TRUST_CHANGED]
    assert (desk.station.records["Front"].fingerprint == FINGERPRINT) is says_yes


async def test_trust_without_a_fingerprint_does_nothing() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    desk.presenter.trust()
    await desk.settle()
    assert not desk.station.connected


async def test_refused_password_is_not_sent_again_without_a_new_one() -> None:
    desk = await Desk("Front").open()
    desk.station.records["Front"] = replace(desk.station.records["Front"], login_refused=True)
    await desk.open()
    desk.presenter.choose("Front")
    desk.presenter.connect("")
    await desk.settle()
    assert isinstance(desk.shown.answer.error, LoginPaused)
    desk.presenter.check_all()
    await desk.settle()
    assert not desk.station.connected
    desk.presenter.connect("right")
    await desk.settle()
    assert desk.station.connected == ["Front"]


async def test_refusal_is_shown_and_the_typed_password_goes() -> None:
    desk = await Desk("Front").open()
    desk.station.answers["Front"] = PasswordRefused(terminal="Front", tries_left=4)
    desk.presenter.choose("Front")
    serial = desk.shown.password_serial
    desk.presenter.connect("wrong")
    await desk.settle()
    assert isinstance(desk.shown.answer.error, PasswordRefused)
    assert desk.shown.password_serial > serial


async def test_other_user_name_needs_its_password() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    desk.presenter.type(replace(desk.shown.typed, username="operator"))
    desk.presenter.connect("")
    await desk.settle()
    assert isinstance(desk.shown.answer.error, CredentialsMissing)
    assert not desk.station.connected


async def test_known_terminal_is_renamed_and_allowed_old_encryption_when_connecting() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    desk.presenter.type(replace(desk.shown.typed, name="Main door", legacy_tls=True))
    desk.presenter.connect("")
    await desk.settle()
    assert desk.station.records["Front"].name == "Main door"
    assert desk.station.records["Front"].legacy_tls
    assert desk.shown.typed.name == "Main door"


async def test_choosing_a_known_terminal_keeps_what_was_typed_for_a_new_one() -> None:
    desk = await Desk("Front").open()
    draft = Typed("Garage", "10.0.0.8")
    desk.presenter.type(draft)
    desk.presenter.choose("Front")
    assert desk.shown.typed.address == "http://10.0.0.1"
    desk.presenter.choose(None)
    assert desk.shown.typed == draft


async def test_another_address_typed_over_a_known_one_is_a_new_terminal() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    desk.presenter.type(replace(desk.shown.typed, address="10.0.0.77"))
    assert desk.shown.chosen is None
    assert desk.shown.typed == Typed("", "10.0.0.77")
    desk.presenter.connect("")
    await desk.settle()
    assert {record.address.url for record in desk.station.records.values()} == {"http://10.0.0.1", "http://10.0.0.77"}


async def test_checking_all_connects_to_each_and_one_failure_stops_no_other() -> None:
    desk = await Desk("Back", "Front").open()
    desk.station.answers["Back"] = ConnectionFailed(terminal="Back")
    desk.presenter.check_all()
    await desk.settle()
    assert [row.answer.standing for row in desk.shown.rows] == [Standing.FAILED, Standing.CONNECTED]
    assert not desk.notices


async def test_failure_elsewhere_leaves_the_typed_password_alone() -> None:
    desk = await Desk("Back", "Front").open()
    desk.station.answers["Back"] = ConnectionFailed(terminal="Back")
    desk.presenter.choose("Front")
    desk.station.release.clear()
    desk.presenter.check_all()
    await desk.settle()
    serial = desk.shown.password_serial
    desk.jobs.cancel("terminals.connect.Front")
    desk.station.release.set()
    await desk.settle()
    assert desk.shown.password_serial == serial


@pytest.mark.parametrize("says_yes", [True, False])
async def test_removing_asks_first(says_yes: bool) -> None:
    desk = await Desk("Front").open()
    desk.page.says_yes = says_yes
    desk.presenter.choose("Front")
    desk.presenter.remove()
    await desk.settle()
    assert desk.page.questions == [Asked.REMOVE]
    assert bool(desk.station.records) is not says_yes
    assert (desk.shown.chosen is None) is says_yes


@pytest.mark.parametrize("says_yes", [True, False])
async def test_door_opens_after_a_question(says_yes: bool) -> None:
    desk = await Desk("Front").open()
    desk.page.says_yes = says_yes
    desk.presenter.choose("Front")
    desk.presenter.connect("")
    await desk.settle()
    assert desk.shown.has_door
    desk.presenter.open_door()
    await desk.settle()
    assert desk.station.opened == (["Front 1 open"] if says_yes else [])
    assert desk.page.doors == (["Front"] if says_yes else [])


async def test_picture_is_fetched_once_connected_and_says_why_it_ends() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    await desk.settle()
    assert not desk.cameras.asked
    desk.presenter.connect("")
    await desk.settle()
    assert desk.page.frames == [b"picture"]
    assert isinstance(desk.page.no_picture[-1], CredentialsMissing)


async def test_picture_that_failed_for_now_is_tried_again_until_another_terminal_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.pages.terminals.presenter.PICTURE_AGAIN_S", 0.0)
    desk = await Desk("Front").open()
    desk.cameras.error = ConnectionFailed(terminal="Front")
    desk.presenter.choose("Front")
    desk.presenter.connect("")
    await desk.settle()
    assert len(desk.cameras.asked) > 1
    desk.presenter.choose(None)
    await desk.settle()
    asked = len(desk.cameras.asked)
    await desk.settle()
    assert len(desk.cameras.asked) == asked


async def test_leaving_the_page_forgets_what_was_under_way() -> None:
    desk = await Desk("Front").open()
    desk.station.release.clear()
    desk.presenter.choose("Front")
    desk.presenter.connect("")
    await desk.settle()
    desk.jobs.cancel_all("terminals.")
    desk.presenter.leave()
    assert not desk.shown.busy
    assert desk.shown.rows[0].answer.standing is Standing.NOT_ASKED


async def test_terminal_removed_elsewhere_gives_the_panel_back_to_the_new_one() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    del desk.station.records["Front"]
    await desk.open()
    assert desk.shown.chosen is None
    assert desk.shown.row is None
    for wish in (desk.presenter.remove, desk.presenter.open_door):
        wish()
    await desk.settle()
    assert not desk.page.questions
