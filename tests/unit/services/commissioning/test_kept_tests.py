"""What tests came to, from one run of the program to the next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facestation.domain.handover import TESTS_HOLD, KeptTest, Result, Standing, Step, StepTaken, Trial
from facestation.errors import DeviceBusy
from facestation.services.commissioning.kept_tests import KeptTests

AT = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
STEPS = (
    StepTaken(Step.ENROLL, Result.DONE, 120),
    StepTaken(Step.RECOGNIZE, Result.NOT_SEEN, 20000),
    StepTaken(Step.REMOVE, Result.LEFT, 40, DeviceBusy(terminal="Gate")),
)
TEST = KeptTest(Standing.FAILED, Trial("912345678", STEPS, AT))


async def test_the_newest_test_of_each_terminal_is_found_again(tmp_path: Path) -> None:
    kept = KeptTests(tmp_path)
    assert await kept.all() == {}
    await kept.keep("gate", KeptTest(Standing.READY, Trial("9", (), AT)))
    await kept.keep("lobby", KeptTest(Standing.ATTENTION, Trial("9", STEPS[:2], AT)))
    await kept.keep("gate", TEST)
    again = await KeptTests(tmp_path).all()
    assert again.keys() == {"gate", "lobby"}
    assert again["lobby"].trial.steps == STEPS[:2]
    error = again["gate"].trial.of(Step.REMOVE).error
    assert isinstance(error, DeviceBusy)
    assert error.details == {"terminal": "Gate"}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"gate": 7}', '{"gate": {"steps": [{"step": "dance"}]}}'])
async def test_a_file_that_says_nothing_was_never_written(text: str, tmp_path: Path) -> None:
    (tmp_path / "tests.json").write_text(text, encoding="utf-8")
    assert await KeptTests(tmp_path).all() == {}


def test_a_test_holds_for_the_day_and_only_where_it_went_well() -> None:
    good = KeptTest(Standing.ATTENTION, Trial("9", STEPS[:2], AT))
    assert good.holds(AT + TESTS_HOLD - timedelta(seconds=1))
    assert not good.holds(AT + TESTS_HOLD)
    assert not good.holds(AT - timedelta(seconds=1))
    assert not TEST.holds(AT)
    assert not KeptTest(Standing.READY, Trial("9", ())).holds(AT)
