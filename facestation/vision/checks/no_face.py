"""Whether there is a face at all."""

from __future__ import annotations

from dataclasses import replace

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.contrast import is_pale
from facestation.vision.checks.grading import finding
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter, Subject


def check(subject: Subject, limits: PhotoLimits) -> Finding:
    """The detector's score, or the mesh's logit where that one says that the detector was wrong.

    A face is called hard to make out when both doubt it, and a drawing of one is none.
    """
    if subject.sitter is not None:
        return _of_face(subject.sitter, limits)
    if subject.best_logit is not None:
        return finding("no_face", subject.best_logit, limits["no_face.logit"], "score")
    return finding("no_face", subject.best_score, limits["no_face.score"], "score")


def _of_face(sitter: Sitter, limits: PhotoLimits) -> Finding:
    score = finding("no_face", sitter.face.detection.score, limits["no_face.score"], "score", "unclear")
    logit = finding("no_face", sitter.face.mesh.logit, limits["no_face.logit"], "score", "unclear")
    drawn = finding("no_face", sitter.measures.even_ratio, limits["no_face.even"], "ratio")
    if drawn.verdict is Verdict.FAIL and not is_pale(sitter.measures, limits):
        return drawn
    if logit.verdict is Verdict.FAIL:
        return logit
    doubted = logit.verdict is Verdict.WARN and score.verdict is Verdict.WARN
    return score if doubted else replace(score, verdict=Verdict.PASS, way="")
