"""What to tell the person before the camera: one thing at a time, and not nervously."""

from __future__ import annotations

import statistics
from collections import deque
from dataclasses import dataclass, field

from facestation.domain.photo import Finding, PhotoReport, Verdict
from facestation.vision.priority import PRIORITY

_STEADY_FRAMES, _STEADY_S = 3, 0.2
_BLINK_S = 0.4
_SHOWN_S = 1.0
_FORGOTTEN_S = 0.5
_MEDIAN_OF, _MEDIAN_S = 5, 0.5
_TOUCH = 1e-9
_RELATIVE_MARGIN = 0.05

# By how much a value has to be better than its limit before its hint goes: in its own unit, or as a part of the limit.
_MARGINS = {"yaw": 3.0, "pitch": 3.0, "roll": 3.0, "small": 6.0, "framing": 0.05}
_RELATIVE_MARGINS = {"sharp": 0.10, "dark": 0.15, "bright": 0.15}
_WITHOUT_MARGIN = frozenset({"no_face", "several", "mask", "cannot_check"})


@dataclass(frozen=True, slots=True)
class Hint:
    """What to tell; its sentence stands in `words.ADVICE` under `advice_key`."""

    check: str
    advice_key: str
    verdict: Verdict
    """FAIL when no photo can be taken so, WARN when it would only be better otherwise."""


@dataclass(slots=True)
class _Complaint:
    """One check at one level over the last frames."""

    finding: Finding
    excesses: deque[tuple[float, float]] = field(default_factory=lambda: deque(maxlen=_MEDIAN_OF))
    """When, and how far beyond the limit."""
    bad_since_s: float | None = None
    bad_frames: int = 0
    seen_s: float = 0.0
    active: bool = False

    def middle(self, now_s: float, excess: float) -> float:
        """The median of the last frames, this one included; of a slow camera fewer, so that it is not told late."""
        self.seen_s = now_s
        self.excesses.append((now_s, excess))
        while now_s - self.excesses[0][0] > _MEDIAN_S:
            self.excesses.popleft()
        return statistics.median(value for _, value in self.excesses)


class Guide:
    """Chooses the hint to show from one report after the other.

    A hint comes after 3 frames or 0.2 s of failure (closed eyes after 0.4 s, so that a blink is none), goes when the
    value is better than its limit by a margin, and changes at most once a second.
    """

    def __init__(self) -> None:
        self._complaints: dict[tuple[Verdict, str], _Complaint] = {}
        self._shown: Hint | None = None
        self._changed_s: float | None = None

    def update(self, report: PhotoReport, now_s: float) -> Hint | None:
        """The hint to show from now on, None where all is well; `now_s` comes from a clock that never goes back."""
        if report.verdict is Verdict.CANNOT_CHECK:
            self._complaints.clear()
            return self._show(Hint("cannot_check", "cannot_check", Verdict.CANNOT_CHECK), now_s)
        for level in (Verdict.FAIL, Verdict.WARN):
            for finding in report.findings:
                self._note(level, finding, now_s)
        self._forget(now_s)
        return self._show(self._most_important(), now_s)

    def _note(self, level: Verdict, finding: Finding, now_s: float) -> None:
        key = (level, finding.check)
        complaint = self._complaints.setdefault(key, _Complaint(finding))
        middle = complaint.middle(now_s, _excess(finding, level))
        if middle > 0:
            complaint.bad_since_s = now_s if complaint.bad_since_s is None else complaint.bad_since_s
            complaint.bad_frames += 1
            complaint.active = complaint.active or _steady(complaint, now_s)
            if finding.verdict is not Verdict.PASS:
                complaint.finding = finding
        else:
            complaint.bad_since_s, complaint.bad_frames = None, 0
            complaint.active = complaint.active and middle >= -_margin(finding, level)

    def _forget(self, now_s: float) -> None:
        """Drop what has not been judged for a while, as the eyes of somebody who left."""
        old = [key for key, complaint in self._complaints.items() if now_s - complaint.seen_s > _FORGOTTEN_S]
        for key in old:
            del self._complaints[key]

    def _most_important(self) -> Hint | None:
        for level in (Verdict.FAIL, Verdict.WARN):
            for check in PRIORITY:
                complaint = self._complaints.get((level, check))
                if complaint and complaint.active:
                    return Hint(check, complaint.finding.advice_key, level)
        return None

    def _show(self, hint: Hint | None, now_s: float) -> Hint | None:
        rested = self._changed_s is None or now_s - self._changed_s >= _SHOWN_S
        if hint != self._shown and rested:
            self._shown, self._changed_s = hint, now_s
        return self._shown


def _steady(complaint: _Complaint, now_s: float) -> bool:
    lasted_s = now_s - (now_s if complaint.bad_since_s is None else complaint.bad_since_s)
    if complaint.finding.check == "eyes_closed":
        return lasted_s >= _BLINK_S
    return complaint.bad_frames >= _STEADY_FRAMES or lasted_s >= _STEADY_S


def _excess(finding: Finding, level: Verdict) -> float:
    """How far beyond the bounds of a level, below 0 within; always on the side that the verdict says."""
    bad = finding.verdict is Verdict.FAIL or finding.verdict is level
    lower, upper = _bounds(finding, level)
    value = finding.measured
    beyond = []
    if value is not None and lower is not None:
        beyond.append(lower - value)
    if value is not None and upper is not None:
        beyond.append(value - upper)
    excess = max(beyond, default=0.0)
    return max(excess, _TOUCH) if bad else min(excess, -_TOUCH)


def _margin(finding: Finding, level: Verdict) -> float:
    check = finding.check
    if check in _WITHOUT_MARGIN:
        return 0.0
    if check in _MARGINS:
        return _MARGINS[check]
    bounds = [abs(bound) for bound in _bounds(finding, level) if bound is not None]
    return _RELATIVE_MARGINS.get(check, _RELATIVE_MARGIN) * max(bounds, default=0.0)


def _bounds(finding: Finding, level: Verdict) -> tuple[float | None, float | None]:
    limits = finding.limits
    return (limits.lower, limits.upper) if level is Verdict.FAIL else (limits.warn_lower, limits.warn_upper)
