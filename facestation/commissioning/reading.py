"""From a terminal's object and capability set to fields that people can be shown."""

from __future__ import annotations

import dataclasses

from facestation.commissioning.resource import Field, Resource, is_secret_name
from facestation.domain.terminal_settings import HIDDEN, FieldShown, FieldValue, Kind, Limit
from facestation.isapi.capabilities import CapabilitySet
from facestation.isapi.wire.whole import Whole

_YES_OR_NO = frozenset({"true", "false"})
_NUMBER_LENGTH_MAX = 15


def fields(resource: Resource, whole: Whole, said: CapabilitySet) -> tuple[FieldShown, ...]:
    """Every field of the object in its order, then those that may be added; secrets are hidden."""
    values = whole.values(resource.lists)
    shown = [
        # A name that has a dot in itself leads nowhere, so its value can only be shown.
        field if whole.has(field.name) else dataclasses.replace(field, writable=False)
        for field in (shown_field(resource, name, value, said, shown=True) for name, value in values.items())
    ]
    addable = [
        shown_field(resource, known.name, None, said, shown=False)
        for known in resource.fields
        if "*" not in known.name and known.name not in values and may_be_added(known, said)
    ]
    return (*shown, *addable)


def may_be_added(known: Field, said: CapabilitySet) -> bool:
    """Whether a field that the object does not show may be written: a terminal refuses what it does not know."""
    return known.writable and (known.may_be_added or said.describes(known.name))


def shown_field(resource: Resource, name: str, value: FieldValue, said: CapabilitySet, *, shown: bool) -> FieldShown:
    """One field as people are shown it."""
    known = resource.described(name) or Field(name)
    limit = said.limit(name)
    secret = known.secret or (is_secret_name(name) and not isinstance(value, bool))
    kind = _kind(known, value, limit)
    visible = HIDDEN if secret and value not in {None, ""} else _typed(kind, value)
    return FieldShown(
        name=name,
        kind=kind,
        value=visible,
        limit=limit,
        unit=known.unit,
        help=known.help,
        secret=secret,
        writable=known.writable,
        shown=shown,
        danger=resource.danger_of(name),
        usual=known.usual,
    )


def number_of(text: str) -> int | float | None:
    """The number that `text` is in its plain spelling; None for everything else, as `007` or an infinity."""
    if len(text) > _NUMBER_LENGTH_MAX or not text.removeprefix("-").replace(".", "", 1).isdecimal():
        return None
    if not text.isascii() or text.startswith(".") or text.endswith("."):
        return None
    return float(text) if "." in text else int(text)


def switch_of(text: str) -> bool | None:
    """Yes or no in the spellings of people and terminals; None for everything else."""
    spellings = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False}
    return {**spellings, "off": False, "flase": False}.get(text.strip().lower())


def _kind(known: Field, value: FieldValue, limit: Limit) -> Kind:
    if isinstance(value, bool):
        return Kind.SWITCH
    words = {word.lower() for word in limit.options}
    is_switch = bool(words) and words <= _YES_OR_NO
    if isinstance(value, int | float):
        # Some write 0 and 1 where their own capability set says no and yes.
        return Kind.SWITCH if value in {0, 1} and (is_switch or known.kind is Kind.SWITCH) else Kind.NUMBER
    if known.kind is not Kind.TEXT:
        return known.kind
    if words:
        return Kind.SWITCH if is_switch else Kind.CHOICE
    return Kind.SWITCH if str(value).lower() in _YES_OR_NO else Kind.TEXT


def _typed(kind: Kind, value: FieldValue) -> FieldValue:
    """XML has texts alone; what is known to be a number or a switch is told as one."""
    if not isinstance(value, str):
        return bool(value) if kind is Kind.SWITCH and value is not None else value
    if kind is Kind.SWITCH:
        said = switch_of(value)
        return value if said is None else said
    if kind is Kind.NUMBER:
        number = number_of(value)
        return value if number is None else number
    return value
