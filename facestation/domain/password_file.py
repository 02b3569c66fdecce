"""Passwords of terminals on their way to another computer."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class PasswordEntry:
    """One terminal with its password."""

    name: str
    url: str
    username: str
    serial: str
    fingerprint: str | None
    """SHA-256 of the trusted certificate."""
    password: Secret


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the entries of a file, by the names of their terminals."""

    kept: tuple[str, ...]
    """Now in the keyring."""
    unkept: tuple[str, ...]
    """Known for this run only: there is no keyring, or it does not answer."""
    added: tuple[str, ...]
    """Of these, terminals that were not on the list before."""
