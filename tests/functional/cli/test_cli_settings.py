"""`settings` as its own process, against virtual terminals on real ports."""

from __future__ import annotations

import asyncio
import os
import sys

import pytest

from tests.functional.cli.conftest import PASSWORD, Cli, MakeTerminal


async def test_list_says_of_every_resource_whether_the_terminal_has_it(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal(profile="k1a340")
    ran = await cli("settings", "list", "--terminal", gate.url)
    assert ran.status == 0
    listed = {row["resource"]: row for row in ran.document["resources"]}
    assert listed["time"]["supported"] is True
    assert listed["nfc"]["supported"] is False
    assert listed["nfc"]["error"] is None
    assert (listed["time"]["title"], listed["user"]["numbered"]) == ("Date and time", "account")
    assert all(row["evidence"] for row in listed.values())


async def test_a_terminal_that_answers_nothing_readable_has_no_list(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("garbage",))
    ran = await cli("settings", "list", "--terminal", gate.url)
    assert (ran.status, ran.code) == (1, "garbage_answer")


async def test_get_and_set_keep_the_terminals_own_names(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal()
    before = await cli("settings", "get", "--terminal", gate.url, "ntp")
    assert before.status == 0
    assert before.document["resource"] == "ntp"
    assert before.document["fields"]["synchronizeInterval"] == 60
    ran = await cli("settings", "set", "--terminal", gate.url, "ntp", "synchronizeInterval=90", "hostName=ntp.example")
    assert ran.status == 0
    assert ran.document["fields"] == {
        **before.document["fields"],
        "synchronizeInterval": 90,
        "hostName": "ntp.example",
    }
    assert [change["outcome"] for change in ran.document["changes"]] == ["confirmed", "confirmed"]
    after = await cli("settings", "get", "--terminal", gate.url, "ntp")
    assert after.document["fields"] == ran.document["fields"]


async def test_capabilities_tell_units_limits_and_help(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal()
    ran = await cli("settings", "capabilities", "--terminal", gate.url, "door:1")
    field = ran.document["fields"]["openDuration"]
    assert ran.status == 0
    assert (field["type"], field["unit"], field["min"], field["max"]) == ("number", "s", 1, 255)
    assert field["help"]
    assert ran.document["fields"]["magneticType"]["options"] == ["alwaysClose", "alwaysOpen"]
    assert ran.document["fields"]["superPassword"]["secret"] is True


async def test_nested_fields_and_numbers_of_resources(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal()
    field = "WeekPlanCfg.1.TimeSegment.beginTime"
    ran = await cli("settings", "set", "--terminal", gate.url, "permission_week:3", f"{field}=09:30:00")
    assert (ran.status, ran.document["fields"][field]) == (0, "09:30:00")
    other = await cli("settings", "get", "--terminal", gate.url, "permission_week:2")
    assert other.document["fields"][field] == "08:00:00"


async def test_what_the_terminal_lacks_is_absent_not_an_error(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal(profile="k1a340")
    for action in ("get", "capabilities"):
        ran = await cli("settings", action, "--terminal", gate.url, "nfc")
        assert (ran.status, ran.document["supported"], ran.document["fields"]) == (0, False, {})
        assert "error" not in ran.document
    written = await cli("settings", "set", "--terminal", gate.url, "nfc", "enable=true")
    assert (written.status, written.code) == (1, "resource_absent")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["door", "openDuration=900"], "setting_invalid"),
        (["door", "shape=round"], "field_unknown"),
        (["door", "doorNo=2"], "field_not_writable"),
        (["nowhere", "a=b"], "resource_unknown"),
        (["door:0", "doorName=x"], "bad_request"),
        (["ssh", "enabled=true"], "change_not_confirmed"),
        (["door", "superPassword=24680"], "secret_in_sight"),
    ],
)
async def test_what_cannot_be_set_says_why(cli: Cli, terminal: MakeTerminal, words: list[str], code: str) -> None:
    gate = await terminal()
    ran = await cli("settings", "set", "--terminal", gate.url, *words)
    assert (ran.status, ran.code) == (1, code)
    assert "24680" not in str(ran.document)
    assert not [seen for seen in gate.state.requests if seen.method == "PUT"]


async def test_a_value_out_of_range_names_field_value_and_what_is_allowed(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal()
    ran = await cli("settings", "set", "--terminal", gate.url, "door", "openDuration=900")
    error = ran.document["error"]
    assert error["message"] == "900 cannot be used for the setting openDuration."
    assert error["advice"] == "Use a number from 1 to 255 s."


async def test_yes_confirms_what_may_cut_the_terminal_off(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal()
    ran = await cli("settings", "set", "--terminal", gate.url, "ssh", "enabled=true", "--yes")
    assert (ran.status, ran.document["fields"]) == (0, {"enabled": True})


async def test_an_ignored_write_fails_and_shows_what_is_there(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("ok_but_ignored",))
    ran = await cli("settings", "set", "--terminal", gate.url, "isup", "portNo=7700")
    assert (ran.status, ran.code) == (1, "setting_ignored")
    assert ran.document["fields"]["portNo"] == 7660
    assert ran.document["changes"][0]["outcome"] == "ignored"


async def test_secrets_come_from_stdin_behind_the_password(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal()
    words = ["settings", "set", "--terminal", gate.url, "--password-stdin", "isup", "key=-"]
    ran = await cli(*words, password=None, stdin=f"{PASSWORD}\nOrchid-2031\n")
    assert ran.status == 0
    assert ran.document["changes"][0]["outcome"] == "hidden"
    assert "Orchid" not in str(ran.document) + ran.errors
    empty = await cli("settings", "set", "--terminal", gate.url, "isup", "key=-")
    assert (empty.status, empty.code) == (1, "line_missing")


@pytest.mark.parametrize(
    "words",
    [
        ["settings"],
        ["settings", "get"],
        ["settings", "get", "--terminal", "x"],
        ["settings", "set", "--terminal", "x", "door"],
        ["settings", "set", "--terminal", "x", "door", "doorName"],
        ["settings", "set", "--terminal", "x", "door", "=x"],
    ],
)
async def test_usage(cli: Cli, words: list[str]) -> None:
    assert (await cli(*words)).status == 2


async def test_help_tells_how_resources_are_numbered(cli: Cli) -> None:
    process = await cli.start("settings", "set", "--help")
    out, _ = await process.communicate()
    assert process.returncode == 0
    assert b"door:2" in out


async def test_for_people_it_writes_lines(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal(profile="k1a340")

    async def lines(*words: str) -> list[str]:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "facestation.cli", "--data-dir", str(cli.folder), "settings", *words),
            env={**os.environ, "FACESTATION_PASSWORD": PASSWORD},
            stdout=asyncio.subprocess.PIPE,
        )
        out, _ = await process.communicate()
        return out.decode().splitlines()

    assert "addressingFormatType: hostname" in await lines("get", "--terminal", gate.url, "ntp")
    assert await lines("get", "--terminal", gate.url, "nfc") == ["This terminal does not have it: NFC."]
    assert await lines("set", "--terminal", gate.url, "ssh", "enabled=on", "--yes") == ["enabled: confirmed"]
    [said] = [line for line in await lines("capabilities", "--terminal", gate.url, "ntp") if line.startswith("portNo")]
    assert "min 1, max 65535" in said
    listed = await lines("list", "--terminal", gate.url)
    assert [line for line in listed if line.startswith("- nfc ")]
