"""What the terminals page shows, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.errors import CertificateChanged, StationError


class Standing(enum.Enum):
    """What the last attempt to reach a terminal brought, in this run of the program."""

    NOT_ASKED = "not_asked"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of the last attempt; `status` is the last known one and outlives a failure."""

    standing: Standing = Standing.NOT_ASKED
    at: datetime | None = None
    """This computer's local time."""
    status: TerminalStatus | None = None
    error: StationError | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One terminal of the list."""

    record: TerminalRecord
    answer: Answer = Answer()


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields of the panel; the password is never kept here."""

    name: str = ""
    address: str = ""
    username: str = "admin"
    legacy_tls: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole page."""

    rows: tuple[Row, ...] = ()
    loaded: bool = False
    """Whether `rows` were read yet: before that an empty list says nothing."""
    chosen: str | None = None
    """The id of the terminal that the panel is about; None for a new one."""
    typed: Typed = Typed()
    answer: Answer = Answer()
    """Of what the panel is about."""
    password_serial: int = 0
    """Each new number empties the password field."""
    passwords_kept: bool = True
    """Whether this computer has a password store."""

    @property
    def row(self) -> Row | None:
        """The chosen terminal; None for a new one."""
        return next((row for row in self.rows if row.record.id == self.chosen), None)

    @property
    def busy(self) -> bool:
        """Whether an attempt is under way."""
        return self.answer.standing is Standing.CONNECTING

    @property
    def untrusted(self) -> str:
        """The fingerprint that the terminal showed and nobody has trusted; empty where there is none."""
        error = self.answer.error
        return str(error.details.get("fingerprint") or "") if error is not None else ""

    @property
    def changed(self) -> bool:
        """Whether the terminal shows another certificate than the trusted one."""
        return isinstance(self.answer.error, CertificateChanged)

    @property
    def has_door(self) -> bool:
        """Whether the chosen terminal is connected and opens a door."""
        status = self.answer.status
        return self.answer.standing is Standing.CONNECTED and status is not None and "door" in status.supports
