"""Whether the face has enough pixels for a terminal."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Distance between the eyes in the portrait as it is uploaded."""
    return finding("small", sitter.face.eye_distance_px * sitter.scale, limits["small"], "px")
