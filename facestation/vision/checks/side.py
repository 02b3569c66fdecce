"""Whether the light comes from one side."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.dark import is_dark
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Stops between the cheeks; left out where darkness or too much light is the fault."""
    measures = sitter.measures
    burnt = grade(measures.burnt_ratio, limits["bright.burnt"]) is Verdict.FAIL
    if burnt or is_dark(measures, limits):
        return None
    return finding("side", measures.side_light_stops, limits["side"], "stops")
