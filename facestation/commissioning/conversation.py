"""One resource of one terminal: read, changed, written, read back.

What is written is a whole object: the resource, or each entry of its list that changes where terminals have a call
for one entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facestation.commissioning import reading
from facestation.commissioning.checking import checked, same
from facestation.commissioning.entries import changed_entries
from facestation.commissioning.resource import Resource
from facestation.commissioning.resources import RESOURCES
from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import (
    HIDDEN,
    Changed,
    Danger,
    Difference,
    FieldShown,
    FieldValue,
    Kind,
    Outcome,
    Presence,
    ResourceShown,
    Written,
)
from facestation.errors import (
    ChangeNotConfirmed,
    FieldNotWritable,
    FieldUnknown,
    GarbageAnswer,
    NothingThere,
    NotSupported,
    ResourceAbsent,
    ResourceUnknown,
    SecretInSight,
    SettingIgnored,
    Unreachable,
)
from facestation.isapi.capabilities import CapabilitySet, read_capability_set
from facestation.isapi.catalogue import operation
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.whole import Whole, read_whole
from facestation.words import DANGERS

_ABSENT = (NotSupported, NothingThere)
NOTHING_SAID = CapabilitySet()
"""Of a terminal that was not asked for limits, or tells none."""
_DIGITS_MAX = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A resource on a terminal, with its number where it has one."""

    resource: Resource
    number: int | None = None

    @property
    def name(self) -> str:
        """As people write it: `door:2`."""
        return self.resource.name if self.number is None else f"{self.resource.name}:{self.number}"

    def params(self, operation_name: str) -> dict[str, str | int]:
        """Those parameters of an operation's address that it takes."""
        row = operation(operation_name)
        known = {*row.parameters, *row.optional_parameters}
        given = {self.resource.number: self.number or 0, **dict(self.resource.fixed)}
        return {name: value for name, value in given.items() if name in known}


def place_named(text: str) -> Place:
    """The resource of this name, with the number behind a colon, or 1 where it needs one and none is given.

    Raises ResourceUnknown.
    """
    name, colon, number = text.partition(":")
    found = RESOURCES.get(name)
    numbered = number.isascii() and number.isdecimal() and len(number) < _DIGITS_MAX
    if found is None or (colon and not (found.number and numbered)):
        raise ResourceUnknown(value=text[:40], example="door:2")
    return Place(found, int(number or 1) if found.number else None)


@dataclass(frozen=True, slots=True)
class Plan:
    """A change that was checked and not yet sent."""

    place: Place
    before: Whole
    after: Whole
    said: CapabilitySet
    wanted: Mapping[str, FieldValue] = field(repr=False)
    fields: Mapping[str, FieldShown]

    @property
    def changes_anything(self) -> bool:
        """Whether there is something to send at all."""
        return self.before.data != self.after.data

    @property
    def dangers(self) -> dict[str, Danger]:
        """What may come of it, by field."""
        return {name: shown.danger for name, shown in self.fields.items() if shown.danger is not None}


async def look(terminal: Terminal, place: Place, said: CapabilitySet = NOTHING_SAID) -> ResourceShown:
    """The resource as the terminal has it now; absent where the terminal has no such call.

    Raises TerminalError leaves; GarbageAnswer for what is no object.
    """
    try:
        whole = await _read(terminal, place)
    except _ABSENT:
        return ResourceShown(place.resource.info, place.number, Presence.ABSENT)
    return as_shown(place, whole, said)


async def capability_set(terminal: Terminal, place: Place) -> CapabilitySet:
    """What the terminal says of the resource's fields; an empty one where it says nothing that can be read."""
    name = place.resource.capabilities
    if not name:
        return NOTHING_SAID
    body = await terminal.read_if_there(name, place.params(name))
    try:
        return NOTHING_SAID if body is None else read_capability_set(body, place.resource.root)
    except MalformedAnswer:
        return NOTHING_SAID


async def fetch(terminal: Terminal, place: Place) -> Whole:
    """The object as the terminal has it now; raises ResourceAbsent where the terminal has no such call."""
    try:
        return await _read(terminal, place)
    except _ABSENT as error:
        raise ResourceAbsent(terminal=terminal.name, resource=place.name) from error


