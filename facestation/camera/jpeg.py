"""Frames as JPEG, the form in which every source hands them on."""

from __future__ import annotations

import cv2

_QUALITY = 95
"""The photo is cut from such a frame, so it must not show that it was one."""


def encoded(picture: cv2.typing.MatLike) -> bytes:
    """The picture as a JPEG file."""
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    if not done:
        raise RuntimeError("OpenCV cannot encode a JPEG")
    return data.tobytes()
