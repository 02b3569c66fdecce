"""What the activation window shows, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.activation import Activated
from facestation.domain.password import Rule, Strength
from facestation.errors import CertificateUnknown, StationError


class Stage(enum.Enum):
    """How far the window is."""

    PREPARING = "preparing"
    RUNNING = "running"
    OVER = "over"


class State(enum.Enum):
    """How far it is with one terminal."""

    WAITING = "waiting"
    UNDER_WAY = "under_way"
    ACTIVE = "active"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """Nobody waited for the answer; it may have its password."""
    SETTLING = "settling"
    """It gets its name and address."""
    SETTLED = "settled"
    UNSETTLED = "unsettled"
    """It is active, and did not get its name or address."""


HAS_PASSWORD = frozenset({State.ACTIVE, State.SETTLING, State.SETTLED, State.UNSETTLED})
OPEN = frozenset({State.WAITING, State.FAILED, State.UNKNOWN})
"""It can be tried, or tried again."""


class Keeping(enum.Enum):
    """Where a new password will be."""

    KEYRING = "keyring"
    NOWHERE = "nowhere"
    """This computer has no password store, or it is locked."""


@dataclass(frozen=True, slots=True)
class Target:
    """One terminal to be activated."""

    url: str
    model: str = ""
    serial: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One terminal in the window; its key is its URL as it was found."""

    target: Target
    state: State = State.WAITING
    activated: Activated | None = None
    error: StationError | None = None
    fingerprint: str | None = None
    """Of the certificate that somebody accepted for it."""

    @property
    def untrusted(self) -> str:
        """The fingerprint that it showed and nobody has accepted; empty where there is none."""
        error = self.error
        return str(error.details.get("fingerprint") or "") if isinstance(error, CertificateUnknown) else ""


class Way(enum.Enum):
    """Where a terminal's address is to come from."""

    KEEP = "keep"
    DHCP = "dhcp"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Place:
    """What one terminal is called, and where it is, from now on; what is left blank stays as it is."""

    name: str = ""
    way: Way = Way.KEEP
    address: str = ""
    mask: str = ""
    gateway: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was asked for."""
        return not self.name and self.way is Way.KEEP


@dataclass(frozen=True, slots=True)
class ActivationShown:
    """The whole window."""

    lines: tuple[Line, ...]
    stage: Stage = Stage.PREPARING
    keeping: Keeping | None = None
    """None before that is known."""
    generate: bool = False
    """A password is made up for each, instead of one that is typed for all."""
    promised: bool = False
    """Where nothing keeps passwords, somebody said that they will."""
    kept_rules: frozenset[Rule] | None = None
    """Of the password that was typed; None while there is none."""
    strength: Strength | None = None
    exported: bool = False
    """Whether the passwords are in a file."""

    @property
    def ready(self) -> bool:
        """Whether it can begin."""
        kept = self.keeping is Keeping.KEYRING or (self.keeping is Keeping.NOWHERE and self.promised)
        good = self.generate or self.kept_rules == frozenset(Rule)
        return self.stage is not Stage.RUNNING and kept and good and bool(self.of(OPEN))

    @property
    def in_danger(self) -> bool:
        """Whether passwords that nobody has seen would go with the program."""
        unkept = any(line.activated is not None and not line.activated.kept for line in self.lines)
        return unkept and self.generate and not self.exported

    @property
    def finished(self) -> int:
        """For how many it is over."""
        return sum(line.state not in {State.WAITING, State.UNDER_WAY} for line in self.lines)

    def of(self, states: frozenset[State]) -> tuple[Line, ...]:
        """The terminals that are so far."""
        return tuple(line for line in self.lines if line.state in states)
