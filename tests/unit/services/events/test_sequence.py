"""New, late, repeated or numbered anew: what an event is to those before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.domain.event import AccessEvent, Cursor
from facestation.services.events.sequence import REMEMBERED, Sequence, Step

START = datetime(2030, 5, 4, 8, 0, tzinfo=UTC)


def event(
    number: int, minute: int | None = None, front: int | None = None, *, current: bool | None = True
) -> AccessEvent:
    at = START + timedelta(minutes=number if minute is None else minute)
    return AccessEvent(at, 5, 75, number, front_serial_no=front, current=current)


def told(*numbers: int, cursor: Cursor | None = None) -> Sequence:
    made = Sequence(cursor)
    for number in numbers:
        made.take(event(number))
    return made


def test_the_first_event_is_new_and_nothing_is_missing_before_it() -> None:
    made = Sequence(None)
    assert made.step(event(118)) is Step.NEW
    assert not made.missing(event(118))


def test_a_number_behind_the_cursor_is_new_and_a_gap_shows() -> None:
    made = told(1, 2)
    assert made.step(event(5)) is Step.NEW
    assert list(made.missing(event(5))) == [3, 4]
    assert not made.missing(event(3))


def test_the_events_own_word_for_the_one_before_is_believed() -> None:
    made = told(1, 2)
    assert not made.missing(event(5, front=2))
    assert list(made.missing(event(5, front=3))) == [3]
    assert list(made.missing(event(5, front=9))) == [3, 4]


@pytest.mark.parametrize("current", [True, False, None])
def test_what_was_told_is_repeated(current: bool | None) -> None:
    assert told(1, 2, 3).step(event(2, current=current)) is Step.REPEATED


def test_a_replay_never_begins_anew() -> None:
    made = Sequence(Cursor(100, START))
    assert made.step(event(3, minute=500, current=False)) is Step.REPEATED


def test_a_lower_number_of_later_begins_anew() -> None:
    made = Sequence(Cursor(100, START))
    assert made.step(event(3, minute=5)) is Step.RESTARTED
    assert told(1, 2, 3).step(event(2, minute=60)) is Step.RESTARTED


def test_numbers_and_clock_reset_together_are_seen_too() -> None:
    assert Sequence(Cursor(5000, START)).step(event(1, minute=-9000)) is Step.RESTARTED
    assert Sequence(Cursor(50, START)).step(event(1, minute=-9000)) is Step.REPEATED


def test_one_that_was_passed_over_is_late() -> None:
    made = told(1, 2, 4, 5)
    assert made.step(event(3)) is Step.LATE
    made.take(event(3))
    assert made.cursor is not None
    assert (made.cursor.serial_no, made.step(event(3))) == (5, Step.REPEATED)


def test_the_same_number_at_an_earlier_time_is_a_repetition() -> None:
    assert told(1, 2, 3).step(event(2, minute=1)) is Step.REPEATED


def test_events_without_a_number_are_told_once() -> None:
    made = told(7)
    assert made.step(event(0)) is Step.NEW
    assert not made.missing(event(0))
    made.take(event(0))
    assert made.step(event(0)) is Step.REPEATED
    assert made.cursor is not None
    assert made.cursor.serial_no == 7


def test_memory_is_bounded() -> None:
    made = told(*range(1, 3 * REMEMBERED))
    for minute in range(2 * REMEMBERED):
        made.take(event(0, minute))
    assert len(made._times) == len(made._unnumbered) == REMEMBERED
    made.restart(Cursor(0, START))
    assert made.step(event(1)) is Step.NEW


@given(st.lists(st.integers(1, 30), max_size=80))
def test_whatever_the_order_each_number_is_told_at_most_once(numbers: list[int]) -> None:
    made, heard = Sequence(None), []
    for number in numbers:
        if made.step(event(number)) in {Step.NEW, Step.LATE}:
            made.take(event(number))
            heard.append(number)
    assert len(heard) == len(set(heard))
