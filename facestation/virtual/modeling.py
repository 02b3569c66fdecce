"""Making face templates, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from facestation.errors import PhotoInputError, PhotoUncheckable
from facestation.virtual.answers import Refused
from facestation.virtual.options import FaceCounter
from facestation.virtual.rules import MODELING_FAILED, check_faces
from facestation.vision.judge import Judge


class Modeler:
    """The one worker of a terminal that makes templates; who comes while it works is sent away."""

    def __init__(self, modeling_s: float, count_faces: FaceCounter | None, busy_word: str) -> None:
        self._modeling_s = modeling_s
        self._count_faces = count_faces or shared_eyes()
        self._busy_word = busy_word
        self.busy = False

    @asynccontextmanager
    async def reserved(self) -> AsyncIterator[None]:
        """The worker for one face; raises Refused while it is at another."""
        if self.busy:
            raise Refused(self._busy_word)
        self.busy = True
        try:
            yield
        finally:
            self.busy = False

    async def model(self, jpeg: bytes) -> None:
        """Make the template of a photo that can be decoded; raises Refused for none or several faces."""
        count, _ = await asyncio.gather(asyncio.to_thread(self._count_faces, jpeg), asyncio.sleep(self._modeling_s))
        check_faces(count)


class OwnEyes:
    """Counts faces as this program itself sees them; may be called from several threads at once."""

    def __init__(self, models_folder: Path | None = None) -> None:
        self._judge = Judge(models_folder)

    def __call__(self, jpeg: bytes) -> int | None:
        """How many faces; None without models, and then a terminal goes by its other rules. Raises Refused."""
        try:
            return self._judge.face_count(jpeg)
        except PhotoUncheckable:
            return None
        except PhotoInputError as error:
            raise Refused(MODELING_FAILED, "face") from error


shared_eyes = cache(OwnEyes)
"""One pair for all terminals of a process: it loads its models once, with the first face."""
