"""Run by alembic: migrates over the connection that it is handed, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from facestation.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite changes a column only by copying its table.
    render_as_batch=True,
)
context.run_migrations()
