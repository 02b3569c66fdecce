"""What the reception asks of the services, and of the widgets that show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from facestation.domain.enrollment import Delivery
from facestation.domain.terminal import TerminalRecord
from facestation.domain.visit import Visit
from ui.pages.reception.shown import Shown


class Terminals(Protocol):
    """The station's list of terminals."""

    async def list(self) -> list[TerminalRecord]: ...


class People(Protocol):
    """Whom the station knows."""

    async def visits(self, since: datetime) -> list[Visit]: ...

    async def find(self, text: str) -> list[Visit]: ...


class Enrollment(Protocol):
    """Takes people away again."""

    async def remove(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Delivery]: ...


class Outbox(Protocol):
    """Tells how far each delivery is."""

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]: ...


class Screen(Protocol):
    """What the widgets do."""

    def display(self, shown: Shown) -> None:
        """Shows the whole page."""

    def open_new(self, name: str) -> None:
        """Opens the enrollment window for somebody new."""

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None:
        """Opens the enrollment window for somebody known, with the doors of last time and the photo kept there."""

    async def confirm_removal(self, name: str, doors: int) -> bool:
        """Whether the person shall really go from that many doors."""
