"""The photo of an enrollment: where it comes from, how far it is, and what is said about it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from facestation.domain.photo import PhotoReport, PreparedPhoto, Verdict
from facestation.domain.terminal import TerminalRecord
from facestation.errors import PhotoMissing, PhotoRejected, PhotoUncheckable, StationError


class SourceKind(enum.Enum):
    """Where a photo can come from."""

    CAMERA = "camera"
    """The live picture of a terminal's camera."""
    CAPTURE = "capture"
    """The terminal looks for a face and takes the photo itself."""
    FILE = "file"
    CLIPBOARD = "clipboard"


@dataclass(frozen=True, slots=True)
class Source:
    """One choice of the source box; the terminal stands there for its two kinds alone."""

    kind: SourceKind
    terminal_id: str = ""
    terminal: str = ""


class Stage(enum.Enum):
    """How far the photo is."""

    EMPTY = "empty"
    LIVE = "live"
    WORKING = "working"
    """A picture is being read, fetched or judged."""
    CAPTURING = "capturing"
    """The terminal waits for a face; this can be canceled."""
    STILL = "still"
    """A photo was taken and judged."""


@dataclass(frozen=True, slots=True)
class Still:
    """A photo that was judged: what to show, what was found, what would be sent."""

    picture: bytes
    report: PhotoReport
    prepared: PreparedPhoto | None


@dataclass(frozen=True, slots=True)
class Live:
    """What is said about the live picture."""

    seen: bool = False
    """Whether a frame was judged at all."""
    hint: str | None = None
    """The key of the most important advice."""
    good: bool = False
    """Whether a photo could be taken now; there may be a hint all the same, to make it better."""


@dataclass(frozen=True, slots=True)
class Photo:
    """The photo region as it is shown."""

    sources: tuple[Source, ...] = ()
    source: Source | None = None
    stage: Stage = Stage.EMPTY
    live: Live = Live()
    still: Still | None = None
    error: StationError | None = None
    """What went wrong with the last try to get a photo; the photo before it is still there."""
    camera_error: StationError | None = None
    """Why there is no live picture."""
    instead_of: Source | None = None
    """The camera that gave no picture, which is why `source` is another one than before."""

    @property
    def busy(self) -> bool:
        """Whether a photo is on its way."""
        return self.stage in {Stage.WORKING, Stage.CAPTURING}

    @property
    def prepared(self) -> PreparedPhoto | None:
        """What would be sent to the doors."""
        return self.still.prepared if self.still is not None and self.still.report.usable else None

    def obstacle(self, *, has_card: bool) -> StationError | None:
        """Why nothing can be enrolled with this photo; somebody with a card needs none at all."""
        if self.still is None:
            return None if has_card else self.error or PhotoMissing()
        report = self.still.report
        if report.verdict is Verdict.CANNOT_CHECK:
            return PhotoUncheckable()
        if self.prepared is None:
            first = report.first
            return PhotoRejected(check=first.check, advice_key=first.advice_key) if first else PhotoRejected()
        return None


def sources_of(records: Iterable[TerminalRecord]) -> tuple[Source, ...]:
    """Every source there is: cameras first, because they need nothing but a visitor."""
    known = list(records)
    return (
        *(Source(SourceKind.CAMERA, record.id, record.name) for record in known),
        *(Source(SourceKind.CAPTURE, record.id, record.name) for record in known),
        Source(SourceKind.FILE),
        Source(SourceKind.CLIPBOARD),
    )
