"""Whether the person stands too near."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Width of the face over that of the portrait."""
    return finding("close", sitter.face.mesh.hull.width_px / sitter.crop.width_px, limits["close"], "ratio")
