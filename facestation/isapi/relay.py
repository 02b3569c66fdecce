"""A video stream of a terminal, offered on this computer without any credentials.

The decoder of OpenCV takes user and password in an address only, which it may log and show. It is given the address of
this relay instead, which does the login itself and hands everything else on.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus

from facestation.domain.terminal import TerminalAddress
from facestation.errors import ConnectionFailed, NotPermitted, NotSupported, TerminalError
from facestation.isapi.auth import DigestState
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.streaming import Message, decode_head
from facestation.tasks import to_its_end

PATH = "/Streaming/Channels/101"
CONNECT_S = 4.0
_UNSUPPORTED_TRANSPORT = 461
_BODY_LIMIT = 65_536
_DATA = b"$"

_GONE = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, MalformedAnswer)

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Relay:
    """Serves one reader on this computer; `async with` gives the address to open. `error` says why there was none."""

    def __init__(
        self,
        address: TerminalAddress,
        port: int,
        digest: DigestState,
        terminal: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._host = address.host
        self._port = port
        self._digest = digest
        self._terminal = terminal
        self._clock = clock
        shown = f"[{self._host}]" if ":" in self._host else self._host
        self._upstream = f"rtsp://{shown}:{port}{PATH}"
        self._local = ""
        self._server: asyncio.Server | None = None
        self._pending: Message | None = None
        self._tried = False
        self._served: asyncio.Task[None] | None = None
        self.error: TerminalError | None = None

    async def __aenter__(self) -> str:
        try:
            # Cancelled before it is over, it would listen with nobody to end it.
            await to_its_end(self._listen())
        except asyncio.CancelledError:
            await self.__aexit__()
            raise
        return self._local

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._accepted, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        # Nobody else on this computer can guess it.
        self._local = f"rtsp://127.0.0.1:{port}/{secrets.token_urlsafe(18)}"

    async def __aexit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.close()
        if self._served is not None:
            self._served.cancel()
            await asyncio.wait({self._served})

    def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._served is not None:
            writer.close()
            return
        self._served = asyncio.ensure_future(self._serve((reader, writer)))

    async def _serve(self, local: Streams) -> None:
        with contextlib.closing(local[1]):
            try:
                async with asyncio.timeout(CONNECT_S):
                    far = await asyncio.open_connection(self._host, self._port)
            except (OSError, TimeoutError):
                self.error = ConnectionFailed(terminal=self._terminal)
                return
            with contextlib.closing(far[1]):
                await self._pump(local, far)

    async def _pump(self, local: Streams, far: Streams) -> None:
        both = {
            asyncio.ensure_future(self._asked(local, far[1])),
            asyncio.ensure_future(self._answered(far, local[1])),
        }
        try:
            ended, _ = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            for task in ended:
                # Either side may leave in the middle of anything.
                with contextlib.suppress(*_GONE):
                    task.result()
        finally:
            for task in both:
                task.cancel()
            await asyncio.wait(both)

    async def _asked(self, local: Streams, far: asyncio.StreamWriter) -> None:
        """Hands on what the reader asks for."""
        while True:
            message = await _read(local[0], far)
            if not message.start[1].startswith(self._local):
                return
            if message.start[0] == "SETUP" and "interleaved" not in message.one("Transport").lower():
                # One connection carries everything; the reader asks again that way.
                local[1].write(_refusal(message).to_bytes())
                continue
            address = message.start[1].replace(self._local, self._upstream, 1)
            self._pending, self._tried = replace(message, start=(message.start[0], address, message.start[2])), False
            self._send(far, self._pending, fresh=False)
            await far.drain()

    async def _answered(self, far: Streams, local: asyncio.StreamWriter) -> None:
        """Hands on what the terminal answers, after a login where it asks for one."""
        while True:
            message = await _read(far[0], local)
            if message.start[1] == str(HTTPStatus.UNAUTHORIZED.value) and self._pending is not None:
                if not self._tried and self._digest.challenged(message.all("WWW-Authenticate"), self._clock()):
                    self._tried = True
                    self._send(far[1], self._pending, fresh=True)
                    continue
                # The password is right elsewhere, so this account may not see the video. The reader would ask again,
                # and each time is a failed login.
                self.error = NotPermitted(terminal=self._terminal, sub_status="", error_msg="")
                return
            if message.start[1] == str(HTTPStatus.NOT_FOUND.value):
                self.error = NotSupported(terminal=self._terminal, operation="rtsp", sub_status="", error_msg="")
            local.write(self._at_home(message).to_bytes())
            await local.drain()

    def _send(self, far: asyncio.StreamWriter, message: Message, *, fresh: bool) -> None:
        method, address, _ = message.start
        login = self._digest.authorization(method, address, self._clock(), fresh=fresh)
        headers = message.headers if login is None else (*message.headers, ("Authorization", login))
        far.write(replace(message, headers=headers).to_bytes())

    def _at_home(self, message: Message) -> Message:
        """The answer with the addresses of this relay in place of the terminal's own."""
        theirs = re.compile(rf"rtsp://[^/\s;,\"]+{re.escape(PATH)}", re.IGNORECASE)
        headers = tuple((name, theirs.sub(self._local, value)) for name, value in message.headers)
        body = theirs.sub(self._local, message.body.decode("latin-1")).encode("latin-1")
        return replace(message, headers=headers, body=body)


async def _read(reader: asyncio.StreamReader, data_to: asyncio.StreamWriter) -> Message:
    """The next message; pictures that come before it are handed on as they are."""
    while (first := await reader.readexactly(1)) == _DATA:
        head = await reader.readexactly(3)
        data_to.write(first + head + await reader.readexactly(int.from_bytes(head[1:], "big")))
        await data_to.drain()
    message = decode_head(first + await reader.readuntil(b"\r\n\r\n"))
    length = message.one("Content-Length")
    size = min(int(length), _BODY_LIMIT) if length.isdecimal() else 0
    return replace(message, body=await reader.readexactly(size))


def _refusal(request: Message) -> Message:
    start = ("RTSP/1.0", str(_UNSUPPORTED_TRANSPORT), "Unsupported Transport")
    return Message(start, (("CSeq", request.one("CSeq")),))
