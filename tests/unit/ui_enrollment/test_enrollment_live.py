"""Moving pictures: the newest frame wins, everyone takes at their own pace, and nothing is left running."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator

import pytest

from facestation.domain.photo import FaceBox
from facestation.errors import ConnectionFailed
from tests.unit.waiting import until
from ui.pages.enrollment.live import Taker, watch
from ui.pages.enrollment.shutter import SLOW_CAMERA, Shutter

FACE = FaceBox(100, 100, 80, 80)


class Source:
    """Counts up, one frame every `pause_s`, and remembers whether it was closed."""

    def __init__(self, frames: int, pause_s: float = 0.001, error: Exception | None = None) -> None:
        self.frames, self.pause_s, self.error = frames, pause_s, error
        self.closed = False

    async def run(self) -> AsyncIterator[bytes]:
        try:
            for number in range(self.frames):
                yield str(number).encode()
                await asyncio.sleep(self.pause_s)
            if self.error is not None:
                raise self.error
        finally:
            self.closed = True


async def test_a_slow_taker_gets_the_newest_frame_and_misses_the_others() -> None:
    quick: list[int] = []
    slow: list[int] = []
    behind: list[int] = []

    async def take_quickly(frame: bytes) -> None:
        quick.append(int(frame))

    async def take_slowly(frame: bytes) -> None:
        slow.append(int(frame))
        behind.append(max(quick, default=0) - int(frame))
        enough = len(quick) + 10
        await until(lambda: len(quick) >= enough)

    await watch(Source(60).run(), Taker(take_quickly, 0), Taker(take_slowly, 0))
    assert len(quick) > 40
    assert all(after - before >= 10 for before, after in itertools.pairwise(slow))
    assert len(slow) > 2
    assert max(behind) <= 0, "another one was newer"


async def test_takers_are_never_hurried() -> None:
    moments: list[float] = []

    async def take(_frame: bytes) -> None:
        moments.append(asyncio.get_running_loop().time())

    await watch(Source(100).run(), Taker(take, 0.04))
    gaps_s = [after - before for before, after in itertools.pairwise(moments)]
    assert min(gaps_s) > 0.035


async def test_what_the_source_raises_is_raised_and_the_source_is_closed() -> None:
    source = Source(3, error=ConnectionFailed(terminal="Lobby"))
    with pytest.raises(ConnectionFailed):
        await watch(source.run(), Taker(_ignore, 0))
    assert source.closed


async def test_what_a_taker_raises_ends_the_watch() -> None:
    source = Source(1000)

    async def fail(_frame: bytes) -> None:
        raise ConnectionFailed(terminal="Lobby")

    with pytest.raises(ConnectionFailed):
        await watch(source.run(), Taker(fail, 0), Taker(_ignore, 0))
    assert source.closed


async def test_a_canceled_watch_leaves_nothing_running() -> None:
    source = Source(1000)
    before = asyncio.all_tasks()
    task = asyncio.create_task(watch(source.run(), Taker(_ignore, 0)))
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.wait({task})
    assert source.closed
    assert asyncio.all_tasks() == before


async def test_a_source_that_swallows_a_cancellation_is_ended_all_the_same() -> None:
    async def stubborn() -> AsyncIterator[bytes]:
        swallowed = False
        while True:
            try:
                await asyncio.sleep(0.001)
            except asyncio.CancelledError:
                if swallowed:
                    raise
                swallowed = True
            yield b"frame"

    before = asyncio.all_tasks()
    task = asyncio.create_task(watch(stubborn(), Taker(_ignore, 0)))
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.wait({task}, timeout=2)
    assert task.cancelled()
    assert asyncio.all_tasks() == before


async def _ignore(_frame: bytes) -> None:
    return


def shutter_after(*frames: tuple[float, FaceBox | None, bool]) -> bool:
    shutter = Shutter()
    return [shutter.update(face, good=good, now_s=now_s) for now_s, face, good in frames][-1]


def test_the_shutter_waits_until_the_face_was_good_for_a_while() -> None:
    steady = [(number * 0.25, FACE, True) for number in range(5)]
    assert shutter_after(*steady)
    assert not shutter_after(*steady[:4])


def test_the_shutter_wants_several_frames_however_long_they_take() -> None:
    assert not shutter_after((0.0, FACE, True), (2.0, FACE, True), (4.0, FACE, True))


def test_the_shutter_gives_a_mere_wish_time_to_be_followed() -> None:
    shutter = Shutter()
    moments_s = [number * 0.25 for number in range(14)]
    taken = [shutter.update(FACE, good=True, wish=True, now_s=now_s) for now_s in moments_s]
    assert taken.index(True) == moments_s.index(SLOW_CAMERA.patience_s)


def test_one_bad_frame_starts_the_wait_anew() -> None:
    frames = [(number * 0.25, FACE, number != 3) for number in range(7)]
    assert not shutter_after(*frames)


def test_a_moving_face_is_not_photographed() -> None:
    frames = [(number * 0.25, FaceBox(100 + number * 20, 100, 80, 80), True) for number in range(8)]
    assert not shutter_after(*frames)


def test_nobody_is_photographed_when_nobody_is_there() -> None:
    assert not shutter_after(*[(number * 0.25, None, True) for number in range(8)])
