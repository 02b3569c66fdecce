"""A database that is made now and one that has come all the way from the first version are the same."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, inspect, text

from facestation.store import migrate, open_database
from facestation.store.schema import metadata

FIRST = "0001"


@contextlib.contextmanager
def _changing(address: Path | str) -> Iterator[Connection]:
    url = URL.create("sqlite", database=str(address)) if isinstance(address, Path) else address
    engine = create_engine(url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def _described(address: Path | str) -> dict[str, list[str]]:
    """All that each table of the database consists of; the order of its columns means nothing."""
    with _changing(address) as connection:
        inspector = inspect(connection)
        reading = (
            inspector.get_multi_columns,
            inspector.get_multi_pk_constraint,
            inspector.get_multi_foreign_keys,
            inspector.get_multi_unique_constraints,
            inspector.get_multi_indexes,
        )
        described: dict[str, list[str]] = {name: [] for name in inspector.get_table_names()}
        for (_, table), found in (item for read in reading for item in read().items()):
            parts = found if isinstance(found, list) else [found]
            described[table] += [str(sorted(each.items(), key=str)) for each in parts]
        if connection.dialect.name == "sqlite":
            counting = "SELECT name, sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE type = 'table'"
            for table, counts in connection.execute(text(counting)):
                described.setdefault(table, []).append(f"counts by itself: {counts}")
    return {table: sorted(parts) for table, parts in described.items()}


def test_migrations_lead_to_what_a_new_database_is(new_address: Path | str) -> None:
    with _changing(new_address) as connection:
        migrate.upgrade(connection, FIRST)
    assert set(_described(new_address)) < {*metadata.tables, "alembic_version", "sqlite_sequence"}
    open_database(new_address).close()
    migrated = _described(new_address)
    with _changing(new_address) as connection:
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    open_database(new_address).close()
    assert _described(new_address) == migrated
    assert {*metadata.tables, "alembic_version"} <= set(migrated)
