"""What the chosen terminals themselves demand of a face, asked only once a photo is doubtful for its pose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facestation.domain.face_limits import FaceLimits
from facestation.domain.photo import PhotoReport, Verdict
from ui.jobs import Jobs
from ui.pages.enrollment.ports import Terminals

LIMITS_JOB = "enrollment.limits"
_POSE = frozenset({"yaw", "pitch"})


class TerminalLimits:
    """Holds `strictest`, and calls `changed` once it is known."""

    def __init__(self, terminals: Terminals, jobs: Jobs, changed: Callable[[], None]) -> None:
        self._terminals = terminals
        self._jobs = jobs
        self._changed = changed
        self._asked: tuple[str, ...] = ()
        self.strictest: FaceLimits | None = None

    def look(self, report: PhotoReport | None, terminal_ids: Sequence[str]) -> None:
        """A photo was judged; the terminals are asked where its pose is found fault with."""
        ids = tuple(terminal_ids)
        if report is not None and ids != self._asked and _is_doubtful(report):
            self._asked = ids
            self._jobs.run(LIMITS_JOB, self._terminals.strictest_face_limits(ids), self._known)

    def _known(self, limits: FaceLimits | None) -> None:
        self.strictest = limits
        self._changed()


def _is_doubtful(report: PhotoReport) -> bool:
    return any(each.check in _POSE and each.verdict is not Verdict.PASS for each in report.findings)
