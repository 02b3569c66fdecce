"""Pictures that look good at first sight, and good ones that look bad."""

from __future__ import annotations

import functools

import cv2
import numpy as np
import pytest

from facestation.domain.photo import Finding, PhotoReport, Verdict
from facestation.vision.eyes import look_at_eyes
from facestation.vision.face import find_face, find_face_either_way_up
from facestation.vision.image import Image
from facestation.vision.judge import Judge
from facestation.vision.models import load_models
from tests.pictures import faces_spoiled as spoiled
from tests.pictures.no_faces import faceless
from tests.pictures.sitters import Sitter, names, sitter
from tests.unit.vision import pictures

MODELS, JUDGE = load_models(), Judge()
WITHOUT_GLASSES = ("collins", "obama", "biden")


@functools.cache
def person(name: str) -> Sitter:
    return sitter(name, MODELS)


def reported(image: Image) -> PhotoReport:
    return JUDGE.judge(pictures.png(image))[0]


def found(report: PhotoReport, check: str) -> Finding:
    return next(finding for finding in report.findings if finding.check == check)


@pytest.mark.parametrize("name", names())
def test_open_eyes_are_open_also_from_near_by(name: str) -> None:
    assert found(reported(person(name).image), "eyes_closed").verdict is Verdict.PASS


@pytest.mark.parametrize("name", WITHOUT_GLASSES)
def test_closed_eyes_are_refused_where_the_mesh_draws_open_ones(name: str) -> None:
    assert found(reported(spoiled.eyes_closed(person(name))), "eyes_closed").verdict is Verdict.FAIL


@pytest.mark.parametrize("eye", [0, 1])
@pytest.mark.parametrize("name", WITHOUT_GLASSES)
def test_a_wink_is_refused(name: str, eye: int) -> None:
    assert found(reported(spoiled.eyes_closed(person(name), (eye,))), "eyes_closed").verdict is Verdict.FAIL


@pytest.mark.parametrize("name", names())
def test_painted_lids_are_refused(name: str) -> None:
    assert found(reported(spoiled.lids_painted(person(name))), "eyes_closed").verdict is Verdict.FAIL


def test_the_eyes_are_those_of_the_person_and_mirror_each_other() -> None:
    winking = spoiled.eyes_closed(person("collins"), (0,))
    for picture, closed in ((winking, 0), (np.ascontiguousarray(winking[:, ::-1]), 1)):
        face = find_face(picture, MODELS, 2).face
        assert face is not None
        eyes = look_at_eyes(picture, MODELS.eye, face.mesh)
        assert eyes[closed].opening_ratio < 0.12 < 0.3 < eyes[1 - closed].opening_ratio


def test_eyes_that_nobody_could_see_are_not_called_closed() -> None:
    checks = {finding.check for finding in reported(pictures.blurred(person("obama").image, 9)).findings}
    assert "eyes_closed" not in checks
    assert "sharp" in checks


def test_hair_before_an_eye_is_told_and_not_the_shadow_that_it_seems_to_be() -> None:
    hair = spoiled.hair_over(person("collins"), 0, np.random.default_rng(1))
    first = reported(hair).first
    assert first is not None
    assert first.check == "eyes_covered"


def test_of_open_eyes_in_half_shadow_the_light_is_told() -> None:
    report = reported(pictures.lit_from_the_side(person("obama").image, 0.15))
    assert report.first is not None
    assert (report.first.check, report.first.verdict) == ("side", Verdict.WARN)


def test_pale_open_eyes_are_not_called_covered_and_dark_glasses_are() -> None:
    sitter = person("obama")
    pale = spoiled.with_glasses(sitter, (150, 170, 200), 0.28)
    assert 20 < (found(reported(pale), "eyes_covered").measured or 0) < 28
    assert found(reported(pale), "eyes_covered").verdict is Verdict.WARN
    assert found(reported(spoiled.with_glasses(sitter, (60, 60, 60), 0.7)), "eyes_covered").verdict is Verdict.FAIL


@pytest.mark.parametrize("name", names())
def test_a_face_on_its_head_is_found_and_said_to_lie(name: str) -> None:
    image = person(name).image
    over = np.ascontiguousarray(image[::-1, ::-1])
    face, upright = find_face_either_way_up(over, MODELS, 2).face, find_face(image, MODELS, 2).face
    assert face is not None
    assert upright is not None
    assert np.allclose(face.mesh.right_eye, np.array([480, 640]) - upright.mesh.right_eye, atol=0.5)
    assert abs(face.pose.roll_deg) > 170
    assert found(reported(over), "roll").advice_key == "roll_lying"


def test_of_a_picture_on_its_head_nobody_can_say_where_up_is() -> None:
    low = pictures.still(eyes_at=(240, 480))
    assert found(reported(low), "framing").verdict is Verdict.FAIL
    over = reported(np.ascontiguousarray(low[::-1, ::-1]))
    assert over.first is not None
    assert over.first.advice_key == "roll_lying"
    assert "framing" not in {finding.check for finding in over.findings}


