"""The event loop that Qt and asyncio share; the one module that imports qasync."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

os.environ.setdefault("QT_API", "pyside6")

import qasync  # type: ignore[import-untyped] # the library carries no types
from PySide6.QtWidgets import QApplication

T = TypeVar("T")
THREADS = 16
"""Twenty terminals that write to the store wait for one another there anyhow."""


class _Loop(qasync.QEventLoop):  # type: ignore[misc] # its base carries no types
    """qasync's loop without its last look at Qt's events after the work is done.

    There, tasks that are still alive would take a step while asyncio takes no loop for the running one, and fail.
    """

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
