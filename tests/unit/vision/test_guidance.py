"""One hint at a time, in a fixed order, without flicker."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from facestation import words
from facestation.domain.photo import Finding, Limits, PhotoReport, Verdict
from facestation.vision.checks.grading import finding, worst_verdict
from facestation.vision.guidance import Guide, Hint
from facestation.vision.judge import Judge, cannot_check
from facestation.vision.limits import STILL
from tests.unit.vision import pictures

FRAME_S = 0.04
UNITS = {"yaw": "deg", "roll": "deg", "eyes_closed": "ratio", "small": "px", "sharp": "ratio"}
GOOD = {"yaw": 0.0, "roll": 0.0, "eyes_closed": 0.3, "small": 100.0, "sharp": 0.1}


def seen(**values: float) -> PhotoReport:
    """A report in which all is well but for these measures."""
    findings = [finding(check, values.get(check, good), STILL[check], UNITS[check]) for check, good in GOOD.items()]
    return PhotoReport(worst_verdict(findings), tuple(findings), None, "1")


def checks(hints: list[Hint | None]) -> list[str | None]:
    return [hint.check if hint else None for hint in hints]


def shown(guide: Guide, reports: list[PhotoReport], start_s: float = 0.0, frame_s: float = FRAME_S) -> list[str | None]:
    return checks([guide.update(report, start_s + frame_s * index) for index, report in enumerate(reports)])


def test_nothing_is_said_when_all_is_well() -> None:
    assert shown(Guide(), [seen()] * 50) == [None] * 50


def test_a_hint_comes_with_the_third_frame() -> None:
    assert shown(Guide(), [seen(yaw=30)] * 4) == [None, None, "yaw", "yaw"]


def test_a_hint_of_a_slow_camera_comes_after_a_fifth_of_a_second() -> None:
    assert shown(Guide(), [seen(yaw=30)] * 2, frame_s=0.2) == [None, "yaw"]


def test_a_blink_is_no_hint_but_closed_eyes_are() -> None:
    assert shown(Guide(), [seen(eyes_closed=0.1)] * 8 + [seen()] * 20) == [None] * 28
    hints = shown(Guide(), [seen(eyes_closed=0.1)] * 14)
    assert hints[:10] == [None] * 10
    assert hints[-1] == "eyes_closed"


def test_the_most_important_fault_is_told_first_and_refusals_before_warnings() -> None:
    assert shown(Guide(), [seen(yaw=30, small=40, sharp=0.01)] * 3)[-1] == "small"
    assert shown(Guide(), [seen(roll=30, yaw=14)] * 3)[-1] == "roll"
    hint = [Guide.update(guide, seen(yaw=14), 0.04 * index) for guide in [Guide()] for index in range(4)][-1]
    assert hint == Hint("yaw", "yaw", Verdict.WARN)


def test_a_hint_goes_only_when_the_value_is_better_by_a_margin() -> None:
    guide = Guide()
    shown(guide, [seen(yaw=30)] * 5)
    hints = [guide.update(seen(yaw=16), 2 + FRAME_S * index) for index in range(40)]
    assert {(hint.check, hint.verdict) for hint in hints if hint} == {("yaw", Verdict.FAIL)}
    after = shown(guide, [seen(yaw=8.0)] * 40, start_s=10)
    assert after[-1] is None


def test_a_value_that_trembles_around_its_limit_does_not_flicker() -> None:
    random = np.random.default_rng(3)
    reports = [
        seen(yaw=float(18 + random.normal(0, 2)), sharp=float(0.058 + random.normal(0, 0.005))) for _ in range(750)
    ]
    hints = shown(Guide(), reports)
    changes = sum(one != other for one, other in itertools.pairwise(hints))
    assert changes <= 6


@pytest.mark.parametrize("frame_s", [0.04, 0.2, 0.35])
def test_hints_change_at_most_once_a_second_whatever_happens(frame_s: float) -> None:
    random = np.random.default_rng(7)
    guide, times, last = Guide(), [], None
    for index in range(600):
        values = {check: float(random.choice([good, -100.0])) for check, good in GOOD.items()}
        hint = guide.update(seen(**values), index * frame_s)
        if hint != last:
            times.append(index * frame_s)
            last = hint
    assert times
    assert min(np.diff(times)) >= 1.0 - 1e-9


def test_a_face_that_is_gone_for_a_moment_changes_nothing_for_longer_it_does() -> None:
    nobody = PhotoReport(Verdict.FAIL, (finding("no_face", 0.0, STILL["no_face.score"], "score"),), None, "1")
    guide = Guide()
    hints = shown(guide, [seen(yaw=30)] * 30 + [nobody] * 2 + [seen(yaw=30)] * 5)
    assert hints[-1] == "yaw"
    assert shown(guide, [nobody] * 30, start_s=5)[-1] == "no_face"


def test_the_way_to_move_is_part_of_the_hint() -> None:
    framed = finding("framing", 0.2, STILL["framing.side"], "ratio", "left")
    guide = Guide()
    report = PhotoReport(Verdict.FAIL, (framed,), None, "1")
    hints = [guide.update(report, FRAME_S * index) for index in range(4)]
    assert hints[-1] == Hint("framing", "framing_left", Verdict.FAIL)
    assert hints[-1].advice_key in words.ADVICE


def test_what_cannot_be_checked_is_said_at_once() -> None:
    hint = Guide().update(cannot_check(), 0.0)
    assert hint == Hint("cannot_check", "cannot_check", Verdict.CANNOT_CHECK)
    assert hint.advice_key in words.ADVICE


def test_a_check_of_two_measures_is_believed_by_its_verdict() -> None:
    """A lower face of another color is a mask only when it lacks red as well: beyond a bound, it may still pass."""
    passed = Finding("mask", Verdict.PASS, 12.0, STILL["mask.distance"], "levels")
    assert shown(Guide(), [PhotoReport(Verdict.PASS, (passed,), None, "1")] * 10) == [None] * 10
    failed = dataclasses.replace(passed, verdict=Verdict.FAIL, measured=-5.0, limits=STILL["mask.redness"])
    guide = Guide()
    assert shown(guide, [PhotoReport(Verdict.FAIL, (failed,), None, "1")] * 10)[-1] == "mask"
    assert shown(guide, [PhotoReport(Verdict.PASS, (passed,), None, "1")] * 40, start_s=2)[-1] is None
    numberless = Finding("mask", Verdict.FAIL, None, Limits(), "")
    assert shown(Guide(), [PhotoReport(Verdict.FAIL, (numberless,), None, "1")] * 3)[-1] == "mask"


def test_a_person_who_straightens_up_is_guided_to_a_good_picture() -> None:
    judge, guide = Judge(), Guide()
    tilts = [24.0] * 10 + [24.0 - step for step in range(24)] + [0.0] * 40
    hints = [
        guide.update(judge.judge_frame(pictures.still(roll_deg=tilt)), FRAME_S * i) for i, tilt in enumerate(tilts)
    ]
    told = checks(hints)
    assert told[9] == "roll"
    assert told[-1] is None
    assert set(told) == {None, "roll"}
