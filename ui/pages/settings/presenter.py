"""What the settings page decides: a change is kept at once, and what cannot be kept is said beside its field."""

from __future__ import annotations

import asyncio
import enum
from dataclasses import dataclass, replace
from typing import Any, Protocol

from facestation.errors import StationError
from facestation.settings import Settings, Value
from ui.jobs import Jobs

PREFIX = "settings."


class PasswordsKept(enum.Enum):
    """Where passwords of terminals are."""

    IN_KEYRING = "in_keyring"
    NOWHERE = "nowhere"
    KEYRING_LOCKED = "keyring_locked"


@dataclass(frozen=True, slots=True)
class Secrets:
    """Where what is secret lies on this computer."""

    passwords: PasswordsKept
    photo_key_in_keyring: bool
    """Else it lies in a file that its owner alone can read."""
    folder: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole page."""

    settings: Settings | None = None
    """None before they were read."""
    secrets: Secrets | None = None
    wrong: tuple[tuple[str, StationError], ...] = ()
    """Key of a setting and why its new value was not kept."""


class Keeps(Protocol):
    """The file of the settings."""

    def load(self) -> Settings: ...

    def change(self, key: str, value: Value) -> Settings: ...


class KnowsSecrets(Protocol):
    """Tells where secrets lie."""

    async def where(self) -> Secrets: ...


class View(Protocol):
    """What the presenter asks of the page."""

    def display(self, shown: Shown) -> None: ...

    def apply(self, key: str, settings: Settings) -> None: ...


class SettingsPresenter:
    """Reads, shows and keeps the settings."""

    def __init__(self, view: View, file: Keeps, secrets: KnowsSecrets, jobs: Jobs) -> None:
        self._view = view
        self._file = file
        self._secrets = secrets
        self._jobs = jobs
        self._shown = Shown()
        self._writing = asyncio.Lock()
        self._serial = 0
        self._latest: dict[str, int] = {}

    def show(self) -> None:
        """The page came into view: reads everything anew."""
        self._jobs.run(f"{PREFIX}load", asyncio.to_thread(self._file.load), lambda read: self._set(settings=read))
        self._jobs.run(f"{PREFIX}secrets", self._secrets.where(), lambda known: self._set(secrets=known))

    def change(self, key: str, value: Value) -> None:
        """Keeps one setting and lets it take effect."""
        current = self._shown.settings
        if current is None or (getattr(current, key) == value and key not in self._latest):
            self._set(wrong=self._wrong_without(key))
            if current is not None:
                self._view.apply(key, current)
            return
        self._serial += 1
        serial = self._latest[key] = self._serial
        # Not under the page's prefix: what was chosen is kept also when the page is left at once.
        self._jobs.run(
            f"keep setting {serial}",
            self._keep(key, value),
            lambda settings: self._changed(key, settings, serial),
            lambda error: self._not_changed(key, error, serial),
        )

    async def _keep(self, key: str, value: Value) -> Settings:
        async with self._writing:
            return await asyncio.to_thread(self._file.change, key, value)

    def _changed(self, key: str, settings: Settings, serial: int) -> None:
        if self._is_latest(key, serial):
            self._set(settings=settings, wrong=self._wrong_without(key))
            self._view.apply(key, settings)

    def _not_changed(self, key: str, error: StationError, serial: int) -> None:
        if self._is_latest(key, serial):
            self._set(wrong=(*self._wrong_without(key), (key, error)))

    def _is_latest(self, key: str, serial: int) -> bool:
        # Of several quick choices only the last is shown and takes effect, so that nothing jumps back.
        if self._latest[key] != serial:
            return False
        del self._latest[key]
        return True

    def _wrong_without(self, key: str) -> tuple[tuple[str, StationError], ...]:
        return tuple(entry for entry in self._shown.wrong if entry[0] != key)

    def _set(self, **changes: Any) -> None:
        self._shown = replace(self._shown, **changes)
        self._view.display(self._shown)
