"""From a number and its bounds to a finding."""

from __future__ import annotations

from collections.abc import Callable

from facestation.domain.photo import Finding, Limits, Verdict
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter, Subject

Check = Callable[[Subject, PhotoLimits], Finding | None]
"""None where the check cannot be made on this picture."""

_SEVERITY = {Verdict.PASS: 0, Verdict.WARN: 1, Verdict.FAIL: 2, Verdict.CANNOT_CHECK: 3}


def grade(value: float, limits: Limits) -> Verdict:
    """How a value stands to its bounds; on a bound is still within."""
    if _outside(value, limits.lower, limits.upper):
        return Verdict.FAIL
    return Verdict.WARN if _outside(value, limits.warn_lower, limits.warn_upper) else Verdict.PASS


def finding(check: str, value: float, limits: Limits, unit: str, way: str = "") -> Finding:
    """The finding of one number; `way` tells where to move when it is not within its bounds."""
    verdict = grade(value, limits)
    return Finding(check, verdict, value, limits, unit, "" if verdict is Verdict.PASS else way)


def worst(findings: list[Finding]) -> Finding:
    """The most severe finding, the first of equal ones."""
    return max(findings, key=lambda one: _SEVERITY[one.verdict])


def worst_verdict(findings: list[Finding]) -> Verdict:
    """The most severe verdict."""
    return max((one.verdict for one in findings), key=_SEVERITY.__getitem__, default=Verdict.PASS)


def of_sitter(check: Callable[[Sitter, PhotoLimits], Finding | None]) -> Check:
    """A check that needs a face, as one that is left out where there is none."""

    def checked(subject: Subject, limits: PhotoLimits) -> Finding | None:
        return check(subject.sitter, limits) if subject.sitter else None

    checked.__doc__ = check.__doc__
    return checked


def _outside(value: float, lower: float | None, upper: float | None) -> bool:
    return (lower is not None and value < lower) or (upper is not None and value > upper)
