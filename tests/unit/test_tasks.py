"""Tasks side by side: so many at a time, and none left behind."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any

import pytest

from facestation.tasks import as_they_end, end_all, give_up, to_its_end


class Counted:
    """Works that wait until they may end."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.running = 0
        self.most = 0
        self.may_end = asyncio.Event()

    def works(self, count: int) -> Iterator[Coroutine[Any, Any, int]]:
        return (self._work(number) for number in range(count))

    async def _work(self, number: int) -> int:
        self.begun.append(number)
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await asyncio.sleep(0)
            if number:
                await self.may_end.wait()
            return number
        finally:
            self.running -= 1


async def test_what_ends_first_comes_first_and_room_is_used_at_once() -> None:
    counted = Counted()
    found = []
    async with aclosing(as_they_end(counted.works(6), 3)) as ends:
        async for number in ends:
            found.append(number)
            counted.may_end.set()
    assert found[0] == 0
    assert sorted(found) == list(range(6))
    assert counted.most == 3


async def test_closed_early_it_leaves_nothing_running_and_begins_nothing_more() -> None:
    counted = Counted()
    async with aclosing(as_they_end(counted.works(100), 4)) as ends:
        assert await anext(ends) == 0
    assert (counted.running, len(counted.begun)) == (0, 4)


async def test_what_is_raised_comes_out_and_the_others_are_given_up() -> None:
    counted = Counted()

    async def breaks() -> int:
        raise LookupError

    works = [breaks(), *counted.works(3)]
    with pytest.raises(LookupError):
        async for _ in as_they_end(works, 4):
            pass
    assert counted.running == 0


async def test_a_swallowed_cancellation_is_repeated() -> None:
    cancelled: list[int] = []

    async def stubborn() -> None:
        while len(cancelled) < 3:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                cancelled.append(1)

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    await end_all([task], again_s=0.001)
    assert task.done()
    assert len(cancelled) == 3


async def test_who_is_given_up_can_clear_up_first() -> None:
    cleared = asyncio.Event()

    async def careful() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            cleared.set()

    task = asyncio.create_task(careful())
    await asyncio.sleep(0)
    await give_up([task])
    assert cleared.is_set()


async def test_a_thread_that_has_not_begun_is_not_called_off_with_who_waits_for_it() -> None:
    free, done = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as crowded:
        asyncio.get_running_loop().set_default_executor(crowded)
        crowded.submit(free.wait)
        waiting = asyncio.create_task(to_its_end(asyncio.to_thread(done.set)))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.sleep(0)
        assert not waiting.done()
        free.set()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    assert done.is_set()
