"""What the terminals page decides, without windows and without a network."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
    TerminalLocked,
)
from tests.unit.ui.terminals_desk import FINGERPRINT, NOW, Desk
from ui.pages.terminals.ports import Asked
from ui.pages.terminals.shown import Standing, Typed


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


@pytest.mark.parametrize(
    ("hindrance", "asked"),
    [
        (LoginPaused(terminal="Front"), Asked.SAME_PASSWORD),
        (TerminalLocked(terminal="Front", unlock_s=900), Asked.LOCKED),
    ],
)
async def test_a_password_that_was_refused_goes_again_only_after_a_question(
    hindrance: StationError, asked: Asked
) -> None:
    desk = await Desk("Front").open()
    desk.station.hindrance = hindrance
    desk.presenter.choose("Front")
    desk.page.says_yes = False
    desk.presenter.connect("again")
    await desk.settle()
    assert desk.page.questions == [asked]
    assert desk.shown.answer.error is hindrance
    assert not desk.station.connected
    assert not desk.station.logins
    desk.page.says_yes = True
    desk.presenter.connect("again")
    await desk.settle()
    assert desk.station.logins == [("admin", "again")]
    assert (desk.station.allowed, desk.station.connected) == (["Front"], ["Front"])


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
    desk.presenter.control_door(1, "open")
    await desk.settle()
    assert desk.station.opened == (["Front 1 open"] if says_yes else [])
    assert desk.page.doors == (["Front open"] if says_yes else [])


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
    monkeypatch.setattr("ui.pages.terminals.picture.PICTURE_AGAIN_S", 0.0)
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


async def test_a_password_that_stays_behind_is_said() -> None:
    desk = await Desk("Front", "Back").open()
    for name, forgets in (("Front", True), ("Back", False)):
        desk.station.forgets_passwords = forgets
        desk.presenter.choose(name)
        desk.presenter.remove()
        await desk.settle()
    assert desk.page.passwords_left == ["Back"]
    assert not desk.station.records


async def test_terminal_removed_elsewhere_gives_the_panel_back_to_the_new_one() -> None:
    desk = await Desk("Front").open()
    desk.presenter.choose("Front")
    del desk.station.records["Front"]
    await desk.open()
    assert desk.shown.chosen is None
    assert desk.shown.row is None
    desk.presenter.remove()
    desk.presenter.control_door(1, "open")
    await desk.settle()
    assert not desk.page.questions
