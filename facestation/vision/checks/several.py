"""Whether another person is in the picture."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter, worst
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Size of the largest other face over that of the face: in the portrait, or as large beside it."""
    rivals = sitter.rivals
    return worst(
        [
            finding("several", rivals.inside_ratio, limits["several.inside"], "ratio"),
            finding("several", rivals.beside_ratio, limits["several.beside"], "ratio"),
        ]
    )
