"""What the people page shows, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.enrollment import Wanted
from facestation.domain.visit import Visit
from facestation.errors import StationError

MOST_SHOWN = 200
"""Nobody reads a longer list; whoever looks for somebody types a part of the name."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything there is to see."""

    query: str = ""
    people: tuple[Visit, ...] = ()
    loaded: bool = False
    selected: Visit | None = None

    @property
    def cut(self) -> bool:
        """Whether there may be more than are shown."""
        return len(self.people) >= MOST_SHOWN


def doors_of(person: Visit) -> tuple[str, ...]:
    """The ids of the terminals on which the person is wanted, whether already there or not."""
    return tuple(each.terminal_id for each in person.deliveries if each.wanted is Wanted.PRESENT)


class Work(enum.Enum):
    """What goes on for many people."""

    CHECK = "check"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class RowSeen:
    """One row of an import that did not go smoothly."""

    number: int
    """As a spreadsheet counts."""
    employee_no: str
    waiting: bool
    """Its terminal did not answer yet; it follows by itself."""
    error: StationError | None


@dataclass(frozen=True, slots=True)
class ImportShown:
    """How far an import is."""

    rows: int | None = None
    """In the table, as soon as it was read."""
    ignored: tuple[str, ...] = ()
    """Headings that mean nothing here."""
    work: Work | None = None
    """What is under way; None while nothing is."""
    finished: Work | None = None
    """What was done last with what is chosen now."""
    done: int = 0
    good: int = 0
    """Fit to be sent, or seen on every terminal."""
    seen: tuple[RowSeen, ...] = ()
    error: StationError | None = None
    """Why it could not go on."""
    saved: str = ""
    """The file that refused rows were saved to."""

    @property
    def refused(self) -> tuple[RowSeen, ...]:
        """The rows that will not arrive as they are."""
        return tuple(row for row in self.seen if not row.waiting)

    @property
    def waiting(self) -> int:
        """How many rows follow by themselves."""
        return len(self.seen) - len(self.refused)

    @property
    def can_import(self) -> bool:
        """Whether a check found somebody to be sent."""
        return self.work is None and self.finished is Work.CHECK and self.good > 0 and self.error is None
