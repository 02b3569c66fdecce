"""Every address of a terminal that this program knows, each written once; names and addresses checked at import.

Names say what is read (`doors.parameters`); `set_` before them writes it, `_capabilities` after them tells its limits.
Other verbs are the terminals' own (`record`, `modify`, `set_up`) or plain (`search`, `count`, `delete_…`, `clear_…`).
"""

from __future__ import annotations

from collections.abc import Mapping

from facestation.errors import AddressUnknown, OperationUnknown
from facestation.isapi.catalogue import (
    access,
    attendance,
    capture,
    cards,
    doors,
    events,
    faces,
    fingerprints,
    intercom,
    media,
    network,
    persons,
    plans,
    readers,
    security,
    seeds,
    system,
    temperature,
)
from facestation.isapi.catalogue.unknown import CHAPTERS, UNKNOWN
from facestation.isapi.operation import Operation, index

OPERATIONS: Mapping[str, Operation] = index(
    (
        *security.ROWS,
        *system.ROWS,
        *network.ROWS,
        *media.ROWS,
        *access.ROWS,
        *persons.ROWS,
        *cards.ROWS,
        *fingerprints.ROWS,
        *faces.ROWS,
        *capture.ROWS,
        *doors.ROWS,
        *plans.ROWS,
        *attendance.ROWS,
        *events.ROWS,
        *readers.ROWS,
        *temperature.ROWS,
        *intercom.ROWS,
        *seeds.ROWS,
    )
)
"""All operations by name, in the order of the areas."""


def writer_of(name: str) -> str:
    """The name of the operation that writes what `name` reads."""
    area, _, what = name.partition(".")
    return f"{area}.set_{what}"


def limits_of(name: str) -> str:
    """The name of the operation that tells the limits of what `name` reads; empty where there is none."""
    return found if (found := f"{name}_capabilities") in OPERATIONS else ""


def operation(name: str) -> Operation:
    """The operation of this name, such as `persons.search`; raises OperationUnknown, AddressUnknown."""
    if name in {entry.name for entry in (*UNKNOWN, *CHAPTERS)}:
        raise AddressUnknown(value=name)
    try:
        return OPERATIONS[name]
    except KeyError as error:
        raise OperationUnknown(value=name[:40]) from error
