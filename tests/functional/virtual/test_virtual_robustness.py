"""Nothing that is sent makes a virtual terminal stumble: it answers like a terminal, or refuses like one."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.operation import Form
from facestation.virtual.answers import Answer
from facestation.virtual.device import Device
from facestation.virtual.dispatch import Request, carried_out, resolve
from facestation.virtual.handlers import HANDLERS
from facestation.virtual.routing import Route
from tests.functional.virtual.terminals import DEVICE_INFO, RECORD, SEARCH, options, person, running
from tests.functional.virtual.wire import Cut

ROOTS = [
    *("UserInfo", "UserInfoSearchCond", "UserInfoDelCond", "UserInfoDetail"),
    *("CardInfo", "CardInfoSearchCond", "CardInfoDelCond", "FPID", "FDID", "faceLibType"),
]
NAMES = [
    *("employeeNo", "name", "userType", "Valid", "enable", "beginTime", "endTime", "timeType", "RightPlan", "doorNo"),
    *("planTemplateNo", "doorRight", "cardNo", "cardType", "searchID", "searchResultPosition", "maxResults", "mode"),
    *("EmployeeNoList", "CardNoList", "fuzzySearch", "value", "FPID", "FDID", "faceLibType", "deleteUser", "addUser"),
    *("password", "maxOpenDoorTime", "belongGroup", "deleteCard", "addCard", "checkEmployeeNo", "faceURL", "deleteFP"),
]
WORDS = ["10042", "1", "blackFD", "2", "all", "local", "UTC", "2030-01-01T00:00:00", "", "\ud800", "é", "٣"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 40) | st.floats() | st.sampled_from(WORDS) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=12,
)
BODIES = st.dictionaries(st.sampled_from(ROOTS), st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=9) | VALUES)
TARGETS = [
    (operation.method, operation.target(**dict.fromkeys(operation.parameters, "1")))
    for operation in map(OPERATIONS.__getitem__, HANDLERS)
    if operation.sends in {Form.JSON, Form.MULTIPART}
]


@given(st.lists(st.tuples(st.sampled_from(TARGETS), BODIES), min_size=1, max_size=6))
@settings(max_examples=80)
def test_no_json_makes_it_stumble(calls: list[tuple[tuple[str, str], object]]) -> None:
    async def talk() -> list[int]:
        device = Device(options(modeling_s=0, deletion_s=0), 1)
        statuses = []
        for (method, target), body in calls:
            request = Request(method, target, "application/json", json.dumps(body).encode())
            route = resolve(device, request)
            if isinstance(route, Route):
                answer = await carried_out(device, route, request, 5)
                assert isinstance(answer, Answer)
                statuses.append(answer.status)
        device.stop()
        return statuses

    assert set(asyncio.run(talk())) <= {200, 400, 403, 503}


@pytest.mark.parametrize(
    "target",
    [
        "/%ff%fe",
        "//",
        "/ISAPI/AccessControl/Door/param/%00",
        "/ISAPI/System/deviceInfo?%ff=%ff&&&=",
        "/LOCALS/../etc",
        "/%2e",
    ],
)
async def test_odd_addresses_are_refused_like_others(target: str) -> None:
    async with running() as (_, wire):
        assert (await wire.get(target)).status in {200, 400, 404}


@pytest.mark.parametrize(
    "authorization",
    ["Digest", 'Digest nonce="', "Digest " + "x=y," * 500, 'Digest username="\xff", nonce="\xfe"', '\xff"'],
)
async def test_odd_credentials_are_refused_like_wrong_ones(authorization: str) -> None:
    async with running() as (terminal, wire):
        assert (await wire.send("GET", DEVICE_INFO, authorization=authorization)).status == 401
        assert terminal.failed_logins == 1


@pytest.mark.parametrize("sign", ["é", "\xff"])
async def test_odd_signs_in_the_fields_of_an_answer_are_refused(sign: str) -> None:
    async with running() as (terminal, wire):
        challenge = (await wire.send("GET", DEVICE_INFO)).header("www-authenticate")
        answer = wire.answer_to(challenge, "GET", DEVICE_INFO)
        for field in ('response="', 'cnonce="', 'uri="'):
            spoiled = answer.replace(field, field + sign)
            assert (await wire.send("GET", DEVICE_INFO, authorization=spoiled)).status == 401
        assert terminal.failed_logins == 3


@pytest.mark.parametrize(
    "content_type", ["multipart/form-data; boundary=\xff", "multipart/", "multipart/form-data; boundary="]
)
async def test_odd_forms_are_refused(content_type: str) -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        reply = await wire.ask("PUT", "/ISAPI/Intelligent/FDLib/FDSetUp?format=json", b"--\xff\r\n", content_type)
        assert (reply.status, reply.sub_status) == (400, "badParameters")


async def test_a_body_beyond_all_measure_is_refused_and_others_are_served() -> None:
    async with running() as (terminal, wire):
        challenge = (await wire.send("POST", SEARCH)).header("www-authenticate")
        answer = wire.answer_to(challenge, "POST", SEARCH)
        try:
            status = (await wire.send("POST", SEARCH, b" " * 33_000_000, "application/json", answer)).status
        except Cut:
            status = 413
        assert status == 413
        await wire.close()
        assert (await wire.get(DEVICE_INFO)).status == 200
        assert terminal.failed_logins == 0
