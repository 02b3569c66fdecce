"""The relay of a terminal's video, where nobody stays to look."""

from __future__ import annotations

import asyncio

import pytest

from facestation.domain.secret import Secret
from facestation.domain.terminal import parse_address
from facestation.isapi.auth import DigestState
from facestation.isapi.relay import Relay


@pytest.mark.parametrize("turns", range(6))
async def test_told_to_end_while_it_opens_it_listens_no_longer(turns: int) -> None:
    relay = Relay(parse_address("192.0.2.1"), 554, DigestState("admin", Secret("-")), "Door 1")
    opening = asyncio.create_task(relay.__aenter__())
    for _ in range(turns):
        await asyncio.sleep(0)
    opening.cancel()
    await asyncio.wait({opening})
    if not opening.cancelled():
        await relay.__aexit__()
    # Of a socket that is left the end of the loop complains, and every complaint is an error.
    assert asyncio.all_tasks() == {asyncio.current_task()}
