"""Whether the picture has colors."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Mean difference between the strongest and the weakest channel; warns only."""
    return finding("color", sitter.measures.color_levels, limits["color"], "levels")


def is_gray(colorfulness: float, limits: PhotoLimits) -> bool:
    """Whether a face with this measure is black and white."""
    return grade(colorfulness, limits["color"]) is not Verdict.PASS
