"""Entries of a list that a terminal also reads and takes one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facestation.commissioning.resource import Resource
from facestation.domain.terminal_settings import FieldValue
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.whole import Whole, read_whole

_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What becomes of one entry."""

    number: str
    """As its field `id` has it, and its address."""
    protocol: str
    """That it is about, in lower case; empty for what is about none."""
    values: Mapping[str, FieldValue]
    """By names within the entry."""

    def made_in(self, body: bytes) -> Whole | None:
        """The entry alone, as just read, with the change; None where this is not the entry that the list shows."""
        try:
            alone = read_whole(body)
        except MalformedAnswer:
            return None
        fits = str(alone.values().get("id")) == self.number and all(map(alone.has, self.values))
        return alone.with_values(self.values) if fits else None


def changed_entries(resource: Resource, before: Whole, after: Whole) -> Sequence[EntryChange]:
    """Every entry that is changed; none where something else is changed as well, or an entry without a number."""
    earlier = before.values(resource.lists)
    found: dict[str, dict[str, FieldValue]] = {}
    for name, value in after.values(resource.lists).items():
        if value != earlier.get(name):
            element, *steps = name.split(".")
            entry = ".".join((element, *steps[:1]))
            if element not in resource.lists or not _NUMBER.fullmatch(str(earlier.get(f"{entry}.id"))):
                return ()
            found.setdefault(entry, {})[".".join(steps[1:])] = value
    return [
        EntryChange(str(earlier[f"{entry}.id"]), str(earlier.get(f"{entry}.protocol", "")).lower(), values)
        for entry, values in found.items()
    ]
