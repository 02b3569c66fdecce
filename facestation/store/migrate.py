"""Brings a database to the schema of this version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from facestation.errors import DatabaseTooNew
from facestation.store.migrations import HEAD

_FOLDER = Path(__file__).parent / "migrations"


def revision(connection: Connection) -> str | None:
    """The revision that the database says it has; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def is_current(connection: Connection) -> bool:
    """Whether nothing is to be done."""
    return revision(connection) == HEAD


def upgrade(connection: Connection) -> None:
    """Migrate inside the connection's transaction, which has to be a writing one: all or nothing.

    Raises DatabaseTooNew for a revision that a newer version wrote.
    """
    found = revision(connection)
    if found == HEAD:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseTooNew
    command.upgrade(config, HEAD)
