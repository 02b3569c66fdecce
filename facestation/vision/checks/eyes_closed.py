"""Whether the eyes are open."""

from __future__ import annotations

from facestation.domain.photo import Finding, Limits, Verdict
from facestation.vision.checks.eyes_covered import veiled
from facestation.vision.checks.grading import finding, grade, of_sitter, worst
from facestation.vision.eyes import Eye
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter


@of_sitter
def check(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    """Opening of the lids over the width of the eye, of the eye that is less open.

    Of a still the eyes are looked at from near by, unless nobody could see them for blur, darkness or haze.
    """
    if not sitter.eyes:
        return finding("eyes_closed", sitter.face.mesh.eye_opening_ratio, limits["eyes_closed"], "ratio")
    if veiled(sitter.measures, limits):
        return None
    # Of two open eyes the one that is less open says how near the limit the photo is.
    return worst([_of_eye(eye, limits) for eye in sorted(sitter.eyes, key=lambda eye: eye.opening_ratio)])


def _of_eye(eye: Eye, limits: PhotoLimits) -> Finding:
    shut = finding("eyes_closed", eye.opening_ratio, limits["eyes_closed.shut"], "ratio")
    bare = finding("eyes_closed", eye.across_ratio, limits["eyes_closed.bare"], "ratio")
    for certain in (shut, bare):
        if certain.verdict is Verdict.FAIL:
            return certain
    opening = limits["eyes_closed.opening"]
    if grade(eye.across_ratio, limits["eyes_closed.across"]) is not Verdict.FAIL:
        opening = Limits(warn_lower=opening.warn_lower)
    return finding("eyes_closed", eye.opening_ratio, opening, "ratio")
