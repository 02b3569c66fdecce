"""Whether something hides the eyes."""

from __future__ import annotations

from facestation.domain.photo import Finding, Limits, Verdict
from facestation.vision.checks.contrast import is_pale
from facestation.vision.checks.dark import is_dark, is_dim
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.checks.sharp import is_blurred
from facestation.vision.eyes import Eye
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import Measures
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Spread of lightness around the eye that shows less; the mesh draws eyes even on dark glasses.

    Left out where darkness, shadow, haze or blur is the fault: they hide the eyes of everybody. What shadow on one
    side does not explain is hair or a hand. Of eyes that were seen open from near by less is enough; live, where
    there is no such look, that is left to the still.
    """
    measures = sitter.measures
    if veiled(measures, limits):
        return None
    bounds = _bounds(sitter, limits)
    made = finding("eyes_covered", measures.eye_texture_levels, bounds, "levels")
    lit = grade(measures.side_light_stops, limits["side"])
    if lit is Verdict.FAIL:
        bounds = limits["eyes_covered.in_shadow"]
    explained = lit is Verdict.FAIL or (lit is Verdict.WARN and bounds is limits["eyes_covered.open"])
    seen = grade(measures.eye_texture_levels, bounds) is not Verdict.FAIL
    return None if explained and seen else made


def _bounds(sitter: Sitter, limits: PhotoLimits) -> Limits:
    measures = sitter.measures
    if grade(measures.light_ratio, limits["eyes_covered.skin"]) is Verdict.FAIL:
        return limits["eyes_covered.lit_skin"]
    plain = not is_dim(measures, limits) and all(_plainly_open(eye, limits) for eye in sitter.eyes)
    return limits["eyes_covered.open" if plain else "eyes_covered"]


def _plainly_open(eye: Eye, limits: PhotoLimits) -> bool:
    opening = grade(eye.opening_ratio, limits["eyes_covered.opening"])
    across = grade(eye.across_ratio, limits["eyes_covered.across"])
    return opening is across is Verdict.PASS


def veiled(measures: Measures, limits: PhotoLimits) -> bool:
    """Whether darkness, haze or blur is in the way of seeing anybody's eyes."""
    return is_dark(measures, limits) or is_pale(measures, limits) or is_blurred(measures, limits)
