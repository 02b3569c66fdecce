"""The event loop that Qt and asyncio share; the one module that imports qasync."""

from __future__ import annotations

import asyncio
import contextvars
import os
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

os.environ.setdefault("QT_API", "pyside6")

import qasync  # type: ignore[import-untyped] # the library carries no types
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
TURN_S = 0.01
"""How long coroutines go on before what was clicked and what is to be painted gets its turn."""
THREADS = 16
"""Twenty terminals that write to the store wait for one another there anyhow."""


class _Turns:
    """Runs what was called soon in the order in which it came, a while at a time.

    qasync has a timer for each, and Qt serves all that are due before anything else: with fifty terminals that answer
    within a moment the screen stood still until each had gone on.
    """

    def __init__(self, ends: Callable[[], bool]) -> None:
        """`ends` tells whether the loop was stopped: what was due before still runs, as in any loop, and no more."""
        self._ends = ends
        self._due: deque[asyncio.Handle] = deque()
        self._timer = QTimer()
        self._timer.timeout.connect(self._take_one)

    def add(self, handle: asyncio.Handle) -> None:
        """It runs after all that came before."""
        self._due.append(handle)
        if not self._timer.isActive():
            self._timer.start(0)

    def stop(self) -> None:
        """What is left does not run any more."""
        self._timer.stop()
        self._due.clear()

    def _take_one(self) -> None:
        if self._ends():
            # Somebody lets Qt work while the loop does not run.
            return
        end_s = time.perf_counter() + TURN_S
        # What these call soon comes in the next turn, as in any loop.
        for _ in range(len(self._due)):
            handle = self._due.popleft()
            if not handle.cancelled():
                handle._run()
            if not self._due or (time.perf_counter() > end_s and not self._ends()):
                break
        if not self._due:
            self._timer.stop()


class _Loop(qasync.QEventLoop):  # type: ignore[misc] # its base carries no types
    """qasync's loop with turns, and without its last look at Qt's events after the work is done.

    There, tasks that are still alive would take a step while asyncio takes no loop for the running one, and fail.
    """

    def __init__(self, application: QApplication) -> None:
        self._turns = _Turns(lambda: not self.is_running())
        super().__init__(application)

    def call_soon(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        """Runs `callback` in one of the next turns."""
        handle = asyncio.Handle(callback, args, self, context=context)
        self._turns.add(handle)
        return handle

    def close(self) -> None:
        """Ends all."""
        super().close()
        self._turns.stop()

    def run_until_complete(self, future: Awaitable[T]) -> T:
        """The result of `future`; raises RuntimeError when the loop was stopped before."""
        task = asyncio.ensure_future(future, loop=self)
        task.add_done_callback(self._done)
        try:
            self.run_forever()
        finally:
            task.remove_done_callback(self._done)
        if not task.done():
            raise RuntimeError("the event loop was stopped before its work was done")
        return task.result()

    def _done(self, _task: object) -> None:
        self.stop()


def qt_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """A loop that runs coroutines and the windows of `application` side by side."""
    loop: asyncio.AbstractEventLoop = _Loop(application)
    # Python's own threads instead of Qt's: debuggers and coverage see into them, and they end with the program.
    loop.set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="work"))
    return loop


async def start_threads() -> None:
    """Returns once the threads of the loop are there: one that is started under load stops the loop for a while."""
    all_there = threading.Barrier(THREADS)
    await asyncio.gather(*(asyncio.to_thread(all_there.wait) for _ in range(THREADS)))