async def plan(terminal: Terminal, place: Place, said: CapabilitySet, wanted: Mapping[str, str | Secret]) -> Plan:
    """The object as it would be written, made of what the terminal has at this moment.

    Raises ResourceAbsent, and what `planned` raises, before anything is written.
    """
    return planned(terminal.name, place, await fetch(terminal, place), said, wanted)


def planned(terminal: str, place: Place, whole: Whole, said: CapabilitySet, wanted: Mapping[str, str | Secret]) -> Plan:
    """The object as it would be written, made of what was just read of the terminal of that name; sends nothing.

    Raises FieldUnknown, FieldNotWritable, SettingInvalid and SecretInSight.
    """
    there = {shown.name: shown for shown in reading.fields(place.resource, whole, said)}
    values = whole.values(place.resource.lists)
    changes: dict[str, FieldValue] = {}
    for given, secret in wanted.items():
        shown = _field(terminal, place, there, given)
        if shown.secret and not isinstance(secret, Secret):
            raise SecretInSight(value=shown.name)
        text = secret.reveal() if isinstance(secret, Secret) else secret
        value = checked(shown, values.get(shown.name), text)
        has_type = whole.is_xml or values.get(shown.name) is not None
        changes[shown.name] = value if has_type else _native(shown.kind, value)
    after = _applied(place.resource, whole, {name: (there[name], value) for name, value in changes.items()}, values)
    return Plan(place, whole, after, said, changes, {name: there[name] for name in changes})


def differences(planned: Plan) -> tuple[Difference, ...]:
    """Every field that would change."""
    values = planned.before.values(planned.place.resource.lists)
    found = []
    for name, shown in planned.fields.items():
        before, wanted = values.get(name), planned.wanted[name]
        if not shown.shown or shown.secret or not same(shown.kind, wanted, before):
            found.append(Difference(name, _hidden(shown, before), _hidden(shown, wanted), shown.danger))
    return tuple(found)


def confirm(terminal: Terminal, planned: Plan) -> None:
    """Nothing, where nothing can come of the change; raises ChangeNotConfirmed, which says what."""
    for name, danger in planned.dangers.items():
        raise ChangeNotConfirmed(terminal=terminal.name, field=name, danger=DANGERS[danger.value])


async def write(terminal: Terminal, planned: Plan, *, confirmed: bool = False) -> None:
    """Sends the change; what goes wrong with one of several entries leaves those before it written.

    Raises TerminalError leaves, and DestroysData for what is lost and not `confirmed`.
    """
    resource = planned.place.resource
    try:
        entries = await _entries(terminal, planned) if resource.entry else []
        for params, entry in entries:
            await terminal.send(resource.put_entry, params, entry.body(), confirmed=confirmed)
    except _ABSENT:
        entries = []
    if not entries:
        params = planned.place.params(resource.put)
        await terminal.send(resource.put, params, planned.after.body(), confirmed=confirmed)


async def read_back(terminal: Terminal, planned: Plan) -> Written:
    """What became of the change; where the terminal may be away or elsewhere, it is left unchecked."""
    away = set(planned.dangers.values()) - {Danger.OPENS}
    try:
        whole = await _read(terminal, planned.place)
    except Unreachable:
        if not away:
            raise
        return unchecked(planned)
    values = whole.values(planned.place.resource.lists)
    changes = tuple(_changed(planned, name, values) for name in planned.wanted)
    return Written(as_shown(planned.place, whole, planned.said), changes)


def unchecked(planned: Plan) -> Written:
    """What is known without reading back."""
    values = planned.before.values(planned.place.resource.lists)
    changes = tuple(
        Changed(name, _hidden(shown, values.get(name)), _hidden(shown, planned.wanted[name]), None, Outcome.UNCHECKED)
        for name, shown in planned.fields.items()
    )
    return Written(as_shown(planned.place, planned.before, planned.said), changes)


def unchanged(planned: Plan) -> Written:
    """What there is to say where everything was so before, and nothing was sent."""
    values = planned.before.values(planned.place.resource.lists)
    found = {name: _hidden(shown, values.get(name)) for name, shown in planned.fields.items()}
    changes = tuple(Changed(name, value, value, value, Outcome.UNCHANGED) for name, value in found.items())
    return Written(as_shown(planned.place, planned.before, planned.said), changes)


