"""One kept-alive connection to a terminal, bounded in size; the one module that knows httpx."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from facestation import __version__
from facestation.domain.terminal import TerminalAddress
from facestation.errors import (
    AnswerTooLarge,
    CertificateChanged,
    ConnectionDropped,
    ConnectionFailed,
    GarbageAnswer,
    StationError,
    TimedOut,
)
from facestation.isapi.trust import PinnedContext, handshake_failure
from facestation.isapi.upload import Upload
from facestation.isapi.wire.sniff import MalformedAnswer, Received

log = logging.getLogger(__name__)
for _talker in ("httpx", "httpcore"):
    # They would write down addresses with tokens, and headers with cookies.
    logging.getLogger(_talker).setLevel(logging.WARNING)

CONNECT_TIMEOUT_S = 5.0
KEEP_ALIVE_S = 3.0
"""Terminals drop idle connections after 5 s or more, some without a word."""

ANSWER_LIMIT_BYTES = 512_000
"""A document; the longest that is known, a capability set, has a tenth of it."""
_AT_ONCE_BYTES = 16_384
"""A longer document is taken apart in a thread: it could be made to take a long time."""

_SILENT_DROP = "disconnected without"
_BLANKS = b" \t\r\n\0\xef\xbb\xbf"
_BLANKS_MAX_BYTES = 4_096
_DOCUMENTS = (b"", b"{", b"[", b"<")


def warm_up() -> None:
    """Imports what httpx leaves to its first client and its first request: else that stops the loop for long."""
    import anyio.streams.tls
    import httpcore  # noqa: F401

    anyio.run(anyio.sleep, 0)


class ConnectionGone(Exception):
    """The kept-alive connection is no longer there, and a new one was not wanted; nothing was sent."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One request as it goes out; the body can go out twice, as it may have to."""

    method: str
    target: str = field(repr=False)
    """Path and query, percent-encoded."""
    content_type: str = ""
    data: bytes = field(default=b"", repr=False)
    file: Upload | None = None
    """Sent instead of `data`, piece by piece."""
    limit_bytes: int = ANSWER_LIMIT_BYTES
    """The longest answer that is read."""
    listen_s: float | None = None
    """For an answer without end: how long it is listened to. What came until then is the reply."""
    endless: bool = False
    """The reply to this has a `feed`, where the answer is one of parts without end."""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """What proves a session."""
    nameless: bool = False
    """Terminals answer to this without a login; none is made for it unless they ask for one all the same."""

    @property
    def size_bytes(self) -> int:
        """Of the body."""
        return len(self.data) if self.file is None else self.file.size_bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whole."""

    status: int
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    """Names in lower case."""
    body: bytes = field(repr=False)
    closes: bool
    """Whether the connection ended with it."""
    feed: Feed | None = None
    """What follows the head, where it was asked for; whoever gets it closes it."""

    def all(self, name: str) -> list[str]:
        """Every header of this lower-case name, in order."""
        return [value for key, value in self.headers if key == name]

    def first(self, name: str) -> str:
        """The first header of this lower-case name, or nothing."""
        return next(iter(self.all(name)), "")


class Feed:
    """The bytes of an answer without end, as they come."""

    def __init__(self, terminal: str, response: httpx.Response) -> None:
        self.content_type: str = response.headers.get("content-type", "")
        self._terminal = terminal
        self._response = response
        self._raw = response.aiter_raw()
        self._begun = b""

    async def is_endless(self) -> bool:
        """Whether it goes on in parts; labels lie, so one that names no parts is judged by its first bytes."""
        if not self._response.is_success:
            return False
        if self.content_type.lower().startswith("multipart/"):
            return True
        if "content-length" in self._response.headers:
            return False
        while not self._begun.strip(_BLANKS) and len(self._begun) < _BLANKS_MAX_BYTES:
            chunk = await anext(self._raw, None)
            if chunk is None:
                return False
            self._begun += chunk
        return self._begun.strip(_BLANKS)[:1] not in _DOCUMENTS

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Pieces of any size until the terminal ends the answer; raises ConnectionDropped."""
        try:
            if self._begun:
                yield self._begun
            async for chunk in self._raw:
                yield chunk
        except (httpx.TransportError, httpx.StreamError, ssl.SSLError) as error:
            raise ConnectionDropped(terminal=self._terminal, answered=True) from error

    async def close(self) -> None:
        """Ends the connection: the terminal notices that nobody listens any more."""
        await self._response.aclose()


