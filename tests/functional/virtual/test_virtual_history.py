"""What a virtual terminal remembers of its events, who listens to them, and where it pushes them."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from aiohttp import web

from facestation.virtual.serve import VirtualTerminal
from tests.functional.virtual.terminals import ALERT_STREAM, enroll, running, until
from tests.functional.virtual.wire import Reply, Wire

HISTORY = "/ISAPI/AccessControl/AcsEvent?format=json"
COUNT = "/ISAPI/AccessControl/AcsEventTotalNum?format=json"
DEPLOY_INFO = "/ISAPI/AccessControl/DeployInfo"
SUBSCRIBE = "/ISAPI/Event/notification/subscribeEvent"
HOSTS = "/ISAPI/Event/notification/httpHosts"


async def ask(wire: Wire, target: str = HISTORY, **more: object) -> Reply:
    condition = {"searchID": "h", "searchResultPosition": 0, "maxResults": 30, "major": 0, "minor": 0, **more}
    root = "AcsEventCond" if target == HISTORY else "AcsEventTotalNumCond"
    return await wire.post(target, {root: condition})


def serials(reply: Reply) -> list[object]:
    answer = reply.at("AcsEvent")
    assert isinstance(answer, dict)
    return [info["serialNo"] for info in answer.get("InfoList", [])]


async def happen(terminal: VirtualTerminal, number: int) -> None:
    for _ in range(number):
        await terminal.meet("nobody")


async def test_the_history_is_paged_by_thirty_whatever_is_asked_for() -> None:
    async with running() as (terminal, wire):
        await happen(terminal, 35)
        first = await ask(wire, maxResults=100)
        assert serials(first) == list(range(1, 31))
        assert first.at("AcsEvent", "responseStatusStrg") == "MORE"
        rest = await ask(wire, searchResultPosition=30)
        assert serials(rest) == list(range(31, 36))
        assert (rest.at("AcsEvent", "totalMatches"), rest.at("AcsEvent", "responseStatusStrg")) == (35, "OK")
        assert (await ask(wire, COUNT)).at("AcsEventTotalNum", "totalNum") == 35


async def test_some_firmware_refuses_more_than_thirty() -> None:
    async with running(profile="k1t342") as (_, wire):
        assert (await ask(wire, maxResults=31)).sub_status == "badParameters"


async def test_the_history_is_narrowed_by_serial_number_person_kind_and_order() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        await terminal.meet("10042")
        await happen(terminal, 3)
        assert serials(await ask(wire, beginSerialNo=3)) == [3, 4]
        assert serials(await ask(wire, beginSerialNo=2, endSerialNo=3)) == [2, 3]
        assert serials(await ask(wire, employeeNoString="10042")) == [1]
        assert serials(await ask(wire, minor=75)) == [1]
        assert serials(await ask(wire, major=3)) == []
        assert serials(await ask(wire, timeReverseOrder=True, maxResults=2)) == [4, 3]


async def test_some_firmware_ignores_serial_numbers() -> None:
    async with running(profile="k1t341") as (terminal, wire):
        await happen(terminal, 3)
        assert serials(await ask(wire, beginSerialNo=3)) == [1, 2, 3]


async def test_a_time_without_an_offset_is_another_time() -> None:
    async with running() as (terminal, wire):
        await happen(terminal, 1)
        now = datetime.now(UTC).replace(microsecond=0)
        assert serials(await ask(wire, startTime=now.replace(year=2020).isoformat())) == [1]
        assert serials(await ask(wire, endTime=now.replace(year=2020, tzinfo=None).isoformat())) == []
        assert (await ask(wire, startTime="soon")).sub_status == "badParameters"


async def test_the_picture_of_an_event_is_served_where_the_history_says() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        await terminal.meet("10042")
        url = str((await ask(wire)).at("AcsEvent", "InfoList", 0, "pictureURL"))
        picture = await wire.get(url.removeprefix(terminal.url))
        assert picture.body == terminal.state.faces["10042"].jpeg


async def test_a_listener_is_named_while_it_listens() -> None:
    async with running() as (terminal, wire):
        async with Wire(terminal.url) as listener:
            await listener.open_stream(ALERT_STREAM)
            await until(lambda: terminal.event_listeners == 1)
            assert (await wire.get(DEPLOY_INFO)).xml("ipAddr") == "127.0.0.1"
        await until(lambda: terminal.event_listeners == 0)
        assert b"ipAddr" not in (await wire.get(DEPLOY_INFO)).body


async def test_another_program_can_be_made_to_hold_the_slot() -> None:
    async with running(faults=("slot_taken=192.0.2.9",)) as (terminal, wire):
        assert (await wire.get(ALERT_STREAM)).sub_status == "deployExceedMax"
        assert (await wire.get(DEPLOY_INFO)).xml("ipAddr") == "192.0.2.9"
        terminal.faults.remove("slot_taken")
        async with Wire(terminal.url) as listener:
            await listener.open_stream(ALERT_STREAM)


@pytest.mark.parametrize(
    ("beat", "mode", "sub_status"), [("0", "all", "badXmlContent"), ("30", "some", "badXmlContent")]
)
async def test_a_subscription_needs_sense(beat: str, mode: str, sub_status: str) -> None:
    async with running() as (_, wire):
        modes = f"<channelMode>all</channelMode><eventMode>{mode}</eventMode>"
        wish = f"<SubscribeEvent><heartbeat>{beat}</heartbeat>{modes}</SubscribeEvent>"
        reply = await wire.ask("POST", SUBSCRIBE, wish.encode(), "application/xml")
        assert reply.sub_status == sub_status


async def heard(reader: asyncio.StreamReader, wait_s: float = 0.4) -> bytes:
    """All that comes within a while: of what must not come, for what must come may take longer."""
    data = b""
    try:
        async with asyncio.timeout(wait_s):
            while chunk := await reader.read(65536):
                data += chunk
    except TimeoutError:
        return data
    return data


async def up_to(reader: asyncio.StreamReader, end: bytes) -> bytes:
    """All that comes until this has come."""
    async with asyncio.timeout(10):
        return await reader.readuntil(end)


async def test_faults_put_junk_into_the_stream_leave_events_out_or_silence_it() -> None:
    async with running(faults=("stream_junk", "event_lost:1")) as (terminal, _), Wire(terminal.url) as listener:
        reader = await listener.open_stream(ALERT_STREAM)
        await happen(terminal, 1)
        await happen(terminal, 1)
        data = await up_to(reader, b'"serialNo": 2')
        assert re.findall(rb'"serialNo": (\d+)', data) == [b"2"]
        assert b"--no boundary" in data
    async with (
        running(faults=("stream_silent",), heartbeat_s=0.05) as (terminal, _),
        Wire(terminal.url) as listener,
    ):
        reader = await listener.open_stream(ALERT_STREAM)
        await happen(terminal, 1)
        assert b"MIME_boundary" not in await heard(reader)


async def test_some_firmware_sends_the_picture_behind_the_event() -> None:
    async with running(profile="k1t673") as (terminal, _), Wire(terminal.url) as listener:
        terminal.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example", "doorRight": "1"}
        terminal.state.keep_face("10042", b"\xff\xd8picture\xff\xd9")
        reader = await listener.open_stream(ALERT_STREAM)
        await terminal.meet("10042")
        data = await up_to(reader, b"picture\xff\xd9")
        assert b'"picturesNumber": 1' in data
        assert b"image/pjpeg\r\nContent-Length: 11\r\nContent-ID: pictureImage\r\n\r\n\xff\xd8picture\xff\xd9" in data


class Receiver:
    """Keeps what is pushed; `says` is the answer to each."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str, bytes]] = []
        self.says: object = {}

    async def take(self, request: web.Request) -> web.Response:
        self.got.append((request.path, request.content_type, await request.read()))
        return web.json_response(self.says)


