"""Reading the markers of a JPEG, against pictures that OpenCV has written."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from facestation.virtual.jpeg import JpegFacts, NotJpeg, inspect

SAMPLING = {
    "4:4:4": cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444,
    "4:2:2": cv2.IMWRITE_JPEG_SAMPLING_FACTOR_422,
    "4:2:0": cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420,
    "other": cv2.IMWRITE_JPEG_SAMPLING_FACTOR_411,
}


def jpeg(*options: int, gray: bool = False) -> bytes:
    noise = np.random.default_rng(7).integers(0, 255, (48, 64) if gray else (48, 64, 3), dtype=np.uint8)
    return cv2.imencode(".jpg", noise, list(options))[1].tobytes()


@pytest.mark.parametrize("chroma", SAMPLING)
def test_sampling_is_told_apart(chroma: str) -> None:
    data = jpeg(cv2.IMWRITE_JPEG_SAMPLING_FACTOR, SAMPLING[chroma])
    assert inspect(data) == JpegFacts(64, 48, baseline=True, chroma=chroma, leading_bytes=0, trailing_bytes=0)


def test_a_gray_picture_has_no_sampling() -> None:
    assert inspect(jpeg(gray=True)).chroma == "gray"


def test_progressive_is_not_baseline() -> None:
    facts = inspect(jpeg(cv2.IMWRITE_JPEG_PROGRESSIVE, 1))
    assert (facts.baseline, facts.trailing_bytes) == (False, 0)


def test_restart_markers_do_not_end_a_picture() -> None:
    data = jpeg(cv2.IMWRITE_JPEG_RST_INTERVAL, 2)
    assert b"\xff\xd0" in data
    assert inspect(data).trailing_bytes == 0


def test_what_stands_around_a_picture_is_counted() -> None:
    facts = inspect(b"--frame\r\n" + jpeg() + b"\r\n")
    assert (facts.leading_bytes, facts.trailing_bytes) == (9, 2)


def test_fill_bytes_and_a_thumbnail_do_no_harm() -> None:
    data, small = jpeg(), jpeg(gray=True)
    segment = b"\xff\xff\xff\xe1" + (len(small) + 2).to_bytes(2, "big") + small
    facts = inspect(data[:2] + segment + b"\xff\x01" + data[2:])
    assert (facts.width_px, facts.chroma, facts.trailing_bytes) == (64, "4:2:0", 0)


WHOLE = jpeg()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG",
        b"\xff\xd8",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8hello",
        b"\xff\xd8\xff\xe0\x00\x01",
        b"\xff\xd8\xff\xe0\xff\xff",
        b"\xff\xd8\xff\xc0\x00\x04\x08\x00\xff\xd9",
        WHOLE[:-2],
        WHOLE[:100],
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NotJpeg):
        inspect(data)


def test_a_picture_cut_anywhere_is_refused() -> None:
    for length in range(0, len(WHOLE), 7):
        with pytest.raises(NotJpeg):
            inspect(WHOLE[:length])
