"""Pictures of one terminal made to fit another."""

from __future__ import annotations

from facestation.errors import PhotoInputError

TAKEN_BYTES = 200_000
"""What terminals take; some gave larger ones away, of their own camera or from other programs."""


def fitting(jpeg: bytes) -> bytes:
    """The picture as it is, or all of it anew where it is larger than terminals take.

    What cannot be decoded is left for the terminal to judge.
    """
    if len(jpeg) <= TAKEN_BYTES:
        return jpeg
    # OpenCV, which most commands can do without.
    from facestation.vision.crop import whole_crop
    from facestation.vision.decode import decode
    from facestation.vision.prepare import prepare

    try:
        image = decode(jpeg)
    except PhotoInputError:
        return jpeg
    return prepare(image, whole_crop(image)).jpeg
