"""Faces are found where they are, and nothing else is taken for one."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest

from facestation.domain.photo import FaceBox
from facestation.vision.detector import overlap
from facestation.vision.face import count_faces, find_face, look_again
from facestation.vision.image import Frame, Image, cut, shrink
from facestation.vision.models import load_models
from facestation.vision.pose import head_pose
from tests.unit.vision import pictures

MODELS = load_models()


def test_the_eyes_are_where_the_portrait_has_them() -> None:
    for name in (pictures.HOPPER, pictures.ASTRONAUT):
        face = find_face(pictures.still(name), MODELS, 2).face
        assert face is not None
        assert math.dist(face.mesh.eye_middle, (240, 275.2)) < 3
        assert face.mesh.eye_distance_px == pytest.approx(90, abs=2)
        assert face.eye_distance_px >= face.mesh.eye_distance_px
        assert face.mesh.right_eye[0] < face.mesh.left_eye[0]


@pytest.mark.parametrize("size", [(300, 300), (128, 128), (100, 80), (30, 900), (1, 1), (2000, 10)])
def test_noise_and_flat_pictures_hold_no_face(size: tuple[int, int]) -> None:
    for image in (pictures.noise(*size), np.full((size[1], size[0], 3), 200, np.uint8)):
        found = find_face(image, MODELS, 1)
        assert found.face is None
        assert count_faces(image, MODELS) == 0


def test_a_picture_smaller_than_the_network_is_looked_at_enlarged() -> None:
    tiny = shrink(pictures.still(), 100)
    face = find_face(tiny, MODELS, 1).face
    assert face is not None
    assert face.mesh.eye_distance_px == pytest.approx(90 * 100 / 640, rel=0.1)


def test_a_face_too_small_for_the_whole_picture_is_found_in_a_part_of_it() -> None:
    small = cv2.resize(pictures.still(), None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
    frame = np.full((1500, 2000, 3), 90, np.uint8)
    frame[1000 : 1000 + small.shape[0], 1500 : 1500 + small.shape[1]] = small
    found = find_face(frame, MODELS, 2)
    assert found.face is not None
    assert math.dist(found.face.mesh.eye_middle, (1500 + 240 * 0.6, 1000 + 275 * 0.6)) < 5
    assert found.others == ()


def test_the_larger_of_two_is_the_one_and_the_other_is_known() -> None:
    image = pictures.still()
    image[:170, :130] = pictures.still(pictures.ASTRONAUT, eye_distance_px=40, size=(130, 170), eyes_at=(65, 70))
    found = find_face(image, MODELS, 2)
    assert found.face is not None
    assert found.face.mesh.eye_middle[0] == pytest.approx(240, abs=4)
    assert len(found.others) == 1
    assert count_faces(image, MODELS) == 2
    again = look_again(image, MODELS, found.face, 0, 0, found.others)
    assert len(again) == 1


def test_a_second_look_finds_a_small_face_beside_the_portrait() -> None:
    image = np.full((1600, 2400, 3), 120, np.uint8)
    image[400:1040, 900:1380] = pictures.still()
    image[420:590, 1250:1380] = pictures.still(
        pictures.ASTRONAUT, eye_distance_px=36, size=(130, 170), eyes_at=(65, 70)
    )
    found = find_face(image, MODELS, 2)
    assert found.face is not None
    assert found.others == ()
    assert len(look_again(image[400:1040, 900:1380], MODELS, found.face, 900, 400, ())) == 1


@pytest.mark.parametrize("angle_deg", [-30, -20, -10, 0, 10, 20, 30])
def test_a_tilt_is_read_within_two_degrees(angle_deg: int) -> None:
    for name in (pictures.HOPPER, pictures.ASTRONAUT):
        level, tilted = (find_face(pictures.still(name, roll_deg=turn), MODELS, 2).face for turn in (0, angle_deg))
        assert level is not None
        assert tilted is not None
        assert tilted.pose.roll_deg - level.pose.roll_deg == pytest.approx(angle_deg, abs=2)
        assert tilted.mesh.eye_distance_px == pytest.approx(90, abs=3)


def test_a_mirrored_face_reads_as_the_mirrored_pose() -> None:
    for picture in (pictures.still(), pictures.turned(yaw_deg=20), pictures.turned(pitch_deg=15)):
        mirrored = np.ascontiguousarray(picture[:, ::-1])
        one, other = (find_face(image, MODELS, 2).face for image in (picture, mirrored))
        assert one is not None
        assert other is not None
        assert one.pose.yaw_deg == pytest.approx(-other.pose.yaw_deg, abs=4)
        assert one.pose.roll_deg == pytest.approx(-other.pose.roll_deg, abs=2)
        assert one.pose.pitch_deg == pytest.approx(other.pose.pitch_deg, abs=3)


def test_signs_of_yaw_and_pitch_are_those_of_the_picture() -> None:
    straight = find_face(pictures.still(pictures.ASTRONAUT), MODELS, 2).face
    to_left = find_face(pictures.turned(yaw_deg=25), MODELS, 2).face
    chin_down = find_face(pictures.turned(pitch_deg=20), MODELS, 2).face
    assert straight is not None
    assert to_left is not None
    assert chin_down is not None
    nose = 1
    assert to_left.mesh.points[nose, 0] < straight.mesh.points[nose, 0] - 5
    assert to_left.pose.yaw_deg > straight.pose.yaw_deg + 10
    assert chin_down.mesh.points[nose, 1] > straight.mesh.points[nose, 1] + 5
    assert chin_down.pose.pitch_deg > straight.pose.pitch_deg + 10


def test_a_turned_mesh_reads_as_turned_by_just_that() -> None:
    points = pictures.mesh_points(pictures.ASTRONAUT)
    before = head_pose(points)
    turn = np.radians(10)
    clockwise = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    after = head_pose(points @ clockwise.T)
    assert after.roll_deg - before.roll_deg == pytest.approx(10, abs=0.1)


def test_boxes_that_do_not_touch_do_not_overlap() -> None:
    one = FaceBox(0, 0, 10, 10)
    assert overlap(one, FaceBox(20, 0, 10, 10)) == 0
    assert overlap(one, FaceBox(0, 20, 10, 10)) == 0
    assert overlap(one, one) == 1
    assert overlap(one, FaceBox(5, 0, 10, 10)) == pytest.approx(1 / 3)


@pytest.mark.parametrize("pixels", [64, 200, 600])
@pytest.mark.parametrize("angle_deg", [0.0, 25.0, -140.0])
def test_a_cut_shows_each_point_where_the_frame_says(pixels: int, angle_deg: float) -> None:
    image = np.zeros((900, 1000, 3), np.uint8)
    frame = Frame(500, 450, 480, 400, angle_deg)
    spot = np.array([[0.3 * pixels, 0.5 * pixels, 7.0]])
    there = frame.to_picture(spot, pixels)
    assert there[0, 2] == pytest.approx(7.0 * 480 / pixels)
    cv2.circle(image, (round(there[0, 0]), round(there[0, 1])), 14, (255, 255, 255), -1)
    assert brightest(cut(image, frame, pixels, round(pixels * 400 / 480))) == pytest.approx(
        (spot[0, 0], spot[0, 1]), abs=max(1.0, pixels / 400)
    )


def brightest(image: Image) -> tuple[float, float]:
    """The middle of what is white."""
    weights = image[:, :, 0].astype(float)
    y, x = np.mgrid[0 : image.shape[0], 0 : image.shape[1]] + 0.5
    return float((x * weights).sum() / weights.sum()), float((y * weights).sum() / weights.sum())


def test_a_cut_beyond_the_picture_repeats_its_border() -> None:
    image = np.full((40, 60, 3), 80, np.uint8)
    assert (cut(image, Frame(-500, -500, 100, 100), 32, 32) == 80).all()
    assert (cut(image, Frame(30, 20, 4000, 4000, 30.0), 32, 32) == 80).all()
