"""Rows of the database <-> values of the domain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, Select, select

from facestation import errors
from facestation.domain.audit import AuditEntry, AuditKind
from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.person import Gender, Person, PersonType
from facestation.domain.terminal import TerminalAddress, TerminalRecord
from facestation.domain.text import fold, natural_order
from facestation.domain.validity import Validity
from facestation.store import schema

Values = dict[str, Any]
"""Columns to be written, by name."""

DELIVERIES: Select[Any] = select(
    schema.deliveries, schema.people.c.name, schema.terminals.c.name.label("terminal")
).select_from(
    schema.deliveries.join(schema.terminals).outerjoin(
        schema.people, schema.people.c.employee_no == schema.deliveries.c.employee_no
    )
)
"""Every delivery with its names; add the condition."""


def terminal_of(row: Row[Any]) -> TerminalRecord:
    """The terminal that the row holds."""
    kept = row._asdict()
    del kept["name_folded"]
    address = TerminalAddress(kept.pop("scheme"), kept.pop("host"), kept.pop("port"))
    return TerminalRecord(address=address, **kept)


def values_of_terminal(record: TerminalRecord) -> Values:
    """The columns that hold the terminal."""
    return {
        "id": record.id,
        "name": record.name,
        "name_folded": fold(record.name),
        "scheme": record.address.scheme,
        "host": record.address.host,
        "port": record.address.port,
        "username": record.username,
        "fingerprint": record.fingerprint,
        "legacy_tls": record.legacy_tls,
        "login_refused": record.login_refused,
        "refused_logins": record.refused_logins,
        "locked_until": record.locked_until,
        "model": record.model,
        "serial": record.serial,
        "firmware": record.firmware,
        "manners": record.manners,
    }


def validity_of(row: Row[Any]) -> Validity:
    """From when to when the person that the row holds may enter."""
    return Validity(_local(row.valid_from), _local(row.valid_until))


def person_of(row: Row[Any]) -> Person:
    """The person that the row holds."""
    return Person(
        employee_no=row.employee_no,
        name=row.name,
        person_type=PersonType(row.person_type),
        validity=validity_of(row),
        cards=tuple(row.cards),
        doors=tuple(row.doors),
        host=row.host,
        gender=None if row.gender is None else Gender(row.gender),
        plans=tuple((int(door), str(plan)) for door, plan in row.plans or ()),
    )


def values_of_person(person: Person, visited_at: datetime) -> Values:
    """The columns that hold the person."""
    begin, end = person.validity.begin, person.validity.end
    return {
        "employee_no": person.employee_no,
        "name": person.name,
        "folded": fold(f"{person.name} {person.employee_no} {person.host}"),
        "person_type": person.person_type.value,
        "valid_from": _text(begin),
        "valid_until": _text(end),
        "cards": list(person.cards),
        "doors": list(person.doors),
        "host": person.host,
        "gender": None if person.gender is None else person.gender.value,
        "plans": [list(plan) for plan in person.plans] or None,
        "visited_at": visited_at,
    }


def _local(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _text(end: datetime | None) -> str | None:
    """An end of a validity; a moment in the short form of ISO 8601, which takes no more room than a local time."""
    if end is None:
        return None
    return end.isoformat(timespec="seconds") if end.tzinfo is None else f"{end.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def delivery_of(row: Row[Any]) -> Delivery:
    """The delivery that a row of `DELIVERIES` holds."""
    return Delivery(
        id=row.id,
        employee_no=row.employee_no,
        name=row.name or "",
        terminal_id=row.terminal_id,
        terminal=row.terminal,
        wanted=Wanted(row.wanted),
        state=State(row.state),
        revision=row.revision,
        attempts=row.attempts,
        next_try=row.next_try,
        error=_error(row.error_code, row.error_details or {}),
        face_written=row.face_written,
        origin=row.origin or "",
    )


def by_terminal(rows: Iterable[Row[Any]]) -> list[Delivery]:
    """The deliveries of these rows, in the order of their terminals' names."""
    return sorted(map(delivery_of, rows), key=lambda delivery: natural_order(delivery.terminal))


def _error(code: str | None, details: Mapping[str, errors.Detail]) -> errors.StationError | None:
    return None if code is None else errors.by_code(code)(**details)


def entry_of(row: Row[Any]) -> AuditEntry:
    """The line of the audit that the row holds."""
    return AuditEntry(**{**row._asdict(), "kind": AuditKind(row.kind)})
