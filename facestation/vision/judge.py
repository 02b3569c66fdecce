"""The one who says whether a photo may be used."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.domain.override import Override
from facestation.domain.photo import Finding, Limits, Part, PhotoReport, PreparedPhoto, Verdict
from facestation.errors import InputError, PhotoUncheckable
from facestation.vision.limits import LIMITS_VERSION

if TYPE_CHECKING:
    from facestation.vision.image import Image
    from facestation.vision.models import Models


class Judge:
    """Judges photos; may be asked from several threads at once.

    OpenCV and the models are loaded at the first question, so that making a judge costs nothing. Where a model is
    missing or altered every verdict is CANNOT_CHECK, until it is there.
    """

    def __init__(self, models_folder: Path | None = None) -> None:
        self._folder = models_folder
        self._models: Models | None = None
        self._loading = threading.Lock()

    def judge(
        self, data: bytes, part: Part | None = None, decision: Override | None = None
    ) -> tuple[PhotoReport, PreparedPhoto | None]:
        """The judgement of a picture file, and the JPEG to send where it may be used, be it by a `decision` about it.

        A `part` that somebody chose is the portrait exactly as it is; otherwise the best portrait is looked for.
        Raises PhotoUnreadable, PhotoTooManyPixels, PhotoFileTooLarge.
        """
        from facestation.vision.assess import assess
        from facestation.vision.crop import part_of
        from facestation.vision.decode import decode

        whole = decode(data)
        image = whole if part is None else part_of(whole, part)
        try:
            assessment = assess(image, self._ready(), source=data, as_it_is=part is not None)
        except PhotoUncheckable:
            return cannot_check(), None
        report = assessment.report
        allowed = report.usable or (decision is not None and decision.covers(report))
        return report, assessment.prepared if allowed else None

    def judge_frame(self, frame: bytes | Image) -> PhotoReport:
        """The quicker judgement of a live picture, JPEG or already decoded; raises PhotoInputError leaves."""
        from facestation.vision.assess import assess_live
        from facestation.vision.decode import decode

        image = decode(frame) if isinstance(frame, bytes) else frame
        try:
            return assess_live(image, self._ready()).report
        except PhotoUncheckable:
            return cannot_check()

    def face_count(self, picture: bytes | Image) -> int:
        """How many faces a picture shows; raises PhotoInputError leaves, PhotoUncheckable."""
        from facestation.vision.decode import decode
        from facestation.vision.face import count_faces

        return count_faces(decode(picture) if isinstance(picture, bytes) else picture, self._ready())

    def _ready(self) -> Models:
        from facestation.vision.models import load_models

        with self._loading:
            if self._models is None:
                self._models = load_models(self._folder)
            return self._models


def cannot_check() -> PhotoReport:
    """The report where a model is missing: nothing is known, which is never a pass."""
    finding = Finding("cannot_check", Verdict.CANNOT_CHECK, None, Limits(), "")
    return PhotoReport(Verdict.CANNOT_CHECK, (finding,), None, LIMITS_VERSION)


def unreadable(error: InputError) -> PhotoReport:
    """The report of a file that is no usable picture, for those who list many; `error` has the exact sentence."""
    value, limit = error.details.get("megapixels", error.details.get("megabytes")), error.details.get("limit")
    bounds = Limits(upper=float(limit)) if isinstance(limit, int | float) else Limits()
    measured = float(value) if isinstance(value, int | float) else None
    unit = next((name for name in ("megapixels", "megabytes") if name in error.details), "")
    return PhotoReport(Verdict.FAIL, (Finding("decode", Verdict.FAIL, measured, bounds, unit),), None, LIMITS_VERSION)
