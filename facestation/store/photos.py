"""Photos that wait for a terminal: sealed, one a person, gone with the last need of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, or_, select

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import PENDING, Delivery, State, Wanted
from facestation.errors import (
    ModelingFailed,
    PhotoInputError,
    PhotoLost,
    PhotoRefused,
    PhotoRejected,
    StationError,
    leaves,
)
from facestation.store.audit import Clock, write
from facestation.store.database import Database
from facestation.store.pins import drop_unneeded_pin, tidy_pins
from facestation.store.schema import deliveries, photos
from facestation.store.vault import Sealed, Vault

_PHOTO_AT_FAULT: tuple[type[StationError], ...] = (
    PhotoRefused,
    PhotoRejected,
    PhotoInputError,
    PhotoLost,
    # Refused for good only after many tries, when the photo is the likely reason.
    ModelingFailed,
)
_PHOTO_CODES = [leaf.code for root in _PHOTO_AT_FAULT for leaf in leaves(root)]
"""Refusals that only another photo mends, so that keeping this one helps nobody."""


def _needs_photo(refused_since: datetime | None = None) -> ColumnElement[bool]:
    """That a delivery may still be sent a face; refused ones only since then, where a moment is given."""
    by_hand = and_(
        deliveries.c.state == State.REFUSED.value,
        or_(deliveries.c.error_code.is_(None), deliveries.c.error_code.not_in(_PHOTO_CODES)),
    )
    if refused_since is not None:
        by_hand = and_(by_hand, deliveries.c.changed_at >= refused_since)
    return and_(
        deliveries.c.wanted == Wanted.PRESENT.value,
        deliveries.c.face,
        or_(deliveries.c.state.in_([state.value for state in PENDING]), by_hand),
    )


def has_photo(connection: Connection, employee_no: str) -> bool:
    """Whether a photo of the person waits."""
    found = select(photos.c.employee_no).where(photos.c.employee_no == employee_no)
    return connection.execute(found).first() is not None


def drop_unneeded(connection: Connection, employee_no: str, at: datetime) -> None:
    """Delete the person's photo and PIN unless some delivery may still need them."""
    drop_unneeded_pin(connection, employee_no)
    if not has_photo(connection, employee_no):
        return
    needed = select(exists().where(deliveries.c.employee_no == employee_no, _needs_photo()))
    if not connection.execute(needed).scalar_one():
        connection.execute(delete(photos).where(photos.c.employee_no == employee_no))
        write(connection, AuditKind.PHOTO_DROPPED, at, employee_no=employee_no)


class Photos:
    """Opens waiting photos."""

    def __init__(self, database: Database, vault: Vault, clock: Clock) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock

    def of(self, delivery: Delivery) -> bytes | None:
        """The JPEG that this delivery takes to its terminal; None where it is about a person without a face.

        Raises PhotoLost, or KeyringLocked where another attempt with the keyring open may succeed.
        """
        columns = select(deliveries.c.face, photos.c.sealed, photos.c.key_id, photos.c.key_place)
        joined = deliveries.outerjoin(photos, photos.c.employee_no == deliveries.c.employee_no)
        with self._database.reading() as connection:
            row = connection.execute(columns.select_from(joined).where(deliveries.c.id == delivery.id)).first()
        if row is None or not row.face:
            return None
        if row.sealed is None:
            raise PhotoLost
        return self._vault.open(Sealed(row.sealed, row.key_id, row.key_place), delivery.employee_no)

    def tidy(self, before: datetime) -> int:
        """How many photos were deleted because only wishes refused before then would need them; PINs go likewise."""
        unneeded = ~exists().where(deliveries.c.employee_no == photos.c.employee_no, _needs_photo(before))
        with self._database.writing() as connection:
            tidy_pins(connection, before)
            found = list(connection.execute(select(photos.c.employee_no).where(unneeded)).scalars())
            for employee_no in found:
                connection.execute(delete(photos).where(photos.c.employee_no == employee_no))
                write(connection, AuditKind.PHOTO_DROPPED, self._clock(), employee_no=employee_no)
        return len(found)
