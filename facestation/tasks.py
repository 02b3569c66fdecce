"""Tasks that run side by side, and their end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Collection, Coroutine, Iterable
from typing import Any, TypeVar

CANCEL_AGAIN_S = 2.0
"""A library may swallow a cancellation, and then a worker would go on with its next piece of work."""

Value = TypeVar("Value")


async def end_all(tasks: Collection[asyncio.Task[Any]], again_s: float = CANCEL_AGAIN_S) -> None:
    """Returns when every one of these has ended; the cancellation is repeated until then."""
    left = {task for task in tasks if not task.done()}
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=again_s)


async def give_up(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancels them, once, so that they can clear up; returns when they have ended, whatever they came to."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def to_its_end(work: Coroutine[Any, Any, Value]) -> Value:
    """What comes of it; whoever is cancelled meanwhile ends once it has ended. Raises what it raises.

    A thread that has not begun would be called off with the one that waits for it, and its work would be lost.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise


async def as_they_end(works: Iterable[Coroutine[Any, Any, Value]], at_once: int) -> AsyncGenerator[Value, None]:
    """What comes of each, as it turns out, so many at a time; close it to give up what is left.

    The next piece of work is taken when there is room for it. Raises what the first of them raises.
    """
    coming = iter(works)
    under_way: set[asyncio.Task[Value]] = set()
    try:
        while True:
            while len(under_way) < at_once and (work := next(coming, None)) is not None:
                under_way.add(asyncio.create_task(work))
            if not under_way:
                return
            done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                yield task.result()
    finally:
        await give_up(under_way)
