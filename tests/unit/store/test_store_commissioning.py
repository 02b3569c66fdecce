"""What is remembered of commissioning."""

from __future__ import annotations

from datetime import UTC, datetime

from facestation.domain.commissioning import LastRun, Stage
from facestation.errors import PasswordRefused
from tests.unit.store.desk import Desk

THEN = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
PATTERN = "Entrance {number:02}"


def test_a_terminal_keeps_its_number_and_new_ones_get_the_next(desk: Desk, other_desk: Desk) -> None:
    first, second, third = desk.doors("First", "Second", "Third")
    memory = desk.store.commissioning
    assert memory.numbers(PATTERN, [second, third], keep=False) == {second: 1, third: 2}
    assert memory.numbers(PATTERN, [third], keep=True) == {third: 1}
    assert other_desk.store.commissioning.numbers(PATTERN, [first, third, second], keep=True) == {
        first: 2,
        third: 1,
        second: 3,
    }
    assert memory.numbers("Gate {number}", [second], keep=True) == {second: 1}
    desk.store.terminals.remove(first)
    assert memory.numbers(PATTERN, [second, third], keep=True) == {second: 3, third: 1}


def test_of_secrets_the_newest_digest_is_remembered_and_whether_it_arrived(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    memory = desk.store.commissioning
    memory.keep_secrets(front, "user:1", {"password": "one"}, arrived=False)
    assert memory.secrets(front) == {("user:1", "password"): ("one", False)}
    memory.keep_secrets(front, "user:1", {"password": "two"}, arrived=True)
    memory.keep_secrets(front, "door:1", {"superPassword": "three"}, arrived=True)
    assert memory.secrets(front) == {
        ("user:1", "password"): ("two", True),
        ("door:1", "superPassword"): ("three", True),
    }
    assert memory.secrets(back) == {}
    desk.store.terminals.remove(front)
    assert memory.secrets(front) == {}


def test_the_newest_run_of_each_terminal_is_remembered(desk: Desk, other_desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    begun = LastRun(front, "Site", Stage.WAITING, THEN)
    failed = LastRun(back, "Site", Stage.FAILED, THEN, 2, 1, PasswordRefused(terminal="Back", tries_left=4))
    for run in (begun, failed, LastRun(front, "Site", Stage.DONE, THEN)):
        desk.store.commissioning.keep_run(run)
    runs = other_desk.store.commissioning.runs()
    assert runs[front] == LastRun(front, "Site", Stage.DONE, THEN)
    error = runs[back].error
    assert isinstance(error, PasswordRefused)
    assert error.details == {"terminal": "Back", "tries_left": 4}
