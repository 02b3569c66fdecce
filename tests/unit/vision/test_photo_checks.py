"""Every check has a picture that passes it and one that does not."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from facestation import words
from facestation.domain.photo import Finding, PhotoReport, Verdict
from facestation.errors import PhotoTooManyPixels, PhotoUnreadable
from facestation.vision.checks import CHECKS
from facestation.vision.image import Image
from facestation.vision.judge import Judge, cannot_check, unreadable
from facestation.vision.limits import LIMITS_VERSION
from facestation.vision.priority import PRIORITY
from tests.unit.vision import pictures

JUDGE = Judge()
GOOD = {name: pictures.png(pictures.still(name)) for name in (pictures.HOPPER, pictures.ASTRONAUT)}


@dataclass(frozen=True)
class Case:
    """A picture that has one thing wrong with it."""

    check: str
    make: Callable[[], bytes]
    verdict: Verdict = Verdict.FAIL
    way: str = ""
    name: str = ""


def shot(make: Callable[[], Image]) -> Callable[[], bytes]:
    return lambda: pictures.png(make())


CASES = (
    Case("no_face", shot(lambda: pictures.noise(480, 640)), name="noise"),
    Case("no_face", shot(lambda: pictures.still()[380:, :]), name="coat"),
    Case("several", shot(pictures.two_people), name="two"),
    Case("several", shot(lambda: pictures.friend_behind(40)), Verdict.WARN, name="behind"),
    Case("small", shot(lambda: pictures.shrunk(0.4)), name="far"),
    Case("small", shot(lambda: pictures.shrunk(0.2)), name="very far"),
    Case("small", shot(lambda: pictures.shrunk(0.6)), Verdict.WARN, name="rather far"),
    Case("close", shot(lambda: pictures.still(eye_distance_px=178))),
    Case("close", shot(lambda: pictures.still(eye_distance_px=150)), Verdict.WARN, name="rather close"),
    Case("close", shot(lambda: pictures.still(size=(640, 480), eye_distance_px=170)), name="in a wide picture"),
    Case("framing", shot(lambda: pictures.still(eyes_at=(90, 275))), way="right", name="at the left"),
    Case("framing", shot(lambda: pictures.still(eyes_at=(390, 275))), way="left", name="at the right"),
    Case("framing", shot(lambda: pictures.still(eyes_at=(240, 80))), way="down", name="at the top"),
    Case("framing", shot(lambda: pictures.still(pictures.ASTRONAUT, eyes_at=(240, 510))), way="up", name="at the foot"),
    Case("framing", shot(lambda: pictures.still(eyes_at=(165, 275))), Verdict.WARN, way="right", name="a bit left"),
    Case("yaw", shot(lambda: pictures.turned(yaw_deg=32)), name="to the left"),
    Case("yaw", shot(lambda: pictures.turned(yaw_deg=-36)), name="to the right"),
    Case("pitch", shot(lambda: pictures.turned(pitch_deg=26)), way="up", name="chin down"),
    Case("pitch", shot(lambda: pictures.turned(pitch_deg=-40)), way="down", name="chin up"),
    Case("roll", shot(lambda: pictures.still(roll_deg=20)), name="clockwise"),
    Case("roll", shot(lambda: pictures.still(pictures.ASTRONAUT, roll_deg=-20)), name="counterclockwise"),
    Case("roll", shot(lambda: pictures.still(roll_deg=13)), Verdict.WARN, name="a bit"),
    Case("roll", shot(lambda: np.ascontiguousarray(np.rot90(pictures.still()))), way="lying", name="on its side"),
    Case("roll", shot(lambda: np.ascontiguousarray(pictures.still()[::-1, ::-1])), way="lying", name="on its head"),
    Case("mask", shot(pictures.masked), name="blue"),
    Case("mask", shot(lambda: pictures.masked(pictures.ASTRONAUT, (235, 240, 235))), name="white"),
    Case("mask", shot(lambda: pictures.masked(pictures.ASTRONAUT, (30, 30, 30))), name="black"),
    Case("eyes_covered", shot(pictures.with_dark_glasses)),
    Case("eyes_covered", shot(lambda: pictures.with_dark_glasses(pictures.ASTRONAUT)), name="of another"),
    Case("eyes_closed", shot(pictures.with_eyes_nearly_closed)),
    Case("dark", shot(lambda: pictures.exposed(pictures.still(), 0.12))),
    Case("dark", shot(lambda: pictures.exposed(pictures.still(), 0.4)), Verdict.WARN, name="dim"),
    Case("bright", shot(lambda: pictures.exposed(pictures.still(), 6.0))),
    Case("side", shot(lambda: pictures.lit_from_the_side(pictures.still(), 0.06))),
    Case("side", shot(lambda: pictures.lit_from_the_side(pictures.still(), 0.25)), Verdict.WARN, name="a bit"),
    Case("contrast", shot(lambda: pictures.pale(pictures.still(), 0.18))),
    Case("sharp", shot(lambda: pictures.blurred(pictures.still(), 0.05 * 90)), name="out of focus"),
    Case("sharp", shot(lambda: pictures.moved(pictures.still(), 27)), name="walked by"),
    Case("color", shot(lambda: pictures.gray(pictures.still())), Verdict.WARN),
    Case("jpeg_in", lambda: pictures.jpeg(pictures.still(), 10)),
    Case("jpeg_in", lambda: pictures.jpeg(pictures.still(), 25), name="25"),
    Case("jpeg_in", lambda: pictures.jpeg(pictures.still(), 50), Verdict.WARN, name="50"),
    Case("encode", shot(lambda: pictures.shrunk(0.4))),
)


@functools.cache
def reported(data: bytes) -> PhotoReport:
    return JUDGE.judge(data)[0]


def found(report: PhotoReport, check: str) -> Finding:
    return next(finding for finding in report.findings if finding.check == check)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check} {case.name}".strip())
def test_a_fault_is_found(case: Case) -> None:
    report = reported(case.make())
    finding = found(report, case.check)
    assert (finding.verdict, finding.way) in {(case.verdict, case.way), (case.verdict, "unclear")}, report.findings
    assert report.usable is (report.verdict is Verdict.WARN)
    if case.verdict is Verdict.FAIL:
        assert report.verdict is Verdict.FAIL


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("check", [check for check in PRIORITY if check != "jpeg_in"])
def test_a_good_photo_passes(check: str, name: str) -> None:
    assert found(reported(GOOD[name]), check).verdict is Verdict.PASS


def test_a_good_jpeg_passes_as_it_was_compressed_little() -> None:
    finding = found(reported(pictures.jpeg(pictures.still(), 75)), "jpeg_in")
    assert finding.verdict is Verdict.PASS
    assert finding.measured == pytest.approx(75, abs=1)


def test_every_check_has_a_picture_on_each_side_and_a_sentence() -> None:
    assert [check for check, _ in CHECKS] == list(PRIORITY)
    # What cannot be decoded is no finding but an error, see the test below.
    assert {case.check for case in CASES} | {"decode"} == set(PRIORITY)
    keys = {finding.advice_key for case in CASES for finding in reported(case.make()).findings}
    assert keys | set(PRIORITY) | {"cannot_check"} == set(words.ADVICE)


def test_findings_stand_in_order_of_importance_and_the_first_fault_is_told() -> None:
    report = reported(pictures.png(pictures.shrunk(0.4)))
    order = [PRIORITY.index(finding.check) for finding in report.findings]
    assert order == sorted(order)
    assert report.first is not None
    assert report.first.check == "small"


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (lambda: pictures.blurred(pictures.still(), 4.5), "sharp"),
        (lambda: pictures.exposed(pictures.still(), 0.06), "dark"),
        (lambda: pictures.pale(pictures.still(), 0.18), "contrast"),
    ],
)
def test_eyes_that_nobody_could_see_are_not_called_covered(fault: Callable[[], Image], cause: str) -> None:
    report = reported(pictures.png(fault()))
    assert report.first is not None
    assert report.first.check == cause
    assert "eyes_covered" not in {finding.check for finding in report.findings}


def test_a_gray_picture_says_nothing_about_a_mask() -> None:
    report = reported(pictures.png(pictures.gray(pictures.masked())))
    assert "mask" not in {finding.check for finding in report.findings}


def test_without_a_face_only_the_file_is_judged() -> None:
    report = reported(pictures.jpeg(pictures.noise(480, 640)))
    assert [finding.check for finding in report.findings] == ["decode", "no_face", "jpeg_in"]
    assert report.face is None


def test_a_small_visitor_is_told_to_come_closer_and_not_that_there_is_no_face() -> None:
    for ratio in (0.5, 0.4, 0.3, 0.25):
        assert found(reported(pictures.png(pictures.shrunk(ratio))), "no_face").verdict is not Verdict.FAIL


def test_a_report_says_where_the_face_is_and_by_which_limits() -> None:
    report = reported(GOOD[pictures.HOPPER])
    assert report.limits_version == LIMITS_VERSION
    assert report.face is not None
    assert report.face.left_px < 240 < report.face.left_px + report.face.width_px
    assert report.face.top_px < 275 < report.face.top_px + report.face.height_px


def test_what_cannot_be_checked_is_never_a_pass() -> None:
    report = cannot_check()
    assert (report.verdict, report.usable) == (Verdict.CANNOT_CHECK, False)
    assert report.first is not None
    assert report.first.advice_key in words.ADVICE


def test_a_file_that_is_no_picture_can_be_listed_like_the_others() -> None:
    report = unreadable(PhotoUnreadable())
    assert (report.verdict, report.findings[0].check, report.findings[0].measured) == (Verdict.FAIL, "decode", None)
    large = unreadable(PhotoTooManyPixels(megapixels=100, limit=50)).findings[0]
    assert (large.measured, large.limit, large.unit) == (100, 50, "megapixels")
