"""PINs that wait for a terminal: sealed, one a person, gone with the last need of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, or_, select

from facestation.domain.enrollment import PENDING, State, Wanted
from facestation.domain.secret import Secret
from facestation.errors import PhotoLost, PinLost
from facestation.store.database import Database
from facestation.store.schema import deliveries, pins
from facestation.store.upsert import upsert
from facestation.store.vault import Sealed, Vault


def bound_to(employee_no: str) -> str:
    """What a person's PIN is sealed for, so that it can stand in for nothing else of theirs."""
    return f"pin of {employee_no}"


def put_pin(connection: Connection, employee_no: str, sealed: Sealed) -> None:
    """Keep the PIN in place of an older one."""
    kept = {"sealed": sealed.data, "key_id": sealed.key_id, "key_place": sealed.place}
    connection.execute(upsert(connection, pins, {"employee_no": employee_no, **kept}))


def drop_unneeded_pin(connection: Connection, employee_no: str) -> None:
    """Delete the person's PIN unless some delivery may still need it."""
    needed = exists().where(deliveries.c.employee_no == employee_no, _needs_pin())
    connection.execute(delete(pins).where(pins.c.employee_no == employee_no, ~needed))


def tidy_pins(connection: Connection, before: datetime) -> None:
    """Delete PINs that only wishes refused before then would need."""
    needed = exists().where(deliveries.c.employee_no == pins.c.employee_no, _needs_pin(before))
    connection.execute(delete(pins).where(~needed))


def _needs_pin(refused_since: datetime | None = None) -> ColumnElement[bool]:
    refused = deliveries.c.state == State.REFUSED.value
    if refused_since is not None:
        refused = and_(refused, deliveries.c.changed_at >= refused_since)
    return and_(
        deliveries.c.wanted == Wanted.PRESENT.value,
        or_(deliveries.c.state.in_([state.value for state in PENDING]), refused),
    )


class Pins:
    """Opens waiting PINs."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def of(self, employee_no: str) -> Secret | None:
        """The PIN that the person's deliveries take along; None where none waits. Raises PinLost, KeyringLocked."""
        with self._database.reading() as connection:
            row = connection.execute(select(pins).where(pins.c.employee_no == employee_no)).first()
        if row is None:
            return None
        try:
            opened = self._vault.open(Sealed(row.sealed, row.key_id, row.key_place), bound_to(employee_no))
        except PhotoLost as error:
            raise PinLost from error
        return Secret(opened.decode())
