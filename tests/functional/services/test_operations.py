"""Any operation of the catalogue, against virtual terminals over HTTP: answered, or said to be absent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from facestation.errors import (
    BodyMissing,
    BodyUnusable,
    BodyUnwanted,
    DestroysData,
    NotSupported,
    NotThere,
    ParameterInvalid,
    ParameterMissing,
    ParameterUnknown,
    StationError,
)
from facestation.isapi.catalogue import OPERATIONS, operation
from facestation.isapi.operation import Effect, Form, Operation
from facestation.isapi.wire.answer import Kind
from facestation.services.operations import check
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import until

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
SAMPLES = {
    "path": "/LOCALS/pic/x.jpg@WEB000000000001",
    "username": "admin",
    "employee_no": "10042",
    "reset_mode": "full",
}
READS = [row for row in OPERATIONS.values() if row.effect is Effect.READS and row.method == "GET"]


def params_of(row: Operation) -> dict[str, str]:
    return {name: SAMPLES.get(name, "1") for name in row.parameters}


@pytest.mark.parametrize("profile", ["k1t343", "k1t672", "k1t673", "k1a340", "bare"])
async def test_every_safe_read_is_answered_or_said_to_be_absent(
    station: Station, terminal: MakeTerminal, profile: str
) -> None:
    door = await terminal(profile=profile, capture_s=0.05)
    record = await station.terminals.add(door.url)
    wrong, answered = [], 0
    for row in READS:
        answer, decoded = await station.operations.call(record.id, row.name, params_of(row), None, confirmed=False)
        answered += answer.refusal is None
        if answer.refusal is None and decoded.kind is Kind.EMPTY and row.answers is not Form.STREAM:
            wrong.append((row.name, "nothing"))
        if not isinstance(answer.refusal, NotSupported | NotThere | None):
            wrong.append((row.name, answer.refusal.code))
    assert wrong == []
    assert answered > 10
    assert door.failed_logins == 0


async def test_what_is_absent_is_said_in_plain_words(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(faults=("missing@temperature.all",))
    record = await station.terminals.add(door.url)
    answer, decoded = await station.operations.call(record.id, "temperature.all", {}, None, confirmed=False)
    assert isinstance(answer.refusal, NotSupported)
    assert "cannot do that" in answer.refusal.message
    assert decoded.tree


async def test_a_stream_without_end_is_listened_to_for_a_while(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(profile="k1a340")
    record = await station.terminals.add(door.url)
    answer, _ = await station.operations.call(record.id, "events.stream", {}, None, confirmed=False)
    assert (answer.status, answer.refusal) == (200, None)
    again, _ = await station.operations.call(record.id, "system.device_info", {}, None, confirmed=False)
    assert again.status == 200
    assert door.failed_logins == 0


async def test_pictures_and_forms_come_decoded(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(capture_s=0.05)
    record = await station.terminals.add(door.url)
    body = b"<CaptureFaceDataCond><dataType>binary</dataType></CaptureFaceDataCond>"
    _, form = await station.operations.call(record.id, "capture.face", {}, body, confirmed=False)
    assert [inner.kind for _, inner in form.parts] == [Kind.XML, Kind.JPEG]
    _, frame = await station.operations.call(
        record.id, "streaming.snapshot", {"channel_id": "101"}, None, confirmed=False
    )
    assert frame.kind is Kind.JPEG


@pytest.mark.parametrize(
    ("name", "params", "body", "kind", "says"),
    [
        ("doors.parameters", {}, None, ParameterMissing, "door_id"),
        ("doors.parameters", {"door_id": "main"}, None, ParameterInvalid, "main"),
        ("doors.parameters", {"door_id": "1", "floor": "2"}, None, ParameterUnknown, "floor"),
        ("doors.parameters", {"door_id": "1"}, b"<a/>", BodyUnwanted, "no body"),
        ("doors.set_parameters", {"door_id": "1"}, None, BodyMissing, "XML"),
        ("persons.record", {}, b"", BodyMissing, "JSON"),
        ("persons.record", {}, b'{"UserInfo":', BodyUnusable, "JSON"),
        ("faces.set_up", {}, b'{"FPID":"1"}', BodyUnusable, "multipart/form-data"),
        ("upgrade.status", {"force": "1"}, None, ParameterUnknown, "-"),
        ("seeds.delete_person", {"employee_no": "1"}, None, DestroysData, "Every person"),
        ("seeds.delete_person_details", {}, b'{"UserInfoDetail":{"employeeNo":"1"}}', DestroysData, "Every person"),
        ("seeds.delete_face_library", {"fdid": "1"}, None, DestroysData, "Every face library"),
        ("faces.delete_libraries", {}, None, DestroysData, "Every face library"),
        ("cards.set_up", {}, b'{"CardInfo":{"employeeNo":"1","deleteCard":true}}', DestroysData, "names"),
    ],
)
def test_what_does_not_fit_is_said_before_anything_is_sent(
    name: str, params: dict[str, str], body: bytes | None, kind: type[StationError], says: str
) -> None:
    with pytest.raises(kind) as caught:
        check(name, params, body, confirmed=False)
    assert says in f"{caught.value.message} {caught.value.advice}"


@pytest.mark.parametrize(
    ("name", "body", "content_type"),
    [
        ("system.set_time", b"<Time/>", "application/xml"),
        ("system.set_time", b'{"Time":{}}', "application/json"),
        ("faces.set_up", b"--b1\r\n\r\n{}\r\n--b1--", "multipart/form-data; boundary=b1"),
        ("upgrade.install", b"\x00firmware", "application/octet-stream"),
    ],
)
def test_a_body_is_labeled_as_what_it_is(name: str, body: bytes, content_type: str) -> None:
    _, sent = check(name, {}, body, confirmed=True)
    assert sent is not None
    assert sent.content_type == content_type


def test_forms_that_no_list_can_limit_pass_when_somebody_has_confirmed() -> None:
    for row in OPERATIONS.values():
        if row.loss is not None:
            body = b"<a/>" if row.sends is not Form.NONE else None
            chosen, _ = check(row.name, params_of(row), body, confirmed=True)
            assert chosen is operation(row.name)


async def test_a_seed_that_wipes_goes_out_once_it_is_confirmed(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(deletion_s=0.01)
    record = await station.terminals.add(door.url)
    for number in ("1", "2"):
        person = (
            b'{"UserInfo":{"employeeNo":"%s","name":"Ada","userType":"normal","Valid":{"enable":false,'
            b'"beginTime":"2030-01-01T00:00:00","endTime":"2035-01-01T00:00:00"}}}'
        ) % number.encode()
        await station.operations.call(record.id, "persons.record", {}, person, confirmed=False)
    body = b'{"UserInfoDetail":{"employeeNo":"1"}}'
    with pytest.raises(DestroysData):
        await station.operations.call(record.id, "persons.delete_details", {}, body, confirmed=True)
    with pytest.raises(DestroysData):
        await station.operations.call(record.id, "seeds.delete_person_details", {}, body, confirmed=False)
    assert set(door.state.people) == {"1", "2"}
    answer, _ = await station.operations.call(record.id, "seeds.delete_person_details", {}, body, confirmed=True)
    assert answer.refusal is None
    await until(lambda: not door.state.people)
