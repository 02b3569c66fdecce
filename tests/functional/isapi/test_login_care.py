"""A login is tried once, a nonce is used for a few seconds, and a refusal stops everything."""

from __future__ import annotations

import asyncio
import logging

import pytest

from facestation.domain.secret import Secret
from facestation.errors import (
    CredentialsMissing,
    GarbageAnswer,
    LoginPaused,
    LoginUnsafe,
    NotActivated,
    NotPermitted,
    PasswordRefused,
    StationError,
    TerminalLocked,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Body, Lane
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.stranger_login import PASSWORD, StrangerLogin
from tests.functional.isapi.talking import ADA, JPEG, client_at, enroll, terminal_at

READ = operation("persons.capabilities")
WRITE = operation("faces.set_up")
BASIC = ("WWW-Authenticate", 'Basic realm="x"')


async def test_a_wrong_password_fails_once_whatever_runs_beside_it() -> None:
    told: list[str] = []

    async def note() -> None:
        told.append("refused")

    async with Stranger() as stranger:
        client = client_at(stranger.url, "wrong", on_login_refused=note)
        lanes = [Lane.COMMAND, Lane.STREAM] * 5
        results = await asyncio.gather(*(client.send(READ, lane=lane) for lane in lanes), return_exceptions=True)
        refused = [result for result in results if isinstance(result, PasswordRefused)]
        assert len(refused) == 1
        assert refused[0].details == {"terminal": "Reception", "tries_left": 4, "unlock_s": None}
        assert sum(isinstance(result, LoginPaused) for result in results) == 9
        assert (stranger.login.failed, told, client.blocked) == (1, ["refused"], True)
        before = len(stranger.asked)
        with pytest.raises(LoginPaused) as caught:
            await client.send(READ)
        assert caught.value.details["tries_left"] == 4
        assert len(stranger.asked) == before
        await client.close()


async def test_after_a_person_has_acted_the_right_password_goes_through() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url, "wrong")
        with pytest.raises(PasswordRefused):
            await client.send(READ)
        client.unblock(Secret(PASSWORD))
        assert (await client.send(READ)).status == 200
        client.unblock()
        assert (await client.send(READ)).status == 200
        assert stranger.login.failed == 1
        await client.close()


async def test_a_refusal_of_an_earlier_run_is_remembered() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url, refused_before=True)
        with pytest.raises(LoginPaused):
            await client.send(READ)
        assert stranger.asked == []
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


async def test_a_lock_that_the_challenge_shows_is_not_knocked_at() -> None:
    async with Stranger(login=StrangerLogin(failed=5)) as stranger:
        client = client_at(stranger.url)
        with pytest.raises(TerminalLocked) as caught:
            await client.send(READ)
        assert caught.value.details["unlock_s"] == 1800
        assert all("authorization" not in request.headers for request in stranger.server.requests)
        assert client.blocked
        await client.close()


async def test_an_old_nonce_is_not_used_and_no_login_fails() -> None:
    now = [0.0]
    async with Stranger(login=StrangerLogin(challenges_old=False)) as stranger:
        client = client_at(stranger.url)
        channel = client._channels[Lane.COMMAND]
        channel._clock = lambda: now[0]
        for age_s in (0.0, 4.0, 5.0, 9.0):
            now[0] = age_s
            await client.send(READ)
        logged_in = ["authorization" in request.headers for request in stranger.server.requests]
        assert logged_in == [False, True, True, False, True, True]
        await client.close()


async def test_a_refused_nonce_without_a_challenge_starts_afresh_once() -> None:
    login = StrangerLogin(nonce_life_s=0.1, challenges_old=False)
    async with Stranger(login=login) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        await asyncio.sleep(0.15)
        await terminal.put_person(ADA)
        assert login.failed == 1
        await asyncio.sleep(0.15)
        await terminal.put_person(ADA)
        # The life of its nonces is known by now.
        assert login.failed == 1
        assert set(stranger.people) == {"10042"}


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
        client = client_at(server.url)
        with pytest.raises(expected):
            await client.send(READ)
        assert all("authorization" not in request.headers for request in server.requests)
        assert not client.blocked
        await client.close()


async def test_a_permission_that_is_missing_is_no_refused_password() -> None:
    async def answer(request: Request) -> Response:
        challenge = ("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth"')
        body = b'{"statusCode":4,"subStatusCode":"lowPrivilege"}' if "authorization" in request.headers else b""
        return Response(401, body, (challenge,))

    async with RawServer(answer) as server:
        client = client_at(server.url)
        with pytest.raises(NotPermitted):
            await client.send(READ)
        assert not client.blocked
        await client.close()


@pytest.mark.parametrize("code", ["userNameLocked", "badAuthorization"])
async def test_a_login_refused_in_words_of_the_body_stops_everything_too(code: str) -> None:
    async def answer(_: Request) -> Response:
        return Response(403, f'{{"statusCode":4,"subStatusCode":"{code}"}}'.encode())

    async with RawServer(answer) as server:
        client = client_at(server.url)
        with pytest.raises((TerminalLocked, PasswordRefused)):
            await client.send_raw(READ)
        with pytest.raises(LoginPaused):
            await client.send_raw(READ)
        await client.close()


async def test_neither_logs_nor_errors_nor_addresses_hold_the_password(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.DEBUG)
    logging.getLogger("httpcore").setLevel(logging.DEBUG)
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
