"""What one terminal still owes one person: the delivery, and its states as a table.

The station keeps, for each person and terminal, what is wanted there (present or absent) and how far it is.
A wish is written down before the first request; whatever interrupts the work, the row says what is left to do.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from facestation.errors import Retry, StationError


class Wanted(enum.Enum):
    """What shall be true on the terminal in the end."""

    PRESENT = "present"
    ABSENT = "absent"


class State(enum.Enum):
    """How far a delivery is."""

    WAITING = "waiting"
    """Written down; nothing sent yet, or to be sent again at `next_try`."""
    SENDING = "sending"
    ON_TERMINAL = "on_terminal"
    """Accepted by the terminal, not read back yet."""
    VERIFIED = "verified"
    """Read back: the terminal really holds it."""
    REMOVED = "removed"
    """Read back: the terminal no longer holds it."""
    OFFLINE = "offline"
    """The terminal does not answer; tried again at `next_try`."""
    BLOCKED = "blocked"
    """Nothing is sent before a person acts (password, certificate)."""
    REFUSED = "refused"
    """The terminal or we refuse for good; only a new wish changes it."""


class Event(enum.Enum):
    """What happens to a delivery."""

    START = "start"
    ACCEPTED = "accepted"
    CONFIRMED = "confirmed"
    GONE = "gone"
    FAILED_FOR_NOW = "failed_for_now"
    UNREACHABLE = "unreachable"
    NEEDS_PERSON = "needs_person"
    FAILED_FOR_GOOD = "failed_for_good"
    INTERRUPTED = "interrupted"
    """The station died or the work was cancelled in between; what arrived is unknown, so it starts again."""


_RETRYABLE = (State.WAITING, State.OFFLINE, State.BLOCKED, State.REFUSED)

TRANSITIONS: dict[tuple[State, Event], State] = {
    **{(state, Event.START): State.SENDING for state in _RETRYABLE},
    (State.SENDING, Event.ACCEPTED): State.ON_TERMINAL,
    (State.ON_TERMINAL, Event.CONFIRMED): State.VERIFIED,
    (State.SENDING, Event.GONE): State.REMOVED,
    **{
        (state, event): after
        for state in (State.SENDING, State.ON_TERMINAL)
        for event, after in (
            (Event.FAILED_FOR_NOW, State.WAITING),
            (Event.UNREACHABLE, State.OFFLINE),
            (Event.NEEDS_PERSON, State.BLOCKED),
            (Event.FAILED_FOR_GOOD, State.REFUSED),
            (Event.INTERRUPTED, State.WAITING),
        )
    },
}

DONE = frozenset({State.VERIFIED, State.REMOVED})
UNDER_WAY = frozenset({State.SENDING, State.ON_TERMINAL})
"""In the hands of a program, where that still runs."""
PENDING = frozenset({State.WAITING, State.SENDING, State.ON_TERMINAL, State.OFFLINE, State.BLOCKED})
"""Still to reach the terminal; what the operator sees as queued."""


def advance(state: State, event: Event) -> State:
    """The state after `event`; raises ValueError for what cannot happen."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise ValueError(f"{event.value} cannot happen to a delivery that is {state.value}") from None


TEST_PERSON = "test person"
"""The origin of whoever was enrolled only to test a terminal; they are taken away and are nobody's visitor."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One person, one terminal: what is wanted, how far it is, what stood in the way last."""

    id: int
    employee_no: str
    name: str
    terminal_id: str
    terminal: str
    wanted: Wanted
    state: State
    revision: int
    """Rises with each new wish for the same person and terminal; an older attempt must not overwrite a newer wish."""
    attempts: int = 0
    next_try: datetime | None = None
    """UTC, aware; None when it is not tried by itself."""
    error: StationError | None = None
    face_written: bool = False
    """The face of this revision was accepted; after an interruption reading back is enough."""
    origin: str = ""
    """What was brought from a file or another terminal, as a digest: the same need not be brought again; or
    TEST_PERSON."""
    percent: int | None = None
    """How much of a removal the terminal has done, while it does it; told, never written down."""

    @property
    def is_test(self) -> bool:
        """Whether it takes away somebody who was enrolled only to test the terminal."""
        return self.origin == TEST_PERSON


FIRST_PAUSE_S = 15.0
LONGEST_PAUSE_S = 128 * 60.0


def pause_s(attempts: int, retry: Retry, *, unreachable: bool) -> float | None:
    """Seconds until the next attempt by itself after `attempts` failed ones; None when only a person can go on.

    A terminal that does not answer costs nothing to ask, so it is asked at least every five minutes.
    """
    if retry is not Retry.LATER:
        return None
    longest_s = 300.0 if unreachable else LONGEST_PAUSE_S
    return min(FIRST_PAUSE_S * 2.0 ** max(0, attempts - 1), longest_s)
