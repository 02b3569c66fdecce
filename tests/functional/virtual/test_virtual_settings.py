"""The configuration of a virtual terminal: taken whole, judged by its own capability sets, kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.functional.virtual.terminals import running
from tests.functional.virtual.wire import Reply, Wire

DOOR = "/ISAPI/AccessControl/Door/param/1"
NFC = "/ISAPI/AccessControl/Configuration/NFCCfg?format=json"
WEEK = "/ISAPI/AccessControl/UserRightWeekPlanCfg/2?format=json"
TIME = "/ISAPI/System/time"
PAGE = "/ISAPI/Publish/ProgramMgr/program/1/page/1"


async def put(wire: Wire, target: str, body: bytes) -> Reply:
    return await wire.ask("PUT", target, body)


def clock(mode: str, at: datetime, zone: str = "CST-3:00:00") -> bytes:
    moment = at.isoformat(timespec="seconds")
    text = f"<Time><timeMode>{mode}</timeMode><localTime>{moment}</localTime><timeZone>{zone}</timeZone></Time>"
    return text.encode()


async def test_what_was_written_is_told_word_for_word_unknown_nodes_and_all() -> None:
    async with running() as (_, wire):
        body = (await wire.get(DOOR)).body.replace(b"</DoorParam>", b'<own a="1"/></DoorParam>')
        assert (await put(wire, DOOR, body)).status == 200
        assert (await wire.get(DOOR)).body == body


@pytest.mark.parametrize(
    ("path", "before", "after", "word"),
    [
        (DOOR, b"<openDuration>5<", b"<openDuration>0<", "badXmlContent"),
        (DOOR, b"<openDuration>5<", b"<openDuration>soon<", "badXmlContent"),
        (DOOR, b"<magneticType>alwaysClose<", b"<magneticType>never<", "badXmlContent"),
        (DOOR, b"<doorName>Door 1<", b"<doorName>" + b"x" * 33 + b"<", "badXmlContent"),
        (DOOR, b"DoorParam", b"Door", "badXmlContent"),
        (NFC, b"true", b'"perhaps"', "badParameters"),
        (NFC, b"NFCCfg", b"Nfc", "MessageParametersLack"),
        (WEEK, b"Monday", b"Someday", "badParameters"),
    ],
)
async def test_what_breaks_a_limit_is_refused_and_changes_nothing(
    path: str, before: bytes, after: bytes, word: str
) -> None:
    async with running() as (_, wire):
        told = (await wire.get(path)).body
        assert before in told
        refused = await put(wire, path, told.replace(before, after))
        assert refused.status == 400
        assert word.encode() in refused.body
        assert (await wire.get(path)).body == told


@pytest.mark.parametrize("number", ["0", "2", "x", "99999999"])
async def test_there_are_only_so_many_doors(number: str) -> None:
    async with running() as (_, wire):
        refused = await wire.get(f"/ISAPI/AccessControl/Door/param/{number}")
        assert refused.status == 400
        assert b"doorID" in refused.body


@pytest.mark.parametrize("part", [b"<doorName>Door 1</doorName>\n", b"<enableDoorLock>false</enableDoorLock>\n"])
async def test_some_terminals_refuse_parts_of_an_object(part: bytes) -> None:
    async with running(profile="k1t673") as (_, wire):
        whole = (await wire.get(DOOR)).body
        assert part in whole
        assert (await put(wire, DOOR, whole.replace(part, b""))).status == 400
        assert (await put(wire, DOOR, whole.replace(part, part + b"<more></more>"))).status == 400
        assert (await put(wire, DOOR, whole)).status == 200


async def test_a_password_is_taken_and_never_told() -> None:
    async with running() as (_, wire):
        whole = (await wire.get(DOOR)).body
        given = whole.replace(b"</DoorParam>", b"<superPassword>24680</superPassword></DoorParam>")
        assert (await put(wire, DOOR, given)).status == 200
        assert b"24680" not in (await wire.get(DOOR)).body


async def test_the_clock_can_be_set_by_hand_and_by_a_time_server() -> None:
    async with running(clock_skew_s=600) as (terminal, wire):
        wanted = datetime.now().astimezone() + timedelta(hours=2)
        assert (await put(wire, TIME, clock("manual", wanted))).status == 200
        told = datetime.fromisoformat((await wire.get(TIME)).xml("localTime"))
        assert abs(told - wanted) < timedelta(seconds=30)
        assert (await put(wire, TIME, clock("NTP", wanted, "CST-5:30:00"))).status == 200
        reply = await wire.get(TIME)
        assert (reply.xml("timeMode"), reply.xml("timeZone")) == ("NTP", "CST-5:30:00")
        assert abs(datetime.fromisoformat(reply.xml("localTime")) - datetime.now().astimezone()) < timedelta(seconds=30)
        assert (await wire.get(f"{TIME}/capabilities")).status == 200
        assert terminal.state.settings["clock mode"] == "NTP"


@pytest.mark.parametrize(
    "body",
    [
        b"<Time><timeMode>sundial</timeMode><timeZone>CST-3:00:00</timeZone></Time>",
        b"<Time><timeMode>manual</timeMode><timeZone>Moscow</timeZone></Time>",
        b"<Time><timeMode>manual</timeMode><localTime>soon</localTime><timeZone>CST-3:00:00</timeZone></Time>",
        b"{}",
    ],
)
async def test_a_time_that_is_none_is_refused(body: bytes) -> None:
    async with running() as (_, wire):
        assert (await put(wire, TIME, body)).status == 400


async def test_a_fault_takes_a_function_away() -> None:
    async with running(faults=("lacks@readers.nfc",)) as (_, wire):
        refused = await wire.get(NFC)
        assert refused.status == 404
        assert b"notSupport" in refused.body


async def test_what_was_written_survives_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    async with running(state_file=file) as (_, wire):
        told = (await wire.get(NFC)).body
        await put(wire, NFC, told.replace(b"true", b"false"))
    async with running(state_file=file) as (_, wire):
        assert b"false" in (await wire.get(NFC)).body
        assert (await wire.get(PAGE)).status == 200
