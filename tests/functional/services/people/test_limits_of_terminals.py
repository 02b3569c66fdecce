"""What several terminals demand of a face together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


async def test_terminals_that_do_not_answer_are_left_out(station: Station, terminal: MakeTerminal) -> None:
    on, off = await terminal(), await terminal()
    ids = [(await station.terminals.add(device.url)).id for device in (on, off)]
    await off.power_off()
    found = await station.terminals.strictest_face_limits(ids)
    assert found is not None
    assert found == await station.terminals.face_limits(ids[0])
    assert found.of_check("yaw") is not None
    assert await station.terminals.strictest_face_limits(ids[1:]) is None
    assert await station.terminals.strictest_face_limits([]) is None
