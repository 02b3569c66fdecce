"""A station of plain classes, and a screen that only remembers what it was told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.face_limits import FaceLimits
from facestation.domain.override import Override, override
from facestation.domain.person import Person
from facestation.domain.photo import FaceBox, Finding, Limits, Part, PhotoReport, PreparedPhoto, Verdict
from facestation.domain.terminal import PersonOnTerminal, TerminalRecord, parse_address
from facestation.domain.webcam import Webcam
from facestation.errors import ConnectionFailed, PhotoUnreadable, StationError, WebcamForbidden, WebcamGone
from tests.unit.ui_enrollment.keys import FakeKeys
from tests.unit.ui_enrollment.known import FakeDuplicates
from tests.unit.waiting import until
from ui.jobs import Jobs
from ui.pages.enrollment.case import Clock, Services
from ui.pages.enrollment.fetching import ready
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.photo import SourceKind
from ui.pages.enrollment.ports import Twin
from ui.pages.enrollment.presenter import EnrollmentPresenter
from ui.pages.enrollment.shown import Shown
from ui.pages.enrollment.takes import Still

if TYPE_CHECKING:
    from facestation.services.people.enroll import EnrollmentRequest

NOW = datetime(2026, 3, 2, 9, 7)
FACE = FaceBox(100, 100, 80, 80)


def record(name: str, *, login_refused: bool = False) -> TerminalRecord:
    """A terminal of the list; its id is its name."""
    return TerminalRecord(name, name, parse_address("10.0.0.1"), login_refused=login_refused)


def report(verdict: Verdict = Verdict.PASS, check: str = "yaw", face: FaceBox | None = FACE) -> PhotoReport:
    """A report whose one finding came out like that."""
    return PhotoReport(verdict, (Finding(check, verdict, 1.0, Limits(), "deg"),), face, "1")


def delivery(terminal: str, state: State = State.WAITING, **changes: object) -> Delivery:
    """A delivery of Ann, number V1, to that terminal."""
    fields: dict[str, object] = {
        "id": 1,
        "employee_no": "V1",
        "name": "Ann",
        "terminal_id": terminal,
        "terminal": terminal,
        "wanted": Wanted.PRESENT,
        "state": state,
        "revision": 1,
    }
    return Delivery(**{**fields, **changes})  # type: ignore[arg-type] # the fields of Delivery by name


@dataclass(frozen=True)
class Judgement:
    report: PhotoReport
    prepared: PreparedPhoto | None


@dataclass(frozen=True)
class Holds:
    terminal: str
    person: PersonOnTerminal


@dataclass
class FakeTerminals:
    records: list[TerminalRecord] = field(default_factory=lambda: [record("Lobby"), record("Gate")])

    limits: FaceLimits | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    async def list(self) -> list[TerminalRecord]:
        return self.records

    async def strictest_face_limits(self, terminal_ids: Sequence[str]) -> FaceLimits | None:
        self.asked.append(tuple(terminal_ids))
        return self.limits


@dataclass
class FakeEnrollment:
    accepted: list[EnrollmentRequest] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    error: StationError | None = None
    held_by: list[str] = field(default_factory=list)
    silent_doors: bool = False
    asked: list[str] = field(default_factory=list)
    undoable: set[str] = field(default_factory=set)
    offers_undo: bool = True
    revision: int = 0

    async def accept(self, request: EnrollmentRequest) -> list[Delivery]:
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        self.accepted.append(request)
        self.revision += 1
        person = request.person
        if self.offers_undo:
            self.undoable.add(person.employee_no)
        return [
            delivery(each, employee_no=person.employee_no, name=person.name, revision=self.revision)
            for each in request.terminal_ids
        ]

    def can_undo(self, employee_no: str) -> bool:
        return employee_no in self.undoable

    async def undo(self, employee_no: str) -> list[Delivery]:
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        self.undone.append(employee_no)
        self.undoable.discard(employee_no)
        self.revision += 1
        doors = self.accepted[-1].terminal_ids
        return [delivery(each, employee_no=employee_no, wanted=Wanted.ABSENT, revision=self.revision) for each in doors]

    async def new_employee_no(self) -> str:
        return f"V{len(self.accepted) + 1}"

    async def holders(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Holds]:
        self.asked.append(employee_no)
        if self.silent_doors:
            await asyncio.sleep(3600)
        return [
            Holds("Lobby", PersonOnTerminal(employee_no, name, "normal", None, None, 1, 0)) for name in self.held_by
        ]


@dataclass
class FakeOutbox:
    listeners: list[Callable[[Delivery], None]] = field(default_factory=list)

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def tell(self, news: Delivery) -> None:
        for listener in list(self.listeners):
            listener(news)


@dataclass
class FakePeople:
    known: dict[str, Person] = field(default_factory=dict)
    photo_error: StationError | None = None

    async def get(self, employee_no: str) -> Person | None:
        return self.known.get(employee_no)

    async def photo_on_terminal(self, terminal_id: str, employee_no: str) -> bytes:
        if self.photo_error is not None:
            raise self.photo_error
        return f"kept at {terminal_id}".encode()


@dataclass
class FakePhotos:
    verdict: Verdict = Verdict.PASS
    error: StationError | None = None
    frame_report: PhotoReport = field(default_factory=report)
    judged: list[bytes] = field(default_factory=list)
    parts: list[Part | None] = field(default_factory=list)
    check: str = "yaw"
    bad: set[bytes] = field(default_factory=set)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def judge(self, data: bytes, part: Part | None = None, decision: Override | None = None) -> Judgement:
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        if data in self.bad:
            raise PhotoUnreadable()
        self.judged.append(data)
        self.parts.append(part)
        found = report(self.verdict, self.check)
        there = found.usable or (decision is not None and decision.covers(found))
        return Judgement(found, PreparedPhoto(b"ready " + data, 600, 800, 95) if there else None)

    async def judge_frame(self, jpeg: bytes) -> PhotoReport:
        return self.frame_report

    async def read(self, path: Path) -> bytes:
        if self.error is not None:
            raise self.error
        return str(path).encode()


@dataclass
class FakeCameras:
    pause_s: float = 0.005
    error: StationError | None = None
    captured: asyncio.Future[bytes] | None = None
    watched: list[str] = field(default_factory=list)
    watching: int = 0
    dead: tuple[str, ...] = ()
    """Terminals whose camera fails at once."""
    silent: tuple[str, ...] = ()
    """Terminals whose camera never gives a picture."""
    plugged: tuple[Webcam, ...] = ()
    video_frames: int = 20

    async def preview(self, terminal_id: str) -> AsyncIterator[bytes]:
        self.watched.append(terminal_id)
        self.watching += 1
        try:
            if terminal_id in self.dead:
                raise ConnectionFailed(terminal=terminal_id)
            if terminal_id in self.silent:
                await asyncio.sleep(3600)
            number = 0
            while True:
                if self.error is not None:
                    raise self.error
                await asyncio.sleep(self.pause_s)
                number += 1
                yield f"{terminal_id} {number}".encode()
        finally:
            self.watching -= 1

    async def webcams(self) -> AsyncIterator[tuple[Webcam, ...]]:
        known: tuple[Webcam, ...] | None = None
        while True:
            if known != self.plugged:
                known = self.plugged
                yield known
            await asyncio.sleep(0.004)

    async def webcam(self, webcam: Webcam) -> AsyncIterator[bytes]:
        if webcam not in self.plugged:
            raise WebcamGone(camera=webcam.name)
        async for frame in self.preview(webcam.id):
            if webcam not in self.plugged:
                raise WebcamGone(camera=webcam.name)
            yield frame

    async def video(self, path: Path) -> AsyncIterator[bytes]:
        self.watched.append(str(path))
        for number in range(self.video_frames):
            await asyncio.sleep(self.pause_s)
            yield f"{path.name} {number}".encode()

    async def capture(self, terminal_id: str) -> bytes:
        self.captured = asyncio.get_running_loop().create_future()
        return await self.captured


@dataclass(frozen=True)
class GivenHint:
    advice_key: str
    verdict: Verdict


@dataclass
class FakeGuide:
    check: str | None = None
    verdict: Verdict = Verdict.FAIL

    def update(self, _report: PhotoReport, _now_s: float) -> GivenHint | None:
        return None if self.check is None else GivenHint(self.check, self.verdict)


@dataclass
class FakeScreen:
    answer: bool = True
    permits: bool = True
    frames: list[bytes] = field(default_factory=list)
    faces: list[tuple[FaceBox | None, bool]] = field(default_factory=list)
    focused: list[Field] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    hidden: int = 0

    async def show_frame(self, jpeg: bytes) -> None:
        self.frames.append(jpeg)

    def show_face(self, face: FaceBox | None, *, good: bool) -> None:
        self.faces.append((face, good))

    def focus(self, where: Field) -> None:
        self.focused.append(where)

    def choose_file(self) -> None:
        self.asked.append("file")

    def paste(self) -> None:
        self.asked.append("paste")

    async def allow_webcam(self) -> None:
        self.asked.append("webcam")
        if not self.permits:
            raise WebcamForbidden(camera="the webcam")

    async def ask_override(self, report: PhotoReport) -> Override | None:
        self.asked.append("override")
        return override(report, "cannot turn the head", "B. Meyer") if self.answer else None

    async def ask_part(self, still: Still) -> Part | None:
        self.asked.append("part")
        return Part(0.1, 0.1, 0.5, 0.5) if self.answer else None

    async def ask_twin(self, picture: bytes, twins: Sequence[Twin]) -> Twin | None:
        self.asked.append("twin")
        return twins[0] if self.answer and twins else None

    async def confirm_discard(self) -> bool:
        self.asked.append("discard")
        return self.answer

    async def confirm_replace(self, employee_no: str, name: str) -> bool:
        self.asked.append(f"replace {employee_no} {name}")
        return self.answer

    def hide_window(self) -> None:
        self.hidden += 1


class Desk:
    """The presenter with everything around it."""

    def __init__(self) -> None:
        self.terminals = FakeTerminals()
        self.enrollment = FakeEnrollment()
        self.outbox = FakeOutbox()
        self.people = FakePeople()
        self.keys = FakeKeys()
        self.photos = FakePhotos()
        self.cameras = FakeCameras()
        self.duplicates = FakeDuplicates()
        self.guide = FakeGuide("no_face")
        self.screen = FakeScreen()
        self.failures: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.failures.append, self.bugs.append)
        self.displayed: list[Shown] = []
        self.now = NOW
        services = Services(
            self.terminals,
            self.enrollment,
            self.outbox,
            self.people,
            self.keys,
            self.photos,
            self.cameras,
            self.duplicates,
            lambda: self.guide,
        )
        clock = Clock(lambda: self.now, lambda: 8)
        self.presenter = EnrollmentPresenter(services, self.jobs, self.screen, clock, self.displayed.append)

    @property
    def shown(self) -> Shown:
        """What is on the screen."""
        return self.displayed[-1]

    async def open(self) -> None:
        """A window for a new visitor, with everything loaded."""
        self.presenter.open()
        await self.until(lambda: self.shown.doors and self.shown.form.employee_no)

    def paste(self, data: bytes) -> None:
        """A picture comes from the clipboard."""
        self.presenter.photo.take_from(ready(data), SourceKind.CLIPBOARD)

    async def photograph(self, data: bytes = b"ann") -> None:
        """A photo is pasted and judged."""
        self.paste(data)
        await self.until(lambda: self.shown.photo.still is not None)

    async def enroll(self, name: str = "Ann") -> None:
        """A new visitor is enrolled on every door."""
        await self.open()
        self.presenter.edit(name=name)
        await self.photograph()
        self.presenter.enroll()
        await self.until(lambda: self.shown.status.tally.total)

    until = staticmethod(until)


def soon() -> datetime:
    """A moment at which something is tried again."""
    return datetime(2026, 3, 2, 14, 2, tzinfo=UTC)
