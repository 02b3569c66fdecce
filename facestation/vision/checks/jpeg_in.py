"""Whether the file that was chosen is compressed too strongly."""

from __future__ import annotations

from facestation.domain.photo import Finding
from facestation.vision.checks.grading import finding
from facestation.vision.limits import PhotoLimits
from facestation.vision.subject import Subject


def check(subject: Subject, limits: PhotoLimits) -> Finding | None:
    """Quality read from the file's own tables; left out for what was no JPEG file.

    A damaged picture that was saved again looks fine to it.
    """
    quality = subject.source_quality
    return None if quality is None else finding("jpeg_in", quality, limits["jpeg_in"], "quality")
