"""Whether there is room around the face."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.grading import finding, of_sitter, worst
from facestation.vision.checks.roll import is_lying
from facestation.vision.crop import middle_x_px
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """The worst of the distances to the edges of the portrait, in eye distances or from eyes to chin.

    Left out on a picture that has to be turned upright first: nobody can say where up is.
    """
    if is_lying(sitter):
        return None
    mesh, crop = sitter.face.mesh, sitter.crop
    eye_distance, chin_distance = mesh.eye_distance_px, mesh.chin_distance_px
    eyes_x = sorted((float(mesh.right_eye[0]), float(mesh.left_eye[0])))
    eyes_y = float(mesh.eye_middle[1]) - crop.top_px
    left, right = eyes_x[0] - crop.left_px, crop.left_px + crop.width_px - eyes_x[1]
    off_center = (middle_x_px(mesh) - crop.left_px) / crop.width_px - 0.5
    sideways = "left" if off_center > 0 else "right"
    found = [
        finding("framing", left / eye_distance, limits["framing.side"], "ratio", "right"),
        finding("framing", right / eye_distance, limits["framing.side"], "ratio", "left"),
        finding("framing", eyes_y / chin_distance, limits["framing.top"], "ratio", "down"),
        finding("framing", (crop.height_px - eyes_y) / chin_distance, limits["framing.bottom"], "ratio", "up"),
        finding("framing", abs(off_center), limits["framing.center"], "ratio", sideways),
    ]
    decisive = worst(found)
    # Of distances that are all good, the smallest over its limit says most; the first four have lower limits.
    return min(found[:4], key=_headroom) if decisive.verdict is Verdict.PASS else decisive


def _headroom(one: Finding) -> float:
    return (one.measured or 0.0) / (one.limits.lower or 1.0)
