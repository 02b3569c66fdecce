"""A template as the text of its file, and one taken from a terminal that is as it should be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from facestation.commissioning.conversation import Place
from facestation.commissioning.template import Clock, SecretRef, Section, Template, Wanted, posix_zone
from facestation.commissioning.template_file import parse_template
from facestation.domain.terminal_settings import FieldShown, ResourceShown
from facestation.errors import TemplateError

NAME_PATTERN = "Terminal {number:02}"
"""For a template that was taken from a terminal, whose own name is its own, and stays so by its serial number."""
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_CST = re.compile(r"CST([+-])(\d{1,2}):(\d\d):00")
_NTP = {"addressingFormatType", "hostName", "ipAddress", "synchronizeInterval"}


@dataclass(frozen=True, slots=True)
class Left:
    """A secret that a taken template cannot know; it stands there as a comment, to be filled in."""

    place: Place
    field: str


def render(template: Template, left: Sequence[Left] = ()) -> str:
    """The TOML that `parse_template` makes the same template of; comments of an earlier file are not kept."""
    parts = ["\n".join(_head(template))]
    for title, table in (("names", template.names), ("addresses", template.addresses)):
        if table:
            parts.append("\n".join([f"[{title}]", *(_line(_key(serial), text) for serial, text in table.items())]))
    if template.clock is not None:
        parts.append("\n".join(["[clock]", *_clock(template.clock)]))
    sections = {section.place: section for section in template.settings}
    for place in dict.fromkeys([*sections, *(secret.place for secret in left)]):
        missing = [secret.field for secret in left if secret.place == place]
        parts.append("\n".join(_section(place, sections.get(place), missing)))
    return "\n\n".join(part for part in parts if part) + "\n"


def taken(title: str, seen: Iterable[tuple[Place, ResourceShown]]) -> str:
    """The text of a template that makes others like the terminal whose resources these are.

    It holds what can be written and what documents know; of the terminal's own the name alone, and no secret.
    """
    sections, left, names = [], [], {}
    for place, resource in seen:
        if place.resource.own:
            continue
        if place.resource.name == "device_info":
            names = _own_name(resource)
        fields: dict[str, Wanted] = {}
        for shown in resource.fields:
            known = place.resource.described(shown.name)
            if shown.secret:
                left.append(Left(place, shown.name))
            elif known is not None and shown.writable and not known.own and _can_be_written(place, shown):
                fields[shown.name] = _plain(shown.value)
        fields.pop("deviceName", None)
        if fields:
            sections.append(Section(place, fields))
    return render(_with_clock(Template(title, NAME_PATTERN, names, settings=tuple(sections))), left)


def _own_name(device_info: ResourceShown) -> dict[str, str]:
    """The terminal's name by its serial number, so that it differs from the template in nothing."""
    told = {shown.name: str(shown.value or "") for shown in device_info.fields if shown.shown}
    serial, name = told.get("serialNumber", ""), told.get("deviceName", "")
    return {serial: name} if serial and name else {}


def _can_be_written(place: Place, shown: FieldShown) -> bool:
    """Whether a template with this value alone is one: a terminal may show what nobody may set."""
    if not shown.shown or shown.value in {None, ""}:
        return False
    alone = Template(settings=(Section(place, {shown.name: _plain(shown.value)}),))
    try:
        parse_template(render(alone).encode(), "taken")
    except TemplateError:
        return False
    return True


def _with_clock(template: Template) -> Template:
    """The same with the clock in people's words, where these can say it."""
    by_name = {section.place.name: section.fields for section in template.settings}
    time, ntp = by_name.get("time", {}), by_name.get("ntp:1", {})
    zone, server = _zone(time.get("timeZone")), str(ntp.get("hostName") or ntp.get("ipAddress") or "")
    if time.get("timeMode") != "NTP" or not zone or not server:
        return template
    interval = ntp.get("synchronizeInterval")
    clock = Clock(zone, server, interval if isinstance(interval, int) else None)
    rest = []
    for section in template.settings:
        drop = {"time": {"timeMode", "timeZone"}, "ntp:1": _NTP}.get(section.place.name, set())
        fields = {name: value for name, value in section.fields.items() if name not in drop}
        if fields:
            rest.append(Section(section.place, fields))
    return replace(template, clock=clock, settings=tuple(rest))


def _zone(text: object) -> str:
    """`CST-3:00:00` as people write it; empty where it is more than an offset."""
    found = _CST.fullmatch(str(text))
    if found is None:
        return ""
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
    zone = f"{'+' if found[1] == '-' else '-'}{int(found[2]):02d}:{found[3]}"
    return zone if ahead <= timedelta(hours=14) and posix_zone(zone) == text else ""


def _head(template: Template) -> Iterator[str]:
    if template.title:
        yield _line("title", template.title)
    if template.name:
        yield _line("name", template.name)


def _clock(clock: Clock) -> Iterator[str]:
    if clock.zone:
        yield _line("zone", clock.zone)
    yield _line("server", clock.server) if clock.server else _line("this_computer", True)
    if clock.interval_min is not None:
        yield _line("interval_min", clock.interval_min)


def _section(place: Place, section: Section | None, missing: Sequence[str]) -> Iterator[str]:
    number = "" if place.number is None else f".{place.number}"
    # A section without a value of its own is none, so that a comment alone must not open one.
    mark = "" if section is not None else "# "
    yield f"{mark}[settings.{_key(place.resource.name)}{number}]"
    fields: Mapping[str, Wanted] = {} if section is None else section.fields
    for name, wanted in fields.items():
        if not isinstance(wanted, SecretRef):
            yield _line(_path(name), _plain(wanted))
        else:
            yield f"{_path(name)} = {{ keyring = {_text(wanted.name)} }}"
    for name in missing:
        yield f'# {_path(name)} = {{ keyring = "NAME" }}'


def _plain(wanted: object) -> str | int | float | bool:
    if isinstance(wanted, str | int | float):
        return wanted
    raise TypeError("a template holds values alone")


def _line(key: str, value: str | float | bool) -> str:
    if isinstance(value, bool):
        return f"{key} = {'true' if value else 'false'}"
    return f"{key} = {value if isinstance(value, int | float) else _text(value)}"


def _path(name: str) -> str:
    return ".".join(_key(step) for step in name.split("."))


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(text: str) -> str:
    """In quotes; of what a template may hold, TOML escapes all that JSON escapes, in the same way."""
    return json.dumps(text, ensure_ascii=False)
