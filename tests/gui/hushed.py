"""A search that stays on this computer, at ports of its own, so that tests meet only their own terminals."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

from facestation.discovery.ears import Wires
from facestation.domain.discovery import SearchState
from facestation.services.site.discovery import Discovery
from facestation.services.station import Station
from facestation.virtual.sadp import answering_searches
from tests.gui.gallery import Gallery

LOOPBACK = "127.0.0.1"


def hushed(station: Station) -> Station:
    """The same station, searching hushed."""
    station.discovery = Hushed.like(station.discovery)
    return station


def free_port() -> int:
    """A UDP port that nobody uses."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


class Hushed(Discovery):
    """Asks at `wires`, on the loopback network alone."""

    wires: Wires

    @classmethod
    def like(cls, discovery: Discovery) -> Hushed:
        """With the parts of `discovery`."""
        made = cls.__new__(cls)
        made.__dict__.update(vars(discovery))
        made.wires = Wires(sadp=free_port(), onvif=free_port())
        return made

    async def search(self, **wish: Any) -> AsyncGenerator[SearchState, None]:
        """As ever, there."""
        async for state in super().search(**{"timeout_s": 1.0, **wish, "interface": LOOPBACK, "wires": self.wires}):
            yield state


@contextlib.asynccontextmanager
async def answered(station: Station, gallery: Gallery) -> AsyncIterator[None]:
    """Meanwhile those terminals answer the searches of that station."""
    assert isinstance(station.discovery, Hushed)
    async with contextlib.AsyncExitStack() as stack:
        answering = answering_searches(gallery.terminals, station.discovery.wires.sadp)
        await gallery.call(stack.enter_async_context(answering))
        yield
        await gallery.call(stack.pop_all().aclose())
