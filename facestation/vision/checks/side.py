"""Whether the light comes from one side."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, grade, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.measures import mean_light, overexposed_ratio, side_light_stops
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Stops between the cheeks; left out where darkness or too much light is the fault."""
    face = sitter.aligned
    dark = grade(mean_light(face), limits["dark"])
    burnt = grade(overexposed_ratio(face), limits["bright.burnt"])
    if Verdict.FAIL in {dark, burnt}:
        return None
    return finding("side", side_light_stops(face), limits["side"], "stops")
