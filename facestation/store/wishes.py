"""Writing a wish down: what shall be true of one person on some terminals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, case, select, update

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import PENDING, State, Wanted
from facestation.domain.override import Override
from facestation.domain.person import Person
from facestation.errors import NoTerminals, TerminalUnknown
from facestation.store.audit import write
from facestation.store.photos import drop_unneeded, has_photo
from facestation.store.rows import values_of_person
from facestation.store.schema import deliveries, people, photos, terminals
from facestation.store.upsert import ensure, upsert
from facestation.store.vault import Sealed

_PENDING = [state.value for state in PENDING]


@dataclass(frozen=True, slots=True)
class Brings:
    """What a wish comes with."""

    photo: bool = False
    limits_version: str = ""
    origin: str | None = None
    """What it was made from, as a digest, where it was made from a file or another terminal."""


def checked(connection: Connection, terminal_ids: Iterable[str]) -> list[str]:
    """The terminals meant, each once, in the given order; raises NoTerminals, TerminalUnknown."""
    meant = list(dict.fromkeys(terminal_ids))
    if not meant:
        raise NoTerminals
    known = set(connection.execute(select(terminals.c.id).where(terminals.c.id.in_(meant))).scalars())
    for terminal_id in meant:
        if terminal_id not in known:
            raise TerminalUnknown(value=terminal_id)
    return meant


def put_person(connection: Connection, person: Person, sealed: Sealed | None, at: datetime) -> None:
    """Keep the person as they are now, and the photo where there is a new one."""
    connection.execute(upsert(connection, people, values_of_person(person, at)))
    if sealed is not None:
        kept = {"sealed": sealed.data, "key_id": sealed.key_id, "key_place": sealed.place}
        connection.execute(upsert(connection, photos, {"employee_no": person.employee_no, **kept}))


def want(
    connection: Connection,
    employee_no: str,
    terminal_ids: Sequence[str],
    wanted: Wanted,
    at: datetime,
    brings: Brings = Brings(),
) -> None:
    """One new revision for each terminal; whatever was under way for an older one is superseded.

    A face that still waited for a terminal goes on waiting when the new wish brings none of its own.
    """
    waiting = has_photo(connection, employee_no) and wanted is Wanted.PRESENT
    still_owed = case((deliveries.c.state.in_(_PENDING), deliveries.c.face), else_=False)
    for terminal_id in terminal_ids:
        connection.execute(ensure(connection, deliveries, _empty(employee_no, terminal_id, wanted, at)))
        mine = (deliveries.c.employee_no == employee_no, deliveries.c.terminal_id == terminal_id)
        connection.execute(
            update(deliveries)
            .where(*mine)
            .values(
                wanted=wanted.value,
                state=State.WAITING.value,
                revision=deliveries.c.revision + 1,
                attempts=0,
                next_try=None,
                error_code=None,
                error_details=None,
                face=True if brings.photo else (still_owed if waiting else False),
                face_written=False,
                limits_version=brings.limits_version,
                origin=brings.origin,
                wished_at=at,
                changed_at=at,
            )
        )


def _empty(employee_no: str, terminal_id: str, wanted: Wanted, at: datetime) -> dict[str, object]:
    return {
        "employee_no": employee_no,
        "terminal_id": terminal_id,
        "wanted": wanted.value,
        "state": State.REMOVED.value,
        "revision": 0,
        "attempts": 0,
        "face": False,
        "face_written": False,
        "limits_version": "",
        "wished_at": at,
        "changed_at": at,
    }


def note_override(connection: Connection, employee_no: str, override: Override, at: datetime, *, operator: str) -> None:
    """Write down who decided to use a photo that a check refuses, at which desk, and why."""
    decided_by = f"{override.decided_by} ({operator})" if operator else override.decided_by
    write(
        connection,
        AuditKind.PHOTO_OVERRIDDEN,
        at,
        operator=decided_by,
        employee_no=employee_no,
        code=override.line,
    )


def conclude(
    connection: Connection,
    kind: AuditKind,
    employee_no: str,
    terminal_ids: Sequence[str],
    at: datetime,
    *,
    operator: str,
    source: str = "",
) -> None:
    """Write the wish into the audit, and drop a photo that it made needless."""
    for terminal_id in terminal_ids:
        write(connection, kind, at, operator=operator, employee_no=employee_no, terminal_id=terminal_id, code=source)
    drop_unneeded(connection, employee_no, at)
