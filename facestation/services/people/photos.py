"""Photos judged and made ready, off the event loop."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from facestation import words
from facestation.camera.file import read_picture
from facestation.domain.override import Override
from facestation.domain.photo import Part, PhotoReport, PreparedPhoto, Verdict
from facestation.errors import PhotoRejected, PhotoUncheckable, StationError
from facestation.vision.judge import Judge


@dataclass(frozen=True, slots=True)
class Judged:
    """A photo's report, and the JPEG to send where it may be used, be it by a supervisor's decision."""

    report: PhotoReport
    prepared: PreparedPhoto | None

    @property
    def objection(self) -> StationError | None:
        """Why it may not be enrolled: PhotoUncheckable or PhotoRejected; None where it may."""
        first = self.report.first
        if self.report.usable or first is None:
            return None
        if first.verdict is Verdict.CANNOT_CHECK:
            return PhotoUncheckable()
        return PhotoRejected(check=first.check, reason=words.ADVICE[first.advice_key])


class Photos:
    """Judges pictures in a worker thread; the same picture gives the same report."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    async def judge(self, data: bytes, part: Part | None = None, decision: Override | None = None) -> Judged:
        """The judgement of a picture file's bytes, or of a part of it that somebody chose.

        A refused photo has no JPEG to send, but for a supervisor's `decision` about exactly what it is refused for.
        Raises PhotoInputError leaves for what is no usable picture.
        """
        report, prepared = await asyncio.to_thread(self._judge.judge, data, part, decision)
        return Judged(report, prepared)

    async def require(self, data: bytes) -> tuple[PreparedPhoto, str]:
        """The JPEG to send and the version of the limits it was judged by.

        Raises PhotoInputError leaves, PhotoRejected, PhotoUncheckable.
        """
        judged = await self.judge(data)
        if judged.objection is not None:
            raise judged.objection
        if judged.prepared is None:
            raise ValueError("a usable photo comes with its JPEG")
        return judged.prepared, judged.report.limits_version

    async def judge_frame(self, jpeg: bytes) -> PhotoReport:
        """A quicker judgement of a live frame."""
        return await asyncio.to_thread(self._judge.judge_frame, jpeg)

    async def read(self, path: Path) -> bytes:
        """The bytes of a picture file, bounded; raises FileUnreadable, PhotoFileTooLarge."""
        return await asyncio.to_thread(read_picture, path)
