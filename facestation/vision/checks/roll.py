"""Whether the head is tilted."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter

_LYING_DEG = 60
"""Nobody tilts the head so far: the picture was not turned upright."""


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Degrees, positive clockwise in the picture."""
    return finding("roll", sitter.face.pose.roll_deg, limits["roll"], "deg", "lying" if is_lying(sitter) else "")


def is_lying(sitter: Sitter) -> bool:
    """Whether the picture has to be turned, not the head."""
    return abs(sitter.face.pose.roll_deg) > _LYING_DEG
