"""A template: what all terminals of a site have in common, as a value.

`template_file.py` reads it from TOML and writes it; what it wants of one terminal is a tuple of sections.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from types import MappingProxyType

from facestation.commissioning.conversation import Place, place_named
from facestation.commissioning.resources import RESOURCES
from facestation.domain.terminal_settings import Danger, FieldValue

_NOTHING: Mapping[str, str] = MappingProxyType({})
_PLACEHOLDER = re.compile(r"\{(?P<what>number|serial|model|station)(:0(?P<digits>[1-9]))?\}")
_ZONE = re.compile(r"([+-])(\d{1,2}):(\d\d)")
_SHORT_SERIAL = 9
"""A terminal prints the end of its serial number on its label, this long."""
_ORDER = {name: place for place, name in enumerate(RESOURCES)}
_CLOCK = ("ntp", "time")
"""A clock that is to follow a server needs to know it first."""
_OF_CLOCK = frozenset({"ntp:1", "time"})
_LAST = ("login_lock", "user", "wifi", "ports", "network")
"""After these the station may not reach the terminal any more, or not log in."""


@dataclass(frozen=True, slots=True)
class SecretRef:
    """A password or key by the name under which the keyring holds it."""

    name: str


@dataclass(frozen=True, slots=True)
class ClockNow:
    """The time of this computer when it is asked for, as a terminal of that zone shows it."""

    zone: str

    def text(self, now: datetime) -> str:
        """Without an offset, which terminals take best; `now` is aware."""
        return now.astimezone(timezone(zone_offset(self.zone))).strftime("%Y-%m-%dT%H:%M:%S")


Wanted = str | int | float | bool | SecretRef | ClockNow
"""What a field should hold."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a template wants of one resource."""

    place: Place
    fields: Mapping[str, Wanted]
    """By dotted name, as in the command line."""

    @property
    def secrets(self) -> dict[str, SecretRef]:
        """Those fields that the keyring holds."""
        return {name: wanted for name, wanted in self.fields.items() if isinstance(wanted, SecretRef)}


@dataclass(frozen=True, slots=True)
class Clock:
    """Who sets the clock: the time server of that name, or this computer where it is empty."""

    zone: str = ""
    """`+03:00`; empty where the template leaves it alone."""
    server: str = ""
    interval_min: int | None = None

    def sections(self) -> Iterator[Section]:
        """The same in the terminals' own words."""
        zone: dict[str, Wanted] = {"timeZone": posix_zone(self.zone)} if self.zone else {}
        if not self.server:
            yield Section(place_named("time"), {"timeMode": "manual", "localTime": ClockNow(self.zone), **zone})
            return
        by_address = re.fullmatch(r"[0-9.]+|.*:.*", self.server) is not None
        kind, name = ("ipaddress", "ipAddress") if by_address else ("hostname", "hostName")
        server: dict[str, Wanted] = {"addressingFormatType": kind, name: self.server}
        if self.interval_min is not None:
            server["synchronizeInterval"] = self.interval_min
        yield Section(place_named("ntp"), server)
        yield Section(place_named("time"), {"timeMode": "NTP", **zone})


@dataclass(frozen=True, slots=True)
class Facts:
    """What tells one terminal of a run from the others."""

    serial: str = ""
    model: str = ""
    station: str = ""
    """What the station's list calls it."""
    number: int = 1


