"""Whether there is a face at all."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Subject


def check(subject: Subject, limits: PhotoLimits) -> Finding:
    """The detector's score, or the mesh's logit where that one says that the detector was wrong."""
    if subject.sitter is None and subject.best_logit is not None:
        return finding("no_face", subject.best_logit, limits["no_face.logit"], "score")
    way = "unclear" if subject.sitter else ""
    return finding("no_face", subject.best_score, limits["no_face.score"], "score", way)
