"""Whether there is a face at all."""

from __future__ import annotations

from dataclasses import replace

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.contrast import is_pale
from facestation.vision.checks.dark import is_dark
from facestation.vision.checks.grading import finding, grade
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter, Subject


def check(subject: Subject, limits: PhotoLimits) -> Finding:
    """The detector's score, or the mesh's logit where that one says that the detector was wrong.

    A face is called hard to make out when both doubt it, and a drawing of one, be it filled or hatched, is none. Haze
    looks filled, and the noise of a dark picture hatched: these are told as what they are.
    """
    if subject.sitter is not None:
        return _of_face(subject.sitter, limits)
    if subject.best_logit is not None:
        return finding("no_face", subject.best_logit, limits["no_face.logit"], "score")
    return finding("no_face", subject.best_score, limits["no_face.score"], "score")


def _of_face(sitter: Sitter, limits: PhotoLimits) -> Finding:
    score = finding("no_face", sitter.face.detection.score, limits["no_face.score"], "score", "unclear")
    logit = finding("no_face", sitter.face.mesh.logit, limits["no_face.logit"], "score", "unclear")
    even = finding("no_face", sitter.measures.even_ratio, limits["no_face.even"], "ratio")
    if even.verdict is Verdict.FAIL and not is_pale(sitter.measures, limits):
        return even
    if logit.verdict is Verdict.FAIL:
        return logit
    hatched = finding("no_face", sitter.measures.grain_ratio, limits["no_face.hatched"], "ratio")
    doubtful = grade(sitter.face.mesh.logit, limits["no_face.hatched_logit"]) is Verdict.FAIL
    if doubtful and hatched.verdict is Verdict.FAIL and not is_dark(sitter.measures, limits):
        return hatched
    doubted = logit.verdict is Verdict.WARN and score.verdict is Verdict.WARN
    return score if doubted else replace(score, verdict=Verdict.PASS, way="")
