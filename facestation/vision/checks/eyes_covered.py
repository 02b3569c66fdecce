"""Whether something hides the eyes."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.contrast import is_pale
from facestation.vision.checks.dark import is_dark
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.checks.sharp import is_blurred
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import Measures
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Spread of lightness around the eye that shows less; the mesh draws eyes even on dark glasses.

    Left out where darkness, shadow, haze or blur is the fault: they hide the eyes of everybody. What shadow on one
    side does not explain is hair or a hand.
    """
    measures = sitter.measures
    in_shadow = grade(measures.side_light_stops, limits["side"]) is Verdict.FAIL
    seen = grade(measures.eye_texture_levels, limits["eyes_covered.in_shadow"]) is not Verdict.FAIL
    if veiled(measures, limits) or (in_shadow and seen):
        return None
    dark_skin = grade(measures.light_ratio, limits["eyes_covered.skin"]) is Verdict.FAIL
    key = "eyes_covered.lit_skin" if dark_skin else "eyes_covered"
    return finding("eyes_covered", measures.eye_texture_levels, limits[key], "levels")


def veiled(measures: Measures, limits: PhotoLimits) -> bool:
    """Whether darkness, haze or blur is in the way of seeing anybody's eyes."""
    return is_dark(measures, limits) or is_pale(measures, limits) or is_blurred(measures, limits)
