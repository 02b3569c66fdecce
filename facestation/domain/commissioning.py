"""Commissioning as people and scripts see it: how terminals differ from a template, and how far a run has come."""

from __future__ import annotations

import dataclasses
import enum
from dataclasses import dataclass
from datetime import datetime

from facestation.domain.terminal_settings import Changed, Danger, FieldValue
from facestation.errors import StationError


class Stage(enum.Enum):
    """How far a run has come with one terminal."""

    WAITING = "waiting"
    READING = "reading"
    WRITING = "writing"
    RESTARTING = "restarting"
    """The terminal is away, and comes back by itself."""
    DONE = "done"
    """Everything was looked at; what is left stands in the state."""
    FAILED = "failed"
    """The terminal could not be gone through to the end; the next run goes on there."""

    @property
    def over(self) -> bool:
        """Whether nothing more comes of this terminal in this run."""
        return self in {Stage.DONE, Stage.FAILED}


@dataclass(frozen=True, slots=True)
class Deviation:
    """One value of a terminal that is not as the template wants it; secrets are hidden."""

    resource: str
    """As in the command line: `door:2`."""
    field: str
    wanted: FieldValue = dataclasses.field(repr=False)
    found: FieldValue = dataclasses.field(repr=False)
    """None where the terminal does not show it."""
    danger: Danger | None = None


@dataclass(frozen=True, slots=True)
class Lack:
    """Something of the template that a terminal does not have: a resource, or one field of it."""

    resource: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why one resource of a terminal is not as it should be; the others go on."""

    resource: str
    error: StationError


@dataclass(frozen=True, slots=True)
class Change:
    """One field that was written, and what reading back said of it."""

    resource: str
    change: Changed


@dataclass(frozen=True, slots=True)
class TerminalRun:
    """How far a run has come with one terminal; the last one of a terminal is its result."""

    terminal_id: str
    terminal: str
    """Its name in the station's list."""
    stage: Stage = Stage.WAITING
    done: int = 0
    """Resources that were gone through."""
    total: int = 0
    resource: str = ""
    """The one that is worked on."""
    differences: tuple[Deviation, ...] = ()
    """What is not as it should be: as it was found where a run only looks, what is left where it writes."""
    changes: tuple[Change, ...] = ()
    lacks: tuple[Lack, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    error: StationError | None = None
    """Why it failed as a whole."""

    @property
    def right(self) -> bool:
        """Whether the terminal is as the template wants it, as far as it can be."""
        return self.stage is Stage.DONE and not (self.differences or self.troubles)

    @property
    def dangers(self) -> frozenset[Danger]:
        """What may come of writing what differs."""
        return frozenset(found.danger for found in self.differences if found.danger is not None)

    @property
    def first_error(self) -> StationError | None:
        """What to tell first: the error of the whole, else that of a resource."""
        return self.error or next((trouble.error for trouble in self.troubles), None)


@dataclass(frozen=True, slots=True)
class LastRun:
    """How the last run that wrote to a terminal ended, as the station remembers it."""

    terminal_id: str
    template: str
    """The template's title."""
    stage: Stage
    """One that is not over belongs to a run that was broken off."""
    at: datetime
    """UTC, aware."""
    differences: int = 0
    lacks: int = 0
    error: StationError | None = None

    @property
    def right(self) -> bool:
        """Whether the terminal was as the template wanted it, as far as it can be."""
        return self.stage is Stage.DONE and not self.differences and self.error is None
