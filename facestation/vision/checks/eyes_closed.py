"""Whether the eyes are open."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Opening of the lids over the width of the eye, of the eye that is less open."""
    return finding("eyes_closed", sitter.face.mesh.eye_opening_ratio, limits["eyes_closed"], "ratio")
