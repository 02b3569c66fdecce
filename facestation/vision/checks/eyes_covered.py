"""Whether something hides the eyes."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Spread of lightness around the eye that shows less; the mesh draws eyes even on dark glasses.

    Left out where darkness, shadow, haze or blur is the fault: they hide the eyes of everybody.
    """
    measures = sitter.measures
    explained = (
        grade(measures.light_ratio, limits["dark"]),
        grade(measures.side_light_stops, limits["side"]),
        grade(measures.contrast_levels, limits["contrast"]),
        grade(measures.sharpness_ratio, limits["sharp"]),
    )
    if Verdict.FAIL in explained:
        return None
    return finding("eyes_covered", measures.eye_texture_levels, limits["eyes_covered"], "levels")