@pytest.mark.parametrize(
    ("eyes_px", "ratio", "verdict"), [(80, 0.75, Verdict.FAIL), (100, 0.5, Verdict.WARN), (100, 0.4, Verdict.PASS)]
)
def test_who_stands_beside_nearly_as_near_leaves_open_who_is_meant(
    eyes_px: float, ratio: float, verdict: Verdict
) -> None:
    friend = cv2.resize(pictures.still(pictures.ASTRONAUT), None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA)
    good = pictures.still(eye_distance_px=eyes_px)
    wide = np.asarray(cv2.copyMakeBorder(good, 0, 0, 20, 500, cv2.BORDER_CONSTANT, value=(90, 90, 90)), dtype=np.uint8)
    wide[-friend.shape[0] :, -friend.shape[1] :] = friend
    assert found(reported(wide), "several").verdict is verdict


def test_a_small_face_in_a_corner_of_the_portrait_is_told() -> None:
    image = pictures.still().copy()
    other = cv2.resize(pictures.still(pictures.ASTRONAUT), None, fx=0.3, fy=0.3, interpolation=cv2.INTER_AREA)
    image[5 : 5 + other.shape[0], 5 : 5 + other.shape[1]] = other
    assert found(reported(image), "several").verdict is Verdict.WARN


def test_two_faces_on_their_heads_are_two() -> None:
    over = np.ascontiguousarray(pictures.two_people()[::-1, ::-1])
    assert found(reported(over), "several").verdict is Verdict.FAIL


def drawn_face() -> Image:
    """A face as a graphics program fills it, which both networks believe in."""
    image = np.full((640, 480, 3), (200, 190, 180), np.uint8)
    cv2.ellipse(image, (240, 300), (120, 160), 0, 0, 360, (150, 180, 230), -1)
    cv2.ellipse(image, (240, 190), (125, 80), 0, 180, 360, (20, 30, 60), -1)
    for side in (-45, 45):
        cv2.ellipse(image, (240 + side, 285), (24, 12), 0, 0, 360, (255, 255, 255), -1)
        cv2.circle(image, (240 + side, 285), 9, (60, 40, 20), -1)
        cv2.line(image, (215 + side, 258), (265 + side, 258), (20, 30, 50), 6)
    cv2.line(image, (240, 290), (232, 335), (90, 110, 150), 4)
    cv2.ellipse(image, (240, 385), (40, 14), 0, 0, 180, (60, 60, 190), -1)
    return np.asarray(cv2.GaussianBlur(image, (0, 0), 1.4), dtype=np.uint8)


def test_a_drawing_of_a_face_is_none() -> None:
    report = reported(drawn_face())
    assert report.first is not None
    assert (report.first.check, report.first.verdict) == ("no_face", Verdict.FAIL)


@pytest.mark.parametrize("colored", [False, True])
def test_a_hatched_drawing_of_a_face_is_none(*, colored: bool) -> None:
    large = cv2.resize(pictures.portrait(pictures.ASTRONAUT), None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    drawings = cv2.pencilSketch(large, sigma_s=60, sigma_r=0.07, shade_factor=0.05)
    drawing = drawings[1] if colored else cv2.cvtColor(drawings[0], cv2.COLOR_GRAY2BGR)
    assert found(reported(np.asarray(drawing, dtype=np.uint8)), "no_face").verdict is Verdict.FAIL


def test_nothing_without_a_face_is_accepted() -> None:
    accepted = [what for what, image in list(faceless(5))[::4] if reported(image).usable]
    assert accepted == []


def test_damage_by_compression_is_seen_though_the_file_was_saved_again() -> None:
    damaged = cv2.imdecode(np.frombuffer(pictures.jpeg(person("obama").image, 8), np.uint8), cv2.IMREAD_COLOR)
    again = pictures.jpeg(np.asarray(damaged, dtype=np.uint8), 95)
    assert found(JUDGE.judge(again)[0], "jpeg_in").verdict is Verdict.WARN
    assert found(JUDGE.judge(pictures.jpeg(person("obama").image, 8))[0], "jpeg_in").unit == "quality"


def in_dark_skin(name: str, share: float) -> Image:
    """A portrait in good light with skin that gives back less of it; eyes and highlights stay."""
    who = person(name)
    light = (who.image / 255.0) ** 2.2
    skin = np.zeros(who.image.shape[:2], np.uint8)
    cv2.fillConvexPoly(skin, cv2.convexHull(np.round(who.points[:, :2]).astype(np.int32)), 255)
    for lids in ((33, 160, 158, 133, 153, 144), (263, 387, 385, 362, 380, 373)):
        cv2.fillPoly(skin, [np.round(who.points[list(lids), :2]).astype(np.int32)], 0)
    part = cv2.GaussianBlur(skin, (0, 0), 2)[:, :, None] / 255
    shine = np.clip(light - np.percentile(light[skin > 0], 88), 0, None)
    mixed = light * (1 - part) + (light * share + 0.8 * shine) * part
    return np.asarray(np.clip(mixed, 0, 1) ** (1 / 2.2) * 255, dtype=np.uint8)


@pytest.mark.parametrize("name", WITHOUT_GLASSES)
def test_dark_skin_in_good_light_is_not_refused_and_a_dark_picture_is(name: str) -> None:
    assert reported(in_dark_skin(name, 0.2)).usable
    assert found(reported(pictures.exposed(person(name).image, 0.12)), "dark").verdict is Verdict.FAIL
