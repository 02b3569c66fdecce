"""Every portrait is what terminals take: read by the tests' own eyes, byte by byte."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from facestation.domain.photo import PreparedPhoto
from facestation.vision.crop import Crop, portrait_crop
from facestation.vision.face import find_face
from facestation.vision.image import Image
from facestation.vision.judge import Judge
from facestation.vision.models import load_models
from facestation.vision.prepare import prepare
from tests.unit.vision import pictures
from tests.unit.vision.markers import read_markers

MOST_BYTES = 185_000
APP0, APP1, SOF0 = 0xE0, 0xE1, 0xC0


def assert_takable(photo: PreparedPhoto) -> None:
    facts = read_markers(photo.jpeg)
    assert len(photo.jpeg) <= MOST_BYTES
    assert facts.start_of_frame == SOF0, "baseline"
    assert facts.sampling == ((2, 2), (1, 1), (1, 1)), "4:2:0"
    assert (facts.width_px, facts.height_px) == (photo.width_px, photo.height_px)
    assert facts.bytes_after_end == 0
    assert not [marker for marker in facts.markers if 0xE1 <= marker <= 0xEF or marker == 0xFE], "no EXIF, no comment"
    assert photo.width_px <= 600
    assert photo.height_px <= 800


def random_source(random: np.random.Generator) -> Image:
    """Portraits, noise or both, of any size."""
    name = (pictures.HOPPER, pictures.ASTRONAUT)[int(random.integers(2))]
    width, height = (int(side) for side in random.integers(60, 1900, 2))
    image = cv2.resize(pictures.portrait(name), (width, height))
    share = float(random.choice([0.0, 0.1, 0.5, 1.0]))
    return np.asarray(cv2.addWeighted(image, 1 - share, pictures.noise(width, height), share, 0), dtype=np.uint8)


@pytest.mark.parametrize("seed", range(60))
def test_any_crop_of_any_picture_is_takable(seed: int) -> None:
    random = np.random.default_rng(seed)
    image = random_source(random)
    height, width = image.shape[:2]
    crop_width, crop_height = int(random.integers(30, width + 1)), int(random.integers(30, height + 1))
    left, top = int(random.integers(width - crop_width + 1)), int(random.integers(height - crop_height + 1))
    prepared = prepare(image, Crop(left, top, crop_width, crop_height))
    assert_takable(prepared)
    enlarged = max(prepared.width_px / crop_width, prepared.height_px / crop_height)
    assert enlarged <= 1.3 + 1 / min(crop_width, crop_height)
    if max(crop_width, crop_height) * 1.3 >= 401 and max(crop_width / crop_height, crop_height / crop_width) < 2:
        assert max(prepared.width_px, prepared.height_px) >= 400


def test_noise_is_encoded_worse_and_then_smaller() -> None:
    fine = prepare(pictures.still(), Crop(0, 0, 480, 640))
    rough_image = cv2.addWeighted(pictures.noise(600, 800), 0.4, np.full((800, 600, 3), 128, np.uint8), 0.6, 0)
    rough = prepare(np.asarray(rough_image, dtype=np.uint8), Crop(0, 0, 600, 800))
    roughest = prepare(pictures.noise(600, 800), Crop(0, 0, 600, 800))
    assert fine.quality == 95
    assert (rough.quality, rough.width_px) < (95, 601)
    assert roughest.width_px < 600
    assert_takable(roughest)


def test_a_long_thin_strip_of_noise_still_fits() -> None:
    prepared = prepare(pictures.noise(300, 600), Crop(0, 0, 300, 600))
    assert_takable(prepared)


def test_a_phone_photo_loses_its_exif_and_is_upright() -> None:
    lying = pictures.with_exif(pictures.jpeg(np.ascontiguousarray(np.rot90(pictures.still()))), 6)
    report, prepared = Judge().judge(lying)
    assert report.usable
    assert prepared is not None
    assert_takable(prepared)
    assert Judge().judge(prepared.jpeg)[0].usable


@pytest.mark.parametrize("name", [pictures.HOPPER, pictures.ASTRONAUT])
def test_a_portrait_shows_the_face_at_its_place(name: str) -> None:
    large = cv2.resize(pictures.portrait(name), None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
    image = np.asarray(cv2.copyMakeBorder(large, 900, 0, 500, 500, cv2.BORDER_REPLICATE), dtype=np.uint8)
    models = load_models()
    face = find_face(image, models, 2).face
    assert face is not None
    prepared = prepare(image, portrait_crop(image, face))
    assert (prepared.width_px, prepared.height_px) == (600, 800)
    seen = find_face(np.asarray(cv2.imdecode(np.frombuffer(prepared.jpeg, np.uint8), 1), np.uint8), models, 2).face
    assert seen is not None
    assert seen.mesh.hull.width_px == pytest.approx(240, abs=12)
    assert seen.mesh.eye_middle[1] == pytest.approx(344, abs=8)
    assert seen.mesh.hull.left_px + seen.mesh.hull.width_px / 2 == pytest.approx(300, abs=8)


def test_a_crop_stays_within_the_picture_and_within_proportion() -> None:
    models = load_models()
    for eyes_at in ((100, 150), (380, 150), (240, 460)):
        image = pictures.still(pictures.ASTRONAUT, eyes_at=eyes_at, eye_distance_px=70)
        face = find_face(image, models, 1).face
        assert face is not None
        crop = portrait_crop(image, face)
        assert crop.left_px >= 0
        assert crop.top_px >= 0
        assert crop.left_px + crop.width_px <= 480
        assert crop.top_px + crop.height_px <= 640
    strip = np.ascontiguousarray(pictures.still(size=(900, 640))[180:400])
    face = find_face(strip, models, 1).face
    assert face is not None
    crop = portrait_crop(strip, face)
    assert crop.width_px <= 2 * crop.height_px
