"""What an installer hands over: each terminal as it was found, and a test that was really made on it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

from facestation.domain.event import ListeningHost
from facestation.domain.inventory import SERIOUS, Attention, Inspection, Point, by_weight, caused
from facestation.errors import Detail, StationError

TEST_NAME = "Test"
"""What a terminal shows of the test person."""
TESTS_HOLD = timedelta(days=1)
"""A site is handed over on the day on which it was tested."""


class Step(enum.Enum):
    """One step of the test, in this order."""

    ENROLL = "enroll"
    """Person and face are written."""
    READ_BACK = "read_back"
    """The terminal shows that it holds them."""
    RECOGNIZE = "recognize"
    """Whoever stands before the terminal is known to it."""
    REMOVE = "remove"
    """The person is taken away, and the terminal shows that nothing is left."""


class Result(enum.Enum):
    """How a step came out."""

    DONE = "done"
    SKIPPED = "skipped"
    """Nobody asked for it, or a step before it failed."""
    NOT_SEEN = "not_seen"
    """Nobody was recognized in time."""
    NOT_LET_IN = "not_let_in"
    """The person was recognized, and the door stayed closed."""
    FAILED = "failed"
    LEFT = "left"
    """The test person could not be taken away yet; the outbox goes on."""


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One step with its time."""

    step: Step
    result: Result
    took_ms: int = 0
    error: StationError | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """The test of one terminal."""

    employee_no: str
    """The number that the test person had."""
    steps: tuple[StepTaken, ...]
    at: datetime | None = None
    """When it began; aware."""

    def of(self, step: Step) -> StepTaken:
        """How this step came out; skipped where it was not come to."""
        return next((taken for taken in self.steps if taken.step is step), StepTaken(step, Result.SKIPPED))

    @property
    def failed(self) -> bool:
        """Whether a step failed, or left something behind."""
        return any(taken.result in {Result.FAILED, Result.LEFT} for taken in self.steps)


class EventWay(enum.Enum):
    """How the events of a terminal can come to the station."""

    STREAM = "stream"
    HISTORY = "history"
    """Asked for again and again; the slot of the stream is taken, or there is no stream."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class EventPath:
    """The way of the events, and who else gets them."""

    way: EventWay
    holders: tuple[str, ...] = ()
    """Addresses of those who hold a slot of the stream, ours left out."""
    hosts: tuple[ListeningHost, ...] = ()
    """Where the terminal pushes them to."""


@dataclass(frozen=True, slots=True)
class SettingDiffers:
    """One value that is not as the template has it."""

    resource: str
    field: str
    wanted: str
    found: str


@dataclass(frozen=True, slots=True)
class SettingsCompared:
    """A terminal's settings against a template."""

    template: str
    differences: tuple[SettingDiffers, ...] = ()
    error: StationError | None = None
    """What stood in the way of comparing."""


class Standing(enum.Enum):
    """What a terminal's page comes to."""

    READY = "ready"
    ATTENTION = "attention"
    """It works, and something should be attended to."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class KeptTest:
    """A test of another time, maybe of a run of the program that was ended since."""

    standing: Standing
    """What its terminal came to then."""
    trial: Trial

    def holds(self, now: datetime) -> bool:
        """Whether a certificate can be made of it without testing again."""
        at = self.trial.at
        return not self.trial.failed and at is not None and timedelta() <= now - at < TESTS_HOLD


@dataclass(frozen=True, slots=True)
class TerminalHandover:
    """One terminal as it is handed over; None where that was not asked for or could not be."""

    seen: Inspection
    events: EventPath | None = None
    trial: Trial | None = None
    settings: SettingsCompared | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """All that keeps it from being ready, the most serious first: what was seen, tested and compared."""
        tested = _of_trial(self.trial) if self.seen.error is None else []
        return by_weight([*self.seen.points, *tested, *_of_settings(self.settings)])

    @property
    def standing(self) -> Standing:
        """What it comes to."""
        points = self.points
        if any(point.what in SERIOUS for point in points):
            return Standing.FAILED
        return Standing.ATTENTION if points else Standing.READY


def _of_trial(trial: Trial | None) -> list[Point]:
    if trial is None:
        return [Point(Attention.UNTESTED)]
    reason = next((taken.error for taken in trial.steps if taken.error is not None), None)
    found = [] if reason is None else [caused(Attention.TEST_FAILED, reason)]
    if trial.of(Step.REMOVE).result is Result.LEFT:
        found.append(Point(Attention.TEST_PERSON_LEFT, {"employee_no": trial.employee_no}))
    if not found and trial.of(Step.READ_BACK).result is not Result.DONE:
        return [Point(Attention.UNTESTED)]
    recognized = {Result.NOT_SEEN: Attention.NOT_RECOGNIZED, Result.NOT_LET_IN: Attention.NOT_LET_IN}
    what = recognized.get(trial.of(Step.RECOGNIZE).result)
    return found if what is None else [*found, Point(what)]


def _of_settings(compared: SettingsCompared | None) -> list[Point]:
    if compared is None:
        return []
    if compared.error is not None:
        return [caused(Attention.SETTINGS_UNREAD, compared.error)]
    details: dict[str, Detail] = {"count": len(compared.differences), "template": compared.template}
    return [Point(Attention.SETTINGS_DIFFER, details)] if compared.differences else []


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything that one certificate says."""

    made_at: datetime
    """Aware."""
    site: str
    by: str
    """Who commissioned the terminals."""
    desk: str
    """The name of the station, where it has one."""
    terminals: tuple[TerminalHandover, ...]
