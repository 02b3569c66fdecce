"""Whether a terminal's picture is the photo that was sent."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

import facestation.virtual
from facestation.vision.likeness import shows_same_picture

PORTRAITS = Path(facestation.virtual.__file__).parent / "data"
SENT = (PORTRAITS / "grace_hopper.jpg").read_bytes()


def encoded(image: cv2.typing.MatLike, quality: int = 60) -> bytes:
    return bytes(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1])


def sent() -> cv2.typing.MatLike:
    found = cv2.imdecode(np.frombuffer(SENT, np.uint8), cv2.IMREAD_COLOR)
    assert found is not None
    return found


@pytest.mark.parametrize("quality", [30, 90])
@pytest.mark.parametrize("scale", [1.0, 0.5])
@pytest.mark.parametrize("cut", [0.0, 0.08])
def test_a_photo_encoded_anew_scaled_or_cut_is_still_the_same(quality: int, scale: float, cut: float) -> None:
    image = sent()
    height, width = image.shape[:2]
    rows, columns = round(height * cut), round(width * cut)
    kept = cv2.resize(image[rows : height - rows, columns : width - columns], None, fx=scale, fy=scale)
    assert shows_same_picture(encoded(kept, quality), SENT)


def test_another_photo_is_not() -> None:
    assert not shows_same_picture((PORTRAITS / "astronaut.png").read_bytes(), SENT)
    assert not shows_same_picture(encoded(cv2.flip(sent(), 0)), SENT)


def test_a_strip_in_which_no_face_fits_is_not() -> None:
    assert not shows_same_picture(encoded(sent()[:40]), SENT)


def test_what_cannot_be_read_speaks_against_nothing() -> None:
    assert shows_same_picture(b"\xff\xd8 nothing \xff\xd9", SENT)
    assert shows_same_picture(SENT, SENT)
