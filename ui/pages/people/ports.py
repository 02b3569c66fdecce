"""What the people page needs of others, as protocols."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from facestation.domain.enrollment import Delivery
from facestation.domain.visit import Visit
from ui.pages.people.shown import ImportShown, Shown

if TYPE_CHECKING:
    from facestation.services.people.bringing import Brought
    from facestation.services.sheet import Sheet


class People(Protocol):
    """Whom the station knows."""

    async def find(self, text: str, limit: int = 50) -> list[Visit]: ...


class Enrollment(Protocol):
    """Takes people away again."""

    async def remove(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Delivery]: ...


class Outbox(Protocol):
    """Tells how far each delivery is."""

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]: ...


class Screen(Protocol):
    """The page."""

    def display(self, shown: Shown) -> None: ...

    async def confirm_removal(self, name: str, doors: int) -> bool: ...


class Transfer(Protocol):
    """Tables of people."""

    async def read(self, file: Path) -> Sheet: ...

    def bring(
        self, sheet: Sheet, photos: Path, terminal_ids: Iterable[str], *, dry_run: bool = False
    ) -> AsyncGenerator[Brought, None]: ...

    async def save_rows(self, sheet: Sheet, numbers: Iterable[int], target: Path) -> int: ...


class ImportScreen(Protocol):
    """The window of an import."""

    def display(self, shown: ImportShown) -> None: ...
