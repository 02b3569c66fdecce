"""What a commissioning needs of the rest of the program."""

from __future__ import annotations

from typing import Protocol

from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.domain.underway import Underway
from ui.pages.terminals.activation.placing import Naming
from ui.pages.terminals.wizard.shown import WizardShown


class Remembers(Protocol):
    """What this computer remembers from one run of the program to the next."""

    async def keep(self, underway: Underway | None) -> None: ...


class ListOfTerminals(Naming, Protocol):
    """The part of the terminals service that is needed here."""

    async def set_login(self, terminal_id: str, username: str, password: Secret) -> bool: ...

    async def trust(self, terminal_id: str, fingerprint: str) -> TerminalRecord: ...


class KnownTerminals(Protocol):
    """The list on the page of terminals."""

    def take(self, record: TerminalRecord) -> None: ...

    async def check(self, terminal_id: str) -> TerminalStatus: ...


class View(Protocol):
    """The window."""

    def display(self, shown: WizardShown) -> None: ...

    def kept(self) -> None: ...
