"""Everything that can go wrong, switched on and off while the terminal runs."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from tests.contract.pictures import picture
from tests.functional.virtual.terminals import (
    DEVICE_INFO,
    MODIFY,
    RECORD,
    SEARCH,
    SET_UP,
    Eyes,
    face_form,
    person,
    running,
    search,
    until,
    upload,
)
from tests.functional.virtual.wire import Cut, Wire


async def test_a_busy_terminal_refuses_writes_as_often_as_told() -> None:
    async with running(faults=("busy:2",)) as (_, wire):
        assert (await wire.get(DEVICE_INFO)).status == 200
        statuses = [(await wire.put(SET_UP, person())).status for _ in range(3)]
        assert statuses == [503, 503, 200]


async def test_a_fault_may_strike_one_operation_alone() -> None:
    async with running(faults=("busy@persons.modify",)) as (_, wire):
        assert (await wire.put(SET_UP, person())).status == 200
        assert (await wire.put(MODIFY, person())).sub_status == "deviceBusy"


@pytest.mark.parametrize(
    ("fault", "sub_status", "status"),
    [
        ("modeling", "faceDataModeling", 400),
        ("full_faces", "deviceFaceFull", 400),
        ("refuse_photo", "faceLowQulity", 403),
        ("refuse_photo=pictureFaceDetectZero", "pictureFaceDetectZero", 400),
        ("refuse_oddly", "portraitNotApproved", 400),
        ("missing@faces.set_up", "notSupport", 404),
        ("device_error", "deviceError", 500),
    ],
)
async def test_faces_are_refused(fault: str, sub_status: str, status: int) -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        terminal.faults.add(fault)
        refused = await upload(wire, face_form(picture("portrait")))
        assert (refused.status, refused.sub_status) == (status, sub_status)
        assert not terminal.state.faces


async def test_a_template_fails_once_and_then_works() -> None:
    async with running(faults=("modeling_error_once",)) as (_, wire):
        await wire.post(RECORD, person())
        replies = [await upload(wire, face_form(picture("portrait"))) for _ in range(2)]
        assert [reply.sub_status for reply in replies] == ["SubpicAnalysisModelingError", "ok"]


async def test_a_terminal_may_be_full_of_people() -> None:
    async with running(faults=("full_people",)) as (_, wire):
        assert (await wire.post(RECORD, person())).sub_status == "deviceUserFull"


async def test_ok_may_mean_nothing() -> None:
    async with running(faults=("ok_but_ignored",)) as (terminal, wire):
        assert (await wire.post(RECORD, person())).status == 200
        door = await wire.ask("PUT", "/ISAPI/AccessControl/RemoteControl/door/1", b"<RemoteControlDoor/>")
        assert door.sub_status == "ok"
        assert not terminal.state.people


async def test_a_401_may_come_without_any_challenge() -> None:
    async with running(faults=("no_challenge",)) as (_, wire):
        asked = await wire.send("GET", DEVICE_INFO)
        assert (asked.status, asked.header("www-authenticate")) == (401, "")


async def test_a_terminal_may_be_locked_already() -> None:
    async with running(faults=("lock",), lock_s=60) as (terminal, wire):
        assert (await wire.send("GET", DEVICE_INFO)).xml("lockStatus") == "locked"
        assert terminal.failed_logins == 0


async def test_power_off_cuts_every_request_and_keeps_what_is_held() -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        terminal.faults.add("power_off")
        for _ in range(2):
            with pytest.raises(Cut):
                await wire.get(DEVICE_INFO)
        terminal.faults.clear()
        assert (await wire.post(SEARCH, search())).at("UserInfoSearch", "totalMatches") == 1


async def test_power_off_in_the_middle_of_a_template_leaves_no_answer() -> None:
    eyes = Eyes()
    async with running(count_faces=eyes) as (terminal, wire):
        await wire.post(RECORD, person())
        uploading = asyncio.create_task(upload(wire, face_form(picture("portrait"))))
        await until(lambda: terminal.modeling)
        terminal.faults.add("power_off")
        eyes.opened.set()
        with pytest.raises(Cut):
            await uploading


async def test_a_terminal_that_vanishes_comes_back_on_the_same_port() -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        url = terminal.url
        await terminal.power_off()
        with pytest.raises((Cut, OSError)):
            await wire.get(DEVICE_INFO)
        await wire.close()
        with pytest.raises(OSError, match="Connect call failed"):
            await wire.get(DEVICE_INFO)
        await terminal.power_on()
        assert terminal.url == url
        assert (await wire.post(SEARCH, search())).at("UserInfoSearch", "totalMatches") == 1


async def test_a_cut_request_has_done_nothing_and_a_lost_answer_has() -> None:
    async with running(faults=("cut@persons.record:1", "lost_answer@persons.set_up:1")) as (terminal, wire):
        with pytest.raises(Cut):
            await wire.post(RECORD, person("10042"))
        assert not terminal.state.people
        with pytest.raises(Cut):
            await wire.put(SET_UP, person("10042"))
        assert list(terminal.state.people) == ["10042"]
        assert [seen.status for seen in terminal.state.requests_for("persons.record")] == [401, 0]


async def test_a_kept_connection_is_gone_after_one_call() -> None:
    async with running(faults=("drop",)) as (_, wire):
        assert (await wire.get(DEVICE_INFO)).status == 200
        with pytest.raises(Cut):
            await wire.get(DEVICE_INFO)
        assert (await wire.get(DEVICE_INFO)).status == 200


async def test_a_slow_terminal_takes_its_time() -> None:
    async with running(faults=("slow=60@persons.record",), latency_s=0.02) as (terminal, wire):
        started_s = time.monotonic()
        await wire.get(DEVICE_INFO)
        assert 0.04 <= time.monotonic() - started_s < 60
        terminal.faults.clear()
        terminal.faults.add("slow=1@persons.record")
        started_s = time.monotonic()
        await wire.post(RECORD, person())
        assert time.monotonic() - started_s >= 1


async def test_a_request_may_never_be_answered() -> None:
    async with running(faults=("no_answer",)) as (terminal, wire):
        asking = asyncio.create_task(wire.get(DEVICE_INFO))
        await until(lambda: len(terminal.state.requests_for("system.device_info")) == 2)
        await asyncio.wait({asking}, timeout=0.1)
        assert not asking.done()
        asking.cancel()
        await wire.close()
        assert [seen.status for seen in terminal.state.requests_for("system.device_info")] == [401, 0]


async def test_an_answer_may_end_in_the_middle() -> None:
    async with running(faults=("truncated:1",)) as (_, wire):
        with pytest.raises(Cut):
            await wire.get(DEVICE_INFO)
        assert (await wire.get(DEVICE_INFO)).xml("deviceType") == "ACS"


async def test_answers_may_be_garbage_or_nothing_or_wrongly_labeled_or_a_page() -> None:
    async with running() as (terminal, wire):
        honest = await wire.get(DEVICE_INFO)

        async def with_fault(fault: str) -> tuple[int, str, bytes]:
            terminal.faults.add(f"{fault}:1")
            reply = await wire.get(DEVICE_INFO)
            return reply.status, reply.header("content-type"), reply.body

        status, label, body = await with_fault("garbage")
        assert (status, label, body == honest.body) == (200, "application/xml", False)
        assert await with_fault("empty_answer") == (200, "application/xml", b"")
        assert await with_fault("wrong_content_type") == (200, "application/json", honest.body)
        status, label, body = await with_fault("html_error")
        assert (status, label, body[:6]) == (500, "text/html", b"<html>")
        assert (await wire.get(DEVICE_INFO)).body == honest.body


async def test_answers_may_be_meant_to_hurt() -> None:
    async with running() as (terminal, wire):
        terminal.faults.add("huge_answer=3:1")
        huge = await wire.post(SEARCH, search())
        assert (len(huge.body) > 3_000_000, isinstance(json.loads(huge.body), dict)) == (True, True)
        terminal.faults.add("deep_json:1")
        assert (await wire.post(SEARCH, search())).body.startswith(b"[" * 1000)
        terminal.faults.add("xml_bomb:1")
        assert b"<!ENTITY" in (await wire.get(DEVICE_INFO)).body


async def test_twenty_terminals_in_one_process_model_side_by_side() -> None:
    async with asyncio.TaskGroup() as together, running(count_faces=None) as (_, warm):
        await warm.post(RECORD, person())
        await upload(warm, face_form(picture("portrait")))

        async def one() -> None:
            async with running(modeling_s=1.0, count_faces=None) as (_, wire):
                await wire.post(RECORD, person())
                assert (await upload(wire, face_form(picture("portrait")))).status == 200

        started_s = time.monotonic()
        tasks = [together.create_task(one()) for _ in range(20)]
        await asyncio.wait(tasks)
        # One after the other they would take twenty.
        assert time.monotonic() - started_s < 10.0


async def test_two_clients_of_one_terminal_do_not_wait_for_each_other() -> None:
    eyes = Eyes()
    async with running(count_faces=eyes) as (terminal, wire), Wire(terminal.url) as second:
        await wire.post(RECORD, person())
        writing = asyncio.create_task(upload(wire, face_form(picture("portrait"))))
        await until(lambda: terminal.modeling)
        assert (await second.get(DEVICE_INFO)).status == 200
        assert not writing.done()
        eyes.opened.set()
        assert (await writing).status == 200
