"""How far the events of each terminal are known; of the events themselves nothing is kept."""

from __future__ import annotations

from sqlalchemy import and_, select

from facestation.domain.event import Cursor
from facestation.store.database import Database
from facestation.store.schema import event_cursors
from facestation.store.upsert import upsert


class EventCursors:
    """One cursor for each terminal and reader; a reader is one program on one desk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, terminal_id: str, reader: str) -> Cursor | None:
        """Where this reader goes on; None where it has never read."""
        mine = and_(event_cursors.c.terminal_id == terminal_id, event_cursors.c.reader == reader)
        with self._database.reading() as connection:
            row = connection.execute(select(event_cursors).where(mine)).first()
        return None if row is None else Cursor(row.serial_no, row.at)

    def keep(self, terminal_id: str, reader: str, cursor: Cursor) -> None:
        """Remember how far this reader has come."""
        values = {"terminal_id": terminal_id, "reader": reader, "serial_no": cursor.serial_no, "at": cursor.time}
        with self._database.writing() as connection:
            connection.execute(upsert(connection, event_cursors, values))
