"""Time zones as terminals write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.system import decode_zone
from facestation.isapi.wire.zone import parse_zone

SUMMER = "CST-8:00:00DST00:30:00,M4.1.0/02:00:00,M10.5.0/02:00:00"
SOUTH = "CST+3:00:00DST01:00:00,M10.3.0/00:00:00,M2.3.0/00:00:00"


@pytest.mark.parametrize(
    ("text", "hours"), [("CST-3:00:00", 3), ("CST+3:00:00", -3), ("CST-5:30:00", 5.5), ("GMT-03:00", 3), ("CST0", 0)]
)
def test_the_sign_is_turned_round(text: str, hours: float) -> None:
    zone = parse_zone(text)
    assert zone is not None
    assert datetime(2030, 1, 1, tzinfo=UTC).astimezone(zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("zone", "utc", "local"),
    [
        # The first Sunday of April 2030 is the 7th, the last of October the 27th.
        (SUMMER, "2030-04-06T17:59:59", "2030-04-07T01:59:59"),
        (SUMMER, "2030-04-06T18:00:00", "2030-04-07T02:30:00"),
        (SUMMER, "2030-10-26T17:29:59", "2030-10-27T01:59:59"),
        (SUMMER, "2030-10-26T17:30:00", "2030-10-27T01:30:00"),
        (SOUTH, "2030-01-15T12:00:00", "2030-01-15T10:00:00"),
        (SOUTH, "2030-07-15T12:00:00", "2030-07-15T09:00:00"),
        (SOUTH, "2030-12-15T12:00:00", "2030-12-15T10:00:00"),
    ],
)
def test_summer_time_follows_its_rule(zone: str, utc: str, local: str) -> None:
    found = parse_zone(zone)
    shown = datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(found)
    assert shown.replace(tzinfo=None).isoformat() == local
    assert shown.tzname() is None


@pytest.mark.parametrize("text", ["", "Europe/Berlin", "CST-99:00:00", "CST-8:00:00DST00:30:00,M13.1.0,M10.5.0", "CST"])
def test_what_is_no_zone(text: str) -> None:
    assert parse_zone(text) is None


@pytest.mark.parametrize(
    ("local", "zone", "hours"),
    [
        ("2030-01-01T10:00:00+03:00", "CST-3:00:00", 3),
        ("2030-01-01T10:00:00", "CST-3:00:00", 3),
        # What does not fit the clock is out of date.
        ("2030-01-01T10:00:00+03:00", "CST-8:00:00", 3),
        ("2030-01-01T10:00:00+03:00", "", 3),
    ],
)
def test_the_clock_is_believed_before_the_zone(local: str, zone: str, hours: int) -> None:
    told = decode_zone(f"<Time><localTime>{local}</localTime><timeZone>{zone}</timeZone></Time>".encode())
    assert told.utcoffset(datetime(2030, 1, 1)) == timedelta(hours=hours)


def test_a_terminal_may_tell_no_zone() -> None:
    with pytest.raises(MalformedAnswer):
        decode_zone(b"<Time><localTime>2030-01-01T10:00:00</localTime></Time>")
