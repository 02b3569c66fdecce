"""What templates have brought to terminals: numbers of names, secrets that arrived, how the last run ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, select

from facestation.domain.commissioning import LastRun, Stage
from facestation.errors import by_code
from facestation.store.database import Database
from facestation.store.schema import commission_numbers, commission_runs, commission_secrets
from facestation.store.upsert import upsert

_TABLES = (commission_numbers, commission_secrets, commission_runs)


class Commissioning:
    """The memory of commissioning; of a secret it holds a digest that says nothing without the station's key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers(self, pattern: str, terminal_ids: Sequence[str], *, keep: bool) -> dict[str, int]:
        """The number of each of these terminals under this pattern of names.

        It stays the same from run to run; new ones get the next free numbers in their order, and hold them where
        `keep` says so.
        """
        if not keep:
            with self._database.reading() as connection:
                return _numbered(connection, pattern, terminal_ids)
        with self._database.writing() as connection:
            numbers = _numbered(connection, pattern, terminal_ids)
            for terminal_id, number in numbers.items():
                values = {"pattern": pattern, "terminal_id": terminal_id, "number": number}
                connection.execute(upsert(connection, commission_numbers, values))
        return numbers

    def secrets(self, terminal_id: str) -> dict[tuple[str, str], tuple[str, bool]]:
        """By resource and field the digest of the secret sent last, and whether its arrival is known."""
        mine = commission_secrets.c.terminal_id == terminal_id
        with self._database.reading() as connection:
            rows = connection.execute(select(commission_secrets).where(mine)).all()
        return {(row.resource, row.field): (row.digest, row.arrived) for row in rows}

    def keep_secrets(self, terminal_id: str, resource: str, digests: Mapping[str, str], *, arrived: bool) -> None:
        """Remember what was sent to these fields of a resource."""
        with self._database.writing() as connection:
            for field, digest in digests.items():
                key = {"terminal_id": terminal_id, "resource": resource, "field": field}
                values = {**key, "digest": digest, "arrived": arrived}
                connection.execute(upsert(connection, commission_secrets, values))

    def keep_run(self, run: LastRun) -> None:
        """Remember how far the newest run has come with a terminal."""
        error = run.error
        values = {
            "terminal_id": run.terminal_id,
            "template": run.template,
            "stage": run.stage.value,
            "at": run.at,
            "differences": run.differences,
            "lacks": run.lacks,
            "error_code": None if error is None else error.code,
            "error_details": None if error is None else error.details,
        }
        with self._database.writing() as connection:
            connection.execute(upsert(connection, commission_runs, values))

    def runs(self) -> dict[str, LastRun]:
        """The newest run of each terminal that a template was ever applied to."""
        with self._database.reading() as connection:
            rows = connection.execute(select(commission_runs)).all()
        return {
            row.terminal_id: LastRun(
                row.terminal_id,
                row.template,
                Stage(row.stage),
                row.at,
                row.differences,
                row.lacks,
                None if row.error_code is None else by_code(row.error_code)(**(row.error_details or {})),
            )
            for row in rows
        }


def forget(connection: Connection, terminal_id: str) -> None:
    """Drop what is remembered of a terminal that leaves the list."""
    for table in _TABLES:
        connection.execute(delete(table).where(table.c.terminal_id == terminal_id))


def _numbered(connection: Connection, pattern: str, terminal_ids: Sequence[str]) -> dict[str, int]:
    mine = commission_numbers.c.pattern == pattern
    rows = connection.execute(select(commission_numbers).where(mine)).all()
    known = {row.terminal_id: row.number for row in rows}
    taken, free = set(known.values()), 1
    numbers = {}
    for terminal_id in terminal_ids:
        if terminal_id not in known:
            while free in taken:
                free += 1
            known[terminal_id] = free
            taken.add(free)
        numbers[terminal_id] = known[terminal_id]
    return numbers
