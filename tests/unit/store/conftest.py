"""Every test of the store runs on both databases, unless it is about one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facestation.domain.secret import VaultKey
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


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where an empty database may be made."""
    if request.param == "sqlite":
        return tmp_path / "station.db"
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
