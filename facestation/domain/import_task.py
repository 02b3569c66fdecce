"""Imports that a terminal does by itself, from a file that it fetches."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ImportKind(enum.Enum):
    """What is imported; the values are those of the command line."""

    PERSONS = "persons"
    PICTURES = "pictures"

    @property
    def finished(self) -> int:
        """The status at which the terminal tells the totals."""
        return 3 if self is ImportKind.PERSONS else 2


BROKEN_OFF = 4
"""The status of a task that is gone, with the reason."""


@dataclass(frozen=True, slots=True)
class ImportTask:
    """How far one of them is; None where the terminal does not say."""

    task: str
    status: int | None
    """The terminal's own number: 3 finished for persons, 2 for pictures, 4 broken off; others mean under way."""
    done: int | None
    total: int | None
    failed: int | None
    why: str = ""
    """Why it was broken off, in the terminal's own word."""

    def percent(self, kind: ImportKind) -> int | None:
        """How much of it is done; None where nobody can tell."""
        if self.status == kind.finished:
            return 100
        if not self.total or self.done is None:
            return None
        return min(100, 100 * self.done // self.total)
