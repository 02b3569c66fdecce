"""The network side of one virtual terminal: connections, login, latency, and cables that are pulled."""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from aiohttp import web
from multidict import CIMultiDict

from facestation.virtual import control
from facestation.virtual.answers import Answer, Refused
from facestation.virtual.device import Device
from facestation.virtual.digest import Judgement, Login
from facestation.virtual.dispatch import NEEDS_NO_LOGIN, Request, carried_out, missing, resolve
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Feed
from facestation.virtual.handlers.security import unauthorized_body
from facestation.virtual.handlers.waiting import HELD
from facestation.virtual.replay import read_replay
from facestation.virtual.routing import Route
from facestation.virtual.spoil import spoiled
from facestation.virtual.state import RequestSeen

BODY_LIMIT_BYTES = 32_000_000
_STALE_AFTER_S = 0.5
_SLOW_S = 2.0
_TICK_S = 0.05


class _Pulled(Exception):
    """The connection is to be cut without another byte."""


@dataclass(slots=True)
class _Connection:
    """One kept-alive connection and what it has carried."""

    number: int
    calls_answered: int = 0


class Server:
    """Answers for one device; `handle` is the one handler that aiohttp knows."""

    def __init__(self, device: Device) -> None:
        self._device = device
        recording = device.options.replay
        self._replay = None if recording is None else read_replay(recording, device.profile.namespace)
        self._connections: weakref.WeakKeyDictionary[asyncio.Transport, _Connection] = weakref.WeakKeyDictionary()
        self._connections_seen = 0

    def application(self) -> web.Application:
        """The aiohttp application, with one route for everything."""
        application = web.Application(client_max_size=BODY_LIMIT_BYTES)
        application.router.add_route("*", "/{anything:.*}", self.handle)
        return application

    def pull_the_plug(self) -> None:
        """Cut every open connection, now."""
        for transport in list(self._connections):
            transport.abort()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """The answer to whatever came in."""
        if control.is_meant(request):
            return await control.answer(self._device, request)
        try:
            return await self._serve(request)
        except _Pulled:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=503)

    async def _serve(self, raw: web.Request) -> web.StreamResponse:
        connection = self._connection(raw)
        self._pull_if_dead()
        if connection.calls_answered and self._device.strikes(FaultName.DROP, ""):
            raise _Pulled
        label = raw.headers.get("Content-Type", "")
        cookie = raw.headers.get("Cookie", "")
        request = Request(raw.method, raw.raw_path, label, await raw.read(), raw.remote or "", cookie)
        self._pull_if_dead()
        route = resolve(self._device, request)
        refusal, login = self._at_the_door(raw, request, route)
        seen = _Seen(self._device, route, request, login, connection)
        if refusal is not None:
            seen.note(refusal.status)
            return await self._sent(raw, refusal)
        return await self._admitted(raw, seen)

    def _at_the_door(self, raw: web.Request, request: Request, route: Route | Refused) -> tuple[Answer | None, str]:
        """What keeps a request out, None when nothing does, and how its login came out."""
        refusal = self._before_login(route, request)
        if refusal is not None or (isinstance(route, Route) and route.operation.name in NEEDS_NO_LOGIN):
            return refusal, ""
        judgement = self._login(raw, request)
        admitted = judgement.login is Login.ADMITTED
        return None if admitted else self._unauthorized(judgement), judgement.login.value

    def _connection(self, request: web.Request) -> _Connection:
        transport = request.transport
        if transport is None:
            raise _Pulled
        if transport not in self._connections:
            self._connections_seen += 1
            self._connections[transport] = _Connection(self._connections_seen)
        return self._connections[transport]

    def _pull_if_dead(self) -> None:
        if self._device.strikes(FaultName.POWER_OFF, ""):
            raise _Pulled

    def _before_login(self, route: Route | Refused, request: Request) -> Answer | None:
        """What is refused to everybody: all while there is no password yet, and on some firmware unknown paths."""
        device = self._device
        asks_for_activation = isinstance(route, Route) and route.operation.name in NEEDS_NO_LOGIN
        if not device.active and not asks_for_activation:
            if device.profile.inactive_asks_for_login:
                return self._unauthorized(Judgement(Login.ASKED, device.gate.challenges()))
            return device.refusal(Refused("notActivated"), as_json=False)
        if isinstance(route, Refused) and route.status == 404 and device.profile.missing_needs_no_login:
            return missing(device, route, request, logged_in=False)
        return None

    def _login(self, raw: web.Request, request: Request) -> Judgement:
        device, source = self._device, raw.remote or ""
        if device.strikes(FaultName.LOCK, ""):
            device.gate.lock(source)
        if device.sessions.admits(request.cookie, raw.headers.get("SessionTag", "")):
            return Judgement(Login.ADMITTED)
        if device.strikes(FaultName.SESSION_ONLY, ""):
            return Judgement(Login.ASKED)
        stale = device.faults.strikes(FaultName.STALE_NONCE, "")
        life_s = device.options.nonce_life_s if stale is None else stale.number(_STALE_AFTER_S)
        uses = 1 if device.strikes(FaultName.ONE_USE_NONCE, "") else None
        authorization = raw.headers.get("Authorization")
        return device.gate.judge(request.method, request.target, authorization, source, life_s=life_s, uses=uses)

    def _unauthorized(self, judgement: Judgement) -> Answer:
        content_type, body = unauthorized_body(self._device, judgement)
        silent = self._device.strikes(FaultName.NO_CHALLENGE, "")
        challenges = () if silent else judgement.challenges
        return Answer(401, content_type, body, tuple(("WWW-Authenticate", text) for text in challenges))

    async def _admitted(self, raw: web.Request, seen: _Seen) -> web.StreamResponse:
        """What happens behind the login, with the faults that strike there."""
        device, name = self._device, seen.operation
        await self._strike_before(raw, seen)
        answer = await self._held(raw, seen) if seen.operation in HELD else await self._done(seen)
        slow = device.faults.strikes(FaultName.SLOW, name)
        await asyncio.sleep(0.0 if slow is None else slow.number(_SLOW_S))
        seen.note(answer.status if isinstance(answer, Answer) else 200)
        self._pull_if_dead()
        if device.strikes(FaultName.LOST_ANSWER, name):
            raise _Pulled
        if isinstance(answer, Feed):
            return await self._fed(raw, answer)
        seen.connection.calls_answered += 1
        answer = spoiled(answer, device.faults, name)
        return await self._sent(raw, answer, cut=device.strikes(FaultName.TRUNCATED, name))

    async def _done(self, seen: _Seen) -> Answer | Feed:
        if isinstance(seen.route, Refused):
            return missing(self._device, seen.route, seen.request, logged_in=True)
        replayed = None if self._replay is None else self._replay.answer(seen.operation)
        if replayed is not None:
            return replayed
        return await carried_out(self._device, seen.route, seen.request, self._device.options.failures_allowed)

    async def _held(self, raw: web.Request, seen: _Seen) -> Answer | Feed:
        """The answer of what waits for somebody, unless whoever asked has hung up meanwhile."""
        answering, gone = asyncio.ensure_future(self._done(seen)), asyncio.ensure_future(_until_gone(raw))
        try:
            await asyncio.wait({answering, gone}, return_when=asyncio.FIRST_COMPLETED)
            if answering.done():
                return answering.result()
            seen.note(0)
            raise _Pulled
        finally:
            for waiting in (answering, gone):
                waiting.cancel()
            await asyncio.gather(answering, gone, return_exceptions=True)

    async def _strike_before(self, raw: web.Request, seen: _Seen) -> None:
        if self._device.strikes(FaultName.CUT, seen.operation):
            seen.note(0)
            raise _Pulled
        if self._device.strikes(FaultName.NO_ANSWER, seen.operation):
            seen.note(0)
            await _until_gone(raw)
            raise _Pulled

    async def _sent(self, raw: web.Request, answer: Answer, *, cut: bool = False) -> web.StreamResponse:
        """The answer on its way; `cut` in the middle."""
        if self._device.options.latency_s:
            await asyncio.sleep(self._device.options.latency_s)
        headers = [*answer.headers, ("Content-Type", answer.content_type), *self._keep_alive()]
        if not cut:
            return web.Response(status=answer.status, headers=CIMultiDict(headers), body=answer.body)
        response = web.StreamResponse(status=answer.status, headers=CIMultiDict(headers))
        response.content_length = len(answer.body)
        await response.prepare(raw)
        await response.write(answer.body[: len(answer.body) // 2])
        raise _Pulled

    def _keep_alive(self) -> list[tuple[str, str]]:
        life = f"timeout={self._device.profile.keep_alive_s}, max=99"
        return [("Keep-Alive", life), ("Connection", "keep-alive"), ("Server", "webserver")]

    async def _fed(self, raw: web.Request, feed: Feed) -> web.StreamResponse:
        """The event stream, until it ends or the listener goes away."""
        response = web.StreamResponse(headers={"Content-Type": feed.content_type})
        await response.prepare(raw)
        async with contextlib.aclosing(feed.chunks) as chunks:
            while (chunk := await _next_chunk(chunks, raw)) is not None:
                # A listener that is gone ends the stream; that is how streams end.
                with contextlib.suppress(ConnectionError):
                    await response.write(chunk)
        return response


@dataclass(frozen=True, slots=True)
class _Seen:
    """A request on its way to the list that tests look at."""

    device: Device
    route: Route | Refused
    request: Request
    login: str
    connection: _Connection

    @property
    def operation(self) -> str:
        """Its name in the catalogue; empty for an unknown address."""
        return self.route.operation.name if isinstance(self.route, Route) else ""

    def note(self, status: int) -> None:
        """Write it down with the status that it gets; 0 for none."""
        method, path = self.request.method, self.request.target.partition("?")[0]
        size = len(self.request.body)
        seen = RequestSeen(self.operation, method, path, self.login, status, size, self.connection.number)
        self.device.state.requests.append(seen)


async def _next_chunk(chunks: AsyncGenerator[bytes, None], raw: web.Request) -> bytes | None:
    """The next piece of a stream; None when it has ended or nobody listens any more."""
    waiting = asyncio.ensure_future(anext(chunks, None))
    try:
        while not waiting.done():
            if _is_gone(raw):
                return None
            await asyncio.wait({waiting}, timeout=_TICK_S)
        return waiting.result()
    finally:
        waiting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await waiting


async def _until_gone(raw: web.Request) -> None:
    # aiohttp tells a handler nothing of a client that leaves, so it is looked for.
    gone = False
    while not gone:
        await asyncio.sleep(_TICK_S)
        gone = _is_gone(raw)


def _is_gone(raw: web.Request) -> bool:
    return raw.transport is None or raw.transport.is_closing()
