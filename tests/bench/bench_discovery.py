"""How long a search takes until the first and until the last of 10 and of 100 terminals is found, on loopback.

Run: python tests/bench/bench_discovery.py
"""

from __future__ import annotations

import asyncio
import contextlib
import time

from facestation.discovery.search import Plan, search
from facestation.domain.discovery import Found
from facestation.domain.secret import Secret
from facestation.virtual.options import Options
from facestation.virtual.sadp import answering_searches
from facestation.virtual.terminal import VirtualTerminal

LOOPBACK = "127.0.0.1"
COUNTS = (10, 100)


async def measured(count: int) -> tuple[float, float]:
    """Milliseconds until the first and until the last of `count` terminals is found."""
    options = Options(Secret("Tulip-2024"), host=",".join(f"127.0.1.{number}" for number in range(1, count + 1)))
    async with contextlib.AsyncExitStack() as running:
        terminals = [VirtualTerminal(options, number) for number in range(1, count + 1)]
        for terminal in terminals:
            await running.enter_async_context(terminal)
        await running.enter_async_context(answering_searches(terminals))
        return await _times(count)


async def _times(count: int) -> tuple[float, float]:
    first_ms, serials = 0.0, set()
    begin_s = time.perf_counter()
    async with contextlib.aclosing(search(Plan(interface=LOOPBACK))) as news:
        async for one in news:
            if isinstance(one, Found):
                passed_ms = (time.perf_counter() - begin_s) * 1000
                first_ms = first_ms or passed_ms
                serials.add(one.serial)
                if len(serials) == count:
                    return first_ms, passed_ms
    raise RuntimeError(f"{len(serials)} of {count} were found")


async def main() -> None:
    for count in COUNTS:
        first_ms, last_ms = await measured(count)
        print(f"{count} terminals: the first after {first_ms:.0f} ms, the last after {last_ms:.0f} ms")


if __name__ == "__main__":
    asyncio.run(main())
