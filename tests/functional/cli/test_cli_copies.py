"""Backups, copies, swaps and certificates, as scripts make them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from facestation.virtual.terminal import VirtualTerminal
from tests.functional.cli.conftest import Cli

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

KEY = "three green lamps\n"


async def enrolled(cli: Cli, door: VirtualTerminal, portrait: Path) -> None:
    await cli("terminals", "add", door.url, "--name", "Entrance")
    ran = await cli(
        *("enroll", "--terminal", "Entrance", "--employee-no", "7", "--name", "Ada", "--photo", portrait),
        *("--card", "1007"),
    )
    assert ran.status == 0


async def test_a_terminal_is_backed_up_copied_and_swapped(
    cli: Cli, terminal: MakeTerminal, portrait: Path, tmp_path: Path
) -> None:
    door, other, spare = await terminal(), await terminal(number=2), await terminal(number=3)
    await enrolled(cli, door, portrait)
    door.state.people["7"]["localUIRight"] = True
    other.faults.add("ok_but_ignored@persons.modify")
    file = tmp_path / "entrance.backup"
    made = await cli("backup", file, "--terminal", "Entrance", stdin=KEY)
    assert (made.status, made.document["people"], made.document["photos"]) == (0, 1, 1)
    assert made.errors.splitlines() == ["1/1"]
    nowhere = await cli("restore", file, "--settings", tmp_path / "no folder" / "site.toml", stdin=KEY)
    assert (nowhere.status, nowhere.code) == (1, "file_unreadable")
    told = await cli("restore", file, stdin=KEY)
    assert told.document["backup"]["terminal"] == "Entrance"
    assert (await cli("restore", file, "--terminal", other.url, stdin="three green lamp\n")).code == "passphrase_wrong"
    restored = await cli("restore", file, "--terminal", other.url, stdin=KEY)
    assert (restored.status, restored.document["verified"]) == (0, 1)
    assert list(other.state.cards) == ["1007"]
    assert restored.document["left_behind"] == [{"employee_no": "7", "nodes": ["localUIRight"]}]

    assert (await cli("copy", other.url, "--terminal", spare.url, other.url)).code == "same_terminal"
    copied = await cli("copy", other.url, "--terminal", spare.url)
    assert (copied.status, copied.document["verified"]) == (0, 1)

    assert (await cli("swap", "Entrance", "Entrance", "--confirm", "Entrance")).code == "same_terminal"
    words = ("swap", "Entrance", spare.url, "--confirm")
    assert (await cli(*words, "entrance")).code == "confirmation_wrong"
    swapped = await cli(*words, "Entrance")
    assert (swapped.status, swapped.document["verified"], swapped.document["left_behind"]) == (0, 1, [])
    assert spare.state.people["7"]["localUIRight"] is True
    listed = {row["name"]: row["url"] for row in (await cli("terminals", "list")).document["terminals"]}
    assert listed["Entrance"] == spare.url


async def test_a_certificate_is_shown_and_renewed(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(https=True)
    before = door.fingerprint
    shown = await cli("certificate", "show", "--terminal", door.url)
    assert (shown.status, shown.document["certificate"]["fingerprint"]) == (0, before)
    words = ("certificate", "renew", "--terminal", door.url)
    assert (await cli(*words)).code == "certificate_unknown"
    renewed = await cli(*words, "--trust-fingerprint", before)
    assert (renewed.status, renewed.document["certificate"]["fingerprint"]) == (0, door.fingerprint)
    assert door.fingerprint != before
