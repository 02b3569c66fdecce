"""What the terminals page shows, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from datetime import datetime

from facestation.domain.inventory import Inspection
from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.errors import (
    AnswerError,
    CertificateChanged,
    InputError,
    LoginError,
    NotActivated,
    NotPermitted,
    StationError,
    Unreachable,
)

Subject = tuple[str, str]
"""A terminal: its id, and what the station calls it."""


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

    @property
    def settled(self) -> Answer:
        """The same once nobody waits for the attempt any more."""
        return replace(self, standing=Standing.NOT_ASKED) if self.standing is Standing.CONNECTING else self


@dataclass(frozen=True, slots=True)
class Row:
    """One terminal of the list."""

    record: TerminalRecord
    answer: Answer = Answer()
    seen: Inspection | None = None
    """What the station saw when it last looked at the terminal, by itself or because somebody asked."""


class Quick(enum.Enum):
    """Which terminals a press on one of the quick filters leaves in the list."""

    ALL = "all"
    NEEDS = "needs"
    """Somebody has to do something about them."""
    OFFLINE = "offline"
    UNCHECKED = "unchecked"


CONNECTION = "connection"
"""The one section of the detail that needs no answer of the terminal."""
OVERVIEW = "overview"


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
    text: str = ""
    """What stands in the filter field."""
    quick: Quick = Quick.ALL
    visible: tuple[Row, ...] = ()
    """Those of `rows` that both filters leave."""
    selected: tuple[str, ...] = ()
    """The ids of the terminals that are marked in the list; several are acted on together."""
    opened: bool = False
    """Whether somebody wants to see the detail; it stands open without that while there is nothing else to do."""
    found_waits: bool = False
    """Whether something can be done with what was found on the network: that is the next thing then."""
    section: str = CONNECTION
    """The name of the section of the detail that is in sight."""

    @property
    def detailed(self) -> bool:
        """Whether the detail is in sight, about the chosen terminal or a new one."""
        return self.opened or (self.loaded and not self.rows)

    @property
    def marked(self) -> tuple[Row, ...]:
        """The terminals that are marked in the list."""
        return tuple(row for row in self.visible if row.record.id in self.selected)

    @property
    def row(self) -> Row | None:
        """The chosen terminal; None for a new one."""
        return next((row for row in self.rows if row.record.id == self.chosen), None)

    @property
    def wrong_field(self) -> str:
        """In which field of the connection stands what made the last attempt fail; empty where it is in none."""
        error = self.answer.error
        if isinstance(error, InputError):
            name = self.typed.name.strip()
            by_name = error.field == "name" or (bool(name) and error.details.get("value") == name)
            return "name" if by_name else "address"
        if isinstance(error, NotPermitted):
            return "username"
        if isinstance(error, LoginError) and not isinstance(error, NotActivated):
            return "password"
        return "address" if isinstance(error, Unreachable | AnswerError) else ""

    @property
    def busy(self) -> bool:
        """Whether an attempt is under way."""
        return self.answer.standing is Standing.CONNECTING

    @property
    def untrusted(self) -> str:
        """The fingerprint that the terminal showed and nobody has trusted; empty where there is none."""
        error = self.answer.error
        if error is None and self.row is not None and self.row.seen is not None:
            error = self.row.seen.error
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
