"""What terminals themselves demand of faces is read once, end to end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from facestation.errors import Unreachable
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


async def test_the_limits_of_a_terminal_are_asked_for_once(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record = await station.terminals.resolve(door.url)
    limits = await station.terminals.face_limits(record.id)
    assert limits is not None
    assert (limits.of_check("yaw"), limits.of_check("pitch")) == (45, 45)
    asked = len(door.state.requests)
    assert await station.terminals.face_limits(record.id) == limits
    assert len(door.state.requests) == asked


async def test_a_terminal_that_is_off_is_asked_again_later(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record = await station.terminals.resolve(door.url)
    await door.stop()
    for _ in range(2):
        with pytest.raises(Unreachable):
            await station.terminals.face_limits(record.id)
