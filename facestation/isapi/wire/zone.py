"""Time zones as terminals write them: `CST-3:00:00`, and with summer time
`CST-8:00:00DST00:30:00,M4.1.0/02:00:00,M10.5.0/02:00:00`.

The sign is turned round, as in POSIX; unlike there, what follows `DST` is by how much the clock is put forward.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

_LONGEST = timedelta(hours=14)
_CLOCK = r"(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?"
_RULE = rf",M(\d{{1,2}})\.(\d)\.(\d)(?:/{_CLOCK})?"
_ZONE = re.compile(rf"[A-Za-z]{{3,}}([+-]?){_CLOCK}(?:[A-Za-z]{{3,}}{_CLOCK}{_RULE}{_RULE})?")


@dataclass(frozen=True, slots=True)
class _Rule:
    """The change on a weekday of a month: its first, second, ... or last."""

    month: int
    week: int
    weekday: int
    """0 is Sunday."""
    at: timedelta

    def in_year(self, year: int) -> datetime:
        first_weekday, days = calendar.monthrange(year, self.month)
        first = (self.weekday - 1 - first_weekday) % 7 + 1
        day = first + 7 * (self.week - 1)
        return datetime(year, self.month, day if day <= days else day - 7) + self.at


class PosixZone(tzinfo):
    """An offset from UTC, and how it changes in the course of a year."""

    def __init__(self, offset: timedelta, summer: tuple[timedelta, _Rule, _Rule] | None = None) -> None:
        self._offset = offset
        self._summer = summer

    def utcoffset(self, dt: datetime | None) -> timedelta:
        """By how much clocks of the zone are ahead of UTC at this time of theirs."""
        return self._offset + self.dst(dt)

    def dst(self, dt: datetime | None) -> timedelta:
        """By how much the clock is put forward."""
        if dt is None or self._summer is None:
            return timedelta()
        now = dt.replace(tzinfo=None)
        return self._forward(now, now)

    def tzname(self, dt: datetime | None) -> str | None:
        """No zone of a terminal has a name of its own."""
        return None

    def fromutc(self, dt: datetime) -> datetime:
        """What a clock of the zone shows then."""
        standard = dt + self._offset
        if self._summer is None:
            return standard
        now = standard.replace(tzinfo=None)
        return standard + self._forward(now, now + self._summer[0])

    def _forward(self, standard: datetime, summer: datetime) -> timedelta:
        """Summer begins by the clock as it was before, and ends by the clock that was put forward."""
        if self._summer is None:
            return timedelta()
        forward, begin, end = self._summer
        first, last = begin.in_year(standard.year), end.in_year(standard.year)
        begun, ended = standard >= first, summer >= last
        # South of the equator summer lasts over the new year.
        is_summer = begun and not ended if first < last else begun or not ended
        return forward if is_summer else timedelta()


def parse_zone(text: str) -> PosixZone | None:
    """The zone that a terminal names like this; None where it makes no sense."""
    found = _ZONE.fullmatch(text.strip())
    if found is None:
        return None
    parts = found.groups()
    offset = _span(parts[1:4]) * (1 if parts[0] == "-" else -1)
    if abs(offset) > _LONGEST:
        return None
    if parts[4] is None:
        return PosixZone(offset)
    begin, end = _rule(parts[7:13]), _rule(parts[13:19])
    return None if begin is None or end is None else PosixZone(offset, (_span(parts[4:7]), begin, end))


def _span(parts: tuple[str | None, ...]) -> timedelta:
    hours, minutes, seconds = (int(part or 0) for part in parts)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _rule(parts: tuple[str | None, ...]) -> _Rule | None:
    month, week, weekday = (int(part or 0) for part in parts[:3])
    if not (1 <= month <= 12 and 1 <= week <= 5 and 0 <= weekday <= 6):
        return None
    return _Rule(month, week, weekday, _span(parts[3:6]) if parts[3] else timedelta(hours=2))
