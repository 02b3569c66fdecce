"""An operation checks itself, fills its path and refuses bodies that could take away more than they name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from facestation.errors import DestroysData, OperationUnknown, ParameterMissing
from facestation.isapi.catalogue import OPERATIONS, operation
from facestation.isapi.operation import Effect, Form, Operation, index

ROW = Operation(
    name="doors.example",
    method="PUT",
    path="/door/{door_id}?mode={mode}",
    sends=Form.JSON,
    answers=Form.JSON,
    effect=Effect.WRITES,
    deadline_s=8,
    idempotent=True,
    seed=(1,),
    guide=("21.1.1",),
    evidence="trace DS-K1T343EFWX",
)


def test_a_path_is_filled_and_percent_encoded() -> None:
    assert ROW.parameters == ("door_id", "mode")
    assert ROW.target(door_id=1, mode="a/b &=ü") == "/door/1?mode=a%2Fb%20%26%3D%C3%BC"


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({}, "door_id"),
        ({"door_id": 1}, "mode"),
        ({"door_id": 1, "mode": " "}, "mode"),
        ({"door_id": "..", "mode": "a"}, "door_id"),
        ({"door_id": 1, "mode": "a", "other": 2}, "other"),
    ],
)
def test_a_missing_blank_climbing_or_unknown_parameter_is_named(params: dict[str, str | int], named: str) -> None:
    with pytest.raises(ParameterMissing) as caught:
        ROW.target(**params)
    assert caught.value.details["value"] == named


@pytest.mark.parametrize(
    "path",
    [
        "/LOCALS/pic/x.jpg@WEB000000000001",
        "/LOCALS/pic/x.jpg@WEB000000000001?token=a%20b&n=1",
        "/ISAPI/Streaming/channels/101/picture",
    ],
)
def test_an_address_that_a_terminal_names_is_kept_to_the_letter(path: str) -> None:
    assert operation("pictures.get").target(path=path) == path


@pytest.mark.parametrize(
    "path",
    [
        "http://198.51.100.9/LOCALS/x.jpg",
        "//198.51.100.9/LOCALS/x.jpg",
        "/LOCALS//x.jpg",
        "/LOCALS/../SDK/activateStatus",
        "/LOCALS/%2E%2e/SDK",
        "/LOCALS/x.jpg?u=http://198.51.100.9/",
        "/LOCALS/a b.jpg",
        "/LOCALS/a\r\nHost: x",
        "/LOCALS/a\\b",
        "/LOCALS/a#b",
        "/LOCALS/ä",
        "/SDK/activateStatus",
        "LOCALS/x.jpg",
    ],
)
def test_an_address_that_leads_elsewhere_is_refused(path: str) -> None:
    with pytest.raises(ParameterMissing):
        operation("pictures.get").target(path=path)


PEOPLE = "persons.delete_details"
SAFE_BODIES = [
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":"10042"}]}}'),
    (PEOPLE, b'{"UserInfoDetail":{"mode":"byEmployeeNo","EmployeeNoList":[{"employeeNo":"1"},{"employeeNo":"2"}]}}'),
    ("cards.delete", b'{"CardInfoDelCond":{"EmployeeNoList":[{"employeeNo":"10042"}]}}'),
    ("cards.delete", b'{"CardInfoDelCond":{"CardNoList":[{"cardNo":"1000200030"}]}}'),
    ("faces.delete", b'{"FPID":[{"value":"10042"}]}'),
    ("faces.delete_one", b'{"faceLibType":"blackFD","FDID":"1","FPID":"10042"}'),
]
DEADLY_BODIES = [
    ("persons.delete", b""),
    ("persons.delete", b"{}"),
    ("persons.delete", b"[]"),
    ("persons.delete", b"null"),
    ("persons.delete", b"<UserInfoDelCond/>"),
    ("persons.delete", b"\xff\xfe{\x00}\x00"),
    ("persons.delete", b"[" * 100_000),
    ("persons.delete", b'{"UserInfoDelCond":null}'),
    ("persons.delete", b'{"UserInfoDelCond":{}}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":null}}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[]}}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[{}]}}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[null]}}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":" "}]}}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":"1"},{"employeeNo":""}]}}'),
    ("persons.delete", b'{"UserInfoDelCond":[{"EmployeeNoList":[{"employeeNo":"1"}]}]}'),
    ("persons.delete", b'{"EmployeeNoList":[{"employeeNo":"1"}]}'),
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":"1"}],"EmployeeNoList":[]}}'),
    (PEOPLE, b'{"UserInfoDetail":{"employeeNo":"10042"}}'),
    (PEOPLE, b'{"UserInfoDetail":{"mode":"byEmployeeNo"}}'),
    (PEOPLE, b'{"UserInfoDetail":{"mode":"all","EmployeeNoList":[{"employeeNo":"10042"}]}}'),
    ("cards.delete", b'{"CardInfoDelCond":{}}'),
    ("cards.delete", b'{"CardInfoDelCond":{"EmployeeNoList":[],"CardNoList":[{"cardNo":"1"}]}}'),
    ("faces.delete", b'{"FPID":[]}'),
    ("faces.delete", b'{"FPID":[{"value":""}]}'),
    ("faces.delete_one", b'{"faceLibType":"blackFD","FDID":"1"}'),
    ("faces.delete_one", b'{"faceLibType":"blackFD","FDID":"1","FPID":""}'),
]


@pytest.mark.parametrize(("name", "body"), SAFE_BODIES)
def test_a_delete_that_names_whom_it_concerns_may_go(name: str, body: bytes) -> None:
    operation(name).guard(body)


@pytest.mark.parametrize(("name", "body"), DEADLY_BODIES)
def test_a_delete_that_could_mean_everybody_is_refused(name: str, body: bytes) -> None:
    with pytest.raises(DestroysData) as caught:
        operation(name).guard(body)
    assert caught.value.details["value"] == name


def test_what_takes_nothing_away_is_not_guarded() -> None:
    operation("persons.search").guard(b"")


def test_a_write_with_a_delete_flag_counts_as_destroying() -> None:
    write = operation("cards.set_up")
    assert write.destroys(b'{"CardInfo":{"employeeNo":"1","deleteCard":true}}')
    assert not write.destroys(b'{"CardInfo":{"employeeNo":"1","deleteCard":false}}')
    assert not operation("persons.search").destroys(b'{"deleteUser":true}')
    assert operation("persons.delete").destroys()
    assert operation("faces.set_up").destroys(b'--b1\r\n\r\n{"FPID":"1","deleteFP": true}\r\n--b1\r\n\xff\xd8')


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"name": "Doors"}, "name"),
        ({"method": "DELETE"}, "method"),
        ({"path": "door"}, "slash"),
        ({"path": "/door/{doorID}"}, "brace"),
        ({"deadline_s": 0}, "deadline"),
        ({"evidence": "hearsay"}, "evidence"),
        ({"effect": Effect.READS}, "reads"),
        ({"method": "GET"}, "GET"),
        ({"effect": Effect.DESTROYS}, "list"),
        ({"list_path": ("A",)}, "list"),
        ({"seed": (76,)}, "seed"),
    ],
)
def test_a_row_that_contradicts_itself_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        replace(ROW, **change)


def test_a_name_or_an_address_stands_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        index([ROW, replace(ROW, path="/other")])
    with pytest.raises(ValueError, match="twice"):
        index([ROW, replace(ROW, name="doors.other")])


def test_an_unknown_name_is_an_input_error() -> None:
    with pytest.raises(OperationUnknown):
        operation("persons.delete_everybody")


def test_no_http_delete_and_no_call_that_wipes_is_in_the_catalogue() -> None:
    assert {row.method for row in OPERATIONS.values()} == {"GET", "PUT", "POST"}
    assert not [row.name for row in OPERATIONS.values() if "Clear" in row.path]


def test_every_taking_away_carries_its_guard() -> None:
    destroying = {row.name for row in OPERATIONS.values() if row.effect is Effect.DESTROYS}
    assert destroying == {name for name, _ in SAFE_BODIES}
    assert destroying == {row.name for row in OPERATIONS.values() if "elete" in row.path and row.method != "GET"}


def test_what_may_not_happen_twice_is_not_repeated() -> None:
    once = {row.name for row in OPERATIONS.values() if not row.idempotent}
    assert once == {
        "persons.record",
        "cards.record",
        "faces.record",
        "faces.record_small_f",
        "capture.face",
        "doors.control",
    }


def test_deadlines_leave_time_for_faces_and_people() -> None:
    assert {row.deadline_s for row in OPERATIONS.values() if row.sends is Form.MULTIPART} == {60}
    assert operation("capture.face").deadline_s == 65
    assert all(row.deadline_s == 15 for row in OPERATIONS.values() if row.name.endswith(".search"))
