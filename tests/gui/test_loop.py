"""The loop that Qt and asyncio share: turns, their order, and what stays for the next run."""

from __future__ import annotations

import asyncio
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.hands import until
from ui.loop import TURN_S, qt_loop


async def test_many_that_go_on_at_once_leave_the_screen_its_turn() -> None:
    seen: list[str] = []
    screen = QTimer()
    screen.setSingleShot(True)
    screen.timeout.connect(lambda: seen.append("screen"))

    def go_on() -> None:
        if not seen:
            screen.start(0)
        seen.append("coroutine")
        end_s = time.perf_counter() + TURN_S
        while time.perf_counter() < end_s:
            pass

    for _ in range(5):
        asyncio.get_running_loop().call_soon(go_on)
    await until(lambda: len(seen) == 6)
    assert seen[-1] == "coroutine"


async def test_callbacks_run_in_their_order_and_those_that_were_canceled_do_not() -> None:
    loop = asyncio.get_running_loop()
    seen: list[int] = []

    def first() -> None:
        seen.append(1)
        loop.call_soon(seen.append, 4)

    loop.call_soon(first)
    loop.call_soon(seen.append, 2).cancel()
    loop.call_soon(seen.append, 3)
    await until(lambda: 4 in seen)
    assert seen == [1, 3, 4]


def test_what_is_left_when_the_loop_stops_waits_for_its_next_run(application: QApplication) -> None:
    loop = qt_loop(application)
    seen: list[str] = []

    async def leave_one() -> None:
        loop.call_soon(lambda: loop.call_soon(seen.append, "left"))

    loop.run_until_complete(leave_one())
    application.processEvents()
    assert seen == []
    loop.run_until_complete(asyncio.sleep(0))
    assert seen == ["left"]
    loop.call_soon(seen.append, "too late")
    loop.close()
    application.processEvents()
    assert seen == ["left"]
    with pytest.raises(RuntimeError, match="closed"):
        loop.run_until_complete(asyncio.sleep(0))
