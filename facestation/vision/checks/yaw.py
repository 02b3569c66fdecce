"""Whether the head is turned sideways."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Degrees, positive towards the left edge of the picture."""
    return finding("yaw", sitter.face.pose.yaw_deg, limits["yaw"], "deg")