def complaint(terminal: Terminal, planned: Plan, written: Written) -> SettingIgnored | None:
    """The error that an ignored field is: the terminal said yes and kept what it had."""
    for change in written.ignored:
        found = None if change.found is None else str(change.found)
        return SettingIgnored(
            terminal=terminal.name, resource=planned.place.name, field=change.field, wanted=change.wanted, found=found
        )
    return None


async def _read(terminal: Terminal, place: Place) -> Whole:
    name = place.resource.get
    answer = await terminal.send(name, place.params(name))
    try:
        return read_whole(answer.body, place.resource.root)
    except MalformedAnswer as error:
        raise GarbageAnswer(terminal=terminal.name, operation=name) from error


async def _entries(terminal: Terminal, planned: Plan) -> list[tuple[dict[str, str | int], Whole]]:
    """Each entry that changes, with its address; none where the terminal does not tell each of them alone."""
    resource = planned.place.resource
    changes = changed_entries(resource, planned.before, planned.after)
    found = []
    # The port that we talk through goes last: with it goes the connection.
    for change in sorted(changes, key=lambda change: change.protocol == terminal.scheme):
        params: dict[str, str | int] = dict.fromkeys(operation(resource.entry).parameters, change.number)
        body = await terminal.read_if_there(resource.entry, params)
        entry = None if body is None else change.made_in(body)
        if entry is None:
            return []
        found.append((params, entry))
    return found


def as_shown(place: Place, whole: Whole, said: CapabilitySet) -> ResourceShown:
    """The object as people are shown it."""
    return ResourceShown(place.resource.info, place.number, Presence.THERE, reading.fields(place.resource, whole, said))


def _field(terminal: str, place: Place, there: Mapping[str, FieldShown], given: str) -> FieldShown:
    """The field of this name, which may have the object's root in front."""
    shown = there.get(given) or there.get(given.removeprefix(f"{place.resource.root or ''}."))
    if shown is None:
        raise FieldUnknown(terminal=terminal, resource=place.name, value=given[:80])
    if not shown.writable:
        raise FieldNotWritable(terminal=terminal, value=shown.name)
    return shown


def _native(kind: Kind, value: FieldValue) -> FieldValue:
    """The value as JSON has it, where nothing stands there yet that shows the type."""
    text = str(value)
    if kind is Kind.SWITCH:
        return reading.switch_of(text)
    return reading.number_of(text) if kind is Kind.NUMBER else value


def _applied(
    resource: Resource,
    whole: Whole,
    changes: Mapping[str, tuple[FieldShown, FieldValue]],
    values: Mapping[str, FieldValue],
) -> Whole:
    # What is spelled otherwise but means the same is left as the terminal spells it.
    replaced = {
        name: value
        for name, (shown, value) in changes.items()
        if shown.shown and (shown.secret or not same(shown.kind, value, values[name]))
    }
    after = whole.with_values(replaced)
    order = [known.name for known in resource.fields]
    for name, (shown, value) in changes.items():
        if not shown.shown:
            earlier = order[: order.index(name)] if name in order else order
            after = _with_new(after, name, value, earlier)
    return after


def _with_new(whole: Whole, name: str, value: FieldValue, earlier: list[str]) -> Whole:
    above = name.rpartition(".")[0]
    siblings = [other.rpartition(".")[2] for other in earlier if other.rpartition(".")[0] == above]
    return whole.with_new(name, value, siblings)


def _changed(planned: Plan, name: str, values: Mapping[str, FieldValue]) -> Changed:
    shown, wanted = planned.fields[name], planned.wanted[name]
    before = planned.before.values(planned.place.resource.lists).get(name)
    found = values.get(name)
    return Changed(
        name,
        _hidden(shown, before),
        _hidden(shown, wanted),
        _hidden(shown, found),
        _outcome(shown, before, wanted, found),
    )


def _outcome(shown: FieldShown, before: FieldValue, wanted: FieldValue, found: FieldValue) -> Outcome:
    if shown.secret and (not isinstance(found, str) or not same(shown.kind, wanted, found)):
        # Passwords come back empty, as stars or not at all.
        return Outcome.HIDDEN
    if not same(shown.kind, wanted, found):
        return Outcome.IGNORED
    unchanged = not shown.secret and shown.shown and same(shown.kind, wanted, before)
    return Outcome.UNCHANGED if unchanged else Outcome.CONFIRMED


def _hidden(shown: FieldShown, value: FieldValue) -> FieldValue:
    return HIDDEN if shown.secret and value not in {None, ""} else value
