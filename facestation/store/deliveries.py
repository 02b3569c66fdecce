"""What each terminal still owes each person, and who is at work on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, update

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import DONE, TEST_PERSON, UNDER_WAY, Delivery, Event, State, Wanted
from facestation.domain.enrollment import advance as next_state
from facestation.domain.override import Override
from facestation.domain.person import Person
from facestation.errors import KeyringLocked, StationError
from facestation.store import wishes
from facestation.store.audit import Clock, write
from facestation.store.database import Database
from facestation.store.photos import drop_unneeded
from facestation.store.pins import bound_to, put_pin
from facestation.store.rows import DELIVERIES, Values, by_terminal, delivery_of
from facestation.store.schema import deliveries
from facestation.store.vault import Vault

_DONE = [state.value for state in DONE]
_UNDER_WAY = [state.value for state in UNDER_WAY]
_WAITING_VALUES = [state.value for state in (State.WAITING, State.OFFLINE, State.BLOCKED)]
_KEYRING_WAS_LOCKED = and_(deliveries.c.state == State.BLOCKED.value, deliveries.c.error_code == KeyringLocked.code)
_NO_LEASE: Values = {"lease_owner": None, "lease_until": None, "lease_revision": None}

_AUDITED = {
    State.VERIFIED: AuditKind.VERIFIED,
    State.REMOVED: AuditKind.REMOVED,
    State.BLOCKED: AuditKind.BLOCKED,
    State.REFUSED: AuditKind.REFUSED,
}
"""States that end an attempt for good or until somebody acts; the others are told by the row alone."""


class Deliveries:
    """Wishes and their progress; a row is at any moment in the hands of at most one running program."""

    def __init__(self, database: Database, vault: Vault, clock: Clock) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock

    def want_present(
        self,
        person: Person,
        photo: bytes | None,
        terminal_ids: Iterable[str],
        *,
        limits_version: str = "",
        operator: str = "",
        source: str = "",
        override: Override | None = None,
        origin: str | None = None,
    ) -> list[Delivery]:
        """One waiting delivery for each terminal: person, sealed photo, rows and audit are written as a whole.

        `source` says where the photo came from and `override` who decided to use it, for the audit; `origin` tells
        what is brought from anything else.
        Raises NoTerminals, TerminalUnknown.
        """
        number, at = person.employee_no, self._clock()
        sealed = None if photo is None else self._vault.seal(photo, number)
        pin = None if person.pin is None else self._vault.seal(person.pin.reveal().encode(), bound_to(number))
        with self._database.writing() as connection:
            meant = wishes.checked(connection, terminal_ids)
            wishes.put_person(connection, person, sealed, at)
            if pin is not None:
                put_pin(connection, number, pin)
            brings = wishes.Brings(photo is not None, limits_version, origin)
            wishes.want(connection, number, meant, Wanted.PRESENT, at, brings)
            if override is not None:
                wishes.note_override(connection, number, override, at, operator=operator)
            kind = AuditKind.PRESENT_WANTED
            wishes.conclude(connection, kind, number, meant, at, operator=operator, source=source)
            return _in_order(connection, number, meant)

    def want_absent(
        self, employee_no: str, terminal_ids: Iterable[str], *, operator: str = "", test_person: bool = False
    ) -> list[Delivery]:
        """One waiting removal for each terminal; what was still to be brought there no longer is.

        `test_person` says that nobody is meant but whom a test enrolled. Raises NoTerminals, TerminalUnknown.
        """
        at = self._clock()
        with self._database.writing() as connection:
            meant = wishes.checked(connection, terminal_ids)
            source = TEST_PERSON if test_person else ""
            wishes.want(connection, employee_no, meant, Wanted.ABSENT, at, wishes.Brings(origin=source or None))
            kind = AuditKind.ABSENT_WANTED
            wishes.conclude(connection, kind, employee_no, meant, at, operator=operator, source=source)
            return _in_order(connection, employee_no, meant)

    def claim(self, delivery_id: int, until: datetime) -> Delivery | None:
        """The delivery, now SENDING and in this program's hands until then; `attempts` counts it already.

        None where nothing is left to do or where somebody is at it, be it in this very program. What a dead
        program left in the middle starts again from the beginning.
        """
        with self._database.writing() as connection:
            row = _raw(connection, delivery_id)
            if row is None or State(row.state) in DONE or self._is_leased(row):
                return None
            before = State(row.state)
            if before in UNDER_WAY:
                before = next_state(before, Event.INTERRUPTED)
            values: Values = {
                "state": next_state(before, Event.START).value,
                "attempts": row.attempts + 1,
                "next_try": None,
                "lease_owner": self._database.owner.id,
                "lease_until": until,
                "lease_revision": row.revision,
                "changed_at": self._clock(),
            }
            _change(connection, delivery_id, values)
            return _get(connection, delivery_id)

    def renew(self, delivery_id: int, revision: int, until: datetime) -> bool:
        """Whether the delivery is still in this program's hands, now until then; if not, the caller stops."""
        with self._database.writing() as connection:
            ours = self._ours(connection, delivery_id, revision) is not None
            if ours:
                _change(connection, delivery_id, {"lease_until": until})
            return ours

    def advance(
        self,
        delivery_id: int,
        revision: int,
        event: Event,
        *,
        next_try: datetime | None = None,
        error: StationError | None = None,
        face_written: bool | None = None,
    ) -> Delivery | None:
        """The delivery after `event`, which happened to the attempt that `claim` began.

        None where that attempt is no longer the one that counts: a newer wish, another program or the terminal's
        removal took over. Nothing is changed then, and the caller stops. The lease ends unless the work goes on; the
        photo goes with the last need of it. Raises ValueError for what cannot happen.
        """
        at = self._clock()
        with self._database.writing() as connection:
            row = self._ours(connection, delivery_id, revision)
            if row is None:
                return None
            after = next_state(State(row.state), event)
            face = row.face_written if face_written is None else face_written
            values = {"state": after.value, "next_try": next_try, "face_written": face, "changed_at": at}
            _change(connection, delivery_id, values | _lease_after(after) | _error_after(after, error))
            if after in _AUDITED:
                told = TEST_PERSON if row.origin == TEST_PERSON else ""
                code = told if error is None else error.code
                about = {"employee_no": row.employee_no, "terminal_id": row.terminal_id, "code": code}
                write(connection, _AUDITED[after], at, **about)
            drop_unneeded(connection, row.employee_no, at)
            return _get(connection, delivery_id)

    def get(self, delivery_id: int) -> Delivery | None:
        """The delivery as it is now; None where its terminal was removed."""
        with self._database.reading() as connection:
            return _get(connection, delivery_id)

    def due(self, now: datetime) -> list[Delivery]:
        """What can be sent at this moment, newest wish first; nothing that a running program holds."""
        by_itself = deliveries.c.state.in_([State.WAITING.value, State.OFFLINE.value])
        ripe = deliveries.c.next_try <= now
        condition = or_(
            and_(by_itself, or_(deliveries.c.next_try.is_(None), ripe)),
            and_(deliveries.c.state == State.BLOCKED.value, ripe),
            deliveries.c.state.in_(_UNDER_WAY),
        )
        with self._database.reading() as connection:
            rows = _newest_first(connection, condition)
        return [delivery_of(row) for row in rows if not self._is_leased(row)]

    def pending(self) -> list[Delivery]:
        """All that is not done, refused ones included, newest wish first."""
        with self._database.reading() as connection:
            return [delivery_of(row) for row in _newest_first(connection, deliveries.c.state.not_in(_DONE))]

    def all_for(self, employee_no: str) -> list[Delivery]:
        """Every delivery of one person, by the terminals' names."""
        mine = DELIVERIES.where(deliveries.c.employee_no == employee_no)
        with self._database.reading() as connection:
            return by_terminal(connection.execute(mine))

    def recover(self) -> int:
        """How many deliveries were in the hands of a program that no longer runs; they wait again.

        What waited for the keyring is due as well: this program may have found it open.
        """
        under_way = deliveries.c.state.in_(_UNDER_WAY)
        with self._database.writing() as connection:
            rows = connection.execute(select(deliveries).where(under_way)).all()
            dead = [row for row in rows if not self._is_leased(row)]
            for row in dead:
                after = next_state(State(row.state), Event.INTERRUPTED)
                _change(connection, row.id, {"state": after.value, "changed_at": self._clock(), **_NO_LEASE})
            connection.execute(update(deliveries).where(_KEYRING_WAS_LOCKED).values(next_try=self._clock()))
        return len(dead)

    def release(self, terminal_id: str) -> list[Delivery]:
        """What waited for this terminal, be it for a person to act or for a pause to end; it is due now."""
        waiting = and_(deliveries.c.terminal_id == terminal_id, deliveries.c.state.in_(_WAITING_VALUES))
        with self._database.writing() as connection:
            ids = [row.id for row in _newest_first(connection, waiting)]
            for delivery_id in ids:
                _change(connection, delivery_id, {"next_try": self._clock()})
            return [delivery_of(row) for row in _newest_first(connection, deliveries.c.id.in_(ids))]

    def _ours(self, connection: Connection, delivery_id: int, revision: int) -> Row[Any] | None:
        """The row, where the attempt at this revision is this program's and still the one that counts."""
        row = _raw(connection, delivery_id)
        if row is None or (row.lease_owner, row.lease_revision) != (self._database.owner.id, revision):
            return None
        if row.revision == revision:
            return row
        # The attempt ends here, so the newer wish need not wait for its lease.
        _change(connection, delivery_id, _NO_LEASE)
        return None

    def _is_leased(self, row: Row[Any]) -> bool:
        """Whether a running program has the row in its hands."""
        if row.lease_owner is None or row.lease_until <= self._clock():
            return False
        return not self._database.owner.is_dead(row.lease_owner)


