"""Deleting on a virtual terminal: as dangerous as on a real one, so that a test can prove that nobody asks for it."""

from __future__ import annotations

import asyncio

import pytest

from tests.functional.virtual.terminals import (
    CARD_RECORD,
    DELETE,
    DELETE_DETAILS,
    DELETE_PROGRESS,
    card,
    enroll,
    running,
)
from tests.functional.virtual.wire import Reply, Wire

CARD_DELETE = "/ISAPI/AccessControl/CardInfo/Delete?format=json"
ADA = [{"employeeNo": "10042"}]


async def until_deleted(wire: Wire) -> Reply:
    for _ in range(200):
        reply = await wire.get(DELETE_PROGRESS)
        if reply.at("UserInfoDetailDeleteProcess", "status") != "processing":
            return reply
        await asyncio.sleep(0.01)
    raise AssertionError("the deletion never ends")


async def test_a_delete_with_a_list_takes_the_person_alone() -> None:
    async with running() as (terminal, wire):
        await enroll(wire, "10042")
        await enroll(wire, "10043")
        assert (await wire.put(DELETE, {"UserInfoDelCond": {"EmployeeNoList": ADA}})).status == 200
        state = terminal.state
        assert list(state.people) == ["10043"]
        assert (len(state.faces), len(state.cards)) == (2, 2)


async def test_on_some_firmware_the_face_goes_with_the_person_and_the_card_stays() -> None:
    async with running(profile="k1t342") as (terminal, wire):
        await enroll(wire)
        await wire.put(DELETE, {"UserInfoDelCond": {"EmployeeNoList": ADA}})
        assert (len(terminal.state.faces), len(terminal.state.cards)) == (0, 1)


@pytest.mark.parametrize("condition", [{}, {"EmployeeNoList": None}, {"EmployeeNoList": []}])
async def test_a_delete_without_its_list_takes_everybody(condition: dict[str, object]) -> None:
    async with running() as (terminal, wire):
        await enroll(wire, "10042")
        await enroll(wire, "10043")
        assert (await wire.put(DELETE, {"UserInfoDelCond": condition})).status == 200
        assert not terminal.state.people


@pytest.mark.parametrize(
    "condition", [{}, {"mode": "byEmployeeNo"}, {"mode": "all", "EmployeeNoList": ADA}, {"EmployeeNoList": None}]
)
async def test_a_delete_with_everything_without_its_list_leaves_nothing(condition: dict[str, object]) -> None:
    async with running() as (terminal, wire):
        await enroll(wire, "10042")
        await enroll(wire, "10043")
        assert (await wire.put(DELETE_DETAILS, {"UserInfoDetail": condition})).status == 200
        await until_deleted(wire)
        state = terminal.state
        assert (len(state.people), len(state.faces), len(state.cards)) == (0, 0, 0)


async def test_a_delete_with_everything_goes_on_after_its_answer() -> None:
    async with running(deletion_s=0.6) as (terminal, wire):
        await enroll(wire, "10042")
        await enroll(wire, "10043")
        body = {"UserInfoDetail": {"mode": "byEmployeeNo", "EmployeeNoList": ADA}}
        assert (await wire.put(DELETE_DETAILS, body)).status == 200
        assert "10042" in terminal.state.people
        progress = await wire.get(DELETE_PROGRESS)
        assert progress.json() == {"UserInfoDetailDeleteProcess": {"status": "processing", "percent": 0}}
        assert (await wire.put(DELETE_DETAILS, body)).sub_status == "deviceBusy"
        done = await until_deleted(wire)
        assert done.json() == {"UserInfoDetailDeleteProcess": {"status": "success", "percent": 100}}
        state = terminal.state
        assert (list(state.people), list(state.faces)) == (["10043"], ["10043"])
        assert [held.employee_no for held in state.cards.values()] == ["10043"]


async def test_firmware_that_deletes_at_once_has_no_progress_to_ask_for() -> None:
    async with running(profile="k1t342") as (terminal, wire):
        await enroll(wire)
        await wire.put(DELETE_DETAILS, {"UserInfoDetail": {"mode": "byEmployeeNo", "EmployeeNoList": ADA}})
        assert not terminal.state.people
        gone = await wire.get(DELETE_PROGRESS)
        assert (gone.status, gone.sub_status) == (404, "notSupport")


async def test_slow_deletion_can_be_switched_on_everywhere() -> None:
    async with running(profile="k1t342", faults=("delete_async=5",)) as (terminal, wire):
        await enroll(wire)
        await wire.put(DELETE_DETAILS, {"UserInfoDetail": {"mode": "byEmployeeNo", "EmployeeNoList": ADA}})
        assert "10042" in terminal.state.people


@pytest.mark.parametrize(
    ("target", "body", "sub_status"),
    [
        (DELETE, {}, "MessageParametersLack"),
        (DELETE, {"UserInfoDelCond": {"EmployeeNoList": "10042"}}, "badJsonContent"),
        (DELETE, {"UserInfoDelCond": {"EmployeeNoList": ["10042"]}}, "badJsonContent"),
        (DELETE_DETAILS, {"UserInfoDetail": {"mode": "some"}}, "badParameters"),
    ],
)
async def test_malformed_deletes_are_refused_and_take_nobody(target: str, body: object, sub_status: str) -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        assert (await wire.put(target, body)).sub_status == sub_status
        assert terminal.state.people


async def test_deleting_who_is_not_there_is_no_error() -> None:
    async with running() as (_, wire):
        assert (await wire.put(DELETE, {"UserInfoDelCond": {"EmployeeNoList": ADA}})).status == 200
        body = {"UserInfoDetail": {"mode": "byEmployeeNo", "EmployeeNoList": ADA}}
        assert (await wire.put(DELETE_DETAILS, body)).status == 200


async def test_cards_are_deleted_by_person_or_number() -> None:
    async with running() as (terminal, wire):
        await enroll(wire, "10042")
        await wire.post(CARD_RECORD, card("10042", "1"))
        await enroll(wire, "10043")
        await wire.put(CARD_DELETE, {"CardInfoDelCond": {"CardNoList": [{"cardNo": "1"}, {"cardNo": "absent"}]}})
        assert sorted(terminal.state.cards) == ["7710042", "7710043"]
        await wire.put(CARD_DELETE, {"CardInfoDelCond": {"EmployeeNoList": ADA}})
        assert list(terminal.state.cards) == ["7710043"]


async def test_a_delete_of_cards_without_a_list_takes_all() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        await wire.put(CARD_DELETE, {"CardInfoDelCond": {}})
        assert not terminal.state.cards
