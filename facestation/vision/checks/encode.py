"""Whether the portrait fits what terminals take."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding, of_sitter, worst
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Bytes of the portrait, or its longer side where that is too short; left out in a live picture."""
    prepared = sitter.prepared
    if prepared is None:
        return None
    return worst(
        [
            finding("encode", len(prepared.jpeg), limits["encode.bytes"], "bytes"),
            finding("encode", max(prepared.width_px, prepared.height_px), limits["encode.long_side"], "px"),
        ]
    )
