"""Every test of the store runs on both databases, unless it is about one of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from facestation.domain.secret import VaultKey
from facestation.store import open_database
from facestation.store.migrations import HEAD
from facestation.store.schema import metadata
from tests.unit.store.desk import KEY, Desk
from tests.unit.store.postgres import PostgresServer, ServerMissingError


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    pytest.importorskip("psycopg", reason="the driver for PostgreSQL is not installed (psycopg)")
    try:
        server = PostgresServer()
    except ServerMissingError as error:
        pytest.skip(str(error))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of this version, to be copied: quicker than making one for each test."""
    file = tmp_path_factory.mktemp("migrated") / "station.db"
    open_database(file).close()
    return file


@pytest.fixture(scope="session")
def migrated_server(postgres: PostgresServer) -> str:
    """The address of one database of this version, to be emptied for each test: a new one costs the server 7 MB."""
    address = postgres.address()
    open_database(address).close()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where an empty database of this version is."""
    if request.param == "sqlite":
        return Path(shutil.copy(request.getfixturevalue("migrated_file"), tmp_path))
    shared: str = request.getfixturevalue("migrated_server")
    empty(shared)
    return shared


def empty(address: str) -> None:
    """Forget everything that an earlier test wrote, be it a revision of the schema."""
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY"))
        connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a database may be made."""
    if request.param == "sqlite":
        return tmp_path / "new.db"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.address()


@pytest.fixture
def open_desk(address: Path | str) -> Iterator[Callable[..., Desk]]:
    """Opens one more program on the test's database."""
    opened: list[Desk] = []

    def open_one(key: VaultKey = KEY) -> Desk:
        clock = opened[0].clock if opened else None
        opened.append(Desk(address, key, clock))
        return opened[-1]

    yield open_one
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk()


@pytest.fixture
def other_desk(desk: Desk, open_desk: Callable[..., Desk]) -> Desk:
    """A second program on the same database, with the same clock."""
    return open_desk()
