"""Verbs that look after a terminal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from facestation.virtual.terminal import VirtualTerminal
from tests.functional.cli.conftest import Cli
from tests.functional.services.care.caring import firmware_file

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

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


async def test_a_reset_needs_the_name(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(**QUICK)
    await cli("terminals", "add", door.url, "--name", "Entrance")
    words = ("factory-reset", "--terminal", "Entrance", "--confirm")
    assert (await cli(*words, "entrance")).code == "confirmation_wrong"
    assert door.active
    done = await cli(*words, "Entrance")
    assert (done.status, done.document["reset"], door.active) == (0, "full", False)
