"""Whether the face is sharp."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Fine detail over contrast."""
    return finding("sharp", sitter.measures.sharpness_ratio, limits["sharp"], "ratio")
