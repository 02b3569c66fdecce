"""Whether there is enough light on the face."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Mean linear luminance of the face."""
    return finding("dark", sitter.measures.light_ratio, limits["dark"], "ratio")
