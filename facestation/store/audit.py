"""What the station did, line by line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from facestation.domain.audit import AuditEntry, AuditKind
from facestation.store.database import Database
from facestation.store.rows import entry_of
from facestation.store.schema import audit

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


def write(
    connection: Connection,
    kind: AuditKind,
    at: datetime,
    *,
    operator: str = "",
    employee_no: str = "",
    terminal_id: str = "",
    code: str = "",
) -> None:
    """Add one line within the transaction that does what it says."""
    connection.execute(
        insert(audit).values(
            at=at, kind=kind.value, operator=operator, employee_no=employee_no, terminal_id=terminal_id, code=code
        )
    )


class Audit:
    """The lines, newest first."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def append(
        self,
        kind: AuditKind,
        *,
        operator: str = "",
        employee_no: str = "",
        terminal_id: str = "",
        code: str = "",
        at: datetime | None = None,
    ) -> None:
        """Write one line down; `at` is now where it is not given."""
        with self._database.writing() as connection:
            write(
                connection,
                kind,
                at or self._clock(),
                operator=operator,
                employee_no=employee_no,
                terminal_id=terminal_id,
                code=code,
            )

    def list(self, limit: int = 200) -> list[AuditEntry]:
        """The newest lines, newest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(audit).order_by(audit.c.id.desc()).limit(limit))
            return [entry_of(row) for row in rows]
