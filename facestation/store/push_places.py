"""Where each desk stands in the terminals' lists of listening hosts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, and_, delete, select

from facestation.domain.watching import PushPlace
from facestation.store.database import Database
from facestation.store.schema import push_places
from facestation.store.upsert import upsert


class PushPlaces:
    """One for each desk and terminal that was ever to push to it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, desk: str) -> list[PushPlace]:
        """All of this desk."""
        wanted = select(push_places).where(push_places.c.desk == desk).order_by(push_places.c.terminal_id)
        with self._database.reading() as connection:
            return [_place(row) for row in connection.execute(wanted)]

    def of_terminal(self, terminal_id: str) -> dict[str, PushPlace]:
        """All of this terminal, by the desk that remembers it."""
        wanted = select(push_places).where(push_places.c.terminal_id == terminal_id).order_by(push_places.c.desk)
        with self._database.reading() as connection:
            return {row.desk: _place(row) for row in connection.execute(wanted)}

    def get(self, desk: str, terminal_id: str) -> PushPlace | None:
        """The one for this terminal; None where there is none."""
        return next((place for place in self.list(desk) if place.terminal_id == terminal_id), None)

    def keep(self, desk: str, place: PushPlace) -> None:
        """Remember it."""
        values = {
            "terminal_id": place.terminal_id,
            "desk": desk,
            "path": place.path,
            "address": place.address,
            "port": place.port,
            "wanted": place.wanted,
        }
        with self._database.writing() as connection:
            connection.execute(upsert(connection, push_places, values))

    def forget(self, desk: str, terminal_id: str) -> None:
        """It is not needed any more."""
        mine = and_(push_places.c.desk == desk, push_places.c.terminal_id == terminal_id)
        with self._database.writing() as connection:
            connection.execute(delete(push_places).where(mine))


def _place(row: Row[Any]) -> PushPlace:
    return PushPlace(row.terminal_id, row.path, row.address, row.port, row.wanted)
