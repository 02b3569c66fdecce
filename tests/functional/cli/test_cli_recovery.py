"""Power cuts of the computer: a person that was accepted reaches the door or is shown as pending until then."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
Cli = Any


async def wait_for_answer(door: VirtualTerminal, operation: str) -> None:
    """Returns when the terminal has answered the operation."""
    for _ in range(3000):
        if any(seen.operation == operation and seen.status == 200 for seen in door.state.requests):
            return
        await asyncio.sleep(0.01)
    raise TimeoutError(operation)


@pytest.mark.parametrize(
    ("operation", "before"), [("persons.set_up", "persons.capabilities"), ("faces.set_up", "persons.set_up")]
)
async def test_a_station_killed_in_the_middle_carries_on_at_the_next_start(
    cli: Cli, terminal: MakeTerminal, portrait: Path, operation: str, before: str
) -> None:
    door = await terminal(faults=(f"slow=3@{operation}",))
    words = ["--employee-no", "10042", "--name", "Ada Example", "--photo", str(portrait)]
    process = await cli.start("enroll", "--terminal", door.url, *words)
    await wait_for_answer(door, before)
    await asyncio.sleep(0.5)
    process.kill()
    await process.wait()
    door.faults.clear()
    await asyncio.sleep(3)  # what the terminal was working on comes to its end
    pending = (await cli("outbox", "list")).document["pending"]
    assert [row["employee_no"] for row in pending] == ["10042"]
    ran = await cli("outbox", "run", "--now")
    assert ran.document == {"pending": []}
    assert list(door.state.people) == list(door.state.faces) == ["10042"]


async def test_no_photo_stays_behind_when_the_last_terminal_has_it(
    cli: Cli, terminal: MakeTerminal, portrait: Path
) -> None:
    door = await terminal()
    words = ["--employee-no", "10042", "--name", "Ada Example", "--photo", str(portrait)]
    ran = await cli("enroll", "--terminal", door.url, *words)
    assert ran.status == 0
    sent = door.state.faces["10042"].jpeg
    for path in cli.folder.rglob("*"):
        if path.is_file():
            assert sent[2000:2400] not in path.read_bytes()
            assert path.stat().st_size < 600_000


async def test_a_waiting_photo_lies_encrypted(cli: Cli, terminal: MakeTerminal, portrait: Path) -> None:
    door, silent = await terminal(), await terminal()
    await silent.stop()
    words = ["--employee-no", "10042", "--name", "Ada Example", "--photo", str(portrait)]
    await cli("enroll", "--terminal", door.url, silent.url, *words)
    sent = door.state.faces["10042"].jpeg
    everything = b"".join(path.read_bytes() for path in cli.folder.rglob("*") if path.is_file())
    assert len(everything) > len(sent) > 50_000
    # pieces long enough that no cipher makes them by chance, short enough to lie within one page of the database
    pieces = [sent[start : start + 32] for start in range(0, len(sent), 32)]
    assert [piece for piece in pieces if piece in everything] == []
    for path in cli.folder.rglob("*"):
        if path.is_file():
            assert path.stat().st_mode & 0o077 == 0, path


async def test_an_interrupt_ends_the_command_and_keeps_the_wish(
    cli: Cli, terminal: MakeTerminal, portrait: Path
) -> None:
    door = await terminal(faults=("no_answer@persons.set_up",))
    words = ["--employee-no", "10042", "--name", "Ada Example", "--photo", str(portrait)]
    process = await cli.start("enroll", "--terminal", door.url, *words)
    await wait_for_answer(door, "persons.capabilities")
    await asyncio.sleep(0.5)
    process.send_signal(2)
    _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert len((await cli("outbox", "list")).document["pending"]) == 1
