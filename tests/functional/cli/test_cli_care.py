"""Verbs that look after a terminal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from facestation.virtual.terminal import VirtualTerminal
from tests.functional.cli.conftest import Cli
from tests.functional.services.care.caring import firmware_file

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

TWO_DOORS = "k1t673"
QUICK = {"restart_s": 2.0, "upgrade_s": 0.3}


async def test_a_terminal_is_restarted_and_takes_new_firmware(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(**QUICK)
    restarted = await cli("restart", "--terminal", door.url)
    assert (restarted.status, restarted.document["restarted"]) == (0, True)
    assert restarted.errors.splitlines() == [
        "The terminal has taken the command.",
        "It is away; waiting until it answers again.",
        "It answers again.",
    ]

    words = ("firmware", firmware_file(tmp_path), "--terminal", door.url)
    assert (await cli(*words)).code == "destroys_data"
    done = await cli(*words, "--yes")
    assert (done.status, done.document["firmware"]) == (0, "V9.0.1 build 300101")


async def test_settings_are_saved_and_come_back(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door, file = await terminal(**QUICK), tmp_path / "saved.cfg"
    assert (await cli("config", "export", file, "--terminal", door.url)).code == "passphrase_missing"
    saved = await cli("config", "export", file, "--terminal", door.url, stdin="Meadow-7\n")
    assert (saved.status, saved.document["bytes"]) == (0, file.stat().st_size)
    words = ("config", "import", file, "--terminal", door.url)
    assert (await cli(*words, stdin="Meadow-7\n")).code == "destroys_data"
    imported = await cli(*words, "--yes", stdin="Meadow-7\n")
    assert (imported.status, imported.document["imported"]) == (0, True)
    assert "Meadow-7" not in imported.errors


async def test_a_file_of_settings_with_another_password_is_told_from_a_fault(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door, file = await terminal(**QUICK), tmp_path / "saved.cfg"
    await cli("config", "export", file, "--terminal", door.url, stdin="Meadow-7\n")
    refused = await cli("config", "import", file, "--terminal", door.url, "--yes", stdin="Meadow-8\n")
    error = refused.document["error"]
    assert (refused.status, error["code"]) == (1, "saved_settings_refused")
    assert error["message"].endswith("does not take this file of settings, or its password is another one.")
    assert error["advice"].endswith("The terminal's own words: fileError secretkey")


async def test_a_door_that_the_terminal_does_not_have_is_not_asked_for(cli: Cli, terminal: MakeTerminal) -> None:
    gate = await terminal(profile=TWO_DOORS)
    assert (await cli("door", "open", "--terminal", gate.url, "--door", 2)).document == {"door": 2, "done": True}
    sent = len(gate.state.requests_for("doors.control"))
    refused = await cli("door", "open", "--terminal", gate.url, "--door", 3)
    assert (refused.status, refused.code) == (1, "door_missing")
    assert refused.document["error"]["message"].endswith("has no door 3; its doors have the numbers up to 2.")
    assert len(gate.state.requests_for("doors.control")) == sent


async def test_a_reset_needs_the_name(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(**QUICK)
    await cli("terminals", "add", door.url, "--name", "Entrance")
    words = ("factory-reset", "--terminal", "Entrance", "--confirm")
    assert (await cli(*words, "entrance")).code == "confirmation_wrong"
    assert door.active
    done = await cli(*words, "Entrance")
    assert (done.status, done.document["reset"], door.active) == (0, "full", False)
