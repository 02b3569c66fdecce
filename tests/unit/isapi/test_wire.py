"""Bodies and answers of each area, where the exemplars do not reach."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from facestation.isapi.wire import access, capture, cards, faces, persons, recognition, system
from facestation.isapi.wire.body import xml_body
from facestation.isapi.wire.lists import CardNos, EmployeeNos, FaceIds
from facestation.isapi.wire.search import own_path
from facestation.isapi.wire.sniff import MalformedAnswer

LIBRARY = faces.Library()
JPEG = b"\xff\xd8\xff\xe0face\xff\xd9thumbnail\xff\xd9"


@pytest.mark.parametrize("values", [(), ("",), ("1", " ")])
@pytest.mark.parametrize("kind", [EmployeeNos, CardNos, FaceIds])
def test_a_list_of_whom_cannot_be_made_empty(
    kind: type[EmployeeNos | CardNos | FaceIds], values: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match="at least one"):
        kind(values)


def test_deletes_name_exactly_their_people() -> None:
    two = EmployeeNos(("1", "2"))
    assert json.loads(persons.encode_delete(two).data) == {
        "UserInfoDelCond": {"EmployeeNoList": [{"employeeNo": "1"}, {"employeeNo": "2"}]}
    }
    assert json.loads(cards.encode_delete(CardNos(("7",))).data) == {
        "CardInfoDelCond": {"CardNoList": [{"cardNo": "7"}]}
    }
    with pytest.raises(ValueError, match="at least one"):
        faces.encode_delete_one("", LIBRARY)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("http://192.0.2.9:80/LOCALS/pic/x.jpg@WEB1?token=a", "/LOCALS/pic/x.jpg@WEB1?token=a"),
        ("/LOCALS/pic/x.jpg@WEB1", "/LOCALS/pic/x.jpg@WEB1"),
        ("https://[::1", None),
        ("x.jpg", None),
        ("http://192.0.2.9", None),
        ("", None),
        (None, None),
    ],
)
def test_of_an_address_only_path_and_query_count(url: str | None, path: str | None) -> None:
    assert own_path(url) == path


def test_people_without_a_number_are_nobody_and_numbers_may_be_numbers() -> None:
    page = persons.decode_page(
        b'{"UserInfoSearch":{"responseStatusStrg":"MORE","totalMatches":3,"UserInfo":[{"name":"x"},{"employeeNo":7}]}}'
    )
    assert ([person.employee_no for person in page.entries], page.more) == (["7"], True)
    lone = persons.decode_page(b'{"UserInfoSearch":{"numOfMatches":1,"UserInfo":{"employeeNo":"8"}}}')
    assert ([person.employee_no for person in lone.entries], lone.more) == (["8"], False)


@pytest.mark.parametrize(
    ("decode", "body"),
    [
        (persons.decode_page, b'{"other":1}'),
        (persons.decode_deletion, b"{}"),
        (persons.decode_deletion, b'{"UserInfoDetailDeleteProcess":{"status":"odd"}}'),
        (cards.decode_page, b"[]"),
        (faces.decode_page, b"<x/>"),
        (faces.decode_libraries, b'{"FDLib":[{"FDID":"1"}]}'),
        (capture.decode_capture, b"<CaptureFaceData/>"),
        (capture.decode_capture, b'{"faceDataUrl":"x.jpg"}'),
        (system.decode_device_info, b"<DeviceInfo/>"),
        (system.decode_time, b"<Time><localTime>noon</localTime></Time>"),
        (system.decode_time, b"<Time/>"),
        (access.decode_work_status, b"[]"),
        (recognition.decode_face_limits, b"[]"),
    ],
)
def test_an_answer_to_something_else_is_malformed(decode: object, body: bytes) -> None:
    assert callable(decode)
    with pytest.raises(MalformedAnswer):
        decode(body)


def test_counts_that_are_not_said_are_none() -> None:
    assert persons.decode_count(b"{}") is None
    assert cards.decode_count(b'{"CardInfoCount":{}}') is None
    assert faces.decode_count(b'{"FDRecordDataInfo":[{"FDID":"2","recordDataNumber":5}]}', LIBRARY) is None
    assert faces.decode_count(b'{"FDRecordDataInfo":[]}', LIBRARY) is None


def test_the_visible_library_is_preferred() -> None:
    both = b'{"FDLib":[{"FDID":"2","faceLibType":"infraredFD"},{"FDID":"9","faceLibType":"blackFD"}]}'
    assert faces.decode_libraries(both) == faces.Library("9", "blackFD")
    assert faces.decode_libraries(b'{"FDLib":{"FDID":"3","faceLibType":"staticFD"}}') == faces.Library("3", "staticFD")


def test_the_face_is_cut_from_the_part_that_holds_it() -> None:
    form = (
        b'--x\r\nContent-Disposition: form-data; name="InfraredFaceData"\r\n\r\n\xff\xd8\xff infrared \xff\xd9\r\n'
        b'--x\r\nContent-Disposition: form-data; name="FaceData"; filename="a"\r\n\r\n' + JPEG + b"\r\n--x--\r\n"
    )
    assert capture.decode_capture(form).jpeg == JPEG
    assert capture.decode_capture(b"\x00\x01" + JPEG + b"\x00").jpeg == JPEG
    first = b"--x\n\n" + JPEG + b"\n--x\n\n\xff\xd8\xff second \xff\xd9\n--x--"
    assert capture.decode_capture(first).jpeg == JPEG
    assert capture.cut_jpeg(b"\xff\xd8\xff without an end") is None


def test_a_capture_tells_how_far_it_is() -> None:
    waiting = capture.decode_capture(b"<CaptureFaceData><captureProgress>50</captureProgress></CaptureFaceData>")
    assert (waiting.jpeg, waiting.url, waiting.over) == (None, None, False)
    form = b"--x\r\n\r\n<CaptureFaceData version='2.0'><captureProgress>0</captureProgress></CaptureFaceData>\r\n--x--"
    assert not capture.decode_capture(form).over


def test_a_terminal_is_known_by_its_name_numbers_and_firmware() -> None:
    info = system.decode_device_info(
        b'{"DeviceInfo":{"model":"DS-K1T900X","macAddress":"02-00-00-00-00-0A","firmwareVersion":"V1.2.7"}}'
    )
    assert (info.name, info.serial, info.firmware, info.mac) == ("", "", "V1.2.7", "02:00:00:00:00:0a")


def test_a_clock_is_read_with_and_without_offset() -> None:
    shown = system.decode_time(b"<Time><localTime>2030-05-04T08:15:00+03:00</localTime></Time>")
    assert shown == datetime(2030, 5, 4, 5, 15, tzinfo=UTC)
    assert shown.utcoffset() == timedelta(hours=3)
    assert system.decode_time(b'{"Time":{"localTime":"2030-05-04T08:15:00"}}') == datetime(2030, 5, 4, 8, 15)


def test_doors_in_states_nobody_has_heard_of() -> None:
    status = access.decode_work_status(b'{"AcsWorkStatus":{"doorLockStatus":[0,1,9,null],"doorStatus":4}}')
    assert status.locks == ("closed", "open", "unknown", "unknown")
    assert (status.doors, status.contacts, status.cards) == (("normal",), (), None)


def test_what_a_terminal_demands_of_faces_is_read_as_far_as_it_says_it() -> None:
    told = recognition.decode_face_limits(b"<FaceCompareCond><yaw>30</yaw><upBorder/></FaceCompareCond>")
    assert (told.of_check("yaw"), told.of_check("pitch"), told.of_check("dark")) == (30, None, None)
    assert told.borders_percent == (None, None, None, None)


def test_words_in_xml_are_escaped() -> None:
    assert b"<cmd>&lt;open&gt; &amp; close</cmd>" in xml_body("X", cmd="<open> & close").data
