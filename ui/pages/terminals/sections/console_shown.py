"""What the expert console shows, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from facestation.domain.console import Answered, OperationRow
from facestation.errors import StationError


@dataclass(frozen=True, slots=True)
class Filling:
    """What the fields shall hold; each new serial number is put into them once."""

    serial: int = 0
    params: Mapping[str, str] = field(default_factory=dict)
    body: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """One earlier call of this run of the program, without its secrets."""

    at: datetime
    """This computer's local time."""
    terminal: str
    name: str
    params: Mapping[str, str]
    body: str
    status: int | None
    """None where no answer came."""
    took_s: float


@dataclass(frozen=True, slots=True)
class ConsoleShown:
    """The whole console."""

    terminal: str = ""
    """Its name; empty where none is chosen."""
    found: tuple[OperationRow, ...] = ()
    """What the search leaves of the catalogue."""
    picking: bool = True
    """Whether the list of operations is in sight."""
    row: OperationRow | None = None
    filling: Filling = Filling()
    file_name: str = ""
    file_bytes: int = 0
    """The body from a file; no name where there is none."""
    wrong: Mapping[str, StationError] = field(default_factory=dict)
    """What is wrong with each parameter, by its name."""
    body_error: StationError | None = None
    hidden_left: bool = False
    """Whether the body still has the stand-in of a secret, which must not be sent for it."""
    sending: bool = False
    answer: Answered | None = None
    error: StationError | None = None
    """Why no answer came."""
    history: tuple[Past, ...] = ()
    """The last one first."""
