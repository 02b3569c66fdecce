"""The reception page as one value."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.enrollment import PENDING, State, Wanted
from facestation.domain.visit import Visit
from facestation.errors import LoginError, StationError, TrustError


class Emptiness(enum.Enum):
    """Why there is no row to show."""

    NONE = "none"
    """There are rows, or they are still being read."""
    NO_TERMINALS = "no_terminals"
    NO_VISITORS = "no_visitors"
    NOBODY_FOUND = "nobody_found"


@dataclass(frozen=True, slots=True)
class Counts:
    """Today in numbers."""

    visitors: int = 0
    waiting: int = 0
    """Deliveries that have not reached their door yet."""
    trouble: int = 0
    """Deliveries that a person has to look at."""
    at_terminals: StationError | None = None
    """The reason of one that is mended on the terminals page, such as a missing password."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything there is to see."""

    query: str = ""
    """What is searched for; an empty one shows today."""
    visits: tuple[Visit, ...] = ()
    loaded: bool = False
    emptiness: Emptiness = Emptiness.NONE
    counts: Counts = Counts()
    selected: Visit | None = None

    @property
    def removable_doors(self) -> int:
        """From how many doors the selected person can be removed."""
        return len(doors_of(self.selected)) if self.selected is not None else 0


def doors_of(visit: Visit) -> tuple[str, ...]:
    """The ids of the terminals on which the person is wanted, whether already there or not."""
    return tuple(each.terminal_id for each in visit.deliveries if each.wanted is Wanted.PRESENT)


def verified_door(visit: Visit) -> str:
    """A terminal that surely keeps the person's photo; empty where there is none."""
    held = (each for each in visit.deliveries if each.wanted is Wanted.PRESENT and each.state is State.VERIFIED)
    return next((each.terminal_id for each in held), "")


def counts_of(visits: tuple[Visit, ...]) -> Counts:
    """`visits` in numbers."""
    deliveries = [each for visit in visits for each in visit.deliveries]
    states = [each.state for each in deliveries]
    errors = (each.error for each in deliveries if each.state is State.BLOCKED)
    needing = {State.BLOCKED, State.REFUSED}
    return Counts(
        visitors=len(visits),
        waiting=sum(1 for state in states if state in PENDING - needing),
        trouble=sum(1 for state in states if state in needing),
        at_terminals=next((error for error in errors if isinstance(error, LoginError | TrustError)), None),
    )
