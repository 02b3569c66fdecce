"""Tests and the certificate, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from facestation.domain.handover import Handover, KeptTest, Standing, Step, TerminalHandover
from facestation.errors import StationError
from ui.pages.terminals.shown import Subject


class Phase(enum.Enum):
    """What is under way, or was last."""

    IDLE = "idle"
    TESTING = "testing"
    TESTED = "tested"
    WRITING = "writing"
    """The files are made; the PDF takes a second or two."""
    WRITTEN = "written"
    STOPPED = "stopped"


UNDER_WAY = frozenset({Phase.TESTING, Phase.WRITING})


@dataclass(frozen=True, slots=True)
class Form:
    """What is typed and chosen; `site` and `by` stand on the certificate."""

    site: str = ""
    by: str = ""
    language: str = ""
    """Of the PDF; empty for that of the screen."""
    folder: Path | None = None
    test: bool = True
    """Whether a test person is enrolled on each terminal, and taken away again."""
    portrait: Path | None = None
    """A photo of whoever will look at the terminals; nobody is asked to where there is none."""
    template: Path | None = None
    """What the settings are compared with."""


@dataclass(frozen=True, slots=True)
class Tested:
    """How far it is with one terminal."""

    terminal_id: str
    name: str
    begun: bool = False
    step: Step | None = None
    """What is done on it just now; None while it is only looked at."""
    found: TerminalHandover | None = None
    before: KeptTest | None = None
    """What its last test came to, where that still holds and there is none of this run."""

    @property
    def standing(self) -> Standing | None:
        """What it came to."""
        if self.found is not None:
            return self.found.standing
        return None if self.before is None or self.begun else self.before.standing

    @property
    def passed(self) -> bool:
        """Whether it need not be tested again."""
        if self.found is not None:
            return self.found.trial is not None and not self.found.trial.failed
        return self.before is not None and not self.begun


@dataclass(frozen=True, slots=True)
class Paper:
    """The certificate that was just written."""

    json_file: Path
    pdf_file: Path
    fingerprint: str
    """Of the key of this station."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a certificate of a file says of itself."""

    file: str
    fingerprint: str = ""
    ours: bool = False
    """Whether it is signed with the key of this station."""
    site: str = ""
    error: StationError | None = None


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """Everything that the panes show."""

    subjects: tuple[Subject, ...] = ()
    form: Form = Form()
    phase: Phase = Phase.IDLE
    tested: tuple[Tested, ...] = ()
    look_at: str = ""
    """The name of the terminal that somebody has to look at now."""
    look_until_s: float = 0.0
    """Until when, on the clock of the event loop."""
    handover: Handover | None = None
    error: StationError | None = None
    paper: Paper | None = None
    verified: Verified | None = None

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self.phase in UNDER_WAY

    @property
    def finished(self) -> int:
        """For how many terminals it is over."""
        return sum(one.found is not None for one in self.tested)

    @property
    def good(self) -> frozenset[str]:
        """The ids of the terminals that were looked at or tested, and can be handed over."""
        found = (one for one in self.tested if one.standing is not None)
        return frozenset(one.terminal_id for one in found if one.standing is not Standing.FAILED)

    @property
    def left(self) -> tuple[str, ...]:
        """The ids of the terminals whose test is still to be made, or failed."""
        return tuple(one.terminal_id for one in self.tested if not one.passed)

    @property
    def certain(self) -> bool:
        """Whether there is enough to make a certificate of."""
        return self.handover is not None or bool(self.tested and not self.left)
