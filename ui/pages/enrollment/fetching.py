"""From the bytes of a picture to a photo that was judged."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from facestation.domain.override import Override
from facestation.domain.photo import Part
from ui.pages.enrollment.ports import Photos
from ui.pages.enrollment.takes import Still

Fetch = Callable[[], Awaitable[bytes]]
"""How the bytes of a picture are got."""


def ready(data: bytes) -> Fetch:
    """The way to bytes that are there already."""

    async def fetch() -> bytes:
        return data

    return fetch


async def still_of(photos: Photos, data: bytes, part: Part | None = None, decision: Override | None = None) -> Still:
    """The picture judged, or the part of it that somebody chose, or used by a decision."""
    judged = await photos.judge(data, part, decision)
    picture = judged.prepared.jpeg if judged.prepared is not None else data
    return Still(picture, judged.report, judged.prepared, data, part, override=decision)
