"""Terminals beside a template, as values."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from facestation.domain.commissioning import Deviation, LastRun, TerminalRun
from facestation.domain.terminal_settings import Danger
from facestation.errors import StationError
from ui.pages.terminals.shown import Subject


class Phase(enum.Enum):
    """What is under way, or was last."""

    IDLE = "idle"
    """There is no template yet, or it could not be read."""
    READING = "reading"
    """The template's file."""
    CHECKING = "checking"
    CHECKED = "checked"
    WRITING = "writing"
    WRITTEN = "written"
    STOPPED = "stopped"
    """Somebody broke it off, or it failed as a whole."""


UNDER_WAY = frozenset({Phase.READING, Phase.CHECKING, Phase.WRITING})


@dataclass(frozen=True, slots=True)
class Picked:
    """One value of one terminal."""

    terminal_id: str
    resource: str
    field: str


@dataclass(frozen=True, slots=True)
class TemplateShown:
    """Everything that the pane shows."""

    subjects: tuple[Subject, ...] = ()
    path: Path | None = None
    title: str = ""
    """The template's own, else the name of its file."""
    phase: Phase = Phase.IDLE
    runs: tuple[TerminalRun, ...] = ()
    """Of every terminal, once they were asked."""
    last: Mapping[str, LastRun] = field(default_factory=lambda: MappingProxyType({}))
    """How the newest run ended that wrote to each terminal, whenever that was."""
    error: StationError | None = None
    """Why the template could not be read, or the whole run did not go on."""
    report: str = ""
    """The file that the differences were just written to."""

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self.phase in UNDER_WAY

    @property
    def finished(self) -> int:
        """For how many terminals it is over."""
        return sum(run.stage.over for run in self.runs)

    @property
    def progress_permille(self) -> int:
        """How far all of it is, resource by resource."""
        parts = (1.0 if run.stage.over else run.done / run.total if run.total else 0.0 for run in self.runs)
        return round(1000 * sum(parts) / max(1, len(self.runs)))

    @property
    def asked(self) -> bool:
        """Whether there is a result to look at."""
        return self.phase in {Phase.CHECKED, Phase.WRITTEN, Phase.STOPPED} and bool(self.runs)

    @property
    def left(self) -> tuple[TerminalRun, ...]:
        """The terminals that are not as the template wants them."""
        return tuple(run for run in self.runs if not run.right)

    @property
    def as_wanted(self) -> frozenset[str]:
        """The ids of the terminals that are as the template wants them, or were so when it was written last."""
        asked = {run.terminal_id: run.right for run in self.runs if run.stage.over}
        before = {each: run.right and self._is_of_this(run) for each, run in self.last.items()}
        ids = (terminal_id for terminal_id, _ in self.subjects)
        return frozenset(each for each in ids if asked.get(each, before.get(each, False)))

    @property
    def broken_off(self) -> tuple[LastRun, ...]:
        """The runs of these terminals that came to no end, the newest first."""
        ids = {terminal_id for terminal_id, _ in self.subjects}
        found = (
            run for run in self.last.values() if run.terminal_id in ids and not run.stage.over and self._is_of_this(run)
        )
        return tuple(sorted(found, key=lambda run: run.at, reverse=True))

    def _is_of_this(self, run: LastRun) -> bool:
        return not run.template or run.template == self.title

    @property
    def differences(self) -> tuple[Deviation, ...]:
        """All that differs, anywhere."""
        return tuple(found for run in self.runs for found in run.differences)

    @property
    def dangers(self) -> tuple[Danger, ...]:
        """What may come of writing them, each once."""
        return tuple(dict.fromkeys(found.danger for found in self.differences if found.danger is not None))


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody agrees to before anything is written."""

    template: str
    terminals: tuple[str, ...]
    """Their names."""
    values: int
    dangers: tuple[Danger, ...]
