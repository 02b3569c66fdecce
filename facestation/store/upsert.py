"""Insert or change in one statement, which both databases can do, each in words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

    Insert = sqlite.Insert | postgresql.Insert


def upsert(
    connection: Connection, table: Table, values: Mapping[str, object], changes: Mapping[str, object] | None = None
) -> Insert:
    """The statement that inserts `values`, or where the key is there applies `changes` (by default the values)."""
    key = list(table.primary_key.columns)
    change = dict(values if changes is None else changes)
    return _insert(connection, table).values(values).on_conflict_do_update(index_elements=key, set_=change)


def ensure(connection: Connection, table: Table, values: Mapping[str, object]) -> Insert:
    """The statement that inserts `values` unless such a row is there."""
    return _insert(connection, table).values(values).on_conflict_do_nothing()


def _insert(connection: Connection, table: Table) -> Insert:
    if connection.dialect.name == "postgresql":
        # Hardly any desk has one, and it takes a while to load.
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    return sqlite.insert(table)
