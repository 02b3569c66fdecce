"""Making face templates, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

from facestation.errors import PhotoInputError, PhotoUncheckable
from facestation.virtual.answers import Refused
from facestation.virtual.options import FaceCounter
from facestation.virtual.rules import MODELING_FAILED, check_faces
from facestation.vision.judge import Judge


class Modeler:
    """The one worker of a terminal that makes templates; who comes while it works is sent away."""

    def __init__(self, modeling_s: float, count_faces: FaceCounter | None, busy_word: str) -> None:
        self._modeling_s = modeling_s
        self._count_faces = count_faces or _count_with_our_own_eyes
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


_judge = cache(Judge)
"""One judge for all terminals of a process: it loads its models once."""


def _count_with_our_own_eyes(jpeg: bytes) -> int | None:
    try:
        return _judge().face_count(jpeg)
    except PhotoUncheckable:
        # Without models nothing can be counted, and a demonstration goes on with the other rules.
        return None
    except PhotoInputError as error:
        raise Refused(MODELING_FAILED, "face") from error
