"""Templates as TOML: read with every mistake named before anything is sent, and written.

    title = "Head office"
    name = "Entrance {number:02}"

    [clock]
    zone = "+03:00"
    server = "pool.example.org"

    [settings.door.1]
    openDuration = 5
    superPassword = { keyring = "door-pin" }

The writer is our own: all that stands in a template are texts, numbers and switches in flat tables.
"""

from __future__ import annotations

import difflib
import ipaddress
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from facestation.commissioning import reading
from facestation.commissioning.checking import allowed as allowed_value
from facestation.commissioning.checking import checked
from facestation.commissioning.conversation import NOTHING_SAID, Place
from facestation.commissioning.resource import Field, Resource, is_secret_name
from facestation.commissioning.resources import RESOURCES
from facestation.commissioning.template import (
    Clock,
    SecretRef,
    Section,
    Template,
    Wanted,
    is_pattern,
    zone_offset,
)
from facestation.domain.secret import is_secret_label
from facestation.domain.terminal_settings import FieldShown, Kind
from facestation.domain.text import is_text, printable
from facestation.errors import (
    SettingInvalid,
    TemplateFieldFixed,
    TemplateFieldOwn,
    TemplateKeyTwice,
    TemplateKeyUnknown,
    TemplateSecretInSight,
    TemplateSyntax,
    TemplateTooLarge,
    TemplateValueInvalid,
)
from facestation.whole_file import read_whole
from facestation.words import Phrase, one_of

LIMIT_BYTES = 262_144
_DEPTH_MAX = 12
_FIELDS_MAX = 4000
_NUMBER = re.compile(r"[1-9][0-9]{0,4}")
_LINE = re.compile(r"\(at line (\d+)")
_TOP = ("title", "name", "names", "addresses", "clock", "settings")
_CLOCK = ("zone", "server", "interval_min", "this_computer")
_INTERVAL_MAX_MIN = 10_080
_TEXT_MAX = 256
_KEY_SHOWN_MAX = 120
_NAME = Phrase("name_pattern", {"example": "Entrance {number:02}", "choices": "number, serial, model, station"})
_CLOCK_SOURCE = Phrase("clock_source", {"example": 'server = "NAME"', "other": "this_computer = true"})
_REFERENCE = Phrase("reference", {"example": '{ keyring = "NAME" }'})

Table = Mapping[str, object]
_TYPED: Mapping[Kind, type] = {Kind.NUMBER: float, Kind.SWITCH: bool}
"""What TOML has for a field of this kind; a text for all others."""


def read_template(path: Path) -> Template:
    """The template in this file; blocks.

    Raises FileUnreadable and the leaves of TemplateError, each with the file and the line or key.
    """
    data = read_whole(path, LIMIT_BYTES)
    if data is None:
        raise _too_large(path.name)
    return parse_template(data, path.name)


def parse_template(data: bytes, file: str) -> Template:
    """The template that these bytes are; `file` is what errors call it. Raises leaves of TemplateError."""
    if len(data) > LIMIT_BYTES:
        raise _too_large(file)
    return _Reader(file).template(_toml(data, file))


