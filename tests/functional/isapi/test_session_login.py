"""Terminals without Digest are logged in to by a session, with the same care, over real HTTP."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from facestation.errors import (
    AnswerError,
    DeviceBusy,
    GarbageAnswer,
    LoginError,
    LoginPaused,
    LoginUnsafe,
    PasswordRefused,
    StationError,
    TerminalLocked,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Lane, TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.virtual.sessions import SESSIONS_MAX
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.exemplars_format import exemplars
from tests.contract.pictures import picture
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.talking import ADA, client_at
from tests.functional.virtual.terminals import options, until
from tests.functional.virtual.wire import PASSWORD

READ = operation("persons.capabilities")
OFFER = exemplars()["security/session_capabilities"].answer.body
ADMITTED = exemplars()["security/session_login"].answer
COOKIE = ("Set-Cookie", "WebSession_1=abc; path=/")


@asynccontextmanager
async def gate(
    *faults: str, password: str = PASSWORD, **more: float
) -> AsyncIterator[tuple[VirtualTerminal, TerminalClient]]:
    async with VirtualTerminal(options(faults=("session_only", *faults))) as virtual:
        client = client_at(virtual.url, password, **more)  # type: ignore[arg-type]  # only times
        try:
            yield virtual, client
        finally:
            await client.close()


def count(virtual: VirtualTerminal, operation_name: str) -> int:
    return sum(seen.operation == operation_name for seen in virtual.state.requests)


async def test_one_session_serves_all_lanes_and_is_given_back() -> None:
    async with gate() as (virtual, client):
        await asyncio.gather(*(client.send(READ, lane=lane) for lane in [Lane.COMMAND, Lane.STREAM, Lane.EVENTS] * 3))
        assert len(virtual.sessions) == 1
        assert count(virtual, "security.session_login") == 1
        await client.close()
        assert len(virtual.sessions) == 0
        assert virtual.failed_logins == 0


async def test_a_person_with_a_face_goes_through_a_session() -> None:
    async with gate() as (virtual, client):
        terminal = Terminal(client, Manners())
        await terminal.put_person(ADA)
        await terminal.put_face(ADA.employee_no, picture("portrait"))
        assert await terminal.face_picture(ADA.employee_no) == picture("portrait")
        async with terminal.alerts():
            assert virtual.event_listeners == 1
        assert count(virtual, "security.session_login") == 1


async def test_a_wrong_password_fails_once_and_stops_everything() -> None:
    async with gate(password="wrong") as (virtual, client):
        lanes = [Lane.COMMAND, Lane.STREAM] * 4
        results = await asyncio.gather(*(client.send(READ, lane=lane) for lane in lanes), return_exceptions=True)
        refused = [result for result in results if isinstance(result, PasswordRefused)]
        assert [error.details["tries_left"] for error in refused] == [4]
        assert sum(isinstance(result, LoginPaused) for result in results) == len(lanes) - 1
        assert virtual.failed_logins == 1
        with pytest.raises(LoginPaused):
            await client.send(READ)
        assert virtual.failed_logins == 1


async def test_a_lock_is_told_as_under_digest_and_nothing_is_sent_while_it_lasts() -> None:
    async with gate() as (virtual, client):
        for left in (4, 3, 2, 1, None):
            other = client_at(virtual.url, "wrong")
            with pytest.raises(TerminalLocked if left is None else PasswordRefused) as caught:
                await other.send(READ)
            assert caught.value.details.get("tries_left") == left
            await other.close()
        with pytest.raises(TerminalLocked) as locked:
            await client.send(READ)
        assert locked.value.details["unlock_s"] == 1800
        asked = len(virtual.state.requests)
        with pytest.raises(TerminalLocked):
            await client.send(READ)
        assert len(virtual.state.requests) == asked


async def test_a_session_that_ends_midway_is_opened_anew_unseen() -> None:
    async with gate() as (virtual, client):
        await client.send(READ)
        virtual.sessions.end_all()
        await client.send(READ)
        assert count(virtual, "security.session_login") == 2
        assert len(virtual.sessions) == 1
        assert virtual.failed_logins == 0


async def test_a_password_changed_meanwhile_fails_once() -> None:
    async with gate() as (virtual, client):
        await client.send(READ)
        virtual.sessions.end_all()
        virtual.change_password("Another-1")
        with pytest.raises(PasswordRefused):
            await client.send(READ)
        with pytest.raises(LoginPaused):
            await client.send(READ)
        assert virtual.failed_logins == 1


async def test_a_terminal_without_a_free_session_says_so() -> None:
    async with gate() as (virtual, client):
        for _ in range(SESSIONS_MAX):
            virtual.sessions.opened()
        with pytest.raises(DeviceBusy):
            await client.send(READ)
        assert virtual.failed_logins == 0


async def test_heartbeats_keep_it_alive_in_the_seeds_way_too() -> None:
    async with gate("missing@security.session_heartbeat", beat_s=0.01) as (virtual, client):
        await client.send(READ)
        await until(lambda: count(virtual, "seeds.session_heartbeat") >= 3)
        assert count(virtual, "security.session_heartbeat") == 1
        assert virtual.sessions.heartbeats >= 3


async def test_without_any_heartbeat_the_session_lives_by_being_used() -> None:
    faults = ("missing@security.session_heartbeat", "missing@seeds.session_heartbeat")
    async with gate(*faults, beat_s=0.01) as (virtual, client):
        await client.send(READ)
        await until(lambda: count(virtual, "seeds.session_heartbeat"))
        await client.send(READ)
        assert count(virtual, "security.session_login") == 1


async def test_a_heartbeat_that_is_refused_ends_the_session_and_the_next_request_opens_another() -> None:
    async with gate(beat_s=0.01) as (virtual, client):
        await client.send(READ)
        virtual.sessions.end_all()
        before = count(virtual, "")
        await until(lambda: virtual.state.requests[-1].status == 401)
        await client.send(READ)
        assert count(virtual, "security.session_login") == 2
        assert count(virtual, "") == before


async def test_an_idle_session_is_given_back() -> None:
    async with gate(beat_s=0.01, idle_s=0.0) as (virtual, client):
        await client.send(READ)
        await until(lambda: count(virtual, "security.session_logout"))
        assert len(virtual.sessions) == 0
        await client.send(READ)
        assert count(virtual, "security.session_login") == 2


async def test_a_terminal_with_neither_digest_nor_sessions_is_told_nothing() -> None:
    async with gate("missing@security.session_capabilities") as (virtual, client):
        with pytest.raises(AnswerError):
            await client.send(READ)
        assert virtual.failed_logins == 0


Answers = Callable[[Request], Awaitable[Response | None]]


def answering(login: Response, *, challenge: str = 'Basic realm="x"', offer: bytes = OFFER) -> Answers:
    """A terminal without Digest, which answers a session login like this and everything in it with a page of people."""

    async def answer(request: Request) -> Response | None:
        if request.path.endswith("sessionLogin/capabilities"):
            return Response(200, offer)
        if request.path.endswith("sessionLogin"):
            return login
        if request.headers.get("cookie") == "WebSession_1=abc":
            return Response(200, b'{"UserInfo":{}}')
        return Response(401, b"", (("WWW-Authenticate", challenge),))

    return answer


async def test_where_basic_alone_is_offered_over_http_a_session_is_opened_and_no_password_sent() -> None:
    async with RawServer(answering(Response(200, ADMITTED.body.replace(b"sessionTag", b"x"), (COOKIE,)))) as server:
        client = client_at(server.url)
        await client.send(READ)
        await client.close()
    assert not any("authorization" in request.headers for request in server.requests)
    assert not any(b"Tulip" in request.body or "Tulip" in request.target for request in server.requests)
    assert [request.path for request in server.requests][-1] == "/ISAPI/Security/sessionLogout"


@pytest.mark.parametrize(
    ("login", "offer", "error"),
    [
        (Response(200, b""), OFFER, GarbageAnswer),
        (Response(200, ADMITTED.body), OFFER, GarbageAnswer),
        (Response(200, ADMITTED.body, (("Set-Cookie", "WebSession_2=zzz"),)), OFFER, GarbageAnswer),
        (Response(401, b""), OFFER, PasswordRefused),
        (Response(403, b'{"statusCode":4,"subStatusCode":"loginPasswordError"}'), OFFER, PasswordRefused),
        (Response(403, b'{"statusCode":4,"subStatusCode":"userNameLocked"}'), OFFER, TerminalLocked),
        (Response(200, b""), OFFER.replace(b">100<", b">1000000000<"), LoginUnsafe),
        (Response(200, b""), b"<SessionLoginCap/>", LoginUnsafe),
        (Response(200, b""), b"A" * 90_000, StationError),
    ],
)
async def test_whatever_a_login_is_answered_with_is_an_error_of_the_tree(
    login: Response, offer: bytes, error: type[StationError]
) -> None:
    async with RawServer(answering(login, offer=offer)) as server:
        client = client_at(server.url)
        with pytest.raises(error):
            await client.send(READ)
        tries = sum(request.path.endswith("sessionLogin") for request in server.requests)
        assert tries <= 1
        if issubclass(error, LoginError) and tries:
            with pytest.raises(LoginError):
                await client.send(READ)
            assert sum(request.path.endswith("sessionLogin") for request in server.requests) == 1
        await client.close()


async def test_nothing_that_proves_a_login_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with gate("wants_token") as (virtual, client):
        terminal = Terminal(client, Manners())
        await terminal.put_person(ADA)
        await terminal.put_face(ADA.employee_no, picture("portrait"))
        assert await terminal.face_picture(ADA.employee_no) == picture("portrait")
        assert count(virtual, "security.token") == 1
        token = await terminal.token()
    logged = caplog.text
    assert "WebSession" not in logged
    assert "token=" not in logged
    assert token.reveal() not in logged
