"""The judge: the same words for the same picture, from any thread, and a portrait only for a usable one."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from facestation.domain.photo import Verdict
from facestation.errors import PhotoTooManyPixels, PhotoUnreadable
from facestation.vision.decode import decode
from facestation.vision.image import Image
from facestation.vision.judge import Judge
from tests.unit.vision import pictures

JUDGE = Judge()


def test_a_usable_photo_comes_with_its_portrait() -> None:
    report, prepared = JUDGE.judge(pictures.jpeg(pictures.still()))
    assert report.verdict is Verdict.PASS
    assert prepared is not None
    assert (prepared.width_px, prepared.height_px, prepared.quality) == (600, 800, 95)


def test_a_photo_with_warnings_is_usable() -> None:
    report, prepared = JUDGE.judge(pictures.jpeg(pictures.gray(pictures.still())))
    assert report.verdict is Verdict.WARN
    assert prepared is not None


def test_a_refused_photo_has_no_portrait_to_send_by_mistake() -> None:
    report, prepared = JUDGE.judge(pictures.jpeg(pictures.still(roll_deg=20)))
    assert (report.verdict, prepared) == (Verdict.FAIL, None)


@pytest.mark.parametrize("ask", [JUDGE.judge, JUDGE.judge_frame, JUDGE.face_count])
def test_a_file_that_is_no_picture_is_an_error_that_says_so(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(PhotoUnreadable):
        ask(b"no picture")
    with pytest.raises(PhotoTooManyPixels):
        ask(pictures.empty_png(10_000, 10_000))


def test_a_live_frame_is_judged_like_a_still_but_for_the_file() -> None:
    jpeg = pictures.jpeg(pictures.still())
    live, still = JUDGE.judge_frame(jpeg), JUDGE.judge(jpeg)[0]
    assert live.verdict is Verdict.PASS
    assert {finding.check for finding in still.findings} - {finding.check for finding in live.findings} == {
        "jpeg_in",
        "encode",
    }
    assert JUDGE.judge_frame(decode(jpeg)) == live


@pytest.mark.parametrize(
    ("picture", "check"),
    [
        (pictures.noise(640, 480), "no_face"),
        (pictures.two_people(), "several"),
        (pictures.still(roll_deg=20), "roll"),
        (pictures.shrunk(0.3), "small"),
    ],
)
def test_a_live_frame_with_a_fault_says_which(picture: Image, check: str) -> None:
    first = JUDGE.judge_frame(picture).first
    assert first is not None
    assert first.check == check


def test_faces_are_counted() -> None:
    assert JUDGE.face_count(pictures.jpeg(pictures.still())) == 1
    assert JUDGE.face_count(pictures.two_people()) == 2
    assert JUDGE.face_count(pictures.jpeg(pictures.noise(600, 800))) == 0
    assert JUDGE.face_count(pictures.masked()) == 1


def test_the_same_picture_gives_the_same_report() -> None:
    for picture in (pictures.still(), pictures.two_people(), pictures.turned(yaw_deg=10)):
        data = pictures.png(picture)
        assert JUDGE.judge(data) == Judge().judge(data) == JUDGE.judge(data)


def test_many_threads_get_the_answers_of_one() -> None:
    files = [
        pictures.jpeg(picture)
        for picture in (pictures.still(), pictures.still(pictures.ASTRONAUT), pictures.two_people(), pictures.masked())
    ]
    alone = [JUDGE.judge(file) for file in files]
    judge = Judge()
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(judge.judge, files * 6))
        frames = list(threads.map(judge.judge_frame, files * 6))
    assert together == alone * 6
    assert frames == [JUDGE.judge_frame(file) for file in files] * 6


def test_making_a_judge_loads_no_opencv() -> None:
    question = "import sys; from facestation.vision.judge import Judge; Judge(); print('cv2' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "False"
