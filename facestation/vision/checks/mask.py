"""Whether nose and mouth are covered."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks import color
from facestation.vision.checks.grading import finding, of_sitter, worst
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """A lower face without red that differs from the nose: both refuse, one of them by far warns.

    Left out on a gray picture, whose colors say nothing.
    """
    measures = sitter.measures
    if color.is_gray(measures.color_levels, limits):
        return None
    redness = finding("mask", measures.lower_face_redness_levels, limits["mask.redness"], "levels")
    otherness = finding("mask", measures.lower_face_distance_levels, limits["mask.distance"], "levels")
    if redness.verdict is Verdict.FAIL and otherness.verdict is Verdict.FAIL:
        return redness
    return worst([_alone(redness), _alone(otherness)])


def _alone(one: Finding) -> Finding:
    """A bound overstepped by only one of the two never refuses, and warns only beyond its warning bound."""
    bounds, value = one.limits, one.measured or 0.0
    far = (bounds.warn_lower is not None and value < bounds.warn_lower) or (
        bounds.warn_upper is not None and value > bounds.warn_upper
    )
    return Finding(one.check, Verdict.WARN if far else Verdict.PASS, one.measured, bounds, one.unit)
