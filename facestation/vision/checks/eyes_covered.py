"""Whether something hides the eyes."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import (
    contrast_levels,
    eye_texture_levels,
    mean_light,
    sharpness_ratio,
    side_light_stops,
)
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Spread of lightness around the eye that shows less; the mesh draws eyes even on dark glasses.

    Left out where darkness, shadow, haze or blur is the fault: they hide the eyes of everybody.
    """
    face = sitter.aligned
    explained = (
        grade(mean_light(face), limits["dark"]),
        grade(side_light_stops(face), limits["side"]),
        grade(contrast_levels(face), limits["contrast"]),
        grade(sharpness_ratio(face), limits["sharp"]),
    )
    if Verdict.FAIL in explained:
        return None
    return finding("eyes_covered", eye_texture_levels(face), limits["eyes_covered"], "levels")
