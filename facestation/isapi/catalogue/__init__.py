"""Every address of a terminal that this program knows, each written once; names and addresses checked at import."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.errors import OperationUnknown
from facestation.isapi.catalogue import access, capture, cards, doors, events, faces, persons, security, system
from facestation.isapi.operation import Operation, index

OPERATIONS: Mapping[str, Operation] = index(
    (
        *security.ROWS,
        *system.ROWS,
        *access.ROWS,
        *persons.ROWS,
        *cards.ROWS,
        *faces.ROWS,
        *capture.ROWS,
        *doors.ROWS,
        *events.ROWS,
    )
)
"""All operations by name, in the order of the areas."""


def operation(name: str) -> Operation:
    """The operation of this name, such as `persons.search`; raises OperationUnknown."""
    try:
        return OPERATIONS[name]
    except KeyError as error:
        raise OperationUnknown(value=name[:40]) from error
