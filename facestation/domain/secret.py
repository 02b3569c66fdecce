"""Passwords and keys that cannot be printed by accident."""

from __future__ import annotations

import enum
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field

VAULT_KEY_BYTES = 32
_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Secret:
    """A password or key; `repr` and `str` show nothing of it, `reveal()` is the one way to the text."""

    _text: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self._text:
            # An empty password is a failed login on a terminal, so it must never become one.
            raise ValueError("a secret cannot be empty")

    def reveal(self) -> str:
        """The text itself; call it where it is used and keep no copy."""
        return self._text

    def __str__(self) -> str:
        return "***"


class KeyPlace(enum.Enum):
    """Where the key of waiting photos lies."""

    KEYRING = "keyring"
    FILE = "file"
    """In a file that its owner alone can read; the operator is told so."""


@dataclass(frozen=True, slots=True)
class VaultKey:
    """The key that waiting photos are sealed with, and what else may open older ones."""

    key: bytes = field(repr=False)
    """32 bytes."""
    place: KeyPlace
    older: tuple[bytes, ...] = field(default=(), repr=False)
    """Keys that photos were sealed with while this one could not be had."""
    complete: bool = True
    """False where the keyring did not answer, so that another key may lie in it."""
    made_later: Callable[[], bytes | None] = field(default=lambda: None, compare=False, repr=False)
    """Looks for the key of a process without a keyring, which may be made while this one runs."""

    def __post_init__(self) -> None:
        if any(len(key) != VAULT_KEY_BYTES for key in (self.key, *self.older)):
            raise ValueError(f"a vault key has {VAULT_KEY_BYTES} bytes")


def key_id(key: bytes) -> str:
    """16 hex digits that tell keys apart and say nothing of them."""
    return hashlib.sha256(b"facestation key id" + key).hexdigest()[:16]


def is_secret_label(text: str) -> bool:
    """Whether a secret may be kept under this name, which stands in templates and commands."""
    return _LABEL.fullmatch(text) is not None
