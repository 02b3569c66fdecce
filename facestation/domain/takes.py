"""Several pictures of one person: which of them to use, and why."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from facestation.domain.photo import PhotoReport, Verdict


class Because(enum.Enum):
    """What the proposed picture has and the next best has not."""

    ONLY_ONE = "only_one"
    """There is no other."""
    USABLE = "usable"
    """The others are refused."""
    FEWER_REMARKS = "fewer_remarks"
    SHARPER = "sharper"
    STRAIGHTER = "straighter"
    LARGER = "larger"
    EYES_OPEN = "eyes_open"
    NEWEST = "newest"
    """They are equally good."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The picture to use, counted from 0."""

    index: int
    because: Because


_VERDICTS = (Verdict.CANNOT_CHECK, Verdict.FAIL, Verdict.WARN, Verdict.PASS)
_HARDLY = 0.02
"""A difference in merit that nobody would see."""
_SHARP, _TURNED_DEG, _LARGE_PX, _OPEN = 0.12, 30.0, 140.0, 0.30
"""Where more of it makes no better picture."""


def propose(reports: Sequence[PhotoReport]) -> Proposal:
    """The best of these pictures; of equals the last. Raises ValueError where there are none."""
    if not reports:
        raise ValueError("there is nothing to choose from")
    order = sorted(range(len(reports)), key=lambda index: (*_rank(reports[index]), index), reverse=True)
    if len(order) == 1:
        return Proposal(0, Because.ONLY_ONE)
    return Proposal(order[0], _because(reports[order[0]], reports[order[1]]))


def _rank(report: PhotoReport) -> tuple[int, int, int]:
    """Verdict first, then how much is found fault with, then merit in steps that can be seen."""
    merit = sum(_merits(report).values())
    return _VERDICTS.index(report.verdict), -_remarks(report), round(merit / _HARDLY)


def _remarks(report: PhotoReport) -> int:
    """Weighted, so that one more refusal is worse than any number of warnings."""
    return sum({Verdict.FAIL: 100, Verdict.WARN: 1}.get(finding.verdict, 0) for finding in report.findings)


def _because(best: PhotoReport, other: PhotoReport) -> Because:
    if best.usable and not other.usable:
        return Because.USABLE
    if best.verdict is not other.verdict or _remarks(best) < _remarks(other):
        return Because.FEWER_REMARKS
    mine, its = _merits(best), _merits(other)
    gains = {reason: mine[reason] - its[reason] for reason in mine}
    reason = max(gains, key=lambda each: gains[each])
    return reason if gains[reason] > _HARDLY else Because.NEWEST


def _merits(report: PhotoReport) -> Mapping[Because, float]:
    """0 to 1 each; nothing measured counts as nothing gained."""
    measured = {finding.check: finding.measured for finding in report.findings if finding.measured is not None}

    def merit(check: str, grade: Callable[[float], float]) -> float:
        return min(1.0, max(0.0, grade(measured[check]))) if check in measured else 0.0

    turned_deg = abs(measured.get("yaw", _TURNED_DEG)) + abs(measured.get("roll", 0.0))
    return {
        Because.SHARPER: merit("sharp", lambda value: value / _SHARP),
        Because.STRAIGHTER: max(0.0, 1.0 - turned_deg / _TURNED_DEG),
        Because.LARGER: merit("small", lambda value: value / _LARGE_PX),
        Because.EYES_OPEN: merit("eyes_closed", lambda value: value / _OPEN),
    }
