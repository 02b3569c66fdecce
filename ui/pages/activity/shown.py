"""The activity page as one value."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from facestation.domain.audit import AuditEntry
from facestation.domain.watching import CheckRequest, Sighting, Standing
from facestation.errors import StationError

Key = tuple[str, int, datetime]
"""Of a sighting."""


class Emptiness(enum.Enum):
    """Why there is no event to show."""

    NONE = "none"
    """There are some, or the list is still being read."""
    NO_TERMINALS = "no_terminals"
    NOTHING_YET = "nothing_yet"
    NOTHING_FOUND = "nothing_found"


@dataclass(frozen=True, slots=True)
class Source:
    """One terminal, and how its events come."""

    terminal: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class WayChoice:
    """One terminal, and whether it is to push its events to this computer."""

    terminal_id: str
    terminal: str
    pushes: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything there is to see."""

    query: str = ""
    sightings: tuple[Sighting, ...] = ()
    """Those that fit the query, newest first."""
    sources: tuple[Source, ...] = ()
    """By the terminals' names."""
    selected: Key | None = None
    audit: tuple[AuditEntry, ...] = ()
    """Newest first."""
    requests: tuple[CheckRequest, ...] = ()
    """Terminals that wait for the operator's word, the oldest first."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of terminals by their ids."""
    emptiness: Emptiness = Emptiness.NONE

    @property
    def chosen(self) -> Sighting | None:
        """What the picture is about: what was selected, else the newest."""
        found = next((each for each in self.sightings if each.key == self.selected), None)
        return found or (self.sightings[0] if self.sightings else None)


@dataclass(frozen=True, slots=True)
class NoPicture:
    """Why there is no picture of the chosen event."""

    loading: bool = False
    error: StationError | None = None
