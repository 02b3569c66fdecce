"""From when to when a person may enter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facestation.errors import ValidityInvalid

LATEST = datetime(2037, 12, 31, 23, 59, 59)
"""The last moment that a terminal can hold (its clock counts 32-bit seconds)."""
EARLIEST = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Validity:
    """A span in the terminal's local time, without offset; both ends None means for ever.

    Raises ValidityInvalid when one end alone is given, the order is wrong or an end is out of a terminal's range.
    """

    begin: datetime | None = None
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.begin is None and self.end is None:
            return
        if self.begin is None or self.end is None:
            raise ValidityInvalid(begin=str(self.begin), end=str(self.end))
        if self.begin.tzinfo is not None or self.end.tzinfo is not None:
            raise ValueError("a validity is in the terminal's local time and carries no offset")
        if not EARLIEST <= self.begin < self.end <= LATEST:
            raise ValidityInvalid(begin=self.begin.isoformat(), end=self.end.isoformat())

    @property
    def limited(self) -> bool:
        """Whether there is a span at all."""
        return self.begin is not None


def parse_moment(text: str) -> datetime:
    """A moment from ISO 8601 text; one with an offset becomes this computer's local time without it.

    Raises ValidityInvalid for anything else.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is not None:
            moment = moment.astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError, OSError) as error:
        raise ValidityInvalid(begin=text[:40], end=None) from error
    return moment.replace(microsecond=0)


def span(begin: datetime | None, end: datetime | None, *, now: datetime) -> Validity:
    """The validity meant when an end is left out: from now on, or until the last moment that a terminal can hold.

    "Now" is the beginning of yesterday: a terminal whose clock is behind, or in another zone, must open as well.
    """
    if begin is None and end is None:
        return Validity()
    yesterday = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)
    return Validity(begin or yesterday, end or LATEST)