def _lease_after(after: State) -> Values:
    return {} if after in UNDER_WAY else _NO_LEASE


def _error_after(after: State, error: StationError | None) -> Values:
    if error is not None:
        return {"error_code": error.code, "error_details": error.details}
    return {"error_code": None, "error_details": None} if after in DONE else {}


def _raw(connection: Connection, delivery_id: int) -> Row[Any] | None:
    return connection.execute(select(deliveries).where(deliveries.c.id == delivery_id)).first()


def _change(connection: Connection, delivery_id: int, values: Values) -> None:
    connection.execute(update(deliveries).where(deliveries.c.id == delivery_id).values(values))


def _get(connection: Connection, delivery_id: int) -> Delivery | None:
    row = connection.execute(DELIVERIES.where(deliveries.c.id == delivery_id)).first()
    return None if row is None else delivery_of(row)


def _newest_first(connection: Connection, condition: ColumnElement[bool]) -> list[Row[Any]]:
    order = (deliveries.c.wished_at.desc(), deliveries.c.id)
    return list(connection.execute(DELIVERIES.where(condition).order_by(*order)))


def _in_order(connection: Connection, employee_no: str, terminal_ids: list[str]) -> list[Delivery]:
    rows = connection.execute(DELIVERIES.where(deliveries.c.employee_no == employee_no))
    found = {row.terminal_id: delivery_of(row) for row in rows}
    return [found[terminal_id] for terminal_id in terminal_ids]
