"""What becomes of giving terminals their first password."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.secret import Secret
from facestation.errors import StationError


@dataclass(frozen=True, slots=True)
class Wanted:
    """One terminal to be activated."""

    address: str
    """As it is typed or found: a URL."""
    password: Secret
    name: str = ""
    """What the station calls it from then on; by its address where nothing is given."""
    fingerprint: str | None = None
    """Of the certificate to be trusted, where the address is encrypted."""


@dataclass(frozen=True, slots=True)
class Activated:
    """A terminal that took its password and is on the station's list."""

    terminal_id: str
    name: str
    url: str
    kept: bool
    """Whether the keyring holds the password; else it is known for this run only."""
    weak: bool
    """Whether the terminal calls the password weak."""
    model: str = ""
    serial: str = ""
    trouble: StationError | None = None
    """Why it could not be asked who it is with the new password."""


@dataclass(frozen=True, slots=True)
class ActivationOutcome:
    """What became of one of several: either it is activated or there is an error."""

    wanted: Wanted
    activated: Activated | None = None
    error: StationError | None = None
