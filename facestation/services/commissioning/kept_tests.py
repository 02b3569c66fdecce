"""What the tests of terminals came to, kept from one run of the program to the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from facestation.domain.handover import KeptTest, Result, Standing, Step, StepTaken, Trial
from facestation.errors import StationError, by_code
from facestation.services.commissioning.kept_object import KeptObject

_LIMIT_BYTES = 16_000_000


class KeptTests:
    """One file in the data folder; what cannot be read in it was never made."""

    def __init__(self, folder: Path) -> None:
        self._kept = KeptObject(folder / "tests.json", _LIMIT_BYTES)

    async def all(self) -> dict[str, KeptTest]:
        """The newest test of each terminal that was ever tested, by its id."""
        found = {each: _test(told) for each, told in (await self._kept.read()).items()}
        return {each: test for each, test in found.items() if test is not None}

    async def keep(self, terminal_id: str, test: KeptTest) -> None:
        """Remembers it instead of the one before; raises DiskFull, FileUnreadable."""
        await self._kept.change({terminal_id: _plain(test)})


def _plain(test: KeptTest) -> dict[str, object]:
    steps = [
        {
            "step": taken.step.value,
            "result": taken.result.value,
            "took_ms": taken.took_ms,
            "error": None if taken.error is None else {"code": taken.error.code, "details": taken.error.details},
        }
        for taken in test.trial.steps
    ]
    at = test.trial.at
    return {
        "standing": test.standing.value,
        "employee_no": test.trial.employee_no,
        "at": None if at is None else at.isoformat(),
        "steps": steps,
    }


def _test(told: Any) -> KeptTest | None:
    try:
        steps = tuple(
            StepTaken(Step(each["step"]), Result(each["result"]), int(each["took_ms"]), _error(each["error"]))
            for each in told["steps"]
        )
        trial = Trial(str(told["employee_no"]), steps, datetime.fromisoformat(told["at"]))
        return KeptTest(Standing(told["standing"]), trial)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _error(told: Mapping[str, Any] | None) -> StationError | None:
    return None if told is None else by_code(str(told["code"]))(**told["details"])
