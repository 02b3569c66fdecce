"""What a database says when it fails, as our own errors."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from facestation.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseNotWritable,
    DatabaseUnreachable,
    DiskFull,
    StoreError,
)

_PRIMARY = 0xFF
"""SQLite puts the kind of failure into the lowest byte, what exactly happened into the next."""

_SQLITE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_PROTOCOL: DatabaseBusy,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_READONLY: DatabaseNotWritable,
    sqlite3.SQLITE_CANTOPEN: DatabaseNotWritable,
    sqlite3.SQLITE_PERM: DatabaseNotWritable,
    sqlite3.SQLITE_AUTH: DatabaseNotWritable,
}
_OUT_OF_ROOM = frozenset(
    # Writing to a file that may not grow, besides «disk full» itself.
    {
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
    }
)

_POSTGRES: tuple[tuple[str, type[StoreError]], ...] = (
    ("53100", DiskFull),
    ("55P03", DatabaseBusy),
    ("57014", DatabaseBusy),
    ("40", DatabaseBusy),
    ("XX001", DatabaseDamaged),
    ("XX002", DatabaseDamaged),
    ("25006", DatabaseNotWritable),
    ("42501", DatabaseNotWritable),
    ("53", DatabaseUnreachable),
    ("57P", DatabaseUnreachable),
    ("08", DatabaseUnreachable),
    ("28", DatabaseUnreachable),
    ("3D000", DatabaseUnreachable),
)
"""The beginning of an SQLSTATE, most exact first."""


def failure(error: DBAPIError, folder: str) -> StoreError | None:
    """What the world did to the database; None where the program is at fault.

    `folder` is what the operator is shown where nothing can be written.
    """
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        kind = _of_sqlite(getattr(cause, "sqlite_errorcode", 0))
    else:
        kind = _of_postgres(error, getattr(cause, "sqlstate", None) or "")
    if kind is None:
        return None
    return DatabaseNotWritable(folder=folder) if kind is DatabaseNotWritable else kind()


def _of_sqlite(code: int) -> type[StoreError] | None:
    if code & _PRIMARY == sqlite3.SQLITE_IOERR:
        return DiskFull if code in _OUT_OF_ROOM else DatabaseDamaged
    return _SQLITE.get(code & _PRIMARY)


def _of_postgres(error: DBAPIError, sqlstate: str) -> type[StoreError] | None:
    for beginning, kind in _POSTGRES:
        if sqlstate.startswith(beginning):
            return kind
    # Without a state the server never spoke: no network, no server, a connection that broke.
    spoke = bool(sqlstate) and not error.connection_invalidated
    return None if spoke or not _is_operational(error) else DatabaseUnreachable


def _is_operational(error: DBAPIError) -> bool:
    return error.connection_invalidated or type(error.orig).__name__ in {"OperationalError", "ConnectionTimeout"}
