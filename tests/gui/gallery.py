"""Virtual terminals in a thread of their own, so that the windows under test are alone on their loop."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, TypeVar

from facestation.domain.secret import Secret
from facestation.virtual.serve import Options, VirtualTerminal

T = TypeVar("T")
PASSWORD = "Gallery-1"


def options(**changes: Any) -> Options:
    """Quick terminals with the password of the gallery."""
    return Options(**{"password": Secret(PASSWORD), "modeling_s": 0.05, **changes})


class Gallery:
    """As many terminals as there are options; `async with` starts and stops them."""

    def __init__(self, *wanted: Options) -> None:
        self.terminals = [VirtualTerminal(each, number) for number, each in enumerate(wanted, start=1)]
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live()), daemon=True)
        self._running: concurrent.futures.Future[asyncio.AbstractEventLoop] = concurrent.futures.Future()
        self._end = asyncio.Event()

    async def call(self, work: Coroutine[Any, Any, T]) -> T:
        """The value of `work`, done on the terminals' own loop."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._running.result()))

    async def __aenter__(self) -> Gallery:
        self._thread.start()
        await asyncio.wrap_future(self._running)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._running.result().call_soon_threadsafe(self._end.set)
        await asyncio.to_thread(self._thread.join)

    async def _live(self) -> None:
        for terminal in self.terminals:
            await terminal.start()
        self._running.set_result(asyncio.get_running_loop())
        await self._end.wait()
        # Python leaves a connection open whose listener is closed between its arrival and its being let in.
        await asyncio.sleep(0.02)
        for terminal in self.terminals:
            await terminal.stop()
