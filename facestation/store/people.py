"""People as they were enrolled last at this station."""

from __future__ import annotations

import secrets
from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, select

from facestation.domain.enrollment import Delivery
from facestation.domain.person import Person, PersonType
from facestation.domain.text import fold
from facestation.domain.visit import Visit
from facestation.store.audit import Clock
from facestation.store.database import Database
from facestation.store.rows import DELIVERIES, by_terminal, person_of, validity_of
from facestation.store.schema import counters, deliveries, people
from facestation.store.upsert import upsert

_SUFFIX = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, O, 1 and I, which are read for each other."""


class People:
    """Who was enrolled, and when."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def get(self, employee_no: str) -> Person | None:
        """The person as enrolled last; None for one who never was, here."""
        with self._database.reading() as connection:
            row = connection.execute(select(people).where(people.c.employee_no == employee_no)).first()
        return None if row is None else person_of(row)

    def names(self) -> dict[str, str]:
        """The names of all who were enrolled here, by their numbers."""
        with self._database.reading() as connection:
            return {
                row.employee_no: row.name for row in connection.execute(select(people.c.employee_no, people.c.name))
            }

    def today(self, since: datetime) -> list[Visit]:
        """Everybody enrolled since then, newest first, with all their deliveries."""
        return self._visits(people.c.visited_at >= since)

    def find(self, text: str, limit: int = 50) -> list[Visit]:
        """People in whose name, number or host every word of `text` occurs, in any case; newest first."""
        words = [people.c.folded.contains(word, autoescape=True) for word in fold(text).split()]
        return self._visits(*words, limit=limit)

    def _visits(self, *conditions: ColumnElement[bool], limit: int | None = None) -> list[Visit]:
        found = select(people).where(*conditions).order_by(people.c.visited_at.desc(), people.c.employee_no)
        found = found if limit is None else found.limit(limit)
        with self._database.reading() as connection:
            rows = connection.execute(found).all()
            owed = _deliveries(connection, found)
        return [
            Visit(
                employee_no=row.employee_no,
                name=row.name,
                person_type=PersonType(row.person_type),
                created_at=row.visited_at,
                host=row.host,
                deliveries=tuple(owed[row.employee_no]),
                validity=validity_of(row),
            )
            for row in rows
        ]

    def new_employee_no(self) -> str:
        """A number that no visitor had before, such as V261122007K7QX: date, count of the day, four at random.

        The count is shared by all programs on this database; the random part keeps desks apart that share
        terminals but no database.
        """
        day = self._clock().astimezone().strftime("V%y%m%d")
        with self._database.writing() as connection:
            counted = upsert(connection, counters, {"name": day, "value": 1}, {"value": counters.c.value + 1})
            count = connection.execute(counted.returning(counters.c.value)).scalar_one()
        return f"{day}{count:03d}" + "".join(secrets.choice(_SUFFIX) for _ in range(4))


def _deliveries(connection: Connection, whose: Select[tuple[object, ...]]) -> dict[str, list[Delivery]]:
    numbers = whose.with_only_columns(people.c.employee_no).scalar_subquery()
    owed: dict[str, list[Delivery]] = defaultdict(list)
    for delivery in by_terminal(connection.execute(DELIVERIES.where(deliveries.c.employee_no.in_(numbers)))):
        owed[delivery.employee_no].append(delivery)
    return owed