@dataclass(frozen=True, slots=True)
class Template:
    """What all terminals of a site have in common."""

    title: str = ""
    name: str = ""
    """The pattern of their names, as `Entrance {number:02}`; empty where names are left alone."""
    names: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """Names of single terminals by serial number, or its last nine characters; they win over the pattern."""
    addresses: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """IP addresses of single terminals, by serial number as names."""
    clock: Clock | None = None
    settings: tuple[Section, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether names hold the number of a terminal."""
        return "{number" in self.name

    @property
    def secret_names(self) -> frozenset[str]:
        """What the keyring has to hold for it."""
        return frozenset(ref.name for section in self.settings for ref in section.secrets.values())

    def name_of(self, facts: Facts) -> str:
        """What this terminal is to be called; empty where its name is left alone."""
        return _of(self.names, facts) or _PLACEHOLDER.sub(lambda found: _filled(found, facts), self.name)

    def with_field(self, resource: str, name: str, wanted: Wanted) -> Template:
        """The same with this value; raises ResourceUnknown. Whether it can stand there, parsing its text tells."""
        place = place_named(resource)
        fields = {section.place.name: dict(section.fields) for section in self.settings}
        fields.setdefault(place.name, {})[name] = wanted
        return replace(self, settings=_sections(fields))

    def without_field(self, resource: str, name: str) -> Template:
        """The same without this value, and without the section where it was the last one; raises ResourceUnknown."""
        place = place_named(resource)
        fields = {section.place.name: dict(section.fields) for section in self.settings}
        fields.get(place.name, {}).pop(name, None)
        return replace(self, settings=_sections(fields))

    def only(self, picked: Collection[tuple[str, str]]) -> Template:
        """The same with nothing but these fields, told as resource and field; a clock is wanted as a whole."""
        resources = {resource for resource, _ in picked}
        settings: dict[str, dict[str, Wanted]] = {}
        for section in self.settings:
            name = section.place.name
            settings[name] = {field: wanted for field, wanted in section.fields.items() if (name, field) in picked}
        named = ("device_info", "deviceName") in picked
        return Template(
            self.title,
            self.name if named else "",
            self.names if named else _NOTHING,
            self.addresses if "network:1" in resources else _NOTHING,
            self.clock if resources & _OF_CLOCK else None,
            _sections(settings),
        )

    def sections(self, facts: Facts) -> tuple[Section, ...]:
        """What it wants of this terminal, in the order in which it may be written."""
        wanted = list(self.settings)
        name = self.name_of(facts)
        if name:
            wanted.append(Section(place_named("device_info"), {"deviceName": name}))
        address = _of(self.addresses, facts)
        if address:
            wanted.append(Section(place_named("network:1"), {"addressingType": "static", "ipAddress": address}))
        if self.clock is not None:
            wanted.extend(self.clock.sections())
        merged: dict[Place, Section] = {}
        for section in wanted:
            before = merged.get(section.place)
            fields = section.fields if before is None else {**before.fields, **section.fields}
            merged[section.place] = Section(section.place, fields)
        return tuple(sorted(merged.values(), key=_turn))


def _sections(fields: Mapping[str, Mapping[str, Wanted]]) -> tuple[Section, ...]:
    return tuple(Section(place_named(name), inner) for name, inner in fields.items() if inner)


def value_at(wanted: Wanted, now: datetime) -> FieldValue | SecretRef:
    """What should stand there at this moment, which is aware."""
    return wanted.text(now) if isinstance(wanted, ClockNow) else wanted


def is_pattern(text: str) -> bool:
    """Whether every brace in the pattern of a name belongs to something that is known."""
    return not {"{", "}"} & set(_PLACEHOLDER.sub("", text)) and bool(text.strip())


def zone_offset(text: str) -> timedelta:
    """By how much `+03:00` is ahead of UTC; raises ValueError for what is no offset of a clock."""
    found = _ZONE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    sign, hours, minutes = found[1], int(found[2]), int(found[3])
    if hours > 14 or minutes > 59 or (hours == 14 and minutes):
        raise ValueError(text)
    return timedelta(hours=hours, minutes=minutes) * (-1 if sign == "-" else 1)


def posix_zone(text: str) -> str:
    """`+03:00` as terminals write it: always CST, and turned round."""
    minutes = round(zone_offset(text).total_seconds() / 60)
    return f"CST{'-' if minutes >= 0 else '+'}{abs(minutes) // 60}:{abs(minutes) % 60:02d}:00"


def _of(table: Mapping[str, str], facts: Facts) -> str:
    """What stands there for this terminal; nothing where it is not named."""
    for serial, text in table.items():
        if facts.serial == serial or (len(serial) >= _SHORT_SERIAL and facts.serial.endswith(serial)):
            return text
    return ""


def _filled(found: re.Match[str], facts: Facts) -> str:
    value = getattr(facts, found["what"])
    return f"{value:0{found['digits']}d}" if found["digits"] and isinstance(value, int) else str(value)


def _turn(section: Section) -> tuple[int, int, int]:
    """What restarts a terminal comes after all that it might interrupt, what may cut it off at the very end."""
    resource, number = section.place.resource, section.place.number or 0
    if resource.name in _LAST:
        return 3, _LAST.index(resource.name), number
    if resource.name in _CLOCK:
        return 0, _CLOCK.index(resource.name), number
    dangers = {resource.danger_of(name) for name in section.fields}
    return (2 if dangers & {Danger.RESTARTS, Danger.LOSES} else 1), _ORDER[resource.name], number
