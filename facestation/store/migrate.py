"""Brings a database to the schema of this version: a new one at once, an older one step by step."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect, text

from facestation.errors import DatabaseTooNew
from facestation.store.migrations import HEAD
from facestation.store.schema import metadata

_FOLDER = Path(__file__).parent / "migrations"
_REVISION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As alembic makes it; known here because loading alembic takes longer than making the whole database."""


def revision(connection: Connection) -> str | None:
    """The revision that the database says it has; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def is_current(connection: Connection) -> bool:
    """Whether nothing is to be done."""
    return revision(connection) == HEAD


def upgrade(connection: Connection, wanted: str = HEAD) -> None:
    """Make or migrate all tables inside the connection's transaction, which has to be a writing one: all or nothing.

    Raises DatabaseTooNew for a revision that a newer version wrote.
    """
    found = revision(connection)
    if found is None and wanted == HEAD:
        _make(connection)
    elif found != wanted:
        _migrate(connection, found, wanted)


def _make(connection: Connection) -> None:
    for tables in (_REVISION.metadata, metadata):
        tables.create_all(connection, checkfirst=False)
    connection.execute(_REVISION.insert().values(version_num=HEAD))


def _migrate(connection: Connection, found: str | None, wanted: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseTooNew
    command.upgrade(config, wanted)
