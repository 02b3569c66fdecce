"""What may be written: type, range, choices; and whether what comes back is the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.commissioning.checking import allowed, checked, same
from facestation.domain.terminal_settings import FieldShown, FieldValue, Kind, Limit
from facestation.errors import SettingInvalid


def shown(kind: Kind, *, unit: str = "", limit: Limit | None = None, secret: bool = False) -> FieldShown:
    return FieldShown(name="f", kind=kind, value=None, unit=unit, limit=limit or Limit(), secret=secret)


CHOICE = Limit(options=("hostName", "ipaddress"))


@pytest.mark.parametrize(
    ("kind", "limit", "current", "text", "value"),
    [
        (Kind.SWITCH, Limit(), True, "off", False),
        (Kind.SWITCH, Limit(), "true", "No", "false"),
        (Kind.SWITCH, Limit(), "0", "true", "1"),
        (Kind.SWITCH, Limit(), 0, "on", 1),
        (Kind.NUMBER, Limit(lower=1, upper=9), 5, " 9 ", 9),
        (Kind.NUMBER, Limit(lower=1, upper=9), "5", "9", "9"),
        (Kind.NUMBER, Limit(options=("1", "3")), 1, "3", 3),
        (Kind.NUMBER, Limit(), 1.5, "2.5", 2.5),
        (Kind.NUMBER, Limit(lower=-10), 1, "-3", -3),
        (Kind.CHOICE, CHOICE, "ipaddress", "hostname", "hostName"),
        (Kind.CHOICE, Limit(), "a", "anything", "anything"),
        (Kind.TEXT, Limit(lower=0, upper=3), "", "äöü", "äöü"),
        (Kind.TEXT, Limit(lower=0), "x", "", ""),
        (Kind.MOMENT, Limit(), "", "2030-01-31T08:00:00+03:00", "2030-01-31T08:00:00+03:00"),
        (Kind.TIME, Limit(), "", "24:00:00", "24:00:00"),
        (Kind.TIME, Limit(), "", "08:30", "08:30"),
        (Kind.DATE, Limit(), "", "2030-02-28", "2030-02-28"),
        (Kind.ADDRESS, Limit(), "", "192.0.2.1", "192.0.2.1"),
        (Kind.ADDRESS, Limit(), "", "2001:DB8::1", "2001:db8::1"),
    ],
)
def test_what_fits_is_written_in_the_type_that_stands_there(
    kind: Kind, limit: Limit, current: FieldValue, text: str, value: FieldValue
) -> None:
    found = checked(shown(kind, limit=limit), current, text)
    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    ("kind", "limit", "text", "use"),
    [
        (Kind.SWITCH, Limit(), "maybe", "true or false"),
        (Kind.NUMBER, Limit(lower=1, upper=9), "10", "a number from 1 to 9"),
        (Kind.NUMBER, Limit(lower=1), "0", "a number of at least 1"),
        (Kind.NUMBER, Limit(), "nine", "a number"),
        (Kind.NUMBER, Limit(), "1e5", "a number"),
        (Kind.NUMBER, Limit(), "٣", "a number"),
        (Kind.NUMBER, Limit(), ".5", "a number"),
        (Kind.NUMBER, Limit(options=("1", "3")), "2", "one of 1, 3"),
        (Kind.CHOICE, CHOICE, "mail", "one of hostName, ipaddress"),
        (Kind.TEXT, Limit(lower=2, upper=3), "x", "a text of 2 to 3 characters"),
        (Kind.TEXT, Limit(upper=3), "long", "a text of 0 to 3 characters"),
        (Kind.TEXT, Limit(), "a\x00b", "a line of text"),
        (Kind.TEXT, Limit(), "x" * 5000, "a line of text"),
        (Kind.MOMENT, Limit(), "2030-01-31", "date and time such as 2030-01-31T08:00:00"),
        (Kind.MOMENT, Limit(), "T", "date and time such as 2030-01-31T08:00:00"),
        (Kind.TIME, Limit(), "24:01", "a time such as 08:30:00"),
        (Kind.DATE, Limit(), "2030-02-30", "a date such as 2030-01-31"),
        (Kind.ADDRESS, Limit(), "192.0.2", "an IP address such as 192.168.1.20"),
    ],
)
def test_what_does_not_fit_names_field_value_and_what_does(kind: Kind, limit: Limit, text: str, use: str) -> None:
    with pytest.raises(SettingInvalid) as raised:
        checked(shown(kind, limit=limit), None, text)
    details = raised.value.details
    assert (details["setting"], details["value"], details["allowed"]) == ("f", text[:40], use)


def test_a_unit_is_named_and_a_secret_is_not() -> None:
    assert str(allowed(shown(Kind.NUMBER, unit="s", limit=Limit(lower=1, upper=255)))) == "a number from 1 to 255 s"
    with pytest.raises(SettingInvalid) as raised:
        checked(shown(Kind.TEXT, secret=True, limit=Limit(lower=8)), None, "Tulip")
    assert raised.value.details["value"] == "(hidden)"


@pytest.mark.parametrize(
    ("kind", "wanted", "found", "is_same"),
    [
        (Kind.SWITCH, True, "1", True),
        (Kind.SWITCH, "false", "flase", True),
        (Kind.SWITCH, True, "", False),
        (Kind.NUMBER, "5", 5, True),
        (Kind.NUMBER, 5, "5.0", True),
        (Kind.NUMBER, 5, None, False),
        (Kind.CHOICE, "hostName", "hostname", True),
        (Kind.TEXT, "Gate", "gate", False),
        (Kind.TEXT, " Gate", "Gate", True),
        (Kind.TIME, "08:30", "08:30:00", True),
        (Kind.TIME, "08:30", "08:31:00", False),
        (Kind.MOMENT, "2030-01-31T08:00:00", "2030-01-31T08:00:03+03:00", True),
        (Kind.MOMENT, "2030-01-31T08:00:00Z", "2030-01-31T11:00:00+03:00", True),
        (Kind.MOMENT, "2030-01-31T08:00:00", "2030-01-31T09:00:00", False),
        (Kind.MOMENT, "2030-01-31T08:00:00", "soon", False),
    ],
)
def test_what_comes_back_is_compared_by_what_it_means(
    kind: Kind, wanted: FieldValue, found: FieldValue, is_same: bool
) -> None:
    assert same(kind, wanted, found) is is_same


@settings(max_examples=200)
@given(st.sampled_from(Kind), st.text(max_size=30), st.sampled_from([None, True, 1, 1.5, "", "0"]))
def test_whatever_is_typed_fits_or_is_refused(kind: Kind, text: str, current: FieldValue) -> None:
    try:
        value = checked(shown(kind), current, text)
    except SettingInvalid:
        return
    assert value is not None
