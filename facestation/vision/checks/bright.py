"""Whether there is too much light on the face."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter, worst
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Share of the face that is burnt out, or its mean luminance where that is too high."""
    return worst(
        [
            finding("bright", sitter.measures.burnt_ratio, limits["bright.burnt"], "ratio"),
            finding("bright", sitter.measures.light_ratio, limits["bright.mean"], "ratio"),
        ]
    )
