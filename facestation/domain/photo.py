"""What is said about a photo."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

LARGEST_FILE_BYTES = 40_000_000
"""A picture file above this is not looked at."""


class Verdict(enum.Enum):
    """How one check, or a whole photo, came out."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    CANNOT_CHECK = "cannot_check"
    """A model is missing or damaged: nothing is known, which is never a pass."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a measure; None where there is none. Outside `lower..upper` refuses, outside `warn_*` warns."""

    lower: float | None = None
    upper: float | None = None
    warn_lower: float | None = None
    warn_upper: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check measured, against what, and how it came out."""

    check: str
    """The check's id, such as `yaw`; its advice stands in `words.ADVICE` under the same id."""
    verdict: Verdict
    measured: float | None
    """None where there is no number to tell."""
    limits: Limits
    unit: str
    """Of: px, deg, ratio, stops, levels, bytes, megabytes, megapixels, score, quality; empty without a number."""
    way: str = ""
    """Where a check can tell: `unclear`, `lying`, or where to move (`up`, `down`, in the picture `left` or `right`)."""

    @property
    def advice_key(self) -> str:
        """Where this finding's own advice stands in `words.ADVICE`; `check` gives the general one."""
        return f"{self.check}_{self.way}" if self.way else self.check

    @property
    def limit(self) -> float | None:
        """The bound that decided: the one overstepped, or the nearest refusing one when none was."""
        if self.measured is None:
            return self.limits.lower if self.limits.lower is not None else self.limits.upper
        bounds = self.limits
        lower, upper = (
            (bounds.warn_lower, bounds.warn_upper) if self.verdict is Verdict.WARN else (bounds.lower, bounds.upper)
        )
        given = [bound for bound in (lower, upper) if bound is not None]
        return min(given, key=lambda bound: abs(bound - float(self.measured or 0.0)), default=None)


@dataclass(frozen=True, slots=True)
class FaceBox:
    """Where the face is, in px of the upright picture."""

    left_px: float
    top_px: float
    width_px: float
    height_px: float


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an upright picture that somebody chose: left, top, width and height as parts of the whole, 0 to 1.

    Raises ValueError for one that reaches beyond the picture or is empty.
    """

    left: float
    top: float
    width: float
    height: float

    def __post_init__(self) -> None:
        inside = min(self.left, self.top) >= 0 and max(self.left + self.width, self.top + self.height) <= 1 + 1e-6
        if not inside or min(self.width, self.height) <= 0:
            raise ValueError("a part lies within its picture")


@dataclass(frozen=True, slots=True)
class PhotoReport:
    """The judgement of one photo: what each check found, in the fixed order of importance.

    A check that cannot be made, as that of the eyes without a face, is left out: the reason is another finding.
    """

    verdict: Verdict
    findings: tuple[Finding, ...]
    face: FaceBox | None
    limits_version: str

    @property
    def usable(self) -> bool:
        """Whether it may be enrolled as it is: passed, or warned about only."""
        return self.verdict in {Verdict.PASS, Verdict.WARN}

    @property
    def first(self) -> Finding | None:
        """The finding to tell the operator: the first that fails, else the first that warns."""
        for wanted in (Verdict.CANNOT_CHECK, Verdict.FAIL, Verdict.WARN):
            for finding in self.findings:
                if finding.verdict is wanted:
                    return finding
        return None


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """The JPEG as it is sent to a terminal: baseline, 4:2:0, no EXIF, at most 185 KB."""

    jpeg: bytes = field(repr=False)
    width_px: int
    height_px: int
    quality: int
