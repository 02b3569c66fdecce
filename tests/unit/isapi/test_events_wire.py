"""Events as values, whatever a terminal writes into them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.domain.event import AccessEvent, Kind, ListeningHost, Outcome
from facestation.isapi.wire.events import (
    AlertReader,
    EventPicture,
    Heartbeat,
    decode_alert,
    decode_count,
    decode_history,
    decode_listeners,
)
from facestation.isapi.wire.hosts import decode_hosts, encode_host, encode_no_host, free_place
from facestation.isapi.wire.sniff import MalformedAnswer
from tests.unit.isapi.fuzzing import EXAMPLES, spelled

ZONE = timezone(timedelta(hours=3))
LABEL = "multipart/mixed; boundary=b"


def told(inner: object, **outer: object) -> bytes:
    whole = {"dateTime": "2030-05-04T08:15:00+05:00", "eventType": "AccessControllerEvent", **outer}
    return json.dumps({**whole, "AccessControllerEvent": inner}).encode()


def event(**inner: object) -> AccessEvent:
    found = decode_alert(told({"majorEventType": 5, "subEventType": 75, "serialNo": 7, **inner}), ZONE)
    assert isinstance(found, AccessEvent)
    return found


def test_an_event_has_the_time_of_its_terminal() -> None:
    assert event().time == datetime(2030, 5, 4, 8, 15, tzinfo=timezone(timedelta(hours=5)))
    naive = decode_alert(told({"majorEventType": 5, "subEventType": 1}, dateTime="2030-05-04T08:15:00"), ZONE)
    assert isinstance(naive, AccessEvent)
    assert naive.time == datetime(2030, 5, 4, 8, 15, tzinfo=ZONE)


@pytest.mark.parametrize("time", ["2024-01-22T11:46:3100:00", "", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59"])
def test_an_event_whose_time_makes_no_sense_is_of_now(time: str) -> None:
    found = decode_alert(told({"majorEventType": 5, "subEventType": 75}, dateTime=time), ZONE)
    assert isinstance(found, AccessEvent)
    assert abs(found.time - datetime.now(UTC)) < timedelta(minutes=1)


def test_an_event_without_an_offset_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="offset"):
        AccessEvent(datetime(2030, 1, 1), 5, 75, 1)


@pytest.mark.parametrize(
    ("inner", "name", "value"),
    [
        ({"employeeNo": 10042}, "employee_no", "10042"),
        ({"employeeNoString": "A-1", "employeeNo": 1}, "employee_no", "A-1"),
        ({"name": "Ada\n\x1b[2J\ud800 Example"}, "name", "Ada[2J Example"),
        ({"name": "x" * 5000}, "name", "x" * 128),
        ({"serialNo": "118"}, "serial_no", 118),
        ({"serialNo": -5}, "serial_no", 0),
        ({"serialNo": 2**63}, "serial_no", 0),
        ({"serialNo": None}, "serial_no", 0),
        ({"currentEvent": "false"}, "current", False),
        ({"remoteCheck": True}, "remote_check", True),
        ({"pictureURL": "http://192.0.0.64:80/LOCALS/pic/1.jpeg@WEB1"}, "picture", "/LOCALS/pic/1.jpeg@WEB1"),
        ({"pictureURL": "ftp:"}, "picture", None),
        ({"doorNo": 2}, "door", 2),
    ],
)
def test_fields_are_read_in_every_spelling_and_cleaned(inner: dict[str, object], name: str, value: object) -> None:
    assert getattr(event(**inner), name) == value


@pytest.mark.parametrize(
    ("major", "minor", "kind", "outcome"),
    [
        (5, 75, Kind.FACE_ACCEPTED, Outcome.LET_IN),
        (5, 76, Kind.FACE_REFUSED, Outcome.REFUSED),
        (5, 8, Kind.EXPIRED, Outcome.REFUSED),
        (5, 27, Kind.DOOR_FORCED, Outcome.TROUBLE),
        (5, 21, Kind.DOOR_UNLOCKED, Outcome.NOTE),
        (5, 9999, Kind.EVENT, Outcome.NOTE),
        (2, 75, Kind.EXCEPTION, Outcome.TROUBLE),
        (77, 1, Kind.EVENT, Outcome.NOTE),
    ],
)
def test_numbers_mean_what_the_guide_says(major: int, minor: int, kind: Kind, outcome: Outcome) -> None:
    found = event(majorEventType=major, subEventType=minor)
    assert (found.kind, found.outcome) == (kind, outcome)


def test_who_it_was_is_not_shown_by_accident() -> None:
    text = repr(event(name="Ada Example", employeeNoString="10042", cardNo="777000", pictureURL="/LOCALS/x"))
    assert not any(secret in text for secret in ("Ada", "10042", "777000", "LOCALS"))


@pytest.mark.parametrize("body", [b"", b"{", told([]), told("x"), told({"majorEventType": 5}), b"[[]]" * 3, b"<a>"])
def test_what_is_no_event_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        decode_alert(body, ZONE)


def test_other_documents_are_a_sign_of_life_or_nothing() -> None:
    assert decode_alert(b'{"eventType": "VMD", "eventState": "active"}', ZONE) == Heartbeat()
    assert decode_alert(b"<SubscribeEventResponse><id>1</id></SubscribeEventResponse>", ZONE) is None


def stream(*parts: tuple[str, bytes]) -> bytes:
    return b"".join(f"--b\r\nContent-Type: {label}\r\n\r\n".encode() + body + b"\r\n" for label, body in parts)


def test_a_picture_belongs_to_the_event_before_it() -> None:
    jpeg = b"\xff\xd8\xff picture \xff\xd9"
    data = stream(
        ("image/jpeg", jpeg),
        ("application/json", told({"majorEventType": 5, "subEventType": 75, "serialNo": 7})),
        ("image/pjpeg", jpeg),
        ("application/json", b"{nonsense}"),
        ("application/json", b'{"eventType": "heartBeat"}'),
    )
    reader = AlertReader(LABEL, ZONE)
    first, picture, beat = [*reader.feed(data), *reader.end()]
    assert isinstance(first, AccessEvent)
    assert (picture, beat) == (EventPicture(7, jpeg), Heartbeat())


def page(*entries: object, **more: object) -> bytes:
    return json.dumps({"AcsEvent": {"responseStatusStrg": "OK", "InfoList": list(entries), **more}}).encode()


def test_an_entry_that_makes_no_sense_is_left_out_of_the_history() -> None:
    good = {"major": 5, "minor": 75, "serialNo": 1, "time": "2030-05-04T08:15:00+03:00"}
    found = decode_history(page(good, {"major": "x"}, 5, numOfMatches=3, totalMatches=9), "", ZONE)
    assert [each.serial_no for each in found.events] == [1]
    assert (found.shown, found.total, found.more) == (3, 9, False)


def test_a_terminal_cannot_claim_more_entries_than_fit_a_page() -> None:
    assert decode_history(page(numOfMatches=10**15), "", ZONE).shown == 1000


@pytest.mark.parametrize("body", [b"", b"{}", b"--b\r\n\r\n", b'{"AcsEvent": []}'])
def test_what_is_no_history_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        decode_history(body, "multipart/form-data", ZONE)
    with pytest.raises(MalformedAnswer):
        decode_count(body)


def test_listeners_stand_with_or_without_their_list() -> None:
    flat = b"<DeployInfo><Content><ipAddr>192.0.2.1</ipAddr></Content><Content><ipAddr/></Content></DeployInfo>"
    assert [each.address for each in decode_listeners(flat)] == ["192.0.2.1"]


HOSTS = (
    b'<?xml version="1.0"?><HttpHostNotificationList version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">'
    b"<HttpHostNotification><id>1</id><url>/theirs</url><ipAddress>192.0.2.9</ipAddress><portNo>80</portNo>"
    b"</HttpHostNotification><HttpHostNotification><id>2</id><ipAddress>0.0.0.0</ipAddress><portNo>0</portNo>"
    b'<Extension kind="x"><deep>kept</deep></Extension></HttpHostNotification></HttpHostNotificationList>'
)


def test_a_host_takes_a_free_place_and_everything_else_stays() -> None:
    assert free_place(HOSTS) == "2"
    written = encode_host(HOSTS, ListeningHost("2", "192.0.2.5", 8123, "/events/a1")).data
    assert decode_hosts(written)[1] == ListeningHost("2", "192.0.2.5", 8123, "/events/a1")
    assert decode_hosts(written)[0] == decode_hosts(HOSTS)[0]
    assert b'<Extension kind="x"><deep>kept</deep></Extension>' in written
    assert b"ns0:" not in written
    assert b'xmlns="http://www.isapi.org/ver20/XMLSchema"' in written
    freed = encode_no_host(written, "2").data
    assert [host.id for host in decode_hosts(freed)] == ["1"]


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", HOSTS.replace(b">2<", b">3<")]
)
def test_a_list_of_hosts_that_makes_no_sense_is_not_written_back(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        encode_host(body, ListeningHost("2", "192.0.2.5", 8123, ""))


SCRAPS = (
    b"--b\r\n",
    b"\r\n\r\n",
    b'{"eventType":"AccessControllerEvent","dateTime":"',
    b'2030-05-04T08:15:00+03:00",',
    b'"AccessControllerEvent":{"majorEventType":5,"subEventType":75,',
    b'"serialNo":',
    b"9" * 25,
    b"1e999",
    b"}}",
    b"null",
    b"<EventNotificationAlert><AccessControllerEvent>",
    b"<majorEventType>5</majorEventType><subEventType>75</subEventType>",
    b"</AccessControllerEvent></EventNotificationAlert>",
    b"[" * 50,
    b'"picturesNumber":true,',
    b'"name":"\\ud800",',
    b"Content-Length: 40\r\n",
    b"<!DOCTYPE a>",
)


@settings(max_examples=EXAMPLES)
@given(st.binary(max_size=60))
def test_no_stream_makes_it_fail(recipe: bytes) -> None:
    data = spelled(recipe, SCRAPS)
    reader = AlertReader(LABEL, ZONE)
    for alert in [*reader.feed(b"--b\r\n\r\n" + data), *reader.end()]:
        assert repr(alert)
    for decode in (
        lambda: decode_history(data, LABEL, ZONE),
        lambda: decode_hosts(data),
        lambda: decode_alert(data, ZONE),
    ):
        try:
            decode()
        except MalformedAnswer:
            continue
