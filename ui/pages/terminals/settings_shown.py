"""What the tree of a terminal's settings shows, as values."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import Changed, Difference, Presence, ResourceInfo, ResourceShown
from facestation.errors import StationError

Wanted = str | Secret


class Work(enum.Enum):
    """What is under way."""

    IDLE = "idle"
    LOOKING = "looking"
    """Which resources the terminal has is being asked, one after the other."""
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Node:
    """One resource in the tree."""

    info: ResourceInfo
    presence: Presence | None = None
    """None until the terminal was asked."""
    number: int | None = None
    """Which of several; None where there is but one."""
    reading: bool = False
    resource: ResourceShown | None = None
    typed: Mapping[str, Wanted] = field(default_factory=dict)
    """What was typed and not written yet, by field."""
    outcomes: Mapping[str, Changed] = field(default_factory=dict)
    """What became of the fields that were written last."""
    error: StationError | None = None

    @property
    def name(self) -> str:
        """As the station calls it: `door:2`."""
        return self.info.name if self.number is None else f"{self.info.name}:{self.number}"


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """The whole tree."""

    terminal: str = ""
    """Its name; empty where none is chosen."""
    nodes: tuple[Node, ...] = ()
    work: Work = Work.IDLE
    looked: int = 0
    """How many resources were asked for."""
    written: int | None = None
    """How many fields were confirmed by reading back; None before anything was written."""
    error: StationError | None = None
    sent: bool = False
    """Whether the error came when values were on their way."""

    @property
    def typed_count(self) -> int:
        """How many fields wait to be written."""
        return sum(len(node.typed) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody is asked to agree to before it is written."""

    terminal: str
    differences: tuple[Difference, ...]
