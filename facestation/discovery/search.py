"""One search by every way at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace

from facestation.discovery.ears import USUAL_WIRES, Ears, Wires
from facestation.discovery.interfaces import Interface, interfaces, is_near
from facestation.discovery.knocking import AT_ONCE, USUAL_PORTS, knock, knocked
from facestation.domain.discovery import Found, FoundBy
from facestation.domain.terminal import TerminalAddress
from facestation.errors import InterfaceUnknown, NoNetwork, SearchError
from facestation.tasks import give_up

SEARCH_S = 2.5
"""How long is listened; terminals of a local network answer within a second."""
_ASK_S = 1.5
"""How long one that was heard is waited for, so that the last answer that is listened for delays nobody much."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is searched, and how long."""

    timeout_s: float = SEARCH_S
    interface: str | None = None
    """Address of this computer; every network where it is left out."""
    addresses: tuple[str, ...] = ()
    """Asked one by one, to the end, however long that takes."""
    ports: tuple[tuple[str, int], ...] = USUAL_PORTS
    """Scheme and number at which they are asked."""
    wires: Wires = USUAL_WIRES


@dataclass(frozen=True, slots=True)
class Knocked:
    """One more address has been asked."""


News = Found | SearchError | Knocked


async def search(plan: Plan) -> AsyncGenerator[News, None]:
    """What turns out, as it does, until the time is over and every address asked; raises InterfaceUnknown."""
    everywhere = await asyncio.to_thread(interfaces)
    chosen = _chosen(everywhere, plan.interface)
    news: asyncio.Queue[News | None] = asyncio.Queue()
    if not any(not interface.loopback for interface in everywhere):
        yield NoNetwork()
    under_way = [asyncio.create_task(_hear(chosen, plan, news)), asyncio.create_task(_knock(plan, news))]
    asked = set[TerminalAddress]()
    over = 0
    try:
        while over < len(under_way):
            one = await news.get()
            if one is None:
                over += 1
            elif isinstance(one, Found):
                found = _placed(one, everywhere)
                yield found
                # Many more would be somebody's joke.
                if _left_out_password(found) and found.best not in asked and len(asked) < AT_ONCE:
                    asked.add(found.best)
                    under_way.append(asyncio.create_task(_ask(found.best, news)))
            else:
                yield one
        for task in under_way:
            task.result()
    finally:
        await give_up(under_way)


def _chosen(everywhere: Sequence[Interface], address: str | None) -> tuple[Interface, ...]:
    chosen = tuple(interface for interface in everywhere if address in {None, interface.address})
    if address is not None and not chosen:
        raise InterfaceUnknown(value=address[:80], allowed=", ".join(one.address for one in everywhere))
    return chosen


def _placed(found: Found, everywhere: Sequence[Interface]) -> Found:
    near = [interface for interface in everywhere if is_near(found.address, [interface])]
    return replace(found, same_subnet=bool(near), interface=near[0].address if near else "")


async def _hear(chosen: Sequence[Interface], plan: Plan, news: asyncio.Queue[News | None]) -> None:
    loop = asyncio.get_running_loop()

    def tell(one: Found | SearchError) -> None:
        loop.call_soon_threadsafe(news.put_nowait, one)

    ears = Ears(chosen, plan.timeout_s, tell, plan.wires)
    listening = asyncio.ensure_future(asyncio.to_thread(ears.run))
    try:
        await asyncio.shield(listening)
    finally:
        # The thread lets go of its sockets before anybody can search again.
        ears.stop()
        await asyncio.wait([listening])
        news.put_nowait(None)


def _left_out_password(found: Found) -> bool:
    """Whether a terminal within reach did not say if it has a password, as with an answer that was cut off."""
    return found.active is None and found.same_subnet is True and FoundBy.SADP in found.found_by


async def _ask(address: TerminalAddress, news: asyncio.Queue[News | None]) -> None:
    try:
        found = await knock(address, _ASK_S)
        if found is not None:
            news.put_nowait(found)
    finally:
        news.put_nowait(None)


async def _knock(plan: Plan, news: asyncio.Queue[News | None]) -> None:
    try:
        async for found in knocked(plan.addresses, plan.ports):
            if found is not None:
                news.put_nowait(found)
            news.put_nowait(Knocked())
    finally:
        news.put_nowait(None)
