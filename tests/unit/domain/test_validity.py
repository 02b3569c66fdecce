"""From when to when."""

from datetime import datetime

import pytest

from facestation.domain.validity import LATEST, Validity, parse_moment, span
from facestation.errors import ValidityInvalid

NOW = datetime(2030, 5, 4, 8, 0)


def test_no_span_is_for_ever() -> None:
    assert not span(None, None, now=NOW).limited


def test_a_missing_end_is_the_last_moment_a_terminal_can_hold() -> None:
    assert span(NOW, None, now=NOW) == Validity(NOW, LATEST)


def test_a_missing_beginning_lets_in_at_once_whatever_zone_the_terminal_clock_shows() -> None:
    assert span(None, datetime(2030, 5, 4, 18, 0), now=NOW).begin == datetime(2030, 5, 3)


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (NOW, NOW),
        (NOW, datetime(2030, 5, 4, 7, 59)),
        (NOW, datetime(2038, 1, 1)),
        (datetime(1999, 1, 1), NOW),
        (NOW, None),
    ],
)
def test_spans_that_a_terminal_cannot_hold(begin: datetime, end: datetime | None) -> None:
    with pytest.raises(ValidityInvalid):
        Validity(begin, end)


def test_a_moment_with_an_offset_becomes_local_time_without_one() -> None:
    moment = parse_moment("2030-05-04T08:00:00+03:00")
    assert moment.tzinfo is None
    assert moment.astimezone() == datetime.fromisoformat("2030-05-04T08:00:00+03:00")


@pytest.mark.parametrize(
    "text",
    ["tomorrow", "2030-13-01", "", "04.05.2030", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValidityInvalid):
        parse_moment(text)
