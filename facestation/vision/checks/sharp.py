"""Whether the face is sharp."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import Measures
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Fine detail over contrast."""
    return finding("sharp", sitter.measures.sharpness_ratio, limits["sharp"], "ratio")


def is_blurred(measures: Measures, limits: PhotoLimits) -> bool:
    """Whether a face with these measures is refused as blurred."""
    return grade(measures.sharpness_ratio, limits["sharp"]) is Verdict.FAIL