def _too_large(file: str) -> TemplateTooLarge:
    return TemplateTooLarge(file=file, limit=LIMIT_BYTES // 1024)


def _toml(data: bytes, file: str) -> Table:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateSyntax(file=file, line=data.count(b"\n", 0, error.start) + 1) from error
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _LINE.search(str(error))
        last = text.count("\n") + 1
        raise TemplateSyntax(file=file, line=int(found[1]) if found else last) from None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes one file apart; every error names it."""

    file: str

    def template(self, table: Table) -> Template:
        self._only(table, _TOP, "")
        name = self._text(table, "name")
        if "name" in table and not is_pattern(name):
            raise self._invalid("name", _NAME)
        sections = tuple(self._sections(self._table(table, "settings")))
        clock = self._clock(self._table(table, "clock")) if "clock" in table else None
        names, addresses = self._names(self._table(table, "names")), self._addresses(self._table(table, "addresses"))
        read = Template(self._text(table, "title"), name, names, addresses, clock, sections)
        self._refuse_twins(read)
        return read

    def _names(self, table: Table) -> Mapping[str, str]:
        return {serial: self._text(table, serial, "names.") for serial in table}

    def _addresses(self, table: Table) -> Mapping[str, str]:
        read = {serial: self._text(table, serial, "addresses.") for serial in table}
        for serial, text in read.items():
            try:
                ipaddress.IPv4Address(text)
            except ValueError as error:
                raise self._invalid(f"addresses.{serial}", Phrase("address", {"example": "192.168.1.20"})) from error
            if list(read.values()).count(text) > 1:
                raise self._invalid(f"addresses.{serial}", Phrase("other_address"))
        return read

    def _clock(self, table: Table) -> Clock:
        self._only(table, _CLOCK, "clock.")
        zone, server = self._text(table, "zone", "clock."), self._text(table, "server", "clock.")
        if zone:
            try:
                zone_offset(zone)
            except ValueError as error:
                raise self._invalid("clock.zone", Phrase("zone", {"example": "+03:00"})) from error
        interval = table.get("interval_min")
        whole = isinstance(interval, int) and not isinstance(interval, bool)
        if interval is not None and not (whole and 1 <= int(str(interval)) <= _INTERVAL_MAX_MIN):
            raise self._invalid("clock.interval_min", Phrase("number_span", {"lower": 1, "upper": _INTERVAL_MAX_MIN}))
        own = table.get("this_computer", False)
        if not isinstance(own, bool):
            raise self._invalid("clock.this_computer", Phrase("switch"))
        if own == bool(server) or (own and not zone):
            raise self._invalid("clock", _CLOCK_SOURCE)
        return Clock(zone, server, int(str(interval)) if whole else None)

    def _sections(self, table: Table) -> Iterator[Section]:
        count = 0
        for name, inner in table.items():
            resource = RESOURCES.get(name)
            key = f"settings.{name}"
            if resource is None:
                raise self._unknown(key, name, RESOURCES, Phrase("listed_resource"))
            if resource.own:
                raise TemplateFieldOwn(file=self.file, key=_short(key))
            for number, fields, here in self._numbered(resource, inner, key):
                wanted = dict(self._fields(resource, fields, here))
                count += len(wanted)
                if count > _FIELDS_MAX:
                    raise _too_large(self.file)
                yield Section(Place(resource, number), wanted)

    def _numbered(self, resource: Resource, inner: object, key: str) -> Iterator[tuple[int | None, Table, str]]:
        """The tables of one resource: `[settings.door]` is the first door, `[settings.door.2]` the second."""
        if not isinstance(inner, dict) or not inner:
            raise self._invalid(key, _section(key))
        if not resource.number:
            yield None, inner, key
        elif not all(name.isdecimal() for name in inner):
            yield 1, inner, key
        else:
            for number, fields in inner.items():
                here = f"{key}.{number}"
                if not isinstance(fields, dict) or not fields or not _NUMBER.fullmatch(number):
                    raise self._invalid(here, _section(f"{key}.1"))
                yield int(number), fields, here

    def _fields(self, resource: Resource, table: Table, key: str) -> Iterator[tuple[str, Wanted]]:
        for name, value in self._flat(table, "", key):
            here = f"{key}.{name}"
            known = resource.described(name)
            if known is None and resource.fields:
                names = [field.name for field in resource.fields if field.writable]
                raise self._unknown(here, name, names, Phrase("listed_field"))
            known = known or Field(name)
            if not known.writable:
                raise TemplateFieldFixed(file=self.file, key=_short(here))
            if known.own:
                raise TemplateFieldOwn(file=self.file, key=_short(here))
            yield name, self._value(resource, known, name, value, here)

    def _flat(self, value: object, path: str, key: str) -> Iterator[tuple[str, object]]:
        """Every value by its dotted name; entries of lists have their number, from 0."""
        here = f"{key}.{path}" if path else key
        if path.count(".") >= _DEPTH_MAX:
            raise self._invalid(here, Phrase("own_field"))
        is_reference = isinstance(value, dict) and "keyring" in value
        if is_reference or not isinstance(value, dict | list):
            yield path, value
            return
        if not value:
            raise self._invalid(here, Phrase("some_value"))
        inner = value.items() if isinstance(value, dict) else ((str(n), entry) for n, entry in enumerate(value))
        for name, entry in inner:
            if not name or not is_text(name):
                raise self._unknown(here, name, (), Phrase("own_field"))
            yield from self._flat(entry, f"{path}.{name}" if path else name, key)

    def _value(self, resource: Resource, known: Field, name: str, value: object, key: str) -> Wanted:
        secret = known.secret or (is_secret_name(name) and not isinstance(value, bool))
        if isinstance(value, dict):
            if not secret:
                raise self._invalid(key, Phrase("own_value"))
            return self._reference(value, key)
        if secret:
            raise TemplateSecretInSight(file=self.file, key=_short(key))
        told = value.isoformat() if isinstance(value, date | time) else value
        if not isinstance(told, str | int | float):
            raise self._invalid(key, Phrase("plain_value"))
        # Where no document names a field, its kind is that of the value.
        shown = reading.shown_field(resource, name, None if resource.fields else told, NOTHING_SAID, shown=True)
        if resource.fields and not _TYPED.get(known.kind, str) == _kind_of(told):
            raise self._invalid(key, _allowed(shown))
        try:
            checked(shown, None, str(told).lower() if isinstance(told, bool) else str(told))
        except SettingInvalid as error:
            raise self._invalid(key, _allowed(shown)) from error
        return told

    def _reference(self, value: Table, key: str) -> SecretRef:
        name = value.get("keyring")
        if set(value) != {"keyring"} or not isinstance(name, str) or not is_secret_label(name):
            raise self._invalid(key, _REFERENCE)
        return SecretRef(name)

    def _refuse_twins(self, read: Template) -> None:
        """What a section of settings and a part of its own both want is wanted twice."""
        own = list(read.clock.sections()) if read.clock else []
        named = {"device_info.deviceName"} if read.name or read.names else set()
        named |= {"network:1.addressingType"} if read.addresses else set()
        others = {f"{section.place.name}.{name}" for section in own for name in section.fields} | named
        for section in read.settings:
            for name in section.fields:
                if f"{section.place.name}.{name}" in others:
                    raise TemplateKeyTwice(file=self.file, key=_short(f"settings.{section.place.resource.name}.{name}"))

    def _table(self, table: Table, key: str) -> Table:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self._invalid(key, _section(key))
        return value

    def _text(self, table: Table, key: str, above: str = "") -> str:
        value = table.get(key, "")
        fits = isinstance(value, str) and is_text(value) and len(value) <= _TEXT_MAX
        if not isinstance(value, str) or not fits or (key in table and not value.strip()):
            raise self._invalid(f"{above}{key}", Phrase("quoted_line"))
        return value

    def _only(self, table: Table, known: Iterable[str], above: str) -> None:
        for key in table:
            if key not in known:
                raise self._unknown(f"{above}{key}", key, known, one_of(known))

    def _unknown(self, key: str, name: str, known: Iterable[str], otherwise: Phrase) -> TemplateKeyUnknown:
        close = difflib.get_close_matches(name[:_KEY_SHOWN_MAX], list(known), n=3, cutoff=0.6)
        meant = close[0] if len(close) == 1 else one_of(close) if close else otherwise
        return TemplateKeyUnknown(file=self.file, key=_short(key), allowed=meant)

    def _invalid(self, key: str, allowed: Phrase) -> TemplateValueInvalid:
        return TemplateValueInvalid(file=self.file, key=_short(key), allowed=allowed)


def _kind_of(value: str | float) -> type:
    if isinstance(value, bool):
        return bool
    return float if isinstance(value, int | float) else str


def _allowed(shown: FieldShown) -> Phrase:
    if shown.kind is Kind.CHOICE and shown.usual:
        return Phrase("quoted_word_such", {"choices": ", ".join(shown.usual)})
    plain = {Kind.NUMBER: "bare_number", Kind.TEXT: "quoted_text", Kind.CHOICE: "quoted_word"}
    return Phrase(plain[shown.kind]) if shown.kind in plain else allowed_value(shown)


def _section(key: str) -> Phrase:
    return Phrase("section", {"example": f"[{_short(key)}]"})


def _short(key: str) -> str:
    return printable(key[:_KEY_SHOWN_MAX])
