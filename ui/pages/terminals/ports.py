"""What the terminals page needs of others, as protocols."""

from __future__ import annotations

import enum
from collections.abc import AsyncIterator
from typing import Protocol

from facestation.domain.secret import Secret
from facestation.domain.terminal import Leftovers, TerminalRecord, TerminalStatus
from facestation.errors import StationError
from ui.pages.terminals.shown import Row, Shown


class Asked(enum.Enum):
    """What the operator is asked before it is done."""

    REMOVE = "remove"
    TRUST_CHANGED = "trust_changed"
    OPEN_DOOR = "open_door"
    HOLD_OPEN = "hold_open"
    HOLD_CLOSED = "hold_closed"
    SAME_PASSWORD = "same_password"
    """A password that the terminal refused before; each refusal brings it nearer to locking."""
    LOCKED = "locked"


DOOR_QUESTIONS = {"open": Asked.OPEN_DOOR, "alwaysOpen": Asked.HOLD_OPEN, "alwaysClose": Asked.HOLD_CLOSED}
"""What is asked before a door is sent that word; closing one asks nothing."""


class ListOfTerminals(Protocol):
    """The part of the terminals service that this page needs."""

    async def list(self) -> list[TerminalRecord]: ...

    async def add(
        self,
        address: str,
        *,
        name: str | None = None,
        username: str = "admin",
        password: Secret | None = None,
        legacy_tls: bool = False,
    ) -> TerminalRecord: ...

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord: ...

    async def remove(self, terminal_id: str) -> Leftovers: ...

    async def trust(self, terminal_id: str, fingerprint: str) -> TerminalRecord: ...

    async def set_legacy_tls(self, terminal_id: str, allowed: bool) -> TerminalRecord: ...

    async def set_login(self, terminal_id: str, username: str, password: Secret) -> bool: ...

    async def login_hindrance(self, terminal_id: str, username: str, password: Secret) -> StationError | None: ...

    async def allow_login(self, terminal_id: str) -> None: ...

    async def connect(self, terminal_id: str) -> TerminalStatus: ...

    async def open_door(self, terminal_id: str, door: int, command: str) -> None: ...


class LivePictures(Protocol):
    """The part of the cameras service that this page needs."""

    def preview(self, terminal_id: str) -> AsyncIterator[bytes]: ...


class PasswordStore(Protocol):
    """Whether this computer keeps passwords."""

    async def keeps_passwords(self) -> bool: ...


class View(Protocol):
    """What the presenter asks of the page."""

    def display(self, shown: Shown) -> None: ...

    async def show_frame(self, jpeg: bytes) -> None: ...

    def show_no_picture(self, why: StationError | None) -> None: ...

    def door_told(self, name: str, command: str) -> None: ...

    def left_behind(self, name: str, left: Leftovers) -> None: ...

    async def confirm(self, asked: Asked, row: Row) -> bool: ...
