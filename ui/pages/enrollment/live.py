"""A moving picture, handed on at the pace of whoever takes it: the newest frame wins, the others are dropped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

PAINT_PAUSE_S = 0.04
"""No more than 25 pictures a second are painted."""
JUDGE_PAUSE_S = 0.1
"""Ten judgements a second are more than an operator reads, and leave a small computer room to breathe."""
CANCEL_AGAIN_S = 0.2


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody who takes frames one at a time, begun at least `pause_s` apart."""

    take: Callable[[bytes], Awaitable[None]]
    pause_s: float


class _Newest:
    """Holds the newest frame only."""

    def __init__(self) -> None:
        self._frame = b""
        self._count = 0
        self._arrived = asyncio.Event()

    def put(self, frame: bytes) -> None:
        self._frame = frame
        self._count += 1
        self._arrived.set()
        self._arrived = asyncio.Event()

    async def after(self, count: int) -> tuple[int, bytes]:
        """The newest frame that is not the one with this count, as soon as there is one."""
        while self._count == count:
            await self._arrived.wait()
        return self._count, self._frame


async def watch(frames: AsyncIterator[bytes], *takers: Taker) -> None:
    """Hands the newest of `frames` to each taker until they end; raises what they or a taker raised.

    Nothing goes on once it returns, is canceled or raises: the source is closed as well.
    """
    newest = _Newest()
    tasks = [asyncio.create_task(_serve(newest, taker)) for taker in takers]
    source = asyncio.create_task(_feed(frames, newest))
    try:
        ended, _ = await asyncio.wait([source, *tasks], return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        await _end({source, *tasks})


async def _end(tasks: set[asyncio.Task[None]]) -> None:
    """Cancels `tasks` until they are done; a connection that comes up in the same moment swallows a cancellation."""
    pending = tasks
    while pending:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=CANCEL_AGAIN_S)
    for task in tasks:
        if not task.cancelled():
            # Whoever failed first is told already; the others only have to be asked.
            task.exception()


async def _feed(frames: AsyncIterator[bytes], newest: _Newest) -> None:
    try:
        async for frame in frames:
            newest.put(frame)
    finally:
        closing = getattr(frames, "aclose", None)
        if closing is not None:
            await closing()


async def _serve(newest: _Newest, taker: Taker) -> None:
    loop = asyncio.get_running_loop()
    count = 0
    while True:
        count, frame = await newest.after(count)
        begun_s = loop.time()
        await taker.take(frame)
        await asyncio.sleep(max(0.0, begun_s + taker.pause_s - loop.time()))
