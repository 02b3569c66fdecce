"""Connections that end, answers that never do, and what is tried again."""

from __future__ import annotations

import asyncio
import dataclasses
import socket

import pytest

from facestation.errors import (
    AnswerTooLarge,
    ConnectionDropped,
    ConnectionFailed,
    DestroysData,
    DeviceBusy,
    GarbageAnswer,
    NotATerminal,
    NotSupported,
    ParameterMissing,
    StationError,
    TimedOut,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Body, Lane
from facestation.isapi.operation import Operation
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.stranger_login import StrangerLogin
from tests.functional.isapi.talking import ADA, client_at, enroll, terminal_at
from tests.functional.virtual.terminals import until

READ = operation("persons.capabilities")
ADD = operation("persons.record")
CHALLENGE = ("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth"')
OK = b'{"statusCode":1,"subStatusCode":"ok"}'
BUSY = b'{"statusCode":2,"subStatusCode":"deviceBusy"}'


class Playing:
    """Plays these answers to requests with a login, the last one for ever."""

    def __init__(self, *answers: Response | None) -> None:
        self.answers = list(answers)
        self.logged_in = 0

    async def __call__(self, request: Request) -> Response | None:
        if "authorization" not in request.headers:
            return Response(401, headers=(CHALLENGE,))
        self.logged_in += 1
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


async def test_a_refused_connection_says_so() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    client = client_at(f"http://127.0.0.1:{port}")
    with pytest.raises(ConnectionFailed) as caught:
        await client.send(READ)
    assert caught.value.details == {"terminal": "Reception"}
    await client.close()


async def test_a_terminal_that_says_nothing_times_out_and_the_lane_is_free_again() -> None:
    playing = Playing(Response(delay_s=30), Response(body=OK))
    async with RawServer(playing) as server:
        client = client_at(server.url)
        with pytest.raises(TimedOut) as caught:
            await client.send(_hasty(READ))
        assert caught.value.details == {"terminal": "Reception"}
        assert (await client.send(READ)).body == OK
        await client.close()


class Deaf:
    """Answers one request a connection, and ends it without a word when the next one is under way."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._challenged: dict[str, int] = {}
        self._used: set[int] = set()

    async def __call__(self, request: Request) -> Response | None:
        if request.connection in self._used:
            return None
        self._used.add(request.connection)
        said = request.headers.get("authorization", "")
        [nonce] = [each for each in self._challenged if f'"{each}"' in said] or [""]
        if nonce:
            self.done.append(request.path)
            return Response(body=OK)
        nonce = f"n{len(self._challenged)}"
        self._challenged[nonce] = request.connection
        return Response(401, headers=(("WWW-Authenticate", f'Digest realm="r", nonce="{nonce}", qop="auth"'),))


async def test_a_connection_that_ends_as_the_next_request_leaves_costs_one_retry() -> None:
    deaf = Deaf()
    async with RawServer(deaf) as server, terminal_at(server.url) as terminal:
        client = terminal._talk.client
        await client.send(READ)
        await terminal._talk.add("persons.record", Body("application/json", b"{}"))
        await client.send(READ)
        assert len(deaf.done) == 3
        # By now each request has a connection of its own, and what must not be repeated goes through as well.
        await client.send(ADD, Body("application/json", b"{}"))
        assert len(deaf.done) == 4
        lost = len(server.requests) - len(deaf.done) - len(deaf._challenged)
        assert lost == 2


async def test_a_command_is_not_repeated_on_a_connection_that_ended_as_it_left() -> None:
    deaf = Deaf()
    async with RawServer(deaf) as server:
        client = client_at(server.url)
        with pytest.raises(ConnectionDropped):
            await client.send(operation("doors.control"), Body("application/xml", b"<a/>"), params={"door_id": 1})
        assert deaf.done == []
        await client.close()


async def test_a_nonce_that_serves_one_connection_is_not_taken_for_a_wrong_password() -> None:
    login = StrangerLogin(per_connection=True)
    async with Stranger(login=login) as stranger, terminal_at(stranger.url) as terminal:
        usual = stranger.server.answer
        dropped: list[Request] = []

        async def answer(request: Request) -> Response | None:
            if "authorization" in request.headers and not dropped:
                dropped.append(request)
                return None
            return await usual(request)

        stranger.server.answer = answer
        await terminal.put_person(ADA)
        await terminal.put_person(ADA)
        assert login.failed == 1


async def test_a_cancelled_send_leaves_lane_and_connection_clean() -> None:
    playing = Playing(Response(delay_s=30), Response(body=OK))
    async with RawServer(playing) as server:
        client = client_at(server.url)
        tasks = [asyncio.create_task(client.send(READ)) for _ in range(3)]
        await until(lambda: playing.logged_in)
        tasks[1].cancel()
        tasks[0].cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert isinstance(done[0], asyncio.CancelledError)
        assert isinstance(done[1], asyncio.CancelledError)
        assert not isinstance(done[2], BaseException)
        assert not client._channels[Lane.COMMAND].lock.locked()
        assert (await client.send(READ)).body == OK
        await client.close()


@pytest.mark.parametrize("drops", [1, 2])
async def test_a_silently_dropped_request_is_repeated_once_where_that_is_harmless(drops: int) -> None:
    playing = Playing(Response(body=OK), *[None] * drops, Response(body=OK))
    async with RawServer(playing) as server:
        client = client_at(server.url)
        await client.send(READ)
        if drops == 1:
            assert (await client.send(READ)).body == OK
        else:
            with pytest.raises(ConnectionDropped):
                await client.send(READ)
        await client.close()


async def test_an_addition_is_not_repeated_by_the_client() -> None:
    playing = Playing(Response(body=OK), None, Response(body=OK))
    async with RawServer(playing) as server:
        client = client_at(server.url)
        await client.send(READ)
        with pytest.raises(ConnectionDropped):
            await client.send(ADD, Body("application/json", b"{}"))
        assert playing.logged_in == 2
        await client.close()


async def test_a_person_whose_addition_was_lost_is_added_all_the_same() -> None:
    no_set_up = Manners(person_caps={"UserInfo": {"supportFunction": "post,put"}})
    async with Stranger(no_set_up) as stranger, terminal_at(stranger.url) as terminal:
        answer = stranger.server.answer
        lost: list[Request] = []

        async def lossy(request: Request) -> Response | None:
            response = await answer(request)
            if request.path.endswith("UserInfo/Record") and "authorization" in request.headers and not lost:
                lost.append(request)
                return None
            return response

        stranger.server.answer = lossy
        await terminal.put_person(ADA)
        assert lost
        assert stranger.asked[-1] == "PUT AccessControl/UserInfo/Modify"


async def test_connections_that_end_after_each_answer_fail_no_login() -> None:
    async with Stranger(Manners(closes=True, silently=True)) as stranger, terminal_at(stranger.url) as terminal:
        for _ in range(10):
            await enroll(terminal)
        assert stranger.login.failed == 0


async def test_connections_that_end_after_each_challenge_let_us_in() -> None:
    async def answer(request: Request) -> Response:
        if "authorization" not in request.headers:
            return Response(401, headers=(CHALLENGE,), ends=True)
        return Response(body=OK)

    async with RawServer(answer) as server:
        client = client_at(server.url)
        for _ in range(3):
            await client.send(READ)
            client._channels[Lane.COMMAND].forget()
        await client.close()


@pytest.mark.parametrize("status", [401, 200])
async def test_a_truncated_answer_is_a_dropped_connection(status: int) -> None:
    head = "WWW-Authenticate: " + CHALLENGE[1] if status == 401 else "X: y"
    raw = f'HTTP/1.1 {status} X\r\n{head}\r\nContent-Length: 900\r\n\r\n{{"a":'.encode()
    async with RawServer(Playing(Response(raw=raw, ends=True))) as server:
        client = client_at(server.url)
        with pytest.raises(ConnectionDropped) as caught:
            await client.send(READ)
        assert caught.value.details["answered"] is True
        await client.close()


async def test_a_truncated_challenge_is_a_dropped_connection() -> None:
    async def answer(_: Request) -> Response:
        return Response(raw=b"HTTP/1.1 401 X\r\nContent-Length: 900\r\n\r\n<ht", ends=True)

    async with RawServer(answer) as server:
        client = client_at(server.url)
        with pytest.raises(ConnectionDropped):
            await client.send(READ)
        await client.close()


@pytest.mark.parametrize(("asked", "size_bytes"), [(READ, 520_000), (operation("persons.set_up"), 70_000)])
async def test_an_answer_longer_than_any_to_such_a_request_is_cut_off(asked: Operation, size_bytes: int) -> None:
    playing = Playing(Response(body=b"x" * size_bytes), Response(body=OK))
    async with RawServer(playing) as server:
        client = client_at(server.url)
        with pytest.raises(AnswerTooLarge):
            await client.send(asked, Body("application/json", b"{}"))
        assert (await client.send(READ)).body == OK
        await client.close()


@pytest.mark.alone
@pytest.mark.parametrize(
    "body", [b"<a>" + b"<b/>" * 125_000 + b"</a>", b'{"a":[' + b'{"b":1},' * 62_000 + b"1]}", b"<a>" * 170_000]
)
async def test_an_answer_made_to_take_long_does_not_hold_everything_up(body: bytes) -> None:
    async with RawServer(Playing(Response(body=body))) as server:
        client = client_at(server.url)
        loop = asyncio.get_running_loop()
        asking = asyncio.ensure_future(client.send_raw(READ))
        longest_s, before_s = 0.0, loop.time()
        while not asking.done():
            await asyncio.sleep(0.001)
            longest_s, before_s = max(longest_s, loop.time() - before_s), loop.time()
        # Parsed on the loop, twice, it was half a second.
        assert longest_s < 0.15
        await client.close()


async def test_a_picture_may_be_larger() -> None:
    async with RawServer(Playing(Response(body=b"\xff\xd8\xff" + b"x" * 2_100_000))) as server:
        client = client_at(server.url)
        answer = await client.send(operation("streaming.snapshot"), params={"channel_id": 101}, lane=Lane.STREAM)
        assert len(answer.body) == 2_100_003
        await client.close()


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (Response(raw=b"SSH-2.0-OpenSSH_9.2\r\n\r\n", ends=True), GarbageAnswer),
        (Response(body=b"<!DOCTYPE html><html></html>"), NotATerminal),
        (Response(404, b"\xef\xbb\xbf\n<html>no</html>"), NotATerminal),
        (Response(404), NotATerminal),
        (Response(302, headers=(("Location", "http://192.0.2.1/"),)), NotATerminal),
    ],
)
async def test_what_is_no_terminal_is_told_apart(response: Response, expected: type[StationError]) -> None:
    async def answer(_: Request) -> Response:
        return response

    async with RawServer(answer) as server:
        client = client_at(server.url)
        with pytest.raises(expected):
            await client.send(READ)
        assert all("authorization" not in request.headers for request in server.requests)
        await client.close()


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (Response(body=b"<html>busy page</html>"), GarbageAnswer),
        (Response(404, b"<html>no</html>"), NotSupported),
        (Response(302, headers=(("Location", "http://192.0.2.1/"),)), GarbageAnswer),
    ],
)
async def test_a_known_terminal_stays_one(response: Response, expected: type[StationError]) -> None:
    async with RawServer(Playing(response)) as server:
        client = client_at(server.url)
        with pytest.raises(expected):
            await client.send(READ)
        await client.close()


async def test_a_busy_terminal_is_asked_again_until_it_has_time() -> None:
    playing = Playing(Response(503, BUSY), Response(200, BUSY), Response(503), Response(body=OK))
    async with RawServer(playing) as server:
        client = client_at(server.url)
        assert (await client.send(READ)).body == OK
        assert playing.logged_in == 4
        await client.close()


async def test_a_busy_terminal_is_not_asked_for_ever() -> None:
    async with RawServer(Playing(Response(503, BUSY))) as server:
        client = client_at(server.url)
        with pytest.raises(DeviceBusy):
            await client.send(READ, patience_s=0.3)
        with pytest.raises(DeviceBusy):
            await client.send(_hasty(READ))
        await client.close()


async def test_a_raw_call_tells_a_refusal_as_it_came() -> None:
    async with RawServer(Playing(Response(404, b'{"statusCode":4,"subStatusCode":"notSupport"}'))) as server:
        client = client_at(server.url)
        assert (await client.send_raw(READ)).status == 404
        await client.close()


async def test_what_must_not_be_sent_is_not_sent() -> None:
    async with Stranger() as stranger:
        client = client_at(stranger.url)
        with pytest.raises(DestroysData):
            await client.send(operation("persons.delete"), Body("application/json", b'{"UserInfoDelCond":{}}'))
        with pytest.raises(ParameterMissing):
            await client.send(operation("doors.control"), Body("application/xml", b"<x/>"))
        assert stranger.asked == []
        await client.close()


async def test_both_lanes_go_on_side_by_side_and_each_in_turn() -> None:
    running: list[str] = []
    most: dict[str, int] = {}

    async def answer(request: Request) -> Response:
        if "authorization" not in request.headers:
            return Response(401, headers=(CHALLENGE,))
        running.append(request.path)
        for path in set(running):
            most[path] = max(most.get(path, 0), running.count(path))
        most["both"] = max(most.get("both", 0), len(running))
        await asyncio.sleep(0.05)
        running.remove(request.path)
        return Response(body=b"\xff\xd8\xff")

    async with RawServer(answer) as server:
        client = client_at(server.url)
        await client.send(READ)
        shots = [
            client.send(operation("streaming.snapshot"), params={"channel_id": 101}, lane=Lane.STREAM) for _ in range(4)
        ]
        await asyncio.gather(*shots, *(client.send(READ) for _ in range(4)))
        assert most.pop("both") == 2
        assert set(most.values()) == {1}
        await client.close()


def _hasty(slow: Operation) -> Operation:
    return dataclasses.replace(slow, deadline_s=0.3)