class Link:
    """Sends one request at a time to one terminal over a connection that is kept for the next.

    Its errors carry `terminal`; a dropped connection also `answered`, whether part of an answer had come.
    """

    def __init__(
        self,
        terminal: str,
        address: TerminalAddress,
        context: PinnedContext | None,
        *,
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
    ) -> None:
        self._terminal = terminal
        self._connect_timeout_s = connect_timeout_s
        self._base = httpx.URL(address.url)
        self._context = context
        self._client = self._new_client()
        self._closed = False

    def path(self, target: str) -> str:
        """The target letter by letter as it goes on the wire, which is what Digest signs."""
        return self._url(target).raw_path.decode("ascii")

    async def exchange(
        self, outgoing: Outgoing, authorization: str | None = None, *, may_connect: bool = True
    ) -> Reply:
        """The reply, whatever its status; redirects are not followed.

        Raises ConnectionFailed, TlsFailed, NoEncryption, CertificateChanged, ConnectionDropped, GarbageAnswer,
        AnswerTooLarge, and ConnectionGone when a new connection would be needed and `may_connect` is false.
        """
        if self._closed:
            raise ConnectionFailed(terminal=self._terminal)
        watch = _Watch(may_connect)
        if self._context is not None:
            self._context.seen = None
        request = self._client.build_request(
            outgoing.method,
            self._url(outgoing.target),
            headers=_headers(outgoing, authorization),
            content=outgoing.data or None if outgoing.file is None else outgoing.file.pieces(),
            extensions={"trace": watch},
        )
        try:
            response = await self._client.send(request, stream=True)
            feed = Feed(self._terminal, response)
            kept = False
            try:
                kept = outgoing.endless and await feed.is_endless()
                body = b"" if kept else await self._read(feed, outgoing)
            finally:
                if not kept:
                    await response.aclose()
        except (httpx.TransportError, ssl.SSLError) as error:
            raise self._translated(error, watch) from error
        return _reply(response, body, feed if kept else None)

    async def reset(self) -> None:
        """Ends the connection; the next request makes a new one."""
        if self._closed:
            return
        old, self._client = self._client, self._new_client()
        await old.aclose()

    async def close(self) -> None:
        """Ends the connection for good; whoever still wants to send is told that there is none."""
        self._closed = True
        await self._client.aclose()

    def _url(self, target: str) -> httpx.URL:
        return self._base.copy_with(raw_path=target.encode("ascii"))

    def _new_client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            # A bare context spares plain HTTP the loading of a certificate store.
            verify=self._context or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            # A proxy meant for the internet would swallow calls to the local network.
            trust_env=False,
            # Only a session that we opened ourselves may have a cookie.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            follow_redirects=False,
            timeout=httpx.Timeout(None, connect=self._connect_timeout_s),
            limits=httpx.Limits(max_keepalive_connections=1, keepalive_expiry=KEEP_ALIVE_S),
        )

    async def _read(self, feed: Feed, outgoing: Outgoing) -> bytes:
        chunks: list[bytes] = []
        # What has come of an answer without end is kept when the time is over.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(outgoing.listen_s):
                await self._gather(feed, outgoing.limit_bytes, chunks)
        body = Received(b"".join(chunks))
        if len(body) > _AT_ONCE_BYTES:
            await asyncio.to_thread(_look_into, body)
        return body

    async def _gather(self, feed: Feed, limit_bytes: int, chunks: list[bytes]) -> None:
        size_bytes = 0
        async for chunk in feed.chunks():
            size_bytes += len(chunk)
            if size_bytes > limit_bytes:
                raise AnswerTooLarge(terminal=self._terminal)
            chunks.append(chunk)

    def _translated(self, error: Exception, watch: _Watch) -> StationError:
        context = self._context
        if not watch.connected:
            if context is not None and context.seen not in {None, context.pin}:
                return CertificateChanged(terminal=self._terminal, fingerprint=context.seen)
            if not watch.shaking_hands:
                return ConnectionFailed(terminal=self._terminal)
            slow = isinstance(error, httpx.TimeoutException)
            return (TimedOut if slow else handshake_failure(error))(terminal=self._terminal)
        malformed = isinstance(error, httpx.RemoteProtocolError) and _SILENT_DROP not in str(error)
        if malformed and not watch.answered:
            return GarbageAnswer(terminal=self._terminal)
        return ConnectionDropped(terminal=self._terminal, answered=watch.answered)


class _Watch:
    """How far one request came, told by httpx as it happens."""

    def __init__(self, may_connect: bool) -> None:
        self._may_connect = may_connect
        self.connected = True
        self.shaking_hands = False
        self.answered = False

    async def __call__(self, event: str, _info: Mapping[str, object]) -> None:
        match event:
            case "connection.connect_tcp.started":
                if not self._may_connect:
                    raise ConnectionGone
                self.connected = False
            case "connection.start_tls.started":
                self.shaking_hands = True
            case "http11.send_request_headers.started":
                self.connected = True
            case "http11.receive_response_headers.complete":
                self.answered = True
            case _:
                pass


def _headers(outgoing: Outgoing, authorization: str | None) -> dict[bytes, bytes]:
    headers = {
        b"Accept": b"*/*",
        # A compressed answer could unfold to any size.
        b"Accept-Encoding": b"identity",
        b"User-Agent": f"Facestation/{__version__}".encode(),
    }
    if outgoing.size_bytes:
        headers[b"Content-Type"] = outgoing.content_type.encode()
    if outgoing.file is not None:
        headers[b"Content-Length"] = str(outgoing.size_bytes).encode()
    if authorization is not None:
        headers[b"Authorization"] = authorization.encode()
    return headers | {name.encode(): value.encode() for name, value in outgoing.headers}


def _look_into(body: Received) -> None:
    # What it is, everybody who asks is told; here it only has to be found out.
    with contextlib.suppress(MalformedAnswer):
        body.document()


def _reply(response: httpx.Response, body: bytes, feed: Feed | None = None) -> Reply:
    headers = tuple((key.lower(), value) for key, value in response.headers.multi_items())
    return Reply(response.status_code, headers, body, closes=feed is not None or _closes(response), feed=feed)


def _closes(response: httpx.Response) -> bool:
    words = response.headers.get("connection", "").lower()
    if response.http_version == "HTTP/1.0" and "keep-alive" not in words:
        return True
    # A body without a length lasts until the connection ends.
    endless = "content-length" not in response.headers and "transfer-encoding" not in response.headers
    return "close" in words or (endless and response.status_code not in {204, 304})
