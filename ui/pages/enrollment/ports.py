"""What the enrollment window asks of the services, and of the widgets that show it.

The presenters know these protocols alone, so that a test can stand in for a station with a few plain classes.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from facestation.domain.enrollment import Delivery
from facestation.domain.face_limits import FaceLimits
from facestation.domain.override import Override
from facestation.domain.person import Person
from facestation.domain.photo import FaceBox, Part, PhotoReport, PreparedPhoto, Verdict
from facestation.domain.terminal import PersonOnTerminal, TerminalRecord
from facestation.domain.webcam import Webcam
from facestation.errors import StationError
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.takes import Still

if TYPE_CHECKING:
    # The services bring HTTP and SQL along, and the window shall open fast.
    from facestation.services.people.enroll import EnrollmentRequest


class Terminals(Protocol):
    """The station's list of terminals, and what they demand."""

    async def strictest_face_limits(self, terminal_ids: Sequence[str]) -> FaceLimits | None: ...

    async def list(self) -> list[TerminalRecord]: ...


class Holder(Protocol):
    """Somebody who has a number on a terminal already."""

    @property
    def terminal(self) -> str: ...

    @property
    def person(self) -> PersonOnTerminal: ...


class Enrollment(Protocol):
    """Accepts people and takes them back."""

    async def accept(self, request: EnrollmentRequest) -> list[Delivery]: ...

    async def undo(self, employee_no: str) -> list[Delivery]: ...

    def can_undo(self, employee_no: str) -> bool: ...

    async def new_employee_no(self) -> str: ...

    def holders(self, employee_no: str, terminal_ids: Sequence[str]) -> Coroutine[Any, Any, Sequence[Holder]]: ...


class Outbox(Protocol):
    """Tells how far each delivery is."""

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]: ...


class People(Protocol):
    """Whom the station knows."""

    async def get(self, employee_no: str) -> Person | None: ...

    async def photo_on_terminal(self, terminal_id: str, employee_no: str) -> bytes: ...


class CardShown(Protocol):
    """A card that somebody held to a terminal."""

    @property
    def card_no(self) -> str: ...


class Brought(Protocol):
    """What became of a finger at one door."""

    @property
    def terminal(self) -> str: ...

    @property
    def error(self) -> StationError | None: ...


class PersonalKeys(Protocol):
    """What opens a door besides the face."""

    async def card_readers(self, terminal_ids: Sequence[str]) -> frozenset[str]: ...

    async def read_card(self, terminal_id: str) -> CardShown: ...

    async def finger_readers(self, terminal_ids: Sequence[str]) -> frozenset[str]: ...

    async def capture_finger(self, terminal_id: str, number: int) -> Any: ...

    async def give_finger(self, terminal_ids: Sequence[str], employee_no: str, finger: Any) -> Sequence[Brought]: ...


class Judged(Protocol):
    """A photo's report, and the JPEG to send where it may be used."""

    @property
    def report(self) -> PhotoReport: ...

    @property
    def prepared(self) -> PreparedPhoto | None: ...


class Photos(Protocol):
    """Judges photos."""

    async def judge(self, data: bytes, part: Part | None = None, decision: Override | None = None) -> Judged: ...

    async def judge_frame(self, jpeg: bytes) -> PhotoReport: ...

    async def read(self, path: Path) -> bytes: ...


class Cameras(Protocol):
    """Pictures from the terminals, the cameras of this computer and video files."""

    def preview(self, terminal_id: str) -> AsyncIterator[bytes]: ...

    def webcams(self) -> AsyncIterator[tuple[Webcam, ...]]: ...

    def webcam(self, webcam: Webcam) -> AsyncIterator[bytes]: ...

    def video(self, path: Path) -> AsyncIterator[bytes]: ...

    async def capture(self, terminal_id: str) -> bytes: ...


class Namesake(Protocol):
    """Somebody of the same name under another number."""

    @property
    def employee_no(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def terminal_ids(self) -> tuple[str, ...]: ...


class Twin(Protocol):
    """Somebody on a terminal who may be the same person."""

    @property
    def employee_no(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def terminal(self) -> str: ...

    @property
    def picture(self) -> bytes | None: ...

    @property
    def same_picture(self) -> bool: ...


class Duplicates(Protocol):
    """Finds those who may be enrolled already under another number."""

    async def namesakes(self, name: str, employee_no: str) -> Sequence[Namesake]: ...

    async def twins(self, terminal_id: str, name: str, employee_no: str, picture: bytes) -> Sequence[Twin]: ...

    async def twin(self, terminal_id: str, namesake: Any, picture: bytes) -> Twin: ...


class Hint(Protocol):
    """The one piece of advice for now."""

    @property
    def advice_key(self) -> str: ...

    @property
    def verdict(self) -> Verdict: ...


class Guide(Protocol):
    """Chooses the hint from what is seen in one frame after another."""

    def update(self, report: PhotoReport, now_s: float) -> Hint | None: ...


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

    def paste(self) -> None:
        """Takes the picture that lies on the clipboard."""

    async def allow_webcam(self) -> None:
        """Returns when this program may use the webcams; raises WebcamForbidden."""

    async def ask_override(self, report: PhotoReport) -> Override | None:
        """A supervisor's decision to use the photo all the same; None where there is none."""

    async def ask_part(self, still: Still) -> Part | None:
        """The part of the original picture that shall be the photo; None where it stays as it is."""

    async def ask_twin(self, picture: bytes, twins: Sequence[Twin]) -> Twin | None:
        """Who of these is the person before the desk; None for none of them."""

    async def confirm_discard(self) -> bool:
        """Whether what was typed may be thrown away."""

    async def confirm_replace(self, employee_no: str, name: str) -> bool:
        """Whether `name`, who has this number already, shall be replaced."""

    def hide_window(self) -> None:
        """Closes the window for good."""
