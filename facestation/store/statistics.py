"""How much the database holds: counts alone."""

from __future__ import annotations

from sqlalchemy import func, select

from facestation.store.database import Database
from facestation.store.schema import deliveries, metadata


def counted(database: Database) -> dict[str, int]:
    """Rows by table, and deliveries by state."""
    with database.reading() as connection:
        rows = {
            table.name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
            for table in metadata.sorted_tables
        }
        by_state = connection.execute(select(deliveries.c.state, func.count()).group_by(deliveries.c.state))
        return rows | {f"deliveries {state}": int(count) for state, count in by_state}