@asynccontextmanager
async def receiving() -> AsyncIterator[tuple[Receiver, int]]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/{path:.*}", receiver.take)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield receiver, runner.addresses[0][1]
    finally:
        await runner.cleanup()


def host(port: int, path: str = "/events/a1", address: str = "127.0.0.1", form: str = "ipaddress") -> bytes:
    fields = {"id": "1", "url": path, "addressingFormatType": form, "ipAddress": address, "portNo": str(port)}
    inner = "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
    entry = f"<HttpHostNotification>{inner}</HttpHostNotification>"
    return f"<HttpHostNotificationList>{entry}</HttpHostNotificationList>".encode()


async def test_events_are_pushed_to_a_listening_host() -> None:
    async with running() as (terminal, wire), receiving() as (receiver, port):
        assert (await wire.ask("PUT", HOSTS, host(port), "application/xml")).status == 200
        await enroll(wire)
        await terminal.meet("nobody")
        await until(lambda: len(receiver.got) == 1)
        await terminal.meet("10042")
        await until(lambda: len(receiver.got) == 2)
        (path, label, plain), (_, form_label, form) = receiver.got
        assert (path, label, json.loads(plain)["AccessControllerEvent"]["serialNo"]) == (
            "/events/a1",
            "application/json",
            1,
        )
        assert form_label == "multipart/form-data"
        assert b'name="event_log"' in form
        assert b'name="Picture"; filename="Picture.jpg"' in form
        assert (await wire.get(HOSTS)).xml("portNo") == str(port)


