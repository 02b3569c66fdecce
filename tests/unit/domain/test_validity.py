"""From when to when."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from facestation.domain.validity import EARLIEST, END_OF_DAY, LATEST, Validity, parse_moment, span
from facestation.errors import MomentInvalid, ValidityInvalid

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


def test_a_moment_with_an_offset_is_the_same_moment_everywhere() -> None:
    begin, end = parse_moment("2030-05-04T08:00:00+03:00"), parse_moment("2030-05-04T10:00:00.5")
    assert begin == datetime(2030, 5, 4, 5, tzinfo=UTC)
    assert end == datetime(2030, 5, 4, 10)
    validity = Validity(begin, end)
    assert validity.absolute
    assert validity.at(timezone(timedelta(hours=4))) == Validity(datetime(2030, 5, 4, 9), end)
    with pytest.raises(ValidityInvalid):
        validity.at(timezone(timedelta(hours=5)))


def test_a_local_time_is_what_every_clock_shows() -> None:
    validity = Validity(NOW, LATEST)
    assert not validity.absolute
    assert validity.at(timezone(timedelta(hours=9))) == validity


def test_moments_at_the_edge_of_what_a_terminal_can_hold_stay_within() -> None:
    validity = Validity(EARLIEST.replace(tzinfo=UTC), LATEST.replace(tzinfo=UTC))
    assert validity.at(timezone(timedelta(hours=3))).end == LATEST
    assert validity.at(timezone(timedelta(hours=-3))).begin == EARLIEST


@pytest.mark.parametrize("text", ["2030-05-04", "20300504", " 2030-05-04 "])
def test_a_day_alone_means_the_time_of_it_that_is_asked_for(text: str) -> None:
    assert parse_moment(text) == datetime(2030, 5, 4)
    assert parse_moment(text, END_OF_DAY) == datetime(2030, 5, 4, 23, 59, 59)
    assert parse_moment(f"{text.strip()}T08", END_OF_DAY) == datetime(2030, 5, 4, 8)


@pytest.mark.parametrize(
    "text",
    ["tomorrow", "2030-13-01", "", "04.05.2030", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(MomentInvalid) as caught:
        parse_moment(text)
    assert caught.value.details == {"value": text}
