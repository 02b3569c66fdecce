"""Whether the face stands out in light and shade."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Standard deviation of the face's gray levels."""
    return finding("contrast", sitter.measures.contrast_levels, limits["contrast"], "levels")
