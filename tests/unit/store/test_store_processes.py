"""Several programs on one database, and programs that die in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Event, State
from tests.unit.store.desk import JPEG, Desk, terminal, visitor

ROOT = Path(__file__).parents[3]

WRITES_WISHES = """
import sys
from pathlib import Path
from tests.unit.store.desk import Desk, terminal, visitor
desk = Desk(Path(sys.argv[1]))
doors = [terminal(name, number).id for number, name in enumerate(("Front", "Back", "Gate"), start=1)]
for count in range(100_000):
    desk.want(doors, visitor(f"{sys.argv[2]}{count}"))
    print(count, flush=True)
"""

HOLDS_A_DELIVERY = """
import sys
from pathlib import Path
from tests.unit.store.desk import Desk
address = sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1])
desk = Desk(address)
desk.claim(desk.deliveries.pending()[0])
print("claimed", flush=True)
sys.stdin.read()
"""

DRAWS_NUMBERS = """
import sys
from pathlib import Path
from tests.unit.store.desk import Desk
desk = Desk(sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1]))
for _ in range(40):
    print(desk.store.people.new_employee_no())
"""

DELIVERS = """
import sys
from pathlib import Path
from facestation.domain.enrollment import Event
from tests.unit.store.desk import Desk
desk = Desk(sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1]))
while waiting := desk.deliveries.pending():
    for delivery in waiting:
        claimed = desk.try_claim(delivery)
        if claimed is not None:
            print(delivery.id, flush=True)
            desk.step(desk.step(claimed, Event.ACCEPTED), Event.CONFIRMED)
"""


def start(program: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )


def kill(program: subprocess.Popen[str]) -> str:
    """Pull the plug; what it still had said."""
    program.send_signal(signal.SIGKILL)
    return program.communicate()[0]


def output(program: subprocess.Popen[str]) -> IO[str]:
    assert program.stdout is not None
    return program.stdout


@pytest.mark.parametrize("after", [1, 7, 20])
def test_wishes_are_whole_or_not_there_when_the_program_is_killed(tmp_path: Path, after: int) -> None:
    file = tmp_path / "station.db"
    desk = Desk(file)
    desk.doors("Front", "Back", "Gate")
    desk.close()
    program = start(WRITES_WISHES, file, "V")
    said = [output(program).readline() for _ in range(after)]
    said += kill(program).splitlines()

    survivor = Desk(file)
    survivor.store.check()
    rows = Counter(row.employee_no for row in survivor.deliveries.pending())
    wished = Counter(
        line.employee_no for line in survivor.store.audit.list(10_000) if line.kind is AuditKind.PRESENT_WANTED
    )
    assert len(rows) >= len(said) >= after
    assert {f"V{int(line)}" for line in said if line.endswith("\n")} <= rows.keys()
    assert set(rows.values()) == set(wished.values()) == {3}
    assert rows.keys() == wished.keys() == set(survivor.photos_kept())
    assert {survivor.store.people.get(number) is not None for number in rows} == {True}
    assert survivor.store.photos.of(survivor.deliveries.pending()[0]) == JPEG
    survivor.close()


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Desk, subprocess.Popen[str]]]:
    """A delivery in the hands of another program, which runs."""
    desk = Desk(tmp_path / "station.db")
    desk.want(desk.doors("Front"))
    program = start(HOLDS_A_DELIVERY, tmp_path / "station.db")
    assert output(program).readline() == "claimed\n"
    yield desk, program
    kill(program)
    desk.close()


def test_a_delivery_in_the_hands_of_a_running_program_is_left_alone(held: tuple[Desk, subprocess.Popen[str]]) -> None:
    desk, _ = held
    (row,) = desk.deliveries.pending()
    assert row.state is State.SENDING
    assert desk.deliveries.recover() == 0
    assert desk.deliveries.due(desk.clock()) == []
    assert desk.try_claim(row) is None


def test_a_killed_program_lets_go_at_once(held: tuple[Desk, subprocess.Popen[str]]) -> None:
    desk, program = held
    kill(program)
    (row,) = desk.deliveries.due(desk.clock())
    claimed = desk.claim(row)
    assert (claimed.state, claimed.attempts) == (State.SENDING, 2)


def test_recovery_after_a_kill_needs_no_waiting(held: tuple[Desk, subprocess.Popen[str]]) -> None:
    desk, program = held
    kill(program)
    assert desk.deliveries.recover() == 1
    (row,) = desk.deliveries.pending()
    assert (row.state, row.attempts) == (State.WAITING, 1)
    assert desk.bring(row).state is State.VERIFIED


def test_visitor_numbers_are_never_given_twice(desk: Desk) -> None:
    programs = [start(DRAWS_NUMBERS, desk.address) for _ in range(2)]
    numbers = [line for program in programs for line in program.communicate()[0].split()]
    counts = sorted(int(number[7:10]) for number in numbers)
    assert counts == list(range(1, 81))


def test_no_delivery_is_in_two_hands(desk: Desk) -> None:
    doors = desk.doors("Front", "Back")
    for number in range(10):
        desk.want(doors, visitor(f"V{number}"))
    programs = [start(DELIVERS, desk.address) for _ in range(2)]
    brought = [int(line) for program in programs for line in program.communicate()[0].split()]
    assert len(brought) == 20
    assert len(set(brought)) == 20
    assert desk.deliveries.pending() == []
    assert desk.photos_kept() == []


def test_a_program_that_ended_well_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    first, second = Desk(file), Desk(file)
    first.store.terminals.add(terminal("Front"))
    (row,) = first.want([terminal("Front").id])
    claimed = first.claim(row)
    first.close()
    assert second.step(claimed, Event.ACCEPTED) is None
    assert second.claim(row).attempts == 2
    second.close()


def test_what_crashed_programs_left_is_swept_and_what_runs_is_not(tmp_path: Path) -> None:
    running = tmp_path / "running"
    old = Desk(tmp_path / "station.db")
    (running / "crashed").touch()
    (running / "beginning").touch()
    for name in ("crashed", old.database.owner.id):
        os.utime(running / name, (0, 0))
    new = Desk(tmp_path / "station.db")
    left = {file.name for file in running.iterdir()}
    assert left == {"beginning", old.database.owner.id, new.database.owner.id}
    old.close()
    new.close()
