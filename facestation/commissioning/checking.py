"""Whether a value may be written: type, range and choices, before anything is sent."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from facestation.commissioning.reading import number_of, switch_of
from facestation.domain.terminal_settings import HIDDEN, FieldShown, FieldValue, Kind
from facestation.domain.text import is_text
from facestation.errors import SettingInvalid
from facestation.words import Phrase, one_of

_TEXT_MAX = 4096
_SHOWN_MAX = 40
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?")
_CLOCK_TOLERANCE = timedelta(seconds=120)


def checked(shown: FieldShown, current: FieldValue, text: str) -> FieldValue:
    """The value to write for what was given as `text`, of the type that stands there now.

    Raises SettingInvalid, which names the field, the value and what is allowed.
    """
    value = _CHECKS.get(shown.kind, _text)(shown, current, text)
    if value is None:
        raise SettingInvalid(setting=shown.name, value=_said(shown, text), allowed=allowed(shown))
    return value


def allowed(shown: FieldShown) -> Phrase:
    """What may be set, as the end of the sentence «Use …»."""
    limit = shown.limit
    if shown.kind is Kind.SWITCH:
        return Phrase("switch")
    if limit.options:
        return one_of(limit.options)
    if shown.kind is Kind.NUMBER:
        return _span(limit.lower, limit.upper, f" {shown.unit}" if shown.unit else "")
    plain = {
        Kind.MOMENT: ("moment", "2030-01-31T08:00:00"),
        Kind.TIME: ("time", "08:30:00"),
        Kind.DATE: ("date", "2030-01-31"),
        Kind.ADDRESS: ("address", "192.168.1.20"),
    }
    if shown.kind in plain:
        key, example = plain[shown.kind]
        return Phrase(key, {"example": example})
    return _length(limit.lower or 0, limit.upper)


def same(kind: Kind, wanted: FieldValue, found: FieldValue) -> bool:
    """Whether what was read back is what was written, however it is spelled."""
    left, right = _plain(wanted), _plain(found)
    if left == right:
        return True
    if kind is Kind.SWITCH:
        return switch_of(left) is not None and switch_of(left) == switch_of(right)
    if kind is Kind.NUMBER:
        return number_of(left) is not None and number_of(left) == number_of(right)
    if kind is Kind.MOMENT:
        return _same_moment(left, right)
    if kind in {Kind.TIME, Kind.DATE}:
        return left.removesuffix(":00") == right.removesuffix(":00")
    return kind is Kind.CHOICE and left.lower() == right.lower()


def _plain(value: FieldValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value).strip()


def _said(shown: FieldShown, text: str) -> str:
    return HIDDEN if shown.secret else text[:_SHOWN_MAX]


def _length(lower: float, upper: float | None) -> Phrase:
    if upper is None:
        return Phrase("text_least", {"lower": f"{lower:g}"}) if lower else Phrase("text")
    return Phrase("text_span", {"lower": f"{lower:g}", "upper": f"{upper:g}"})


def _span(lower: float | None, upper: float | None, unit: str) -> Phrase:
    if lower is not None and upper is not None:
        return Phrase("number_span", {"lower": f"{lower:g}", "upper": f"{upper:g}{unit}"})
    if lower is not None:
        return Phrase("number_least", {"lower": f"{lower:g}{unit}"})
    return Phrase("number") if upper is None else Phrase("number_most", {"upper": f"{upper:g}{unit}"})


def _switch(_shown: FieldShown, current: FieldValue, text: str) -> FieldValue:
    said = switch_of(text)
    if said is None or isinstance(current, bool):
        return said
    if isinstance(current, int | float) or current in {"0", "1"}:
        return int(said) if isinstance(current, int | float) else str(int(said))
    return "true" if said else "false"


def _number(shown: FieldShown, current: FieldValue, text: str) -> FieldValue:
    number = number_of(text.strip())
    limit = shown.limit
    if number is None or (limit.lower is not None and number < limit.lower):
        return None
    if limit.upper is not None and number > limit.upper:
        return None
    if limit.options and number not in {number_of(option) for option in limit.options}:
        return None
    return number if isinstance(current, int | float) and not isinstance(current, bool) else text.strip()


def _choice(shown: FieldShown, current: FieldValue, text: str) -> FieldValue:
    options = shown.limit.options
    if not options:
        return _text(shown, current, text)
    if text in options:
        return text
    # The same word is spelled one way in a capability set, another in the object.
    return next((option for option in options if option.lower() == text.strip().lower()), None)


def _text(shown: FieldShown, _current: FieldValue, text: str) -> FieldValue:
    limit = shown.limit
    fits = (limit.lower is None or len(text) >= limit.lower) and (limit.upper is None or len(text) <= limit.upper)
    return text if fits and len(text) <= _TEXT_MAX and is_text(text) else None


def _moment(_shown: FieldShown, _current: FieldValue, text: str) -> FieldValue:
    return text.strip() if _read_moment(text.strip()) is not None else None


def _time(_shown: FieldShown, _current: FieldValue, text: str) -> FieldValue:
    return text.strip() if _TIME.fullmatch(text.strip()) else None


def _date(_shown: FieldShown, _current: FieldValue, text: str) -> FieldValue:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return None


def _address(_shown: FieldShown, _current: FieldValue, text: str) -> FieldValue:
    try:
        return str(ipaddress.ip_address(text.strip()))
    except ValueError:
        return None


def _read_moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return None


def _same_moment(left: str, right: str) -> bool:
    """A clock goes on while it is read back, and shows an offset that may not have been given."""
    one, other = _read_moment(left), _read_moment(right)
    if one is None or other is None:
        return False
    if one.tzinfo is None or other.tzinfo is None:
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return abs(one - other) <= _CLOCK_TOLERANCE


_Check = Callable[[FieldShown, FieldValue, str], FieldValue]
_CHECKS: dict[Kind, _Check] = {
    Kind.SWITCH: _switch,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.MOMENT: _moment,
    Kind.TIME: _time,
    Kind.DATE: _date,
    Kind.ADDRESS: _address,
}
