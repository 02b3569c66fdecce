"""Keyrings as computers have them: one that works, and the ways in which one does not."""

from __future__ import annotations

import threading

from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.core import load_keyring
from keyring.errors import InitError, NoKeyringError, PasswordDeleteError


class InMemory(KeyringBackend):
    """A keyring that works, for as long as the test runs."""

    priority: float = 5

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("No such password!")
        del self.entries[service, username]


class Absent(InMemory):
    """What the library says where there is none."""

    def get_password(self, service: str, username: str) -> str | None:
        raise NoKeyringError

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NoKeyringError


class Locked(InMemory):
    """The prompt was dismissed."""

    def get_password(self, service: str, username: str) -> str | None:
        raise InitError("Prompt dismissed")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise InitError("Prompt dismissed")


class Odd(InMemory):
    """A plugin with an error of its own kind."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ZeroDivisionError


class Forgetful(InMemory):
    """Takes everything, keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Do nothing."""


class PlainText(InMemory):
    """Keeps passwords where everybody reads them."""

    priority = 0.5


class PlainTextInDisguise(InMemory):
    """The same, saying of itself that it is as good as any."""

    __module__ = "keyrings.alt.file"


class Prompting(InMemory):
    """Waits for somebody to unlock it."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.unlocked.wait()
        return super().get_password(service, username)


def of_the_library(name: str) -> KeyringBackend:
    """One of the library's own backends, such as `fail` or `null`."""
    return load_keyring(f"keyring.backends.{name}.Keyring")


def chained(*backends: KeyringBackend) -> KeyringBackend:
    """What the library makes of several."""
    # The library finds its members by itself and lets nobody set them on an object.
    kind = type("Chained", (ChainerBackend,), {"backends": list(backends)})
    made: KeyringBackend = kind()
    return made
