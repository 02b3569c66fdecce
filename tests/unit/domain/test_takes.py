"""Which of several pictures of one person is proposed, and why."""

from __future__ import annotations

import pytest

from facestation.domain.photo import Finding, Limits, PhotoReport, Verdict
from facestation.domain.takes import Because, Proposal, propose


def report(verdict: Verdict = Verdict.PASS, warnings: int = 0, **measured: float) -> PhotoReport:
    usual = {"sharp": 0.09, "yaw": 2.0, "roll": 1.0, "small": 110.0, "eyes_closed": 0.27, **measured}
    findings = [Finding(check, Verdict.PASS, value, Limits(), "") for check, value in usual.items()]
    remarks = [Finding("color", Verdict.WARN, 1.0, Limits(), "") for _ in range(warnings)]
    refusals = [Finding("dark", Verdict.FAIL, 0.01, Limits(), "")] if verdict is Verdict.FAIL else []
    return PhotoReport(verdict, (*findings, *remarks, *refusals), None, "1")


def test_one_picture_is_the_best() -> None:
    assert propose([report()]) == Proposal(0, Because.ONLY_ONE)


def test_there_must_be_something_to_choose_from() -> None:
    with pytest.raises(ValueError, match="nothing"):
        propose([])


def test_a_picture_that_can_be_used_is_better_than_any_other() -> None:
    poor = report(Verdict.WARN, warnings=3, sharp=0.066)
    assert propose([report(Verdict.FAIL, sharp=0.2), poor]) == Proposal(1, Because.USABLE)


def test_fewer_remarks_are_better_than_a_sharper_picture() -> None:
    worse = report(Verdict.WARN, warnings=2, sharp=0.12)
    assert propose([report(Verdict.WARN, warnings=1), worse]) == Proposal(0, Because.FEWER_REMARKS)
    assert propose([worse, report()]) == Proposal(1, Because.FEWER_REMARKS)


@pytest.mark.parametrize(
    ("measured", "because"),
    [
        ({"sharp": 0.12}, Because.SHARPER),
        ({"yaw": 0.0, "roll": 0.0}, Because.STRAIGHTER),
        ({"small": 140.0}, Because.LARGER),
        ({"eyes_closed": 0.30}, Because.EYES_OPEN),
    ],
)
def test_of_equally_good_pictures_the_one_that_gains_most_is_proposed(
    measured: dict[str, float], because: Because
) -> None:
    assert propose([report(), report(Verdict.PASS, 0, **measured), report()]) == Proposal(1, because)


def test_of_pictures_that_nobody_can_tell_apart_the_last_is_proposed() -> None:
    assert propose([report(), report(sharp=0.0901)]) == Proposal(1, Because.NEWEST)
    assert propose([report(Verdict.FAIL), report(Verdict.FAIL)]) == Proposal(1, Because.NEWEST)
