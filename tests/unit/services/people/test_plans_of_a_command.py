"""Which permission schedule each door of an enrollment gets by command."""

from __future__ import annotations

import pytest

from facestation.cli.enroll import plans_of


@pytest.mark.parametrize(
    ("given", "plans"),
    [
        ((), ()),
        (((None, "3"),), ((1, "3"), (2, "3"))),
        (((2, "5"),), ((2, "5"),)),
        (((None, "3"), (2, "5"), (None, "4")), ((1, "4"), (2, "5"))),
        (((7, "5"),), ()),
    ],
)
def test_a_door_gets_its_own_schedule_else_the_one_for_all(
    given: tuple[tuple[int | None, str], ...], plans: tuple[tuple[int, str], ...]
) -> None:
    assert plans_of(given, (1, 2)) == plans
