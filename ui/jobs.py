"""The one bridge between a click and a coroutine, and the one place where their errors are caught.

Errors have three natures: a `StationError` (the world failed; the operator is told), a cancellation (nobody is told),
and anything else (a bug; the crash sheet). No Qt here, so presenters are tested with it as it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any, TypeVar

from facestation.errors import StationError

T = TypeVar("T")
CANCEL_AGAIN_S = 2.0
"""A library may swallow a cancellation; when the program ends, nothing may go on because of that."""
Failed = Callable[[StationError], object]


class Jobs:
    """Named coroutines: a newer job of the same name replaces the older, whose outcome is then told to nobody."""

    def __init__(self, on_failure: Failed, on_bug: Callable[[BaseException], object]) -> None:
        self._on_failure = on_failure
        self._on_bug = on_bug
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False

    def run(
        self,
        name: str,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Starts `work`; its value goes to `done`, its StationError to `failed` (or to the notices without one)."""
        if self._closed:
            work.close()
            return
        self.cancel(name)
        task = asyncio.get_running_loop().create_task(self._carry(name, work, done, failed or self._on_failure))
        # A task that is canceled before its first step never reaches the inner coroutine, which must not be left open.
        task.add_done_callback(lambda ended: self._ended(name, ended, work))
        self._tasks[name] = task

    def follow(
        self, name: str, source: AsyncIterator[T], each: Callable[[T], object], failed: Failed | None = None
    ) -> None:
        """Hands every value of `source` to `each` until it ends, fails or is canceled."""
        self.run(name, self._drain(name, source, each), failed=failed)

    def running(self, name: str) -> bool:
        """Whether a job of this name is under way."""
        return name in self._tasks

    def cancel(self, name: str) -> None:
        """Ends the job of this name, if there is one; neither `done` nor `failed` is called any more."""
        task = self._tasks.pop(name, None)
        if task is not None:
            task.cancel()
            self._ending.add(task)

    def cancel_all(self, prefix: str = "") -> None:
        """Ends every job whose name starts with `prefix`."""
        for name in [name for name in self._tasks if name.startswith(prefix)]:
            self.cancel(name)

    async def settled(self) -> None:
        """Returns when no job is under way; one that never ends by itself is waited for in vain."""
        while self._tasks or self._ending:
            await asyncio.wait({*self._tasks.values(), *self._ending})
            await asyncio.sleep(0)

    async def close(self) -> None:
        """Ends every job, waits until each has cleaned up, and starts no more."""
        self._closed = True
        self.cancel_all()
        while self._ending:
            for task in self._ending:
                task.cancel()
            await asyncio.wait(self._ending, timeout=CANCEL_AGAIN_S)
            await asyncio.sleep(0)

    async def _carry(
        self, name: str, work: Coroutine[Any, Any, T], done: Callable[[T], object] | None, failed: Failed
    ) -> None:
        try:
            value = await work
            if self._is_current(name) and done is not None:
                done(value)
        except StationError as error:
            if self._is_current(name):
                failed(error)
        except Exception as bug:  # noqa: BLE001 - whatever else comes is a bug, and this is the place that reports it
            self._on_bug(bug)

    async def _drain(self, name: str, source: AsyncIterator[T], each: Callable[[T], object]) -> None:
        try:
            async for value in source:
                if self._is_current(name):
                    each(value)
        finally:
            closing = getattr(source, "aclose", None)
            if closing is not None:
                await closing()

    def _is_current(self, name: str) -> bool:
        return self._tasks.get(name) is asyncio.current_task()

    def _ended(self, name: str, task: asyncio.Task[None], work: Coroutine[Any, Any, object]) -> None:
        work.close()
        self._ending.discard(task)
        if self._tasks.get(name) is task:
            del self._tasks[name]
