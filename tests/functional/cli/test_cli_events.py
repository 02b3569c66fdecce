"""`events`, as its own process: from history, then live, and an end that gives the slot back."""

from __future__ import annotations

import asyncio
import json
import signal
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from facestation.virtual.terminal import VirtualTerminal
from tests.functional.cli.conftest import Cli, MakeTerminal
from tests.functional.virtual.terminals import until

FIELDS = {"time", "employee_no", "name", "kind", "major", "minor", "serial_no"}


class Followed:
    """A running `events --follow`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        assert process.stderr is not None
        self.process, self._out, self._errors = process, process.stdout, process.stderr

    async def next(self) -> dict[str, Any]:
        line = await asyncio.wait_for(self._out.readline(), 20)
        found = json.loads(line)
        assert isinstance(found, dict)
        return found

    async def numbers(self, count: int) -> list[int]:
        return [(await self.next())["serial_no"] for _ in range(count)]

    async def error_line(self) -> str:
        return (await asyncio.wait_for(self._errors.readline(), 20)).decode()

    async def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        out, errors = await asyncio.wait_for(self.process.communicate(), 20)
        assert b"Traceback" not in errors, errors
        assert out == b""
        return self.process.returncode or 0


async def follow(cli: Cli, device: VirtualTerminal, *words: object) -> Followed:
    return Followed(await cli.start("events", "--terminal", device.url, "--follow", *words))


async def lines(cli: Cli, device: VirtualTerminal, *words: object) -> list[dict[str, Any]]:
    process = await cli.start("events", "--terminal", device.url, *words)
    out, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, errors
    return [json.loads(line) for line in out.splitlines()]


async def test_past_events_are_told_a_line_each(cli: Cli, terminal: MakeTerminal) -> None:
    device = await terminal()
    for _ in range(35):
        await device.meet("10042")
    found = await lines(cli, device)
    assert [line["serial_no"] for line in found] == list(range(1, 36))
    assert set(found[0]) == FIELDS
    assert found[0] | {"time": ""} == {
        "time": "",
        "employee_no": "10042",
        "name": "",
        "kind": "face_refused",
        "major": 5,
        "minor": 76,
        "serial_no": 1,
    }
    assert datetime.fromisoformat(found[0]["time"]).tzinfo is not None


async def test_since_narrows_it_with_and_without_an_offset(cli: Cli, terminal: MakeTerminal) -> None:
    device = await terminal()
    await device.meet("10042")
    ahead = datetime.now(UTC) + timedelta(minutes=5)
    assert await lines(cli, device, "--since", ahead.isoformat()) == []
    local = datetime.now() - timedelta(minutes=5)
    assert len(await lines(cli, device, "--since", local.isoformat(timespec="seconds"))) == 1


@pytest.mark.parametrize("faults", [(), ("lacks@events.count",)])
async def test_events_are_counted_also_where_the_terminal_does_not_count(
    cli: Cli, terminal: MakeTerminal, faults: tuple[str, ...]
) -> None:
    device = await terminal(faults=faults)
    for _ in range(33):
        await device.meet("10042")
    assert (await cli("events", "--terminal", device.url, "--count")).document == {"count": 33}
    asked = {seen.operation for seen in device.state.requests}
    assert ("events.search" in asked) is bool(faults)
    ahead = datetime.now(UTC) + timedelta(minutes=5)
    assert (await cli.lines("events", "--terminal", device.url, "--count", "--since", ahead.isoformat())).strip() == "0"


@pytest.mark.alone
async def test_events_are_followed_and_the_slot_is_given_back(cli: Cli, terminal: MakeTerminal) -> None:
    device = await terminal()
    await device.meet("10042")
    followed = await follow(cli, device)
    assert await followed.numbers(1) == [1]
    await until(lambda: device.event_listeners == 1)
    await device.meet("10042")
    begun_s = asyncio.get_running_loop().time()
    assert await followed.numbers(1) == [2]
    assert asyncio.get_running_loop().time() - begun_s < 1
    assert await followed.interrupt() == 130
    await until(lambda: device.event_listeners == 0)
    await device.meet("10042")
    again = await follow(cli, device)
    assert await again.numbers(1) == [3]
    assert await again.interrupt() == 130


async def test_a_taken_slot_is_said_and_events_come_all_the_same(cli: Cli, terminal: MakeTerminal) -> None:
    device = await terminal(faults=("slot_taken=192.0.2.9",))
    followed = await follow(cli, device)
    assert "192.0.2.9" in await followed.error_line()
    await device.meet("10042")
    assert await followed.numbers(1) == [1]
    assert await followed.interrupt() == 130


async def test_of_a_terminal_without_a_stream_it_is_said_that_events_come_all_the_same(
    cli: Cli, terminal: MakeTerminal
) -> None:
    device = await terminal(faults=("missing@events.stream", "missing@events.subscribe"))
    followed = await follow(cli, device)
    assert "from the terminal's history" in await followed.error_line()
    await device.meet("10042")
    assert await followed.numbers(1) == [1]
    assert await followed.interrupt() == 130


async def test_a_wrong_password_is_said_once(cli: Cli, terminal: MakeTerminal) -> None:
    device = await terminal()
    for words in (["--follow"], []):
        ran = await cli("events", "--terminal", device.url, *words, password="wrong")
        assert (ran.status, ran.code in {"password_refused", "login_paused"}) == (1, True)
    assert device.failed_logins == 1


@pytest.mark.parametrize("moment", ["yesterday", "0001-01-01", "2099-01-01T00:00:00+03:00"])
async def test_a_moment_that_is_none_is_a_usage_error(cli: Cli, moment: str) -> None:
    assert (await cli("events", "--terminal", "x", "--since", moment)).status == 2
