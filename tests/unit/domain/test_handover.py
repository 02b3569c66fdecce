"""What a terminal comes to when it is handed over, and that nothing is held against it without a reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facestation.domain.handover import (
    Result,
    SettingDiffers,
    SettingsCompared,
    Standing,
    Step,
    StepTaken,
    TerminalHandover,
    Trial,
)
from facestation.domain.inventory import Attention, Inspection
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import NotConfirmed, StationError, TimedOut

NOW = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
RECORD = TerminalRecord("1", "Door", parse_address("https://door.example"))
OFF = TimedOut(terminal="Door")


def a_trial(*results: Result, error: StationError | None = None) -> Trial:
    """A test whose steps came out like this; the last one has the error."""
    pairs = list(zip(Step, results, strict=False))
    steps = [StepTaken(step, result, 1, error if step is pairs[-1][0] else None) for step, result in pairs]
    return Trial("912345678", tuple(steps))


GOOD = a_trial(*[Result.DONE] * 4)
DIFFERS = SettingsCompared("site.toml", (SettingDiffers("door:1", "openDuration", "7", "5"),))


@pytest.mark.parametrize(
    ("trial", "settings", "wanted", "standing"),
    [
        (GOOD, None, [], Standing.READY),
        (a_trial(Result.DONE, Result.DONE, Result.SKIPPED, Result.DONE), None, [], Standing.READY),
        (None, None, [Attention.UNTESTED], Standing.ATTENTION),
        (a_trial(Result.DONE), None, [Attention.UNTESTED], Standing.ATTENTION),
        (
            a_trial(Result.DONE, Result.DONE, Result.NOT_SEEN, Result.DONE),
            None,
            [Attention.NOT_RECOGNIZED],
            Standing.ATTENTION,
        ),
        (
            a_trial(Result.DONE, Result.DONE, Result.NOT_LET_IN, Result.DONE),
            None,
            [Attention.NOT_LET_IN],
            Standing.ATTENTION,
        ),
        (GOOD, DIFFERS, [Attention.SETTINGS_DIFFER], Standing.ATTENTION),
        (GOOD, SettingsCompared("site.toml", (), OFF), [Attention.SETTINGS_UNREAD], Standing.FAILED),
        (a_trial(Result.FAILED, error=OFF), None, [Attention.TEST_FAILED], Standing.FAILED),
        (
            a_trial(Result.DONE, Result.DONE, Result.SKIPPED, Result.LEFT, error=OFF),
            DIFFERS,
            [Attention.TEST_FAILED, Attention.TEST_PERSON_LEFT, Attention.SETTINGS_DIFFER],
            Standing.FAILED,
        ),
    ],
)
def test_what_it_comes_to_has_its_reasons(
    trial: Trial | None, settings: SettingsCompared | None, wanted: list[Attention], standing: Standing
) -> None:
    found = TerminalHandover(Inspection(RECORD, NOW), trial=trial, settings=settings)
    assert ([point.what for point in found.points], found.standing) == (wanted, standing)
    assert all("{" not in point.message + point.advice for point in found.points)


def test_one_that_could_not_be_looked_at_is_not_called_untested_too() -> None:
    found = TerminalHandover(Inspection(RECORD, NOW, error=OFF))
    assert [point.what for point in found.points] == [Attention.UNREACHABLE]


def test_a_reason_is_told_in_full_and_by_its_code() -> None:
    error = NotConfirmed(terminal="Door")
    [point] = TerminalHandover(Inspection(RECORD, NOW), trial=a_trial(Result.FAILED, error=error)).points
    assert error.message in point.message
    assert point.details["reason_code"] == error.code
