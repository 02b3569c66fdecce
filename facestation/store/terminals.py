"""The station's own list of terminals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection, and_, delete, insert, or_, select, update

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import PENDING
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.domain.text import fold, natural_order
from facestation.errors import AddressInvalid, TerminalExists, TerminalUnknown
from facestation.store import commissioning
from facestation.store.audit import Clock, write
from facestation.store.database import Database
from facestation.store.photos import drop_unneeded
from facestation.store.rows import terminal_of, values_of_terminal
from facestation.store.schema import deliveries, event_cursors, push_places, terminals


class Terminals:
    """Terminals by id, name or address; every change leaves a line in the audit."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def list(self) -> list[TerminalRecord]:
        """All terminals, by name."""
        with self._database.reading() as connection:
            found = [terminal_of(row) for row in connection.execute(select(terminals))]
        return sorted(found, key=lambda record: natural_order(record.name))

    def get(self, terminal_id: str) -> TerminalRecord:
        """The terminal; raises TerminalUnknown."""
        with self._database.reading() as connection:
            return _get(connection, terminal_id)

    def find(self, name_or_url: str) -> TerminalRecord | None:
        """The terminal with this name in any case, else the one at this address; None where there is neither."""
        by_name = terminals.c.name_folded == fold(name_or_url)
        with self._database.reading() as connection:
            row = connection.execute(select(terminals).where(by_name)).first()
            if row is None:
                try:
                    address = parse_address(name_or_url)
                except AddressInvalid:
                    return None
                by_address = and_(
                    terminals.c.scheme == address.scheme,
                    terminals.c.host == address.host,
                    terminals.c.port == address.port,
                )
                row = connection.execute(select(terminals).where(by_address)).first()
        return None if row is None else terminal_of(row)

    def add(self, record: TerminalRecord) -> None:
        """Put the terminal on the list; raises TerminalExists where its id, name or address is there already."""
        with self._database.writing() as connection:
            _refuse_twins(connection, record, itself=False)
            connection.execute(insert(terminals).values(values_of_terminal(record)))
            write(connection, AuditKind.TERMINAL_ADDED, self._clock(), terminal_id=record.id)

    def update(self, record: TerminalRecord) -> None:
        """Replace what is kept under the record's id; raises TerminalUnknown, TerminalExists."""
        self.change(record.id, lambda _: record)

    def change(self, terminal_id: str, changed: Callable[[TerminalRecord], TerminalRecord]) -> TerminalRecord:
        """The terminal as `changed` makes it from what is kept now; nothing comes in between.

        Raises TerminalUnknown, TerminalExists.
        """
        with self._database.writing() as connection:
            before = _get(connection, terminal_id)
            after = changed(before)
            if after.id != terminal_id:
                raise ValueError("a terminal keeps its id")
            if after != before:
                _refuse_twins(connection, after, itself=True)
                connection.execute(
                    update(terminals).where(terminals.c.id == terminal_id).values(values_of_terminal(after))
                )
            if _worth_telling(before) != _worth_telling(after):
                write(connection, AuditKind.TERMINAL_CHANGED, self._clock(), terminal_id=terminal_id)
        return after

    def exchange(self, old_id: str, new_id: str) -> None:
        """The two terminals change places: the new one goes on under the old one's id and name.

        What still has to reach the old one reaches the new one, and what was seen on the new one counts there. The old
        one keeps a place of its own under its name with a part of its serial number. Raises TerminalUnknown.
        """
        with self._database.writing() as connection:
            old, new = _get(connection, old_id), _get(connection, new_id)
            aside = f"{old.name} {old.serial[-9:]}"
            taken = connection.execute(select(terminals.c.id).where(terminals.c.name_folded == fold(aside))).first()
            parked = replace(old, id=new_id, name=new.name if taken or not old.serial else aside)
            # Two of the same address may not be there, not even for a moment.
            for record in (
                replace(new, address=replace(new.address, host=new_id)),
                replace(new, id=old_id, name=old.name),
                parked,
            ):
                row = terminals.c.id == record.id
                connection.execute(update(terminals).where(row).values(values_of_terminal(record)))
            _move_deliveries(connection, old_id, new_id)
            connection.execute(delete(event_cursors).where(event_cursors.c.terminal_id.in_([old_id, new_id])))
            write(connection, AuditKind.TERMINAL_CHANGED, self._clock(), terminal_id=old_id)

    def remove(self, terminal_id: str) -> int:
        """How many deliveries went with the terminal; nothing is owed to it any more. Raises TerminalUnknown."""
        at = self._clock()
        owed = select(deliveries.c.employee_no).where(deliveries.c.terminal_id == terminal_id).order_by(deliveries.c.id)
        with self._database.writing() as connection:
            _get(connection, terminal_id)
            dropped = list(connection.execute(owed).scalars())
            connection.execute(delete(deliveries).where(deliveries.c.terminal_id == terminal_id))
            for employee_no in dropped:
                write(connection, AuditKind.WISH_DROPPED, at, employee_no=employee_no, terminal_id=terminal_id)
                drop_unneeded(connection, employee_no, at)
            commissioning.forget(connection, terminal_id)
            for table in (event_cursors, push_places):
                connection.execute(delete(table).where(table.c.terminal_id == terminal_id))
            connection.execute(delete(terminals).where(terminals.c.id == terminal_id))
            write(connection, AuditKind.TERMINAL_REMOVED, at, terminal_id=terminal_id)
        return len(dropped)


def _move_deliveries(connection: Connection, old_id: str, new_id: str) -> None:
    """What was brought to the new terminal stands under the old one's id; what waits there goes on waiting."""
    waiting = [state.value for state in PENDING]
    mine = select(deliveries.c.employee_no).where(deliveries.c.terminal_id == old_id, deliveries.c.state.in_(waiting))
    owed = set(connection.execute(mine).scalars())
    for row in connection.execute(select(deliveries).where(deliveries.c.terminal_id == new_id)).all():
        both = deliveries.c.employee_no == row.employee_no
        gone, stays = (new_id, old_id) if row.employee_no in owed else (old_id, new_id)
        connection.execute(delete(deliveries).where(both, deliveries.c.terminal_id == gone))
        if stays == new_id:
            connection.execute(update(deliveries).where(both, deliveries.c.id == row.id).values(terminal_id=old_id))


def _get(connection: Connection, terminal_id: str) -> TerminalRecord:
    row = connection.execute(select(terminals).where(terminals.c.id == terminal_id)).first()
    if row is None:
        raise TerminalUnknown(value=terminal_id)
    return terminal_of(row)


def _refuse_twins(connection: Connection, record: TerminalRecord, *, itself: bool) -> None:
    same_name = terminals.c.name_folded == fold(record.name)
    address = record.address
    same_place = and_(
        terminals.c.scheme == address.scheme, terminals.c.host == address.host, terminals.c.port == address.port
    )
    same_id = terminals.c.id == record.id
    twin = and_(or_(same_name, same_place), ~same_id) if itself else or_(same_name, same_place, same_id)
    there = connection.execute(select(terminals.c.name).where(twin)).first()
    if there is not None:
        raise TerminalExists(value=there.name)


def _worth_telling(record: TerminalRecord) -> tuple[object, ...]:
    """What somebody decides; not what the station learns by itself with every connection."""
    return (record.name, record.address, record.username, record.fingerprint, record.legacy_tls)
