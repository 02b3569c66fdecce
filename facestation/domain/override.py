"""A supervisor's decision to use a photo that our own checks refuse."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.photo import PhotoReport, Verdict
from facestation.errors import OverrideNotAllowed, ReasonMissing, SupervisorMissing

OVERRIDABLE = frozenset({"yaw", "pitch", "roll", "dark", "bright", "side", "contrast"})
"""Pose and light; never how many faces there are, nor what a terminal refuses by itself."""
REASON_LEAST = 3
TEXT_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Override:
    """Who decided, why, and against which checks; it goes into the audit together with the enrollment.

    Raises OverrideNotAllowed, ReasonMissing, SupervisorMissing.
    """

    checks: tuple[str, ...]
    reason: str
    supervisor: str

    def __post_init__(self) -> None:
        if not self.checks or not OVERRIDABLE.issuperset(self.checks):
            raise OverrideNotAllowed()
        if len(self.reason.strip()) < REASON_LEAST:
            raise ReasonMissing()
        if not self.supervisor.strip():
            raise SupervisorMissing()

    def covers(self, report: PhotoReport) -> bool:
        """Whether it was taken about everything that this photo is refused for."""
        return may_be_overridden(report) and set(self.checks).issuperset(refusing_checks(report))

    @property
    def line(self) -> str:
        """What the audit keeps: the checks, and the reason on one line."""
        return f"{', '.join(self.checks)}: {_one_line(self.reason)}"

    @property
    def decided_by(self) -> str:
        """The supervisor on one line."""
        return _one_line(self.supervisor)


def may_be_overridden(report: PhotoReport) -> bool:
    """Whether every check that refuses the photo is one of pose or light."""
    refusing = refusing_checks(report)
    return report.verdict is Verdict.FAIL and bool(refusing) and OVERRIDABLE.issuperset(refusing)


def refusing_checks(report: PhotoReport) -> tuple[str, ...]:
    """The checks that refuse the photo, in their order, each once."""
    found = (finding.check for finding in report.findings if finding.verdict in {Verdict.FAIL, Verdict.CANNOT_CHECK})
    return tuple(dict.fromkeys(found))


def override(report: PhotoReport, reason: str, supervisor: str) -> Override:
    """The decision about this photo; raises OverrideNotAllowed, ReasonMissing, SupervisorMissing."""
    if report.verdict is not Verdict.FAIL:
        raise OverrideNotAllowed()
    return Override(refusing_checks(report), reason, supervisor)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:TEXT_LIMIT]
