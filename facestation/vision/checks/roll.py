"""Whether the head is tilted."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Degrees, positive clockwise in the picture."""
    return finding("roll", sitter.face.pose.roll_deg, limits["roll"], "deg")
