"""How far a reader has come with the events of a terminal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from facestation.domain.event import Cursor
from tests.unit.store.desk import Desk

THEN = datetime(2030, 5, 4, 8, 15, tzinfo=timezone(timedelta(hours=3)))


def test_each_reader_goes_on_where_it_was(desk: Desk, other_desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    cursors = desk.store.cursors
    assert cursors.get(front, "window") is None
    cursors.keep(front, "window", Cursor(118, THEN))
    cursors.keep(front, "cli", Cursor(3_000_000_000, THEN))
    cursors.keep(front, "window", Cursor(119, THEN))
    assert other_desk.store.cursors.get(front, "window") == Cursor(119, THEN.astimezone(UTC))
    assert cursors.get(front, "cli") == Cursor(3_000_000_000, THEN)
    assert cursors.get(back, "window") is None


def test_nothing_is_kept_of_a_terminal_that_is_gone(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    desk.store.cursors.keep(front, "window", Cursor(1, THEN))
    desk.store.terminals.remove(front)
    assert desk.store.cursors.get(front, "window") is None
