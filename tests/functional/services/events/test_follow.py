"""None lost and none twice, by serial number, whatever happens to the stream."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest

from facestation.domain.event import AccessEvent, Cursor
from facestation.domain.watching import Standing, Way
from facestation.errors import (
    ConnectionDropped,
    DeviceFault,
    GarbageAnswer,
    ListenersFull,
    LoginPaused,
    PasswordRefused,
    StationError,
    TerminalBusy,
)
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.events import EventPicture
from facestation.services.events.follow import Follower, News, Pace
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.stranger_login import PASSWORD
from tests.functional.isapi.talking import client_at
from tests.functional.virtual.terminals import options, until

QUICK = Pace(silence_s=0.5, poll_s=0.05, stream_again_s=0.5, first_pause_s=0.05, longest_pause_s=0.2, proven_s=0.1)
NOTHING_YET = Cursor(0, datetime(2020, 1, 1, tzinfo=UTC))


class Heard:
    """What a follower told."""

    def __init__(self) -> None:
        self.events: list[AccessEvent] = []
        self.pictures: list[EventPicture] = []
        self.standings: list[Standing] = []

    async def tell(self, news: News) -> None:
        if isinstance(news, AccessEvent):
            self.events.append(news)
        elif isinstance(news, EventPicture):
            self.pictures.append(news)
        else:
            self.standings.append(news)

    @property
    def numbers(self) -> list[int]:
        return [event.serial_no for event in self.events]

    @property
    def way(self) -> Way | None:
        return self.standings[-1].way if self.standings else None


@asynccontextmanager
async def following(
    device: VirtualTerminal | RawServer,
    cursor: Cursor | None = NOTHING_YET,
    password: str = PASSWORD,
    pace: Pace = QUICK,
) -> AsyncIterator[tuple[Heard, asyncio.Task[Any]]]:
    heard = Heard()
    terminal = Terminal(client_at(device.url, password), Manners())

    async def connect() -> Terminal:
        return terminal

    task = asyncio.create_task(Follower(connect, heard.tell, cursor, pace).run())
    try:
        yield heard, task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, StationError):
            await task
        await terminal.close()


async def happen(device: VirtualTerminal, number: int, pause_s: float = 0.0) -> None:
    for _ in range(number):
        await device.meet("nobody")
        await asyncio.sleep(pause_s)


async def test_it_begins_with_what_happens_next() -> None:
    async with VirtualTerminal(options()) as device:
        await happen(device, 3)
        async with following(device, None) as (heard, _):
            await until(lambda: heard.way is Way.LIVE)
            await happen(device, 2)
            await until(lambda: heard.numbers == [4, 5])
        await until(lambda: device.event_listeners == 0)


async def test_it_goes_on_where_it_was_after_a_restart() -> None:
    async with VirtualTerminal(options()) as device:
        async with following(device) as (heard, _):
            await happen(device, 3)
            await until(lambda: heard.numbers == [1, 2, 3])
            cursor = heard.events[-1].cursor
        await happen(device, 40)
        async with following(device, cursor) as (again, _):
            await happen(device, 2, 0.05)
            await until(lambda: again.numbers == list(range(4, 46)))
            await asyncio.sleep(0.2)
            assert again.numbers == list(range(4, 46))


@pytest.mark.parametrize("profile", ["k1t343", "k1t341", "k1a340", "k1t673"])
async def test_a_stream_that_is_cut_again_and_again_loses_and_repeats_nothing(profile: str) -> None:
    wanted = options(profile=profile, faults=("stream_drop=0.1", "stream_junk"), heartbeat_s=0.05)
    async with VirtualTerminal(wanted) as device, following(device) as (heard, _):
        await happen(device, 60, 0.02)
        await until(lambda: len(heard.numbers) >= 60)
        await asyncio.sleep(0.3)
        assert heard.numbers == list(range(1, 61))
        assert len(device.state.requests_for("events.stream")) > 4


async def test_what_the_stream_leaves_out_comes_from_the_history() -> None:
    async with VirtualTerminal(options(faults=("event_lost:2",))) as device, following(device) as (heard, _):
        await until(lambda: heard.way is Way.LIVE)
        await happen(device, 3, 0.1)
        await until(lambda: heard.numbers == [1, 2, 3])


async def test_power_may_be_lost_in_between() -> None:
    async with VirtualTerminal(options()) as device, following(device) as (heard, _):
        await happen(device, 2)
        await until(lambda: heard.numbers == [1, 2])
        await device.power_off()
        await until(lambda: heard.way is Way.WAITING)
        assert heard.standings[-1].next_try is not None
        await happen(device, 2)
        await device.power_on()
        await happen(device, 1)
        await until(lambda: heard.numbers == [1, 2, 3, 4, 5])


async def test_silence_is_noticed_and_the_stream_asked_for_anew() -> None:
    async with VirtualTerminal(options(faults=("stream_silent",))) as device, following(device) as (heard, _):
        await until(lambda: heard.way is Way.LIVE)
        await happen(device, 1)
        await until(lambda: heard.numbers == [1])
        assert len(device.state.requests_for("events.stream")) > 1


async def test_while_somebody_else_has_the_slot_the_history_is_asked() -> None:
    async with VirtualTerminal(options(faults=("slot_taken=192.0.2.9",))) as device:
        await happen(device, 2)
        async with following(device) as (heard, _):
            await until(lambda: heard.way is Way.POLLING)
            standing = heard.standings[-1]
            assert isinstance(standing.error, ListenersFull)
            assert standing.holder == "192.0.2.9"
            await happen(device, 2)
            await until(lambda: heard.numbers == [1, 2, 3, 4])
            assert device.event_listeners == 0
            device.faults.clear()
            await until(lambda: heard.way is Way.LIVE)
            await happen(device, 1)
            await until(lambda: heard.numbers == [1, 2, 3, 4, 5])
            assert Way.CONNECTING not in [each.way for each in heard.standings[1:]]
            asked = len(device.state.requests_for("events.search"))
            await asyncio.sleep(0.3)
            assert len(device.state.requests_for("events.search")) == asked


@pytest.mark.parametrize(
    ("stream", "error"),
    [
        (Response(200, b"hello", (("Content-Type", "text/plain"),)), GarbageAnswer),
        (Response(500, b'{"statusCode":3,"subStatusCode":"deviceError"}'), DeviceFault),
        (Response(503, b'{"statusCode":2,"subStatusCode":"serviceUnavailable"}'), TerminalBusy),
        (None, ConnectionDropped),
    ],
)
async def test_where_the_stream_cannot_be_had_the_history_is_asked(
    stream: Response | None, error: type[StationError]
) -> None:
    entry = b'{"major":5,"minor":75,"time":"2030-05-04T08:15:00+03:00","serialNo":118}'

    async def answer(request: Request) -> Response | None:
        if request.path.endswith("alertStream"):
            return stream
        if request.path.endswith("AcsEvent"):
            return Response(200, b'{"AcsEvent":{"responseStatusStrg":"OK","numOfMatches":1,"InfoList":[%s]}}' % entry)
        return Response(404, b'{"statusCode":4,"subStatusCode":"notSupport"}')

    async with RawServer(answer) as device, following(device) as (heard, _):
        await until(lambda: heard.way is Way.POLLING)
        assert isinstance(heard.standings[-1].error, error)
        assert heard.numbers == [118]


async def test_a_refused_password_ends_it_after_one_failed_login() -> None:
    async with VirtualTerminal(options()) as device, following(device, password="wrong") as (heard, task):
        with pytest.raises((PasswordRefused, LoginPaused)):
            await task
        assert heard.way is Way.STOPPED
        assert device.failed_logins == 1


async def test_numbers_that_begin_anew_are_followed() -> None:
    async with VirtualTerminal(options()) as device:
        async with following(device) as (heard, _):
            await happen(device, 3)
            await until(lambda: heard.numbers == [1, 2, 3])
            device.forget_events()
            await asyncio.sleep(1.1)
            await happen(device, 2)
            await until(lambda: heard.numbers == [1, 2, 3, 1, 2])
            cursor = heard.events[-1].cursor
        device.forget_events()
        await asyncio.sleep(1.1)
        await happen(device, 1)
        async with following(device, cursor) as (again, _):
            await until(lambda: again.numbers == [1])


async def test_pictures_come_behind_their_events() -> None:
    async with VirtualTerminal(options(profile="k1t673")) as device, following(device) as (heard, _):
        device.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example", "doorRight": "1"}
        device.state.keep_face("10042", picture("portrait"))
        await until(lambda: heard.way is Way.LIVE)
        await device.meet("10042")
        await until(lambda: heard.pictures)
        assert heard.pictures[0].serial_no == heard.numbers[0]


@pytest.mark.parametrize(
    ("missing", "way"),
    [
        ({"events.stream"}, Way.LIVE),
        ({"events.stream", "events.subscribe"}, Way.POLLING),
        ({"events.search"}, Way.LIVE),
        ({"events.stream", "events.subscribe", "events.search"}, Way.STOPPED),
    ],
)
async def test_what_a_terminal_lacks_is_got_round(missing: set[str], way: Way) -> None:
    async with VirtualTerminal(options()) as device:
        without(device, missing)
        async with following(device, None) as (heard, task):
            await until(lambda: heard.way is way)
            if way is Way.STOPPED:
                assert task.done() or await ended(task)
                return
            await happen(device, 2, 0.1)
            await until(lambda: heard.numbers == [1, 2])


async def test_without_a_history_what_the_stream_leaves_out_does_not_end_it() -> None:
    async with VirtualTerminal(options(faults=("event_lost:2",), heartbeat_s=0.1)) as device:
        without(device, {"events.search"})
        async with following(device) as (heard, _):
            await until(lambda: heard.way is Way.LIVE)
            await happen(device, 3, 0.1)
            await until(lambda: heard.numbers[-1:] == [3])
            device.forget_events()
            await asyncio.sleep(1.1)
            await happen(device, 2, 0.1)
            await until(lambda: heard.numbers[-2:] == [1, 2])
            assert Way.STOPPED not in {standing.way for standing in heard.standings}


def without(device: VirtualTerminal, missing: set[str]) -> None:
    """The profile of the device, with less in it."""
    profile = device.profile
    object.__setattr__(device._device, "profile", dataclasses.replace(profile, missing=profile.missing | missing))


async def ended(task: asyncio.Task[Any]) -> bool:
    await asyncio.wait({task}, timeout=2)
    return task.done()
