"""An operation checks itself, fills its path and refuses bodies that could take away more than they name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from facestation.errors import (
    DestroysData,
    OperationUnknown,
    ParameterError,
    ParameterInvalid,
    ParameterMissing,
    ParameterUnknown,
)
from facestation.isapi.catalogue import OPERATIONS, operation
from facestation.isapi.operation import Effect, Form, Loss, Operation, index
from facestation.words import LOSSES

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
    ("params", "kind", "named"),
    [
        ({}, ParameterMissing, "door_id"),
        ({"door_id": 1}, ParameterMissing, "mode"),
        ({"door_id": 1, "mode": " "}, ParameterMissing, "mode"),
        ({"door_id": "..", "mode": "a"}, ParameterInvalid, "door_id"),
        ({"door_id": "first", "mode": "a"}, ParameterInvalid, "door_id"),
        ({"door_id": "-1", "mode": "a"}, ParameterInvalid, "door_id"),
        ({"door_id": "١", "mode": "a"}, ParameterInvalid, "door_id"),
        ({"door_id": 1, "mode": ".."}, ParameterInvalid, "mode"),
        ({"door_id": 1, "mode": "\udcff"}, ParameterInvalid, "mode"),
        ({"door_id": 1, "mode": "a", "other": 2}, ParameterUnknown, "other"),
    ],
)
def test_a_missing_unusable_or_unknown_parameter_is_named(
    params: dict[str, str | int], kind: type[ParameterError], named: str
) -> None:
    with pytest.raises(kind) as caught:
        ROW.target(**params)
    assert caught.value.details["value"] == named
    assert named in caught.value.message + caught.value.advice


def test_the_list_of_75_may_have_other_addresses_for_the_same() -> None:
    row = replace(ROW, otherwise=("POST /elsewhere?x=1", "PUT /there"))
    assert [(other.method, other.path, other.otherwise) for other in row.others] == [
        ("POST", "/elsewhere?x=1", ()),
        ("PUT", "/there", ()),
    ]
    assert ROW.others == ()


def test_a_piece_joins_the_query_that_a_terminals_own_address_may_have() -> None:
    row = replace(ROW, path="/{path}", optional=("token={token}",))
    assert row.target(path="/LOCALS/a.jpg@WEB1", token="t") == "/LOCALS/a.jpg@WEB1?token=t"
    assert row.target(path="/LOCALS/a.jpg?b=1", token="t") == "/LOCALS/a.jpg?b=1&token=t"
    assert row.target(path="/LOCALS/a.jpg?b=1") == "/LOCALS/a.jpg?b=1"


def test_what_may_be_left_out_stands_in_the_query_where_it_is_given() -> None:
    row = replace(ROW, path="/door", optional=("doorID={door_id}", "security=1&iv={iv}"))
    assert row.target() == "/door"
    assert row.target(door_id=2) == "/door?doorID=2"
    assert row.target(iv="0" * 32, door_id=2) == f"/door?doorID=2&security=1&iv={'0' * 32}"
    assert replace(row, path="/door?format=json").target(door_id=2) == "/door?format=json&doorID=2"
    with pytest.raises(ParameterInvalid) as caught:
        row.target(iv="0" * 31 + "G")
    assert "32 × [0-9a-f]" in caught.value.advice
    with pytest.raises(ParameterMissing):
        row.target(door_id=" ")
    with pytest.raises(ParameterUnknown) as unknown:
        row.target(color="red")
    assert "door_id, iv" in unknown.value.advice


def test_a_secret_is_not_repeated_in_an_error() -> None:
    with pytest.raises(ParameterInvalid) as caught:
        operation("system.export_configuration").target(secretkey="..")
    assert caught.value.details["given"] == ""


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
    with pytest.raises(ParameterInvalid):
        operation("pictures.get").target(path=path)


PEOPLE, FINGERS = "persons.delete_details", "fingerprints.delete"
SAFE_BODIES = [
    ("persons.delete", b'{"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":"10042"}]}}'),
    (PEOPLE, b'{"UserInfoDetail":{"mode":"byEmployeeNo","EmployeeNoList":[{"employeeNo":"1"},{"employeeNo":"2"}]}}'),
    ("cards.delete", b'{"CardInfoDelCond":{"EmployeeNoList":[{"employeeNo":"10042"}]}}'),
    ("cards.delete", b'{"CardInfoDelCond":{"CardNoList":[{"cardNo":"1000200030"}]}}'),
    ("faces.delete", b'{"FPID":[{"value":"10042"}]}'),
    ("faces.delete_one", b'{"faceLibType":"blackFD","FDID":"1","FPID":"10042"}'),
    (FINGERS, b'{"FingerPrintDelete":{"mode":"byEmployeeNo","EmployeeNoDetail":{"employeeNo":"1"}}}'),
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
    (PEOPLE, b'{"UserInfoDetail":{"mode":"byOrgNo","EmployeeNoList":[{"employeeNo":"10042"}]}}'),
    (FINGERS, b'{"FingerPrintDelete":{"mode":"byEmployeeNo"}}'),
    (FINGERS, b'{"FingerPrintDelete":{"mode":"byEmployeeNo","EmployeeNoDetail":{"fingerPrintID":[1]}}}'),
    (FINGERS, b'{"FingerPrintDelete":{"mode":"byEmployeeNo","EmployeeNoDetail":{"employeeNo":""}}}'),
    (FINGERS, b'{"FingerPrintDelete":{"mode":"byCardReader","EmployeeNoDetail":{"employeeNo":"1"}}}'),
    (
        FINGERS,
        b'{"FingerPrintDelete":{"EmployeeNoDetail":{"employeeNo":"1"},"CardReaderDetail":{"clearAllCard":true}}}',
    ),
]


@pytest.mark.parametrize(("name", "body"), SAFE_BODIES)
def test_a_delete_that_names_whom_it_concerns_may_go(name: str, body: bytes) -> None:
    operation(name).guard(body)


@pytest.mark.parametrize(("name", "body"), DEADLY_BODIES)
def test_a_delete_that_could_mean_everybody_is_refused(name: str, body: bytes) -> None:
    with pytest.raises(DestroysData) as caught:
        operation(name).guard(body)
    assert caught.value.details["value"] == name


def test_what_wipes_every_finger_of_a_reader_goes_out_where_somebody_agreed_and_not_otherwise() -> None:
    wipe = b'{"FingerPrintDelete":{"mode":"byCardReader","CardReaderDetail":{"cardReaderNo":1,"clearAllCard":true}}}'
    operation(FINGERS).guard(wipe, confirmed=True)
    with pytest.raises(DestroysData):
        operation(FINGERS).guard(wipe)
    with pytest.raises(DestroysData):
        operation("persons.delete").guard(b"{}", confirmed=True)


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
        ({"method": "PATCH"}, "method"),
        ({"path": "door"}, "slash"),
        ({"path": "/door/{doorID}"}, "brace"),
        ({"deadline_s": 0}, "deadline"),
        ({"evidence": "hearsay"}, "evidence"),
        ({"effect": Effect.READS}, "reads"),
        ({"method": "GET"}, "GET"),
        ({"effect": Effect.DESTROYS}, "list"),
        ({"list_path": ("A",)}, "list"),
        ({"loss": Loss.EVERYBODY}, "loss"),
        ({"optional": ("a=1",)}, "placeholder"),
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


def test_what_only_a_list_knows_may_share_an_address_and_has_to_point_to_a_row() -> None:
    assert set(index([ROW, replace(ROW, name="seeds.door", instead="doors.example")])) == {
        "doors.example",
        "seeds.door",
    }
    with pytest.raises(ValueError, match="not in the catalogue"):
        index([ROW, replace(ROW, name="seeds.door", instead="doors.none")])


def test_an_unknown_name_is_an_input_error() -> None:
    with pytest.raises(OperationUnknown):
        operation("persons.delete_everybody")


def test_every_list_that_is_asked_for_is_tried_here() -> None:
    assert {row.name for row in OPERATIONS.values() if row.list_path} == {name for name, _ in SAFE_BODIES}


@pytest.mark.parametrize("row", [row for row in OPERATIONS.values() if row.loss], ids=lambda row: row.name)
def test_what_has_no_list_goes_out_only_when_somebody_has_confirmed_it(row: Operation) -> None:
    with pytest.raises(DestroysData) as caught:
        row.guard(b"{}")
    assert row.loss is not None
    assert LOSSES[row.loss.value] in caught.value.advice
    row.guard(b"{}", confirmed=True)


def test_a_list_is_asked_for_whoever_has_confirmed() -> None:
    with pytest.raises(DestroysData):
        operation("persons.delete").guard(b"{}", confirmed=True)


def test_every_loss_has_its_words_and_all_words_a_loss() -> None:
    assert {loss.value for loss in Loss} == set(LOSSES)


def test_what_may_not_happen_twice_is_not_repeated() -> None:
    repeated = {row.name for row in OPERATIONS.values() if row.method == "POST" and row.idempotent}
    assert {name for name in repeated if operation(name).effect is not Effect.READS} == {
        *("fingerprints.set_up", "fingerprints.modify", "fingerprints.download", "seeds.session_heartbeat"),
    }
    assert {row.name for row in OPERATIONS.values() if row.method != "POST" and not row.idempotent} == {
        *(
            "activation.activate",
            "cards.read",
            "doors.control",
            "seeds.register",
            "system.reboot",
            "system.factory_reset",
        ),
    }


def test_deadlines_leave_time_for_faces_and_people() -> None:
    assert {row.deadline_s for row in OPERATIONS.values() if row.sends is Form.MULTIPART} == {60}
    assert operation("capture.face").deadline_s == 65
    assert all(row.deadline_s == 15 for row in OPERATIONS.values() if row.name.endswith(".search"))
    assert {row.name for row in OPERATIONS.values() if row.deadline_s > 120} == {"upgrade.install"}
