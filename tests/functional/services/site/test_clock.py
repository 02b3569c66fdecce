"""A clock that is wrong, set to this computer's."""

from __future__ import annotations

import pytest

from facestation.domain.inventory import SKEW_LIMIT_S
from facestation.services.station import Station
from tests.functional.services.conftest import MakeTerminal


@pytest.mark.parametrize("skew_s", [-7200.0, 300.0])
async def test_a_wrong_clock_is_set_and_the_rest_is_asked_without_connecting_anew(
    station: Station, terminal: MakeTerminal, skew_s: float
) -> None:
    door = await terminal(clock_skew_s=skew_s)
    record = await station.terminals.add(door.url, name="Door")
    before = await station.terminals.connect(record.id)
    assert before.clock_skew_s == pytest.approx(skew_s, abs=30)
    seen = await station.inventory.complete(record.id, before)
    assert (seen.info, seen.clock_skew_s) == (before.info, before.clock_skew_s)
    assert seen.sessions is not None
    await station.clocks.set(record.id)
    after = await station.terminals.connect(record.id)
    assert after.clock_skew_s is not None
    assert abs(after.clock_skew_s) < SKEW_LIMIT_S
