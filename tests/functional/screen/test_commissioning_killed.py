"""A commissioning whose program is killed in the middle, twice: it goes on where it was, and repeats nothing."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from facestation.domain.secret import Secret
from facestation.services.station import open_station
from facestation.virtual.options import Options
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import until

ROOT = Path(__file__).parents[3]
PASSWORD = "Gallery-1"
NAMES = ("Back", "Front", "Gate")
TEMPLATE = """title = "Head office"
name = "Door {number:02}"

[settings.door.1]
openDuration = 9
"""
WRITES = ("system.set_device_info", "doors.set_parameters")
ENROLLS = ("persons.record", "persons.set_up", "faces.record", "faces.set_up")
LONG_S = 180.0


class Walked:
    """The program, and what it says."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def said(self, what: str) -> object:
        """The next word about that; what is said before it is passed over."""
        assert self._process.stdout is not None
        async with asyncio.timeout(LONG_S):
            while line := await self._process.stdout.readline():
                told = json.loads(line)
                if what in told:
                    return told[what]
        raise AssertionError(f"the program ended before it said its {what}")

    async def kill(self) -> None:
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()


@asynccontextmanager
async def walked(folder: Path, how_far: str) -> AsyncIterator[Walked]:
    """The program on its way, which is killed at the end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.functional.screen.walked",
        str(folder),
        how_far,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "FACESTATION_PASSWORD": PASSWORD},
    )
    program = Walked(process)
    try:
        yield program
    finally:
        await program.kill()


def written(door: VirtualTerminal) -> Counter[str]:
    """How often each value was written to it."""
    done = (each.operation for each in door.state.requests if each.method == "PUT" and each.status == 200)
    return Counter(name for name in done if name in WRITES)


def waits(door: VirtualTerminal, operation: str) -> bool:
    """Whether somebody waits in vain for an answer to that."""
    return any(each.operation == operation and each.status == 0 for each in door.state.requests)


def people_sent(door: VirtualTerminal) -> int:
    """How often a person or a face was written to it."""
    return sum(each.operation in ENROLLS for each in door.state.requests)


@pytest.fixture
async def doors() -> AsyncIterator[list[VirtualTerminal]]:
    """Three quick terminals."""
    async with AsyncExitStack() as stack:
        wanted = Options(Secret(PASSWORD), modeling_s=0.05, deletion_s=0.05)
        yield [await stack.enter_async_context(VirtualTerminal(wanted, number)) for number in (1, 2, 3)]


@pytest.fixture
async def folder(tmp_path: Path, doors: list[VirtualTerminal]) -> Path:
    """The data of a station that knows them, and a template."""
    place = tmp_path / "station"
    template = tmp_path / "site.toml"
    template.write_text(TEMPLATE, encoding="utf-8")
    station = await open_station(place, environment_password=Secret(PASSWORD))
    for name, door in zip(NAMES, doors, strict=True):
        await station.terminals.add(door.url, name=name)
    await station.notes.keep_template(template)
    await station.close()
    return place


@pytest.mark.timeout(600)
async def test_it_goes_on_where_it_was_killed_and_repeats_nothing(folder: Path, doors: list[VirtualTerminal]) -> None:
    _, front, _ = doors
    await killed_while_writing(folder, doors)
    assert [written(each) for each in doors] == [Counter(WRITES), Counter(WRITES[:1]), Counter()]
    for door in doors:
        door.faults.clear()
    front.faults.add("no_answer@faces.set_up")
    async with walked(folder, "test") as program:
        assert await program.said("left") == "A commissioning was left: 3 terminals, at “Template”."
        assert await program.said("step") == "Template"
        status = str(await program.said("status"))
        assert status.startswith("3 values differ on 2 terminals. The run of ")
        assert status.endswith(" was broken off; the next one does what is left.")
        assert await program.said("doing") == "template"
        assert await program.said("doing") == "test"
        assert [written(each) for each in doors] == [Counter(WRITES)] * 3
        await until(lambda: waits(front, "faces.set_up") and kept_tests(folder) == 2, LONG_S)
        await program.kill()
    assert [len(each.state.people) for each in doors] == [0, 1, 0]
    front.faults.clear()
    await certified(folder, doors)
    assert [written(each) for each in doors] == [Counter(WRITES)] * 3


async def killed_while_writing(folder: Path, doors: list[VirtualTerminal]) -> None:
    """One terminal is done, one is half done, one has not begun."""
    back, front, gate = doors
    front.faults.add(f"no_answer@{WRITES[1]}")
    gate.faults.add(f"no_answer@{WRITES[0]}")
    async with walked(folder, "template") as program:
        assert await program.said("doing") == "template"
        await until(
            lambda: written(back) == Counter(WRITES) and waits(front, WRITES[1]) and waits(gate, WRITES[0]), LONG_S
        )
        await program.kill()


async def certified(folder: Path, doors: list[VirtualTerminal]) -> None:
    """Only the terminal whose test was cut off is tested again, and nobody is left on it."""
    back, front, gate = doors
    before = people_sent(back), people_sent(gate)
    assert min(before) > 0
    async with walked(folder, "certificate") as program:
        assert await program.said("step") == "Test"
        known = await program.said("tested")
        assert isinstance(known, list)
        enrolled = "Enrolled, read back and removed."
        assert [each.partition("M. ")[2] for each in known] == [enrolled, "", enrolled]
        assert await program.said("button") == "&Test 1 terminal"
        assert await program.said("found") == ["with remarks"] * 3
    await until(lambda: not front.state.people, LONG_S)
    assert (people_sent(back), people_sent(gate)) == before


def kept_tests(folder: Path) -> int:
    """Of how many terminals a test is remembered."""
    file = folder / "tests.json"
    return len(json.loads(file.read_bytes())) if file.exists() else 0
