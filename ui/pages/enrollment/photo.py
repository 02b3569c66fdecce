"""The photo of an enrollment: where it comes from, how far it is, and what is said about it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from facestation.domain.override import may_be_overridden
from facestation.domain.photo import PreparedPhoto, Verdict
from facestation.domain.terminal import TerminalRecord
from facestation.domain.webcam import Webcam
from facestation.errors import PhotoMissing, PhotoRejected, PhotoUncheckable, StationError
from ui.pages.enrollment.takes import Still, Takes

VIDEO_ENDINGS = frozenset({".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm"})


class SourceKind(enum.Enum):
    """Where a photo can come from."""

    CAMERA = "camera"
    """The live picture of a terminal's camera."""
    WEBCAM = "webcam"
    """The live picture of a camera of this computer; an entry without a device says that there is none."""
    CAPTURE = "capture"
    """The terminal looks for a face and takes the photo itself."""
    VIDEO = "video"
    """The moving picture of a video file; it is offered once one was chosen."""
    FILE = "file"
    CLIPBOARD = "clipboard"

    @property
    def is_live(self) -> bool:
        """Whether the picture moves."""
        return self in {SourceKind.CAMERA, SourceKind.WEBCAM, SourceKind.VIDEO}


@dataclass(frozen=True, slots=True)
class Source:
    """One choice of the source box; the terminal stands there for its two kinds alone, as does the device."""

    kind: SourceKind
    terminal_id: str = ""
    terminal: str = ""
    device_id: str = ""
    """How this computer calls a webcam, or where a video file lies."""
    device: str = ""
    """The webcam's or the file's name."""

    @property
    def can_start(self) -> bool:
        """Whether there is a live picture to start."""
        return self.kind.is_live and bool(self.terminal_id or self.device_id)


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
class Live:
    """What is said about the live picture."""

    seen: bool = False
    """Whether there is anything to say yet: a first bad frame is neither praised nor complained of."""
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
    capture_left_s: int = 0
    """How long the terminal still waits for a face."""
    takes: Takes = Takes()
    """Every picture of this person so far, the shown one among them."""

    @property
    def busy(self) -> bool:
        """Whether a photo is on its way."""
        return self.stage in {Stage.WORKING, Stage.CAPTURING}

    @property
    def mirrored(self) -> bool:
        """Whether the live picture is shown as in a mirror, as people expect it of the camera before them."""
        return self.stage is Stage.LIVE and self.source is not None and self.source.kind is SourceKind.WEBCAM

    @property
    def prepared(self) -> PreparedPhoto | None:
        """What would be sent to the doors."""
        return self.still.prepared if self.still is not None and self.still.may_be_sent else None

    @property
    def overridable(self) -> bool:
        """Whether a supervisor may decide to use this photo all the same."""
        return self.still is not None and self.still.override is None and may_be_overridden(self.still.report)

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


def sources_of(records: Iterable[TerminalRecord], webcams: Iterable[Webcam] = ()) -> tuple[Source, ...]:
    """Every source there is: cameras first, because they need nothing but a visitor."""
    known = list(records)
    plugged = [Source(SourceKind.WEBCAM, device_id=each.id, device=each.name) for each in webcams]
    return (
        *(Source(SourceKind.CAMERA, record.id, record.name) for record in known),
        *(plugged or [Source(SourceKind.WEBCAM)]),
        *(Source(SourceKind.CAPTURE, record.id, record.name) for record in known),
        Source(SourceKind.FILE),
        Source(SourceKind.CLIPBOARD),
    )


def video(path: Path) -> Source:
    """The source that plays this file."""
    return Source(SourceKind.VIDEO, device_id=str(path), device=path.name)


def is_video(path: Path) -> bool:
    """Whether a file is a video, by its ending."""
    return path.suffix.lower() in VIDEO_ENDINGS


def same(source: Source, used: Source | None) -> bool:
    """Whether both are the same source, whatever it is called now."""
    return used is not None and _key(source) == _key(used)


def _key(source: Source) -> tuple[SourceKind, str, str]:
    return source.kind, source.terminal_id, source.device_id
