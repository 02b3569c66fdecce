"""How far an errand at a terminal is, as values made of what the services tell. No Qt."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facestation.domain.care import Copying, Stage, Step
from facestation.errors import StationError

if TYPE_CHECKING:
    from facestation.services.care.backups import BackupStep
    from facestation.services.care.swaps import SwapStep
    from facestation.services.people.bringing import Brought

T = TypeVar("T")
REASONS_SHOWN = 3


class Phase(enum.Enum):
    """What is going on; those of a terminal that goes away have the names of its stages."""

    BEGUN = "begun"
    SENDING = "sending"
    INSTALLING = "installing"
    TOLD = "told"
    GONE = "gone"
    BACK = "back"
    READING = "reading"
    """People and pictures go from the terminal into a file."""
    CHECKED = "checked"
    SETTINGS = "settings"
    PEOPLE = "people"
    """People and pictures go to terminals."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Told:
    """How far an errand is."""

    phase: Phase = Phase.BEGUN
    percent: float | None = 0.0
    """Of the whole errand; None where nobody can say."""
    part: float | None = None
    """Percent of this phase alone, where the terminal tells it."""
    stoppable: bool = False
    """Whether it may be ended now without harm."""
    firmware: str = ""
    people: Copying | None = None
    photos: int = 0
    size_bytes: int | None = None
    file: Path | None = None
    left: tuple[str, ...] = ()
    """Settings that could not be taken over."""
    refused: tuple[tuple[str, StationError], ...] = ()
    """The first people whom a terminal does not take, and why."""
    behind: Mapping[str, int] = field(default_factory=dict)
    """Of how many people what was left behind, by `words.LEFT_BEHIND`."""
    fingerprints: tuple[str, str] | None = None
    """Of the certificate that was trusted before, and of the one that is trusted now."""


_RESTART = {Stage.TOLD: (0.0, 10.0), Stage.GONE: (30.0, 30.0), Stage.BACK: (100.0, 100.0)}
_UPGRADE = {
    Stage.SENDING: (0.0, 40.0),
    Stage.INSTALLING: (40.0, 75.0),
    Stage.TOLD: (75.0, 75.0),
    Stage.GONE: (80.0, 80.0),
    Stage.BACK: (100.0, 100.0),
}
"""From where to where of the whole errand each stage goes."""


def restarting(step: Step) -> Told:
    """A step of what takes a terminal away for a moment; it cannot be called back."""
    return _away(step, _RESTART)


def upgrading(step: Step) -> Told:
    """A step of an upgrade; as long as the file is on its way the terminal keeps what it has."""
    return _away(step, _UPGRADE)


def _away(step: Step, shares: dict[Stage, tuple[float, float]]) -> Told:
    begin, end = shares[step.stage]
    percent = begin + (end - begin) * (step.percent or 0.0) / 100
    sending = step.stage is Stage.SENDING
    return Told(Phase(step.stage.value), percent, step.percent, stoppable=sending, firmware=step.firmware)


def backing_up(file: Path) -> Callable[[BackupStep], Told]:
    """Tells the steps of a backup that goes to `file`."""

    def told(step: BackupStep) -> Told:
        over = step.size_bytes is not None
        people = Copying(step.people, step.total)
        return Told(
            Phase.DONE if over else Phase.READING,
            100.0 if over else 95.0 * _ratio(people),
            stoppable=True,
            people=people,
            photos=step.photos,
            size_bytes=step.size_bytes,
            file=file,
        )

    return told


def swapping(step: SwapStep) -> Told:
    """A step of a swap; settings are the first tenth of it."""
    phase = Phase(step.stage.value)
    percent = {Phase.CHECKED: 2.0, Phase.SETTINGS: 5.0, Phase.DONE: 100.0}.get(phase)
    if percent is None and step.people is not None:
        percent = 10.0 + 88.0 * _ratio(step.people)
    reasons = tuple((one.employee_no, one.error) for one in step.refused if one.error is not None)
    return Told(
        phase,
        percent,
        stoppable=phase is not Phase.DONE,
        people=step.people,
        left=step.left,
        refused=reasons[:REASONS_SHOWN],
        behind=Counter(name for one in step.lacking for name in one.left),
    )


class Tally:
    """Counts people who are brought to terminals; `total` is None where nobody counted them before."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._counts = {"verified": 0, "queued": 0, "refused": 0}
        self._reasons: list[tuple[str, StationError]] = []
        self._behind: Counter[str] = Counter()

    def add(self, brought: Brought) -> Told:
        """How far it is with this one more."""
        self._counts[brought.status.value] += 1
        self._behind.update(brought.left)
        refused = brought.status.value == "refused"
        if refused and brought.error is not None and len(self._reasons) < REASONS_SHOWN:
            self._reasons.append((brought.employee_no, brought.error))
        return self.told(Phase.PEOPLE)

    def told(self, phase: Phase) -> Told:
        """How far it is."""
        done = sum(self._counts.values())
        people = Copying(done, max(self._total or 0, done), **self._counts)
        percent = None if self._total is None else 99.0 * _ratio(people)
        return Told(
            phase,
            100.0 if phase is Phase.DONE else percent,
            stoppable=True,
            people=people,
            refused=tuple(self._reasons),
            behind=dict(self._behind),
        )


async def bringing(results: AsyncGenerator[Brought, None], total: int | None) -> AsyncGenerator[Told, None]:
    """How far it is with people who are brought to terminals; the last tells the whole."""
    tally = Tally(total)
    yield tally.told(Phase.PEOPLE)
    async with aclosing(results) as each:
        async for brought in each:
            yield tally.add(brought)
    yield tally.told(Phase.DONE)


async def telling(steps: AsyncGenerator[T, None], told: Callable[[T], Told]) -> AsyncGenerator[Told, None]:
    """Every step in the form that is shown."""
    async with aclosing(steps) as each:
        async for step in each:
            yield told(step)


def _ratio(people: Copying) -> float:
    return people.done / people.total if people.total else 1.0
