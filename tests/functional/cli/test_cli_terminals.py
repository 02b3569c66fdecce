"""The station's list, trust in certificates, and what a terminal tells, by command."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facestation.virtual.terminal import VirtualTerminal

if TYPE_CHECKING:
    from collections.abc import Coroutine

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
Cli = Callable[..., "Coroutine[Any, Any, Any]"]


async def test_a_terminal_is_added_listed_shown_and_removed(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    added = await cli("terminals", "add", door.url, "--name", "Main entrance")
    assert added.status == 0
    shown = await cli("terminals", "show", "Main entrance")
    facts = shown.document["terminal"]
    assert facts["url"] == door.url
    assert (facts["people"], facts["faces"]) == (0, 0)
    assert facts["people_max"] > 0
    assert abs(facts["clock_skew_s"]) < 5
    assert {"people", "faces", "snapshot", "door"} <= set(facts["supports"])
    checked = await cli("terminals", "check")
    [facts] = checked.document["terminals"]
    assert (checked.status, facts["serial"], facts["error"]) == (0, door.identity.serial, None)
    assert [point["code"] for point in facts["attention"]] == ["plain_http"]
    listed = await cli("terminals", "list")
    assert [row["name"] for row in listed.document["terminals"]] == ["Main entrance"]
    await door.power_off()
    await cli("people", "remove", "--terminal", "Main entrance", "--employee-no", "4711")
    assert (await cli("terminals", "remove", "Main entrance")).document["dropped"] == 1
    assert (await cli("terminals", "list")).document == {"terminals": []}


async def test_an_unknown_name_is_an_error_that_says_so(cli: Cli) -> None:
    ran = await cli("terminals", "show", "Nowhere")
    assert (ran.status, ran.code) == (1, "terminal_unknown")


async def test_an_unknown_certificate_is_shown_and_trusted_by_its_fingerprint(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(https=True)
    ran = await cli("terminals", "add", door.url)
    assert (ran.status, ran.code) == (1, "certificate_unknown")
    fingerprint = ran.document["error"]["details"]["fingerprint"]
    assert fingerprint == door.fingerprint
    assert (await cli("terminals", "add", door.url, "--trust-fingerprint", fingerprint)).status == 0
    assert (await cli("terminals", "show", door.url)).status == 0


async def test_a_mistyped_fingerprint_is_not_remembered(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(https=True)
    mistyped = ("--trust-fingerprint", "00" * 32)
    show = ("terminals", "show", door.url)
    added = await cli("terminals", "add", door.url, *mistyped)
    assert (added.code, added.document["error"]["details"]["fingerprint"]) == ("certificate_unknown", door.fingerprint)
    assert (await cli("terminals", "list")).document == {"terminals": []}
    for words in ((*show, *mistyped), show):
        ran = await cli(*words)
        assert (ran.code, ran.document["error"]["details"]["fingerprint"]) == ("certificate_unknown", door.fingerprint)
    assert (await cli(*show, "--trust-fingerprint", door.fingerprint)).status == 0
    # Now that one is trusted, another does not take its place.
    assert (await cli(*show, *mistyped)).code == "certificate_unknown"
    assert (await cli(*show)).status == 0


async def test_a_fingerprint_for_a_plain_address_is_of_no_use(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    for words in (("terminals", "add", door.url), ("terminals", "show", door.url)):
        assert (await cli(*words, "--trust-fingerprint", "00" * 32)).code == "no_encryption"


async def test_a_changed_certificate_blocks(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(https=True)
    await cli("terminals", "add", door.url, "--trust-fingerprint", door.fingerprint)
    await door.stop()
    door = await terminal(https=True, port=int(door.url.rpartition(":")[2]))
    ran = await cli("terminals", "show", door.url)
    assert (ran.status, ran.code) == (1, "certificate_changed")
    assert ran.document["error"]["details"]["fingerprint"] == door.fingerprint
    assert len(door.state.requests) == 0


async def test_pictures_come_from_the_terminal(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(capture_s=0.1)
    for verb in ("snapshot", "capture"):
        ran = await cli(verb, "--terminal", door.url, tmp_path / f"{verb}.jpg")
        assert ran.status == 0, ran
        assert ran.document["bytes"] == (tmp_path / f"{verb}.jpg").stat().st_size
        assert ran.document["width"] > 100


async def test_a_terminal_without_a_camera_says_so(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(profile="k1a340")
    ran = await cli("snapshot", "--terminal", door.url, tmp_path / "frame.jpg")
    assert (ran.status, ran.code) == (1, "not_supported")


async def test_a_door_opens_and_stays_open(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    ran = await cli("door", "hold-open", "--terminal", door.url)
    assert (ran.status, ran.document) == (0, {"door": 1, "done": True})
    assert door.state.doors[0].mode == 2


async def test_people_are_listed_searched_and_their_picture_fetched(
    cli: Cli, terminal: MakeTerminal, portrait: Path, tmp_path: Path
) -> None:
    door = await terminal()
    for number, name in (("1", "Ada Example"), ("2", "Борис Пример")):
        await cli("enroll", "--terminal", door.url, "--employee-no", number, "--name", name, "--photo", portrait)
    found = await cli("people", "list", "--terminal", door.url, "--search", "Борис")
    assert [row["employee_no"] for row in found.document["people"]] == ["2"]
    assert (await cli("people", "list", "--terminal", door.url)).document["total"] == 2
    ran = await cli("people", "photo", "--terminal", door.url, "--employee-no", "1", tmp_path / "ada.jpg")
    assert ran.status == 0
    assert (tmp_path / "ada.jpg").read_bytes() == door.state.faces["1"].jpeg
    missing = await cli("people", "show", "--terminal", door.url, "--employee-no", "3")
    assert (missing.status, missing.code) == (1, "person_missing")


async def test_the_catalogue_is_printed_and_one_operation_called(cli: Cli, terminal: MakeTerminal) -> None:
    names = [row["name"] for row in (await cli("endpoints")).document["operations"]]
    assert "persons.search" in names
    door = await terminal()
    ran = await cli("call", "system.device_info", "--terminal", door.url)
    assert (ran.status, ran.document["status"]) == (0, 200)
    assert "<DeviceInfo" in ran.document["body"]


async def test_a_delete_without_its_list_cannot_be_said(
    cli: Cli, terminal: MakeTerminal, portrait: Path, tmp_path: Path
) -> None:
    door = await terminal()
    await cli("enroll", "--terminal", door.url, "--employee-no", "1", "--name", "Ada", "--photo", portrait)
    body = tmp_path / "body.json"
    for text in ("{}", '{"UserInfoDelCond":{"EmployeeNoList":[]}}', '{"UserInfoDelCond":null}', "", "rubbish"):
        body.write_text(text, encoding="utf-8")
        for words in ((), ("--yes",)):
            ran = await cli("call", "persons.delete", "--terminal", door.url, "--body", body, *words)
            assert (ran.status, ran.code) == (1, "destroys_data")
    assert list(door.state.people) == ["1"]


async def test_the_doctor_looks_at_everything(cli: Cli) -> None:
    checks = {row["name"]: row for row in (await cli("doctor")).document["checks"]}
    assert {"keyring", "camera", "database", "network", "disk"} <= set(checks)
    assert checks["keyring"]["verdict"] == "warn"
    assert "password store" in checks["keyring"]["message"]
    assert checks["photo_key"]["verdict"] == "warn"


async def test_photos_are_judged_and_prepared_without_a_terminal(cli: Cli, portrait: Path, tmp_path: Path) -> None:
    ran = await cli("photo", "check", portrait)
    assert ran.status == 0, ran
    assert ran.document["photos"][0]["verdict"] == "accept"
    assert set(ran.document["photos"][0]["findings"][0]) == {
        "check",
        "verdict",
        "measured",
        "limit",
        "unit",
        "advice",
    }
    made = await cli("photo", "prepare", portrait, tmp_path / "out.jpg")
    assert made.document["bytes"] == (tmp_path / "out.jpg").stat().st_size <= 185_000
    text = tmp_path / "text.jpg"
    text.write_text("no picture", encoding="utf-8")
    bad = await cli("photo", "check", portrait, text, tmp_path / "missing.jpg")
    assert [row["verdict"] for row in bad.document["photos"]] == ["accept", "reject", "reject"]
    assert "missing.jpg cannot be read" in bad.document["photos"][2]["findings"][0]["advice"]
    assert bad.status == 1


async def test_usage_errors_exit_with_two(cli: Cli) -> None:
    assert (await cli("enroll")).status == 2
    assert (await cli("no-such-verb")).status == 2


async def test_options_are_taken_after_the_verb_as_well(cli: Cli, tmp_path: Path) -> None:
    await cli("terminals", "list", "--data-dir", tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "station.db").exists()