async def test_a_host_that_does_not_listen_does_no_harm() -> None:
    async with running() as (terminal, wire), receiving() as (_, port):
        pass
    async with running() as (terminal, wire):
        await wire.ask("PUT", HOSTS, host(port), "application/xml")
        await happen(terminal, 1)
        assert serials(await ask(wire)) == [1]


async def test_a_time_terminal_drops_the_path_and_pushes_nothing() -> None:
    async with running(profile="k1a340") as (terminal, wire), receiving() as (receiver, port):
        await wire.ask("PUT", HOSTS, host(port), "application/xml")
        assert b"/events/a1" not in (await wire.get(HOSTS)).body
        await happen(terminal, 1)
        await asyncio.sleep(0.1)
        assert receiver.got == []


@pytest.mark.parametrize(
    "body",
    [
        host(80, form="name"),
        host(80).replace(b"<portNo>80", b"<portNo>x"),
        host(80).replace(b"<id>1", b"<id>one"),
        b"<HttpHostNotificationList><HttpHostNotification/><HttpHostNotification/></HttpHostNotificationList>",
    ],
)
async def test_a_host_needs_sense(body: bytes) -> None:
    async with running() as (_, wire):
        assert (await wire.ask("PUT", HOSTS, body, "application/xml")).sub_status == "badXmlContent"


async def test_a_remote_check_is_answered_by_a_call_or_by_the_host_or_not_at_all() -> None:
    async with running() as (terminal, wire), receiving() as (receiver, port):
        assert await terminal.ask_remotely("10042", 0.05) is None
        asked = asyncio.create_task(terminal.ask_remotely("10042", 5))
        await until(lambda: terminal.newest_serial_no == 2)
        check = {"serialNo": 2, "checkResult": "failed", "info": ""}
        assert (await wire.put("/ISAPI/AccessControl/remoteCheck?format=json", {"RemoteCheck": check})).status == 200
        assert await asked is False
        await wire.ask("PUT", HOSTS, host(port), "application/xml")
        receiver.says = {"RemoteCheck": {"serialNo": 3, "checkResult": "success"}}
        assert await terminal.ask_remotely("10042", 5) is True
        odd = {"serialNo": 2, "checkResult": "perhaps"}
        assert (await wire.put("/ISAPI/AccessControl/remoteCheck?format=json", {"RemoteCheck": odd})).status == 400


async def test_the_switchboard_lets_somebody_look_at_the_terminal() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        body = json.dumps({"employee_no": "10042"}).encode()
        reply = await wire.send("POST", "/virtual/meet", body, "application/json")
        assert reply.json() == {"let_in": True}
        assert terminal.newest_serial_no == 1


async def test_numbers_begin_anew_after_a_reset() -> None:
    async with running() as (terminal, wire):
        await happen(terminal, 3)
        terminal.forget_events()
        await happen(terminal, 1)
        assert serials(await ask(wire)) == [1]
