"""Whether the chin is raised or lowered."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Degrees, positive for a lowered chin; frontal portraits read 3 to 7."""
    pitch = sitter.face.pose.pitch_deg
    return finding("pitch", pitch, limits["pitch"], "deg", "up" if pitch > 0 else "down")
