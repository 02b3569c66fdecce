"""Doors of a virtual terminal, and what it tells a listener."""

from __future__ import annotations

import asyncio
import json
import re

import pytest

from facestation.virtual.serve import VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.virtual.terminals import (
    ALERT_STREAM,
    DOOR,
    RECORD,
    enroll,
    face_form,
    person,
    running,
    until,
    upload,
)
from tests.functional.virtual.wire import Reply, Wire

WORK_STATUS = "/ISAPI/AccessControl/AcsWorkStatus?format=json"


async def command(wire: Wire, cmd: str, door: str = "1") -> Reply:
    return await wire.ask("PUT", DOOR + door, f"<RemoteControlDoor><cmd>{cmd}</cmd></RemoteControlDoor>".encode())


async def status_of(wire: Wire) -> tuple[object, object]:
    status = await wire.get(WORK_STATUS)
    return status.at("AcsWorkStatus", "doorLockStatus"), status.at("AcsWorkStatus", "doorStatus")


async def test_who_is_waited_for_looks_at_it_until_they_are_taken_away() -> None:
    async with running(looks="Ada Example", looks_every_s=0.02) as (terminal, wire):
        assert (await wire.post(RECORD, person("10041", name="Grace Example"))).status == 200
        assert (await upload(wire, face_form(picture("portrait"), "10041"))).status == 200
        assert terminal.visitors == 0
        await enroll(wire, "10042")
        await until(lambda: terminal.newest_serial_no >= 2)
        terminal.state.faces.clear()
        await until(lambda: not terminal.visitors)


@pytest.mark.parametrize(
    ("commands", "lock", "mode"),
    [
        (["open"], 1, 4),
        (["open", "close"], 0, 4),
        (["alwaysOpen"], 1, 2),
        (["alwaysClose"], 0, 3),
        (["alwaysClose", "open"], 0, 3),
        (["alwaysOpen", "resume"], 0, 4),
        (["visitorCallLadder"], 0, 4),
    ],
)
async def test_a_door_does_as_it_is_told(commands: list[str], lock: int, mode: int) -> None:
    async with running() as (_, wire):
        for cmd in commands:
            assert (await command(wire, cmd)).status == 200
        assert await status_of(wire) == ([lock], [mode])


async def test_all_doors_have_a_number_of_their_own() -> None:
    async with running(profile="k1t673") as (_, wire):
        await command(wire, "alwaysOpen", "65535")
        assert await status_of(wire) == ([1, 1], [2, 2])
        await command(wire, "resume", "2")
        assert await status_of(wire) == ([1, 0], [2, 4])
        assert 'max="2"' in (await wire.get(f"{DOOR}capabilities")).body.decode()


@pytest.mark.parametrize(
    ("cmd", "door", "sub_status"), [("kick", "1", "badXmlContent"), ("open", "9", "badParameters")]
)
async def test_other_commands_and_doors_are_refused(cmd: str, door: str, sub_status: str) -> None:
    async with running() as (_, wire):
        assert (await command(wire, cmd, door)).sub_status == sub_status


async def test_the_parameters_of_a_door_hold_no_password() -> None:
    async with running() as (_, wire):
        reply = await wire.get("/ISAPI/AccessControl/Door/param/1")
        assert reply.xml("openDuration") == "5"
        assert b"assword" not in reply.body


async def test_a_time_terminal_has_no_doors() -> None:
    async with running(profile="k1a340") as (_, wire):
        assert (await command(wire, "open")).status == 404
        assert await status_of(wire) == ([], [])


async def part(reader: asyncio.StreamReader) -> dict[str, object]:
    """The next JSON part of a stream, taken by its length out of the chunks around it."""
    async with asyncio.timeout(5):
        while b"Content-Length" not in (line := await reader.readline()):
            pass
        length = int(line.split(b":")[1])
        while (await reader.readline()).strip():
            pass
        document = json.loads(await reader.readexactly(length))
    assert isinstance(document, dict)
    return document


