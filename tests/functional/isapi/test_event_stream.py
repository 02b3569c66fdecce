"""Listening to a terminal, and what its history tells, over real connections."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from facestation.domain.event import AccessEvent, Cursor, Kind
from facestation.errors import (
    ConnectionDropped,
    GarbageAnswer,
    ListenersFull,
    LoginPaused,
    PasswordRefused,
    StationError,
    TimedOut,
)
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.events import Alert, EventPicture
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.talking import client_at, terminal_at
from tests.functional.virtual.terminals import options, until

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@asynccontextmanager
async def met(**wanted: Any) -> AsyncIterator[tuple[VirtualTerminal, Terminal]]:
    """A virtual terminal and our client of it."""
    async with VirtualTerminal(options(**wanted)) as device, terminal_at(device.url) as terminal:
        yield device, terminal


async def next_of(alerts: AsyncIterator[Alert], kind: type[Any] = AccessEvent) -> Any:
    async with asyncio.timeout(5):
        async for alert in alerts:
            if isinstance(alert, kind):
                return alert
    raise AssertionError("the stream ended")


@pytest.mark.alone
async def test_an_event_arrives_in_a_moment() -> None:
    async with met() as (device, terminal), terminal.alerts() as alerts:
        loop = asyncio.get_running_loop()
        begun_s = loop.time()
        await device.meet("nobody")
        event = await next_of(alerts)
        assert (event.kind, event.serial_no, event.current) == (Kind.FACE_REFUSED, 1, True)
        assert loop.time() - begun_s < 1


async def test_other_calls_go_on_while_somebody_listens() -> None:
    async with met() as (device, terminal), terminal.alerts() as alerts:
        await terminal.device_info()
        await terminal.snapshot()
        await terminal.door(1, "open")
        assert (await next_of(alerts)).kind is Kind.DOOR_UNLOCKED
        assert len({seen.connection for seen in device.state.requests if seen.status == 200}) == 3


async def left_by_break(terminal: Terminal) -> None:
    async with terminal.alerts() as alerts:
        async for _ in alerts:
            break


async def left_by_error(terminal: Terminal) -> None:
    async with terminal.alerts():
        raise LookupError


async def left_by_cancel(terminal: Terminal) -> None:
    async with asyncio.timeout(0.2), terminal.alerts() as alerts:
        async for _ in alerts:
            pass


@pytest.mark.parametrize("leave", [left_by_break, left_by_error, left_by_cancel])
async def test_the_slot_is_given_back_however_it_is_left(leave: Any) -> None:
    async with met(heartbeat_s=0.05) as (device, terminal):
        for _ in range(2):
            try:
                await leave(terminal)
            except (LookupError, TimeoutError):
                await until(lambda: device.event_listeners == 0)
            await until(lambda: device.event_listeners == 0)


async def test_a_taken_slot_is_named() -> None:
    async with met() as (device, terminal), terminal.alerts(), terminal_at(device.url) as other:
        with pytest.raises(ListenersFull) as caught:
            await left_by_break(other)
        assert caught.value.details["holder"] == "127.0.0.1"
        assert "127.0.0.1" in caught.value.message
        assert [listener.address for listener in await terminal.listeners()] == ["127.0.0.1"]


async def test_silence_ends_the_stream() -> None:
    async with met(faults=("stream_silent",)) as (_, terminal), terminal.alerts(silence_s=0.2) as alerts:
        with pytest.raises(TimedOut):
            await next_of(alerts)


async def test_a_slow_reader_does_not_take_its_own_pause_for_silence() -> None:
    async with met(heartbeat_s=0.05) as (_, terminal), terminal.alerts(silence_s=0.5) as alerts:
        await anext(alerts)
        await asyncio.sleep(0.8)
        await anext(alerts)


async def test_a_terminal_that_loses_power_is_told_from_one_that_ends_the_stream() -> None:
    async with met(faults=("stream_drop=0.2",)) as (device, terminal):
        async with terminal.alerts() as alerts:
            assert [alert async for alert in alerts if isinstance(alert, AccessEvent)] == []
        device.faults.clear()
        async with terminal.alerts() as alerts:
            await until(lambda: device.event_listeners == 1)
            await device.power_off()
            with pytest.raises(ConnectionDropped):
                await next_of(alerts)


async def test_junk_between_the_parts_loses_nothing() -> None:
    async with met(faults=("stream_junk",)) as (device, terminal), terminal.alerts() as alerts:
        for number in range(1, 6):
            await device.meet("nobody")
            assert (await next_of(alerts)).serial_no == number


async def test_a_picture_comes_behind_its_event() -> None:
    async with met(profile="k1t673") as (device, terminal), terminal.alerts() as alerts:
        device.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example", "doorRight": "1"}
        device.state.keep_face("10042", picture("portrait"))
        await device.meet("10042")
        event = await next_of(alerts)
        assert (event.employee_no, event.pictures) == ("10042", 1)
        assert await next_of(alerts, EventPicture) == EventPicture(1, picture("portrait"))


async def test_a_wrong_password_is_tried_once_by_the_stream_too() -> None:
    async with VirtualTerminal(options()) as device:
        terminal = Terminal(client_at(device.url, "wrong"), Manners())
        with pytest.raises(PasswordRefused):
            await left_by_break(terminal)
        with pytest.raises(LoginPaused):
            await left_by_break(terminal)
        assert device.failed_logins == 1
        await terminal.close()


@pytest.mark.parametrize(
    ("status", "label", "error"),
    [
        ("200 OK", "text/plain", GarbageAnswer),
        ("200 OK", "text/html", StationError),
        ("404 No", "text/html", StationError),
    ],
)
async def test_an_answer_that_is_not_in_parts_is_no_stream(status: str, label: str, error: type[StationError]) -> None:
    async def answer(_: Request) -> Response:
        body = "<html></html>" if label == "text/html" else "hello"
        head = f"HTTP/1.1 {status}\r\nContent-Type: {label}\r\nContent-Length: {len(body)}\r\n\r\n{body}"
        return Response(raw=head.encode())

    async with RawServer(answer) as server, terminal_at(server.url) as terminal:
        with pytest.raises(error):
            await left_by_break(terminal)


@pytest.mark.parametrize("label", ["application/octet-stream", "application/json", ""])
async def test_a_stream_is_heard_whatever_its_label_says(label: str) -> None:
    part = (
        b'\r\n\r\n--MIME_boundary\r\nContent-Type: application/json\r\n\r\n{"eventType":"AccessControllerEvent",'
        b'"dateTime":"2030-05-04T08:15:00+03:00","AccessControllerEvent":{"majorEventType":5,"subEventType":75,'
        b'"serialNo":118}}\r\n'
    )

    async def answer(request: Request) -> Response:
        if not request.path.endswith("alertStream"):
            return Response(404, b'{"statusCode":4,"subStatusCode":"notSupport"}')
        return Response(raw=f"HTTP/1.1 200 OK\r\nContent-Type: {label}\r\n\r\n".encode() + part, ends=True)

    async with RawServer(answer) as server, terminal_at(server.url) as terminal, terminal.alerts() as alerts:
        assert (await next_of(alerts)).serial_no == 118


async def test_a_document_without_a_length_is_no_stream() -> None:
    async def answer(_: Request) -> Response:
        return Response(raw=b"HTTP/1.1 200 OK\r\n\r\n \r\n<html></html>", ends=True)

    async with RawServer(answer) as server, terminal_at(server.url) as terminal:
        with pytest.raises(StationError):
            await left_by_break(terminal)


async def happen(device: VirtualTerminal, number: int) -> None:
    for _ in range(number):
        await device.meet("nobody")


@pytest.mark.parametrize("profile", ["k1t343", "k1t341", "k1t342", "k1a340"])
async def test_the_history_is_read_page_by_page(profile: str) -> None:
    async with met(profile=profile) as (device, terminal):
        await happen(device, 65)
        found = [event.serial_no async for event in terminal.events_since(LONG_AGO)]
        assert found == list(range(1, 66))
        assert len(device.state.requests_for("events.search")) == 3
        assert await terminal.count_events(LONG_AGO) == 65
        newest = await terminal.newest_event()
        assert newest is not None
        assert newest.serial_no == 65


@pytest.mark.parametrize("profile", ["k1t343", "k1t341"])
async def test_a_gap_is_closed_by_serial_number_whether_the_firmware_knows_them_or_not(profile: str) -> None:
    async with met(profile=profile) as (device, terminal):
        await happen(device, 40)
        cursor = Cursor(3, datetime.now(UTC))
        assert [event.serial_no for event in await terminal.events_after(cursor)] == list(range(4, 41))
        assert [event.serial_no for event in await terminal.events_after(cursor, 6)] == [4, 5, 6]
        assert await terminal.events_after(Cursor(40, datetime.now(UTC))) == []


async def test_times_without_an_offset_are_the_terminals_own() -> None:
    async with met() as (device, terminal):
        await happen(device, 1)
        soon = (datetime.now(await terminal.zone()) - timedelta(minutes=1)).replace(tzinfo=None)
        assert [event.serial_no async for event in terminal.events_since(soon)] == [1]
        later = soon + timedelta(minutes=5)
        assert [event async for event in terminal.events_since(later)] == []


async def test_an_empty_history_has_no_newest() -> None:
    async with met() as (_, terminal):
        assert await terminal.newest_event() is None
        assert await terminal.count_events(LONG_AGO) == 0


async def test_the_picture_of_a_past_event_is_fetched_from_the_terminal_itself() -> None:
    async with met(faults=("foreign_url",)) as (device, terminal):
        device.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example", "doorRight": "1"}
        device.state.keep_face("10042", picture("portrait"))
        await device.meet("10042")
        [event] = [event async for event in terminal.events_since(LONG_AGO)]
        assert event.picture is not None
        assert await terminal.picture_at(event.picture) == picture("portrait")


async def test_a_remote_check_is_answered_while_a_face_is_being_taken() -> None:
    async with met(capture_s=30) as (device, terminal), terminal.alerts() as alerts:
        capturing = asyncio.create_task(terminal.capture_face())
        await until(lambda: device.state.requests_for("system.time"))
        asked = asyncio.create_task(device.ask_remotely("10042", 5))
        event = await next_of(alerts)
        assert event.remote_check
        await terminal.answer_check(event.serial_no, allowed=True, info="Welcome")
        assert await asked is True
        assert not capturing.done()
        capturing.cancel()
