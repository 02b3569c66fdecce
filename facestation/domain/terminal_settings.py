"""A terminal's configuration as people and scripts see it: resources, their fields, limits and changes."""

from __future__ import annotations

import dataclasses
import enum
from dataclasses import dataclass

from facestation.errors import StationError

FieldValue = str | int | float | bool | None

HIDDEN = "(hidden)"
"""Shown in place of a password or key that the terminal told."""


class Kind(enum.Enum):
    """What a field holds, and so how it is edited."""

    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    """One of several words; which ones, the terminal's capability set says."""
    MOMENT = "moment"
    """Date and time, as `2030-01-31T08:00:00`."""
    TIME = "time"
    """A time of day, as `08:00:00`."""
    DATE = "date"
    ADDRESS = "address"
    """An IP address."""


class Danger(enum.Enum):
    """What a change may bring about that somebody should agree to first."""

    CUTS_OFF = "cuts_off"
    """The station may no longer reach the terminal, or no longer log in."""
    RESTARTS = "restarts"
    LOSES = "loses"
    """Something that the terminal holds is gone afterwards."""
    OPENS = "opens"
    """The terminal becomes easier to break into."""


class Presence(enum.Enum):
    """Whether a terminal has a resource."""

    THERE = "there"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    """It has it, but does not show it to this account, or not in a form that can be read."""


class Outcome(enum.Enum):
    """What reading back says of one changed field."""

    CONFIRMED = "confirmed"
    IGNORED = "ignored"
    """The terminal said yes and kept what it had."""
    HIDDEN = "hidden"
    """A password, which never comes back."""
    UNCHECKED = "unchecked"
    """Not read back: the terminal restarts, or answers elsewhere now."""
    UNCHANGED = "unchanged"
    """It was so before, so nothing was sent for it."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a terminal's capability set says of one field; what it does not say is no limit known."""

    options: tuple[str, ...] = ()
    lower: float | None = None
    """Of a number; of a text its least length in characters."""
    upper: float | None = None
    default: str | None = None
    entries_max: int | None = None
    """Of a list."""

    @property
    def known(self) -> bool:
        """Whether there is any limit."""
        return bool(self.options) or self.lower is not None or self.upper is not None


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the number behind the name of a resource counts, as the door in `door:2`."""

    word: str
    """In English: door, reader, plan."""
    count: int | None = None
    """How many there are, where it is known."""


@dataclass(frozen=True, slots=True)
class ResourceInfo:
    """What a resource is, whatever the terminal."""

    name: str
    title: str
    group: str
    note: str
    numbering: Numbering | None
    evidence: str
    keywords: tuple[str, ...] = ()
    """Names and help of the fields that documents know, to find it by."""


@dataclass(frozen=True, slots=True)
class ResourceListed:
    """A resource, and whether one terminal has it."""

    info: ResourceInfo
    presence: Presence
    error: StationError | None = None
    """Why it is unreadable."""


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One field of a resource on one terminal."""

    name: str
    """Nested names joined by dots, as the terminal has them; entries of lists by number, from 0."""
    kind: Kind
    value: FieldValue = dataclasses.field(repr=False)
    """HIDDEN for what is secret and set; None where the terminal does not show the field."""
    limit: Limit = Limit()
    unit: str = ""
    help: str = ""
    secret: bool = False
    writable: bool = True
    shown: bool = True
    """Whether the terminal's object has it; others may be added."""
    danger: Danger | None = None
    usual: tuple[str, ...] = ()
    """Words that documents name, where the terminal does not say which it knows."""


@dataclass(frozen=True, slots=True)
class ResourceShown:
    """A resource as one terminal has it; `fields` is empty where it is absent."""

    info: ResourceInfo
    number: int | None
    presence: Presence
    fields: tuple[FieldShown, ...] = ()

    def field(self, name: str) -> FieldShown | None:
        """The field of this name, if there is one."""
        return next((shown for shown in self.fields if shown.name == name), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that would change; secrets are hidden."""

    field: str
    before: FieldValue
    wanted: FieldValue
    danger: Danger | None


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of one field that was to be changed; `found` is what the terminal shows afterwards."""

    field: str
    before: FieldValue = dataclasses.field(repr=False)
    wanted: FieldValue = dataclasses.field(repr=False)
    found: FieldValue = dataclasses.field(repr=False)
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Written:
    """What writing brought about."""

    resource: ResourceShown
    """As read back, or as before where that was not possible."""
    changes: tuple[Changed, ...]
    error: StationError | None = None
    """SettingIgnored where the terminal said yes and did nothing."""

    @property
    def ignored(self) -> tuple[Changed, ...]:
        """Fields for which the terminal said yes and did nothing."""
        return tuple(change for change in self.changes if change.outcome is Outcome.IGNORED)
