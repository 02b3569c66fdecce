"""A supervisor's decision: what may be decided on, by whom, and what is kept of it."""

from __future__ import annotations

import pytest

from facestation.domain.override import Override, may_be_overridden, override
from facestation.domain.photo import Finding, Limits, PhotoReport, Verdict
from facestation.errors import OverrideNotAllowed, ReasonMissing, SupervisorMissing


def report(*refusing: str, verdict: Verdict = Verdict.FAIL) -> PhotoReport:
    findings = [Finding(check, Verdict.FAIL, 1.0, Limits(), "") for check in refusing]
    return PhotoReport(verdict, (*findings, Finding("color", Verdict.WARN, 1.0, Limits(), "")), None, "1")


@pytest.mark.parametrize("check", ["yaw", "pitch", "roll", "dark", "bright", "side", "contrast"])
def test_pose_and_light_may_be_decided_on(check: str) -> None:
    assert may_be_overridden(report(check))


@pytest.mark.parametrize(
    "check", ["decode", "no_face", "several", "small", "close", "framing", "mask", "sharp", "eyes_closed", "encode"]
)
def test_nothing_else_may(check: str) -> None:
    assert not may_be_overridden(report("yaw", check))
    with pytest.raises(OverrideNotAllowed):
        override(report("yaw", check), "a good reason", "B. Meyer")


def test_a_photo_that_is_good_or_was_not_checked_needs_no_decision() -> None:
    assert not may_be_overridden(report(verdict=Verdict.WARN))
    assert not may_be_overridden(report("yaw", verdict=Verdict.CANNOT_CHECK))
    with pytest.raises(OverrideNotAllowed):
        override(report(verdict=Verdict.WARN), "a good reason", "B. Meyer")


def test_a_decision_needs_a_reason_and_somebody_who_takes_it() -> None:
    with pytest.raises(ReasonMissing):
        override(report("yaw"), "  x ", "B. Meyer")
    with pytest.raises(SupervisorMissing):
        override(report("yaw"), "a stiff neck", "  ")
    with pytest.raises(OverrideNotAllowed):
        Override((), "a stiff neck", "B. Meyer")


def test_the_audit_keeps_the_checks_and_the_reason_on_one_line() -> None:
    decision = override(report("yaw", "dark", "yaw"), "  a stiff\n neck " + "x" * 300, " B.\tMeyer ")
    assert decision.checks == ("yaw", "dark")
    assert decision.line.startswith("yaw, dark: a stiff neck xxx")
    assert len(decision.line) < 230
    assert decision.decided_by == "B. Meyer"
