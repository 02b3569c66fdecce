"""Whether the face stands out in light and shade."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import Measures
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Standard deviation of the face's gray levels; less is enough where highlights give it relief."""
    return _finding(sitter.measures, limits)


def is_pale(measures: Measures, limits: PhotoLimits) -> bool:
    """Whether a face with these measures is refused as pale."""
    return _finding(measures, limits).verdict is Verdict.FAIL


def _finding(measures: Measures, limits: PhotoLimits) -> Finding:
    relief = measures.highlight_ratio / max(measures.light_ratio, 1e-6)
    in_relief = grade(relief, limits["contrast.relief"]) is not Verdict.FAIL
    key = "contrast.lit_skin" if in_relief else "contrast"
    return finding("contrast", measures.contrast_levels, limits[key], "levels")
