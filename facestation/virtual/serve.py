"""Virtual terminals as a process of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack

from facestation.virtual.options import Options
from facestation.virtual.sadp import answering_searches
from facestation.virtual.terminal import VirtualTerminal

__all__ = ["Options", "VirtualTerminal", "serve"]


async def serve(options: Options, announce: Callable[[Mapping[str, str | bool]], None]) -> None:
    """Runs `options.count` terminals until it is cancelled; `announce` hears of each when it is ready.

    Raises UnknownProfile, UnknownFault, and OSError when a port is taken.
    """
    async with AsyncExitStack() as running:
        terminals = [VirtualTerminal(options, number) for number in range(1, options.count + 1)]
        for terminal in terminals:
            await running.enter_async_context(terminal)
        if options.sadp:
            await running.enter_async_context(answering_searches(terminals, options.sadp_port))
        for terminal in terminals:
            announce(terminal.described())
        await asyncio.Event().wait()