async def test_what_happened_before_is_replayed_then_news_come_then_heartbeats() -> None:
    async with running(heartbeat_s=0.3) as (terminal, wire), Wire(terminal.url) as listener:
        await command(wire, "open")
        reader = await listener.open_stream(ALERT_STREAM)
        replayed = await part(reader)
        assert replayed["eventType"] == "AccessControllerEvent"
        event = replayed["AccessControllerEvent"]
        assert isinstance(event, dict)
        assert (event["majorEventType"], event["subEventType"], event["doorNo"]) == (5, 21, 1)
        assert (event["serialNo"], event["frontSerialNo"], event["currentEvent"]) == (1, 0, False)
        await command(wire, "close")
        # A terminal that had nothing to tell for a while may have sent a heartbeat meanwhile.
        while (told := await part(reader))["eventType"] == "heartBeat":
            pass
        news = told["AccessControllerEvent"]
        assert isinstance(news, dict)
        assert (news["subEventType"], news["currentEvent"]) == (22, True)
        assert (await part(reader))["eventType"] == "heartBeat"


async def test_who_is_met_is_let_in_with_a_face_and_a_right_to_a_door() -> None:
    async with running() as (terminal, wire), Wire(terminal.url) as listener:
        await enroll(wire)
        assert await terminal.meet("10042")
        terminal.state.people["10042"]["doorRight"] = ""
        assert not await terminal.meet("10042")
        assert not await terminal.meet("nobody")
        reader = await listener.open_stream(ALERT_STREAM)
        events = [(await part(reader))["AccessControllerEvent"] for _ in range(3)]
        seen = [(event["subEventType"], event.get("employeeNoString")) for event in events if isinstance(event, dict)]
        assert seen == [(75, "10042"), (76, "10042"), (76, "nobody")]


async def test_what_was_delivered_is_not_replayed() -> None:
    async with running(heartbeat_s=0.1) as (terminal, wire):
        await command(wire, "open")
        async with Wire(terminal.url) as listener:
            await part(await listener.open_stream(ALERT_STREAM))
        await until_nobody_listens(terminal)
        async with Wire(terminal.url) as listener:
            assert (await part(await listener.open_stream(ALERT_STREAM)))["eventType"] == "heartBeat"


async def until_nobody_listens(terminal: VirtualTerminal) -> None:
    await until(lambda: terminal.event_listeners == 0)


async def test_there_is_one_slot_for_a_listener() -> None:
    async with running() as (terminal, wire), Wire(terminal.url) as listener:
        await listener.open_stream(ALERT_STREAM)
        refused = await wire.get(ALERT_STREAM)
        assert (refused.status, refused.sub_status) == (403, "deployExceedMax")
        await listener.close()
        await until_nobody_listens(terminal)


@pytest.mark.parametrize(
    ("profile", "kind", "state"), [("k1a340", "videoloss", "inactive"), ("k1t343", "heartBeat", "active")]
)
async def test_firmware_differs_in_its_heartbeat(profile: str, kind: str, state: str) -> None:
    async with running(profile=profile, heartbeat_s=0.05) as (terminal, _), Wire(terminal.url) as listener:
        beat = await part(await listener.open_stream(ALERT_STREAM))
        assert (beat["eventType"], beat["eventState"], beat.get("channelID", 3)) == (kind, state, 3)


async def test_some_firmware_puts_a_stray_length_before_the_first_part() -> None:
    async with running(profile="k1t673", heartbeat_s=0.05) as (terminal, _), Wire(terminal.url) as listener:
        reader = await listener.open_stream(ALERT_STREAM)
        text = (await reader.readuntil(b"--MIME_boundary")).decode()
        assert re.search(r"Content-Length: \d+\r\n\r\n", text)


async def test_a_stream_can_be_made_to_end() -> None:
    async with running(faults=("stream_drop=0.1",), heartbeat_s=0.05) as (terminal, _), Wire(terminal.url) as listener:
        reader = await listener.open_stream(ALERT_STREAM)
        async with asyncio.timeout(3):
            assert (await reader.readuntil(b"\r\n0\r\n\r\n")).endswith(b"0\r\n\r\n")
        assert terminal.event_listeners == 0
