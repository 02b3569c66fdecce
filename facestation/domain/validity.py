"""From when to when a person may enter."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from facestation.errors import MomentInvalid, ValidityInvalid

LATEST = datetime(2037, 12, 31, 23, 59, 59)
"""The last moment that a terminal can hold (its clock counts 32-bit seconds)."""
EARLIEST = datetime(2000, 1, 1)
END_OF_DAY = time(23, 59, 59)


_FARTHEST = timedelta(hours=14)
"""No zone is farther from UTC."""


@dataclass(frozen=True, slots=True)
class Validity:
    """A span; both ends None means for ever.

    An end without offset is the time that the clock at the door shows; one with an offset is the same moment
    everywhere. Raises ValidityInvalid when one end alone is given, the order is wrong or an end is out of a terminal's
    range.
    """

    begin: datetime | None = None
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.begin is None and self.end is None:
            return
        if self.begin is None or self.end is None:
            raise ValidityInvalid(begin=str(self.begin), end=str(self.end))
        begin, end = _local(self.begin, UTC), _local(self.end, UTC)
        # Which of the two comes first may be known at the door alone.
        slack = _FARTHEST if (self.begin.tzinfo is None) != (self.end.tzinfo is None) else timedelta()
        if not (begin < end + slack and EARLIEST <= begin <= LATEST and EARLIEST <= end <= LATEST):
            raise ValidityInvalid(begin=self.begin.isoformat(), end=self.end.isoformat())

    @property
    def limited(self) -> bool:
        """Whether there is a span at all."""
        return self.begin is not None

    @property
    def absolute(self) -> bool:
        """Whether an end is a moment, so that a zone is needed to say what a clock shows then."""
        return any(end is not None and end.tzinfo is not None for end in (self.begin, self.end))

    def at(self, zone: tzinfo | None) -> Validity:
        """The same span as a clock in `zone` shows it, without offsets; None is this computer's zone.

        Raises ValidityInvalid where the end comes before the beginning there.
        """
        if self.begin is None or self.end is None:
            return self
        ends = (min(max(EARLIEST, _local(end, zone)), LATEST) for end in (self.begin, self.end))
        return Validity(*ends)


def parse_moment(text: str, of_day: time = time()) -> datetime:
    """A moment from ISO 8601 text; in UTC where it has an offset, else the time at the door, without one.

    A day alone means `of_day`. Raises MomentInvalid for anything else.
    """
    with contextlib.suppress(ValueError):
        return datetime.combine(date.fromisoformat(text.strip()), of_day)
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is not None:
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise MomentInvalid(value=text[:40]) from error
    return moment.replace(microsecond=0)


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment if moment.tzinfo is None else moment.astimezone(zone).replace(tzinfo=None)


def span(begin: datetime | None, end: datetime | None, *, now: datetime) -> Validity:
    """The validity meant when an end is left out: from now on, or until the last moment that a terminal can hold.

    "Now" is the beginning of yesterday: a terminal whose clock is behind, or in another zone, must open as well.
    """
    if begin is None and end is None:
        return Validity()
    yesterday = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)
    return Validity(begin or yesterday, end or LATEST)
