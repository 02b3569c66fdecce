"""Takes what terminals push to this computer; with the virtual terminal the one module that serves HTTP.

It listens only while somebody waits for a terminal's pushes. Whoever is not waited for is cut off unread, and of what
the others send only so much is read as an event can have.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import socket
import weakref
from datetime import tzinfo

from aiohttp import web

from facestation.errors import PortTaken
from facestation.isapi.push_slot import Slot
from facestation.isapi.wire.events import Alert
from facestation.isapi.wire.multipart import PART_LIMIT_BYTES
from facestation.isapi.wire.pushes import decode_push
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.tasks import to_its_end

log = logging.getLogger(__name__)

PUSH_LIMIT_BYTES = PART_LIMIT_BYTES + 512_000
"""One event and a picture; the largest picture known has about 200 kB."""
_ARRIVAL_S = 10.0
"""How long a request may take to arrive."""
_AT_ONCE = 8
"""So many requests are read at a time; others wait their turn unread."""
_AT_ONCE_BYTES = 16_384
"""A longer body is taken apart in a thread: it could be made to take a long time."""
EVERYWHERE, _EVERYWHERE_WITHOUT_IPV6 = "::", "0.0.0.0"  # noqa: S104 - terminals come from every network


class Receiver:
    """One door for all terminals; opened by the first slot, closed with the last."""

    def __init__(self, host: str = EVERYWHERE) -> None:
        self._host = host
        self._slots: list[Slot] = []
        self._runner: web.AppRunner | None = None
        self._connections: weakref.WeakSet[asyncio.Transport] = weakref.WeakSet()
        self._port = 0
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._opening = asyncio.Lock()

    @property
    def port(self) -> int:
        """Where it listens; 0 while it does not."""
        return self._port

    async def open(self, slot: Slot, port: int) -> int:
        """Waits for what this terminal pushes; the port, which a slot that came first has chosen.

        0 lets the system choose. Raises PortTaken.
        """
        async with self._opening:
            if self._runner is None:
                await self._listen(port)
            self._slots.append(slot)
            return self._port

    async def close(self, slot: Slot) -> None:
        """Waits for it no longer."""
        async with self._opening:
            self._slots.remove(slot)
            if not self._slots and self._runner is not None:
                runner, self._runner, self._port = self._runner, None, 0
                # A terminal keeps its connection; left to itself it would outlive the door.
                for transport in list(self._connections):
                    transport.abort()
                await runner.cleanup()

    async def _listen(self, port: int) -> None:
        application = web.Application()
        application.router.add_route("*", "/{anything:.*}", self._handle)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5, lingering_time=0.0)
        await runner.setup()
        try:
            # Cancelled before it is over, it would listen with nobody to end it.
            await to_its_end(web.SockSite(runner, _listening(self._host, port)).start())
        except (OSError, OverflowError) as error:
            await runner.cleanup()
            raise PortTaken(value=port) from error
        except asyncio.CancelledError:
            await runner.cleanup()
            raise
        self._runner, self._port = runner, runner.addresses[0][1]

    async def _handle(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            self._connections.add(request.transport)
        slot = self._slot_of(request)
        body = None if slot is None else await self._read(request)
        if slot is None or body is None:
            _cut_off(request)
            return web.Response(status=404)
        try:
            alerts = await _decoded(body, request.headers.get("Content-Type", ""), slot.zone)
        except MalformedAnswer:
            log.debug("what was pushed made no sense")
            alerts = ()
        said = await slot.take(alerts) if alerts else None
        if said is None:
            return web.Response()
        return web.Response(body=said.data, headers={"Content-Type": said.content_type})

    def _slot_of(self, request: web.Request) -> Slot | None:
        """Whose push this is: by its path, else by where it comes from if that leaves one terminal only."""
        if request.method != "POST":
            return None
        named = [slot for slot in self._slots if secrets.compare_digest(slot.path.encode(), request.path.encode())]
        # Through a socket of both kinds an IPv4 address comes in the dress of IPv6.
        sender = (request.remote or "").removeprefix("::ffff:")
        found = named or [slot for slot in self._slots if sender in slot.senders]
        return found[0] if len(found) == 1 else None

    async def _read(self, request: web.Request) -> bytes | None:
        """The body; None for one that is too long or takes too long."""
        if (request.content_length or 0) > PUSH_LIMIT_BYTES:
            return None
        body = bytearray()
        try:
            async with self._turn, asyncio.timeout(_ARRIVAL_S):
                async for chunk in request.content.iter_any():
                    body += chunk
                    if len(body) > PUSH_LIMIT_BYTES:
                        return None
        except (TimeoutError, web.RequestPayloadError, ConnectionError):
            return None
        return bytes(body)


def _listening(host: str, port: int) -> socket.socket:
    """A socket of that address; one of IPv6 takes IPv4 as well. Raises OSError, OverflowError."""
    if ":" not in host:
        return socket.create_server((host, port))
    try:
        return socket.create_server((host, port), family=socket.AF_INET6, dualstack_ipv6=True)
    except (OSError, ValueError):
        if host != EVERYWHERE:
            raise
        return socket.create_server((_EVERYWHERE_WITHOUT_IPV6, port))


async def _decoded(body: bytes, content_type: str, zone: tzinfo) -> tuple[Alert, ...]:
    if len(body) <= _AT_ONCE_BYTES:
        return decode_push(body, content_type, zone)
    return await asyncio.to_thread(decode_push, body, content_type, zone)


def _cut_off(request: web.Request) -> None:
    # An answer would have to wait until all that is sent has been read.
    if request.transport is not None:
        request.transport.abort()
