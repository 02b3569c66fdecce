"""The connection to the database: one file by default, a PostgreSQL server for several desks."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnectionLeftError
from sqlalchemy.pool import ConnectionPoolEntry

from facestation.errors import (
    DatabaseAddressInvalid,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseNotWritable,
    DiskFull,
)
from facestation.store import migrate
from facestation.store.failures import failure
from facestation.store.owner import Owner
from facestation.whole_file import is_full

PATIENCE_S = 10.0
"""How long one program waits for another that is writing."""
_CONNECTIONS = 40
"""More than a loop has worker threads, so that none waits for a connection."""
_WRITERS = 0x66616365
"""One number of ours among PostgreSQL's advisory locks."""
_PRAGMAS = (
    # FULL: what was written down must survive a pulled plug, not only a crash.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
)


class Database:
    """Transactions on one database; every failure of it comes out as a StoreError."""

    def __init__(self, engine: Engine, file: Path | None, *, on_full_disk: bool = False) -> None:
        self._engine = engine
        self._file = file
        self._on_full_disk = on_full_disk
        self._writers = engine.execution_options(facestation_writes=True)
        # Threads of one program take turns here, not by polling the file's lock.
        self._turn = threading.RLock() if file is not None else contextlib.nullcontext()
        try:
            self.owner = Owner(None if file is None or on_full_disk else file.parent / "running")
        except OSError as error:
            raise _of_file(error, self._folder) from error

    @property
    def shown(self) -> str:
        """Where the database is, for people; without its password."""
        return str(self._file) if self._file is not None else self._engine.url.render_as_string(hide_password=True)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self._translated(), self._engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is done as a whole when the block ends, or not at all."""
        if self._on_full_disk:
            raise DiskFull
        with self._translated(), self._turn, self._writers.begin() as connection:
            yield connection

    def check(self) -> None:
        """Read the whole database; raises DatabaseDamaged, DatabaseUnreachable and the like."""
        with self.reading() as connection:
            sql = "PRAGMA quick_check(1)" if self._file is not None else "SELECT 'ok'"
            if connection.execute(text(sql)).scalar() != "ok":
                raise DatabaseDamaged

    def close(self) -> None:
        """Give everything back; the database can be opened again."""
        self.owner.close()
        self._engine.dispose()

    @property
    def _folder(self) -> str:
        return "-" if self._file is None else str(self._file.parent)

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            known = failure(error, self._folder)
            if known is None:
                raise
            raise known from error
        except NoConnectionLeftError as error:
            raise DatabaseBusy from error


def open_database(where: Path | str, patience_s: float = PATIENCE_S, *, on_full_disk: bool = False) -> Database:
    """The database at `where`, migrated to this version: a file, or the URL of a PostgreSQL server.

    Whoever waits longer than `patience_s` for another program that writes gets DatabaseBusy. With `on_full_disk` a file
    that a full disk keeps from being opened is read as it stands, for a short while: all writing raises DiskFull then.
    Raises DatabaseAddressInvalid, DatabaseNotWritable, DatabaseDamaged, DatabaseTooNew, DatabaseUnreachable,
    DatabaseBusy, DiskFull.
    """
    url = URL.create("sqlite", database=str(where)) if isinstance(where, Path) else _parse(where)
    file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
    if file is not None:
        _make(file)
    try:
        return _opened(Database(_engine(url, patience_s), file))
    except DiskFull:
        if file is None or not on_full_disk or not _is_settled(file):
            raise
        return _opened(Database(_engine_as_it_stands(file), file, on_full_disk=True))


def _opened(database: Database) -> Database:
    """The database, once it is of this version."""
    try:
        if not _is_current(database):
            with database.writing() as connection:
                migrate.upgrade(connection)
    except BaseException:
        database.close()
        raise
    return database


def _is_current(database: Database) -> bool:
    try:
        with database.reading() as connection:
            return migrate.is_current(connection)
    except (UnicodeError, ProgrammingError) as error:
        # The driver itself refuses the address: a name that is none, an option that it does not know.
        raise DatabaseAddressInvalid from error


def _parse(address: str) -> URL:
    try:
        url = make_url(address)
        backend = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise DatabaseAddressInvalid from error
    if backend in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise DatabaseAddressInvalid
    return URL.create("sqlite", database=url.database)


def _make(file: Path) -> None:
    """Make the file for its owner alone before SQLite would make it for everybody; its companions follow it."""
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        file.chmod(0o600)
    except OSError as error:
        raise _of_file(error, str(file.parent)) from error


def _of_file(error: OSError, folder: str) -> DiskFull | DatabaseNotWritable:
    return DiskFull() if is_full(error) else DatabaseNotWritable(folder=folder)


def _is_settled(file: Path) -> bool:
    """Whether all that was written down stands in the file itself: nothing was left beside it by a crash."""
    log = file.with_name(f"{file.name}-wal")
    return not log.exists() or log.stat().st_size == 0


def _engine_as_it_stands(file: Path) -> Engine:
    # Even reading usually needs a file of 32 kB beside it, which tells programs of each other. Where there is no room
    # for that, there is none for another program that writes.
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    url = URL.create("sqlite", database=file.absolute().as_uri(), query=query)
    return create_engine(url, hide_parameters=True, max_overflow=_CONNECTIONS)


def _engine(url: URL, patience_s: float) -> Engine:
    # hide_parameters keeps names and photos out of every error and log of the library.
    if url.get_backend_name() == "sqlite":
        engine = create_engine(
            url, connect_args={"timeout": patience_s}, hide_parameters=True, max_overflow=_CONNECTIONS
        )
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    patience_ms = round(patience_s * 1000)
    options = f"-c lock_timeout={patience_ms} -c idle_in_transaction_session_timeout={patience_ms}"
    arguments = {"connect_timeout": 5, "options": options}
    engine = create_engine(
        url, connect_args=arguments, hide_parameters=True, pool_pre_ping=True, max_overflow=_CONNECTIONS
    )
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Transactions begin where we say (`_begin`); the driver on its own would leave out reads and table changes.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("facestation_writes", False))


def _begin_sqlite(connection: Connection) -> None:
    # A writer says so at once: two that begin as readers could never both become writers.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    # One writer at a time, as with SQLite: the writes of some desks are few and short, and so neither two halves of
    # a decision nor two locks in opposite order can ever meet.
    if _writes(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
