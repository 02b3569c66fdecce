"""A login is tried once, a nonce is used for a few seconds, and a refusal stops everything."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

import pytest

from facestation.errors import (
    CredentialsMissing,
    GarbageAnswer,
    LoginPaused,
    LoginUnsafe,
    NotActivated,
    NotPermitted,
    PasswordRefused,
    StationError,
    TerminalError,
    TerminalLocked,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Body, Lane
from facestation.isapi.login_care import Unguarded
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.stranger_login import StrangerLogin
from tests.functional.isapi.talking import ADA, JPEG, client_at, enroll, terminal_at

READ = operation("persons.capabilities")
WRITE = operation("faces.set_up")
BASIC = ("WWW-Authenticate", 'Basic realm="x"')


class Notes(Unguarded):
    """A guard that writes down what it is told, and stops what it is meant to stop."""

    def __init__(self, stop: LoginPaused | None = None) -> None:
        self.told: list[str] = []
        self.stop = stop

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        if self.stop is not None:
            raise self.stop
        yield

    async def refused(self, error: TerminalError, *, password: bool) -> None:
        self.told.append(f"{error.code} {password}")

    async def accepted(self) -> None:
        self.told.append("accepted")


async def test_a_wrong_password_fails_once_whatever_runs_beside_it() -> None:
    notes = Notes()
    async with Stranger() as stranger:
        client = client_at(stranger.url, "wrong", guard=notes)
        lanes = [Lane.COMMAND, Lane.STREAM] * 5
        results = await asyncio.gather(*(client.send(READ, lane=lane) for lane in lanes), return_exceptions=True)
        refused = [result for result in results if isinstance(result, PasswordRefused)]
        assert len(refused) == 1
        assert refused[0].details == {"terminal": "Reception", "tries_left": 4, "unlock_s": None}
        assert sum(isinstance(result, LoginPaused) for result in results) == 9
        assert (stranger.login.failed, notes.told) == (1, ["password_refused True"])
        before = len(stranger.asked)
        with pytest.raises(LoginPaused) as caught:
            await client.send(READ)
        assert caught.value.details["tries_left"] == 4
        assert len(stranger.asked) == before
        await client.close()


async def test_a_password_changed_on_the_terminal_stops_both_lanes() -> None:
    now = [0.0]
    async with Stranger(login=StrangerLogin(challenges_old=False)) as stranger:
        client = client_at(stranger.url, clock=lambda: now[0])
        await asyncio.gather(*(client.send(READ, lane=lane) for lane in Lane))
        assert stranger.login.failed == 0
        stranger.login.password = "Changed-2030"
        # Both have to log in anew, at the same moment.
        now[0] = 60.0
        results = await asyncio.gather(*(client.send(READ, lane=lane) for lane in Lane), return_exceptions=True)
        assert sorted(type(result).__name__ for result in results) == ["LoginPaused"] * (len(Lane) - 1) + [
            "PasswordRefused"
        ]
        assert stranger.login.failed == 1
        await client.close()


async def test_a_refused_nonce_of_a_changed_password_is_tried_afresh_by_one_lane_alone() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url)
        await asyncio.gather(*(client.send(READ, lane=lane) for lane in Lane))
        stranger.login.password = "Changed-2030"
        with pytest.raises(PasswordRefused):
            await client.send(READ)
        # The nonce, which might have been too old, and then the password itself.
        assert stranger.login.failed == 2
        with pytest.raises(LoginPaused):
            await client.send(READ, lane=Lane.STREAM)
        assert stranger.login.failed == 2
        await client.close()


async def test_the_last_try_is_not_spent_on_finding_out_whether_it_was_the_nonce() -> None:
    async with Stranger(login=StrangerLogin(failed=3)) as stranger:
        client = client_at(stranger.url)
        await client.send(READ)
        stranger.login.password = "Changed-2030"
        with pytest.raises(PasswordRefused) as caught:
            await client.send(READ)
        assert caught.value.details["tries_left"] == 1
        assert stranger.login.failed == 4
        await client.close()


async def test_a_refusal_that_somebody_else_met_with_is_heeded() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url, guard=Notes(LoginPaused(terminal="Reception")))
        with pytest.raises(LoginPaused):
            await client.send(READ)
        assert stranger.asked == []
        await client.close()


async def test_a_right_password_is_reported_once() -> None:
    notes = Notes()
    async with Stranger() as stranger:
        client = client_at(stranger.url, guard=notes)
        for lane in (Lane.COMMAND, Lane.STREAM, Lane.COMMAND):
            await client.send(READ, lane=lane)
        assert notes.told == ["accepted"]
        await client.close()


async def test_one_lane_does_not_wait_for_long_work_of_the_other() -> None:
    async with Stranger() as stranger:
        usual, busy, free = stranger.server.answer, asyncio.Event(), asyncio.Event()

        async def answer(request: Request) -> Response | None:
            if "authorization" in request.headers and "FDSetUp" in request.target:
                busy.set()
                await free.wait()
            return await usual(request)

        client = client_at(stranger.url)
        await client.send(READ)
        client._channels[Lane.COMMAND].forget()
        stranger.server.answer = answer
        writing = asyncio.create_task(client.send_raw(WRITE, Body("multipart/form-data; boundary=b", b"--b--")))
        await busy.wait()
        await client.send(READ, lane=Lane.STREAM)
        assert not writing.done()
        free.set()
        await writing
        await client.close()


async def test_without_a_password_nothing_but_the_open_call_is_sent() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url, None)
        with pytest.raises(CredentialsMissing):
            await client.send(READ)
        assert stranger.asked == []
        with pytest.raises(CredentialsMissing):
            await client.send(operation("activation.status"))
        await client.close()


async def test_the_open_call_is_sent_without_a_login_also_while_the_login_is_paused() -> None:
    async def answer(request: Request) -> Response:
        is_open = request.path == operation("activation.status").path
        return Response(200, b"<ActivateStatus><Activated>true</Activated></ActivateStatus>") if is_open else no

    no = Response(401, b"", (("WWW-Authenticate", 'Digest realm="x", nonce="n", qop="auth"'),))
    async with RawServer(answer) as server:
        client = client_at(server.url, "wrong")
        assert (await client.send(operation("activation.status"))).status == 200
        with pytest.raises(PasswordRefused):
            await client.send(READ)
        assert (await client.send(operation("activation.status"))).status == 200
        with pytest.raises(LoginPaused):
            await client.send(READ)
        asked = [request for request in server.requests if request.path == operation("activation.status").path]
        assert all("authorization" not in request.headers for request in asked)
        await client.close()


async def test_one_that_wants_a_login_for_the_open_call_gets_one_while_that_may_be_tried() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url, "wrong")
        for error in (PasswordRefused, LoginPaused):
            with pytest.raises(error):
                await client.send(operation("activation.status"))
        assert stranger.login.failed == 1
        await client.close()


async def test_a_lock_that_the_challenge_shows_is_not_knocked_at() -> None:
    async with Stranger(login=StrangerLogin(failed=5)) as stranger:
        now, notes = [0.0], Notes()
        client = client_at(stranger.url, clock=lambda: now[0], guard=notes)
        with pytest.raises(TerminalLocked) as caught:
            await client.send(READ)
        assert caught.value.details["unlock_s"] == 1800
        assert all("authorization" not in request.headers for request in stranger.server.requests)
        # Our password was not sent, so nothing speaks against it once the lock is over.
        assert notes.told == ["terminal_locked False"]
        before, now[0], stranger.login.failed = len(stranger.server.requests), 600.0, 0
        with pytest.raises(TerminalLocked) as caught:
            await client.send(READ)
        assert caught.value.details["unlock_s"] == 1200
        assert len(stranger.server.requests) == before
        now[0] = 1800.0
        assert (await client.send(READ)).status == 200
        await client.close()


async def test_an_old_nonce_is_not_used_and_no_login_fails() -> None:
    now = [0.0]
    async with Stranger(login=StrangerLogin(challenges_old=False)) as stranger:
        client = client_at(stranger.url, clock=lambda: now[0])
        for age_s in (0.0, 4.0, 5.0, 9.0):
            now[0] = age_s
            await client.send(READ)
        logged_in = ["authorization" in request.headers for request in stranger.server.requests]
        assert logged_in == [False, True, True, False, True, True]
        await client.close()


async def test_a_refused_nonce_without_a_challenge_starts_afresh_once() -> None:
    now = [0.0]
    login = StrangerLogin(nonce_life_s=2.0, challenges_old=False, clock=lambda: now[0])
    async with Stranger(login=login) as stranger:
        client = client_at(stranger.url, clock=lambda: now[0])
        refusals = []
        for age_s in (0.0, 3.0, 6.0):
            now[0] = age_s
            await client.send(READ)
            refusals.append(login.failed)
        # The third time the life of its nonces is known.
        assert refusals == [0, 1, 1]
        await client.close()


async def test_nonces_that_are_good_once_cost_one_refusal_and_no_more() -> None:
    async with Stranger(login=StrangerLogin(single_use=True)) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        await enroll(terminal)
        assert stranger.login.failed == 1


async def test_the_next_nonce_that_an_answer_names_is_used() -> None:
    seen: list[str] = []

    async def answer(request: Request) -> Response:
        seen.append(request.headers.get("authorization", ""))
        if not seen[-1]:
            return Response(401, headers=(("WWW-Authenticate", 'Digest realm="r", nonce="n0", qop="auth"'),))
        return Response(200, b"{}", (("Authentication-Info", f'nextnonce="n{len(seen)}"'),))

    async with RawServer(answer) as server:
        client = client_at(server.url)
        await client.send(READ)
        await client.send(READ)
        assert 'nonce="n2"' in seen[2]
        assert "nc=00000001" in seen[2]
        await client.close()


async def test_a_large_body_does_not_go_out_to_fetch_a_challenge() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        stranger.people["10042"] = {}
        await terminal.put_face("10042", JPEG)
        again = Body("multipart/form-data; boundary=b", b"--b\r\n" + JPEG)
        terminal._talk.client._channels[Lane.COMMAND].forget()
        await terminal._talk.client.send_raw(WRITE, again)
        large = [request for request in stranger.server.requests if len(request.body) > 16_384]
        assert all("authorization" in request.headers for request in large)
        assert "GET System/deviceInfo" in stranger.asked


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        ((BASIC,), b"", LoginUnsafe),
        ((), b"", GarbageAnswer),
        ((), b"<userCheck><isActivated>false</isActivated></userCheck>", NotActivated),
        ((), b'{"statusCode":4,"subStatusCode":"notActivated"}', NotActivated),
        ((), b'{"statusCode":6,"subStatusCode":"forbiddenIP"}', NotPermitted),
        ((("WWW-Authenticate", 'Digest realm="r", nonce="n", algorithm=SHA-1024'),), b"", LoginUnsafe),
        ((("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth-int"'),), b"", LoginUnsafe),
    ],
)
async def test_no_password_is_sent_where_there_is_no_safe_way(
    headers: tuple[tuple[str, str], ...], body: bytes, expected: type[StationError]
) -> None:
    async def answer(_: Request) -> Response:
        return Response(401, body, headers)

    async with RawServer(answer) as server:
        notes = Notes()
        client = client_at(server.url, guard=notes)
        with pytest.raises(expected):
            await client.send(READ)
        assert all("authorization" not in request.headers for request in server.requests)
        assert not notes.told
        await client.close()


async def test_a_permission_that_is_missing_is_no_refused_password() -> None:
    async def answer(request: Request) -> Response:
        challenge = ("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth"')
        body = b'{"statusCode":4,"subStatusCode":"lowPrivilege"}' if "authorization" in request.headers else b""
        return Response(401, body, (challenge,))

    async with RawServer(answer) as server:
        notes = Notes()
        client = client_at(server.url, guard=notes)
        with pytest.raises(NotPermitted):
            await client.send(READ)
        assert not notes.told
        await client.close()


@pytest.mark.parametrize(
    ("code", "first", "later"),
    [("userNameLocked", TerminalLocked, TerminalLocked), ("badAuthorization", PasswordRefused, LoginPaused)],
)
async def test_a_login_refused_in_words_of_the_body_stops_everything_too(
    code: str, first: type[StationError], later: type[StationError]
) -> None:
    async def answer(_: Request) -> Response:
        return Response(403, f'{{"statusCode":4,"subStatusCode":"{code}"}}'.encode())

    async with RawServer(answer) as server:
        client = client_at(server.url)
        for expected in (first, later):
            with pytest.raises(expected):
                await client.send_raw(READ)
            assert len(server.requests) == 1
        await client.close()


async def test_neither_logs_nor_errors_nor_addresses_hold_the_password(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "httpx")
    caplog.set_level(logging.DEBUG, "httpcore")
    errors: list[str] = []
    async with Stranger(Manners(missing={"UserInfo/SetUp": "404"})) as stranger:
        async with terminal_at(stranger.url) as terminal:
            await enroll(terminal)
            await terminal.remove_person("10042")
        client = client_at(stranger.url, "not-the-Tulip-2024")
        for _ in range(2):
            with pytest.raises(StationError) as caught:
                await client.send(READ)
            errors.append(f"{caught.value!r} {caught.value} {caught.value.details} {caught.value.__cause__!r}")
        await client.close()
    written = "\n".join([caplog.text, *errors, *(request.target for request in stranger.server.requests)])
    assert "httpcore" in written
    assert "Tulip" not in written
    assert ADA.name not in written


async def test_a_password_does_not_show_in_what_holds_it() -> None:
    client = client_at("http://127.0.0.1:9")
    assert "Tulip" not in f"{vars(client)!r}{[vars(channel) for channel in client._channels.values()]!r}"
    await client.close()
