"""Whether there is enough light on the face."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import Measures
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Mean linear luminance of the face; of a face with highlights less is enough, for skin may be dark."""
    return _finding(sitter.measures, limits)


def is_dark(measures: Measures, limits: PhotoLimits) -> bool:
    """Whether a face with these measures is refused for too little light."""
    return _finding(measures, limits).verdict is Verdict.FAIL


def is_dim(measures: Measures, limits: PhotoLimits) -> bool:
    """Whether a face with these measures is at least warned about for too little light."""
    return _finding(measures, limits).verdict is not Verdict.PASS


def _finding(measures: Measures, limits: PhotoLimits) -> Finding:
    lit = grade(measures.highlight_ratio, limits["dark.highlight"]) is not Verdict.FAIL
    return finding("dark", measures.light_ratio, limits["dark.lit_skin" if lit else "dark"], "ratio")
