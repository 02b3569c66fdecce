"""How a terminal's resource differs from a template, value by value; pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from facestation.commissioning.checking import same
from facestation.commissioning.template import SecretRef, Section, value_at
from facestation.domain.commissioning import Deviation, Lack
from facestation.domain.terminal_settings import HIDDEN, FieldShown, FieldValue, ResourceShown


@dataclass(frozen=True, slots=True)
class Drift:
    """What of one section is otherwise on the terminal."""

    differences: tuple[Deviation, ...] = ()
    lacks: tuple[Lack, ...] = ()
    unsure: tuple[str, ...] = ()
    """Fields that the terminal's object does not show; only its capability set tells whether it has them."""


def compare(
    seen: ResourceShown, section: Section, now: datetime, settled: Collection[str] = (), *, limits_known: bool
) -> Drift:
    """The differences at this moment, in the order of the section.

    `settled` names secret fields that hold what they should, which nobody can read. `limits_known` says whether `seen`
    was read with the terminal's capability set, so that a field that is not in it is none that could be added.
    """
    differences, lacks, unsure = [], [], []
    for name, standing_for in section.fields.items():
        wanted = value_at(standing_for, now)
        shown = seen.field(name)
        if shown is None and not limits_known:
            unsure.append(name)
        elif shown is None or not shown.writable:
            lacks.append(Lack(section.place.name, name))
        elif name not in settled and (isinstance(wanted, SecretRef) or not _is_so(shown, wanted)):
            told = HIDDEN if isinstance(wanted, SecretRef) else wanted
            differences.append(Deviation(section.place.name, name, told, shown.value, shown.danger))
    return Drift(tuple(differences), tuple(lacks), tuple(unsure))


def _is_so(shown: FieldShown, wanted: FieldValue) -> bool:
    return shown.shown and same(shown.kind, wanted, shown.value)
