"""Waiting on the event loop of a test."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

LOOKS, LOOK_S = 2_500, 0.004
TURNS = 50
"""More than any chain of coroutines here has links."""


async def until(reached: Callable[[], object]) -> None:
    """Returns as soon as `reached()` is true; fails the test where that never happens."""
    for _ in range(LOOKS):
        if reached():
            return
        await asyncio.sleep(LOOK_S)
    raise AssertionError("that never happened")


async def turns() -> None:
    """Returns when all has happened that waits for nothing but its turn."""
    for _ in range(TURNS):
        await asyncio.sleep(0)
