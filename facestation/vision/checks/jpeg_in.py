"""Whether the picture that was chosen is compressed too strongly."""

from __future__ import annotations

from facestation.domain.photo import Finding, Verdict
from facestation.vision.checks.contrast import is_pale
from facestation.vision.checks.grading import finding
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Sitter, Subject


def check(subject: Subject, limits: PhotoLimits) -> Finding | None:
    """Quality read from the file's own tables; left out for what was no JPEG file.

    A damaged picture that was saved again has better tables than it deserves, and even patches in the face.
    """
    quality = subject.source_quality
    told = None if quality is None else finding("jpeg_in", quality, limits["jpeg_in"], "quality")
    damaged = _patches(subject.sitter, limits) if subject.sitter else None
    return damaged if told is None or (told.verdict is Verdict.PASS and damaged is not None) else told


def _patches(sitter: Sitter, limits: PhotoLimits) -> Finding | None:
    measures = sitter.measures
    patched = finding("jpeg_in", measures.even_ratio, limits["jpeg_in.even"], "ratio")
    return patched if patched.verdict is Verdict.WARN and not is_pale(measures, limits) else None
