"""Whether the person stands too near."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter, worst
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding:
    """Width of the face over that of the portrait, or eyes to chin over its height: a wide picture is low."""
    mesh, crop = sitter.face.mesh, sitter.crop
    return worst(
        [
            finding("close", mesh.hull.width_px / crop.width_px, limits["close"], "ratio"),
            finding("close", mesh.chin_distance_px / crop.height_px, limits["close.height"], "ratio"),
        ]
    )
