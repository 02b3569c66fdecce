"""What the enrollment window asks of the services, and of the widgets that show it.

The presenters know these protocols alone, so that a test can stand in for a station with a few plain classes.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Protocol

from facestation.domain.enrollment import Delivery
from facestation.domain.person import Person
from facestation.domain.photo import FaceBox, PhotoReport, PreparedPhoto
from facestation.domain.terminal import TerminalRecord
from ui.pages.enrollment.form import Field


class Terminals(Protocol):
    """The station's list of terminals."""

    async def list(self) -> list[TerminalRecord]: ...


class Enrollment(Protocol):
    """Accepts people and takes them back."""

    async def accept_person(
        self, person: Person, photo: PreparedPhoto | None, terminal_ids: Sequence[str], limits_version: str
    ) -> list[Delivery]: ...

    async def undo(self, employee_no: str) -> list[Delivery]: ...

    async def new_employee_no(self) -> str: ...


class Outbox(Protocol):
    """Tells how far each delivery is."""

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]: ...


class People(Protocol):
    """Whom the station knows."""

    async def get(self, employee_no: str) -> Person | None: ...

    async def photo_on_terminal(self, terminal_id: str, employee_no: str) -> bytes: ...


class Judged(Protocol):
    """A photo's report, and the JPEG to send where it may be used."""

    @property
    def report(self) -> PhotoReport: ...

    @property
    def prepared(self) -> PreparedPhoto | None: ...


class Photos(Protocol):
    """Judges photos."""

    async def judge(self, data: bytes) -> Judged: ...

    async def judge_frame(self, jpeg: bytes) -> PhotoReport: ...

    async def read(self, path: Path) -> bytes: ...


class Cameras(Protocol):
    """Pictures from the terminals."""

    def preview(self, terminal_id: str) -> AsyncIterator[bytes]: ...

    async def capture(self, terminal_id: str) -> bytes: ...


class Screen(Protocol):
    """What the widgets do beside showing the state."""

    async def show_frame(self, jpeg: bytes) -> None:
        """Decodes and paints one live frame; returns when the next may come."""

    def show_face(self, face: FaceBox | None, *, good: bool) -> None:
        """Marks where the face was seen in the live picture."""

    def focus(self, field: Field) -> None:
        """Puts the cursor where something is to be corrected."""

    def choose_file(self) -> None:
        """Lets the operator choose a photo file."""

    async def confirm_discard(self) -> bool:
        """Whether what was typed may be thrown away."""

    async def confirm_replace(self, known: Person) -> bool:
        """Whether the number's present owner is the same person and shall be replaced."""

    def hide_window(self) -> None:
        """Closes the window for good."""
