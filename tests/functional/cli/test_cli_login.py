"""A wrong password costs one failed login, however many commands are given; a lock is waited for."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
Cli = Any
WRONG = "Wrong-2024"


def commands(url: str, folder: Path) -> list[tuple[object, ...]]:
    """Commands of every kind that log in."""
    return [
        ("terminals", "show", url),
        ("people", "list", "--terminal", url),
        ("snapshot", "--terminal", url, folder / "x.jpg"),
        ("people", "remove", "--terminal", url, "--employee-no", "10042"),
        ("call", "system.device_info", "--terminal", url),
        ("door", "open", "--terminal", url),
        ("outbox", "run", "--now"),
    ]


async def test_one_wrong_password_after_another_command_is_one_failed_login(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal()
    ran = [await cli(*words, password=WRONG) for words in commands(door.url, tmp_path)]
    assert [one.status for one in ran] == [1, 1, 1, 1, 1, 1, 1]
    assert [one.code for one in ran[:3]] == ["password_refused", "login_paused", "login_paused"]
    assert [row["state"] for row in ran[-1].document["pending"]] == ["blocked"]
    assert door.failed_logins == 1
    requests = len(door.state.requests)
    again = await cli("terminals", "show", door.url, "--password-stdin", password=None, stdin=f"{WRONG}\n")
    assert again.code == "login_paused"
    assert len(door.state.requests) == requests


async def test_what_needs_no_login_is_asked_without_one(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    status = ("call", "activation.status", "--terminal", door.url)
    assert (await cli(*status, password=None)).document["status"] == 200
    assert (await cli("terminals", "show", door.url, password=WRONG)).code == "password_refused"
    paused = await cli(*status, password=WRONG)
    assert (paused.status, "<Activated>true</Activated>" in paused.document["body"]) == (0, True)
    assert door.failed_logins == 1


async def test_commands_at_the_same_time_are_one_failed_login(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal()
    await cli("terminals", "add", door.url)
    ran = await asyncio.gather(*(cli(*words, password=WRONG) for words in commands(door.url, tmp_path)[:5]))
    assert {one.code for one in ran} == {"password_refused", "login_paused"}
    assert door.failed_logins == 1


async def test_another_password_goes_at_once_and_the_refused_one_stays_refused(
    cli: Cli, terminal: MakeTerminal
) -> None:
    door = await terminal()
    show = ("terminals", "show", door.url)
    assert (await cli(*show, password=WRONG)).code == "password_refused"
    assert (await cli(*show, password="Wrong-2025")).code == "password_refused"
    assert (await cli(*show, "--password-stdin", password=None, stdin="Tulip-2024\n")).status == 0
    assert (await cli(*show)).status == 0
    for wrong in (WRONG, "Wrong-2025"):
        assert (await cli(*show, password=wrong)).code == "login_paused"
    assert door.failed_logins == 2


async def test_another_account_is_kept_for_a_terminal_and_tried_once(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(username="installer")
    await cli("terminals", "add", door.url, "--name", "Gate")
    assert (await cli("terminals", "show", "Gate")).code == "password_refused"
    login = ("terminals", "login", "Gate", "--username", "installer")
    assert (await cli(*login)).code == "credentials_missing"
    ran = await cli(*login, "--password-stdin", password=None, stdin="Tulip-2024\n")
    assert (ran.status, ran.document["terminals"][0]["username"]) == (0, "installer")
    assert ran.document["password_kept"] is False
    assert (await cli("terminals", "show", "Gate")).status == 0
    wrong = [await cli(*login, "--password-stdin", stdin=f"{WRONG}\n") for _ in range(2)]
    assert [each.code for each in wrong] == ["password_refused", "login_paused"]
    assert door.failed_logins == 2


async def test_whoever_set_the_password_on_the_terminal_since_says_so(
    cli: Cli, terminal: MakeTerminal, portrait: Path
) -> None:
    door = await terminal()
    show = ("terminals", "show", door.url)
    enroll = ("enroll", "--terminal", door.url, "--employee-no", "10042", "--name", "Ada", "--photo", portrait)
    assert (await cli(*enroll, password="Rose-2030")).document["terminals"][0]["status"] == "queued"
    await door.stop()
    reset = await terminal(port=int(door.url.rpartition(":")[2]), password="Rose-2030")
    assert (await cli(*show, password="Rose-2030")).code == "login_paused"
    assert (await cli(*show, "--retry-login", password="Rose-2030")).status == 0
    assert (await cli("outbox", "run", password="Rose-2030")).document == {"pending": []}
    assert list(reset.state.people) == ["10042"]
    assert reset.failed_logins == 0


async def test_a_lock_says_how_long_and_nothing_is_sent_meanwhile(
    cli: Cli, terminal: MakeTerminal, portrait: Path
) -> None:
    door = await terminal(faults=("lock",), lock_s=1800.0)
    enroll = ("enroll", "--terminal", door.url, "--employee-no", "10042", "--name", "Ada", "--photo", portrait)
    first = await cli("terminals", "show", door.url)
    assert first.code == "terminal_locked"
    assert 1700 <= first.document["error"]["details"]["unlock_s"] <= 1800
    requests = len(door.state.requests)
    queued = await cli(*enroll)
    assert queued.document["terminals"][0]["error"]["code"] == "terminal_locked"
    assert len(door.state.requests) == requests


async def test_once_a_lock_is_over_what_waited_goes_on(cli: Cli, terminal: MakeTerminal, portrait: Path) -> None:
    door = await terminal(faults=("lock",), lock_s=4.0)
    enroll = ("enroll", "--terminal", door.url, "--employee-no", "10042", "--name", "Ada", "--photo", portrait)
    assert (await cli(*enroll)).document["terminals"][0]["error"]["code"] == "terminal_locked"
    door.faults.clear()
    await asyncio.sleep(4.0)
    assert (await cli("terminals", "show", door.url)).status == 0
    assert (await cli("outbox", "run", "--now")).document == {"pending": []}
    assert door.failed_logins == 0


async def test_a_lock_that_was_lifted_early_may_be_tried_when_somebody_says_so(
    cli: Cli, terminal: MakeTerminal
) -> None:
    door = await terminal(faults=("lock",))
    show = ("terminals", "show", door.url)
    assert (await cli(*show)).code == "terminal_locked"
    door.faults.clear()
    door.unlock()
    assert (await cli(*show)).code == "terminal_locked"
    assert (await cli(*show, "--retry-login")).status == 0


async def test_what_is_remembered_of_a_refused_password_tells_nothing_without_the_key(
    cli: Cli, terminal: MakeTerminal
) -> None:
    first, second = await terminal(), await terminal()
    for door in (first, second):
        await cli("terminals", "show", door.url, password=WRONG)
    database = sqlite3.connect(cli.folder / "station.db")
    kept = [row[0] for row in database.execute("SELECT refused_logins FROM terminals")]
    database.close()
    # The same password on two terminals looks different.
    assert len(set(kept)) == 2
    (cli.folder / "vault.key").unlink()
    # With another key nothing can be compared, and what nobody typed is not sent.
    assert (await cli("terminals", "show", first.url)).code == "login_paused"
    typed = await cli("terminals", "show", first.url, "--password-stdin", password=None, stdin="Tulip-2024\n")
    assert typed.status == 0
    assert (await cli("terminals", "show", first.url)).status == 0
    assert first.failed_logins == 1


@pytest.mark.parametrize("verb", ["list", "show"])
async def test_a_right_password_leaves_nothing_to_remember(cli: Cli, terminal: MakeTerminal, verb: str) -> None:
    door = await terminal()
    words = ("people", "list", "--terminal", door.url) if verb == "list" else ("terminals", "show", door.url)
    assert (await cli(*words)).status == 0
    database = sqlite3.connect(cli.folder / "station.db")
    kept = database.execute("SELECT login_refused, refused_logins, locked_until FROM terminals").fetchall()
    database.close()
    assert kept == [(0, "", None)]
