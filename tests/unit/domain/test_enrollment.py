"""The states of a delivery, as a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.domain.enrollment import DONE, LONGEST_PAUSE_S, PENDING, TRANSITIONS, Event, State, advance, pause_s
from facestation.errors import Retry


def test_the_way_of_an_enrollment_that_goes_well() -> None:
    state = State.WAITING
    for event in (Event.START, Event.ACCEPTED, Event.CONFIRMED):
        state = advance(state, event)
    assert state is State.VERIFIED


def test_nothing_is_verified_that_was_not_accepted_first() -> None:
    before = [state for (state, event), after in TRANSITIONS.items() if after is State.VERIFIED]
    assert before == [State.ON_TERMINAL]


def test_an_interruption_anywhere_leads_back_to_waiting() -> None:
    for state in (State.SENDING, State.ON_TERMINAL):
        assert advance(state, Event.INTERRUPTED) is State.WAITING


def test_what_is_done_stays_done() -> None:
    for state in DONE:
        for event in Event:
            with pytest.raises(ValueError, match="cannot happen"):
                advance(state, event)


def test_every_state_is_done_pending_or_refused() -> None:
    assert DONE | PENDING | {State.REFUSED} == set(State)


@given(attempts=st.integers(0, 200), unreachable=st.booleans())
def test_pauses_grow_and_stay_bounded(attempts: int, unreachable: bool) -> None:
    pause = pause_s(attempts, Retry.LATER, unreachable=unreachable)
    following = pause_s(attempts + 1, Retry.LATER, unreachable=unreachable)
    assert pause is not None
    assert following is not None
    assert 0 < pause <= following <= LONGEST_PAUSE_S


@pytest.mark.parametrize("retry", [Retry.NEVER, Retry.BY_HAND])
def test_what_needs_a_person_is_not_tried_by_itself(retry: Retry) -> None:
    assert pause_s(1, retry, unreachable=False) is None
