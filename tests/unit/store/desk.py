"""A station's store with a clock that tests turn, and short words for what a desk does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from facestation.domain.enrollment import Delivery, Event
from facestation.domain.person import Person, PersonType
from facestation.domain.secret import KeyPlace, VaultKey
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import StationError
from facestation.store import Store, open_database
from facestation.store.database import PATIENCE_S

KEY = VaultKey(bytes(range(32)), KeyPlace.FILE)
JPEG = b"\xff\xd8 a portrait that nobody else may see \xff\xd9" * 20
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)


class Clock:
    """The time of day, as the test says."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_s(self, seconds: float) -> None:
        """Let time go by."""
        self.now += timedelta(seconds=seconds)


def terminal(name: str, number: int = 1) -> TerminalRecord:
    """A terminal whose id follows from its number."""
    return TerminalRecord(id=f"{number:032x}", name=name, address=parse_address(f"192.168.1.{number}"))


def visitor(employee_no: str = "V1", name: str = "Ada Example", host: str = "") -> Person:
    """Somebody at the desk."""
    return Person(employee_no, name, PersonType.VISITOR, host=host)


class Desk:
    """One program on a database; several of them are several programs."""

    def __init__(
        self, address: Path | str, key: VaultKey = KEY, clock: Clock | None = None, patience_s: float = PATIENCE_S
    ) -> None:
        self.clock = clock or Clock()
        self.address = address
        self.key = key
        self.database = open_database(address, patience_s)
        self.store = Store(self.database, key, self.clock)
        self.deliveries = self.store.deliveries

    def doors(self, *names: str) -> list[str]:
        """Add terminals of these names; their ids."""
        records = [terminal(name, number) for number, name in enumerate(names, start=1)]
        for record in records:
            self.store.terminals.add(record)
        return [record.id for record in records]

    def want(
        self, terminals: Sequence[str], person: Person | None = None, photo: bytes | None = JPEG
    ) -> list[Delivery]:
        """Enroll somebody."""
        return self.deliveries.want_present(person or visitor(), photo, terminals)

    def claim(self, delivery: Delivery) -> Delivery:
        """Begin an attempt that must be possible."""
        claimed = self.try_claim(delivery)
        assert claimed is not None
        return claimed

    def try_claim(self, delivery: Delivery) -> Delivery | None:
        """Begin an attempt if nobody is at it."""
        return self.deliveries.claim(delivery.id, self.clock() + LEASE)

    def step(self, delivery: Delivery, event: Event, error: StationError | None = None) -> Delivery | None:
        """Report what happened to the attempt."""
        return self.deliveries.advance(delivery.id, delivery.revision, event, error=error)

    def attempt(self, delivery: Delivery, *events: Event, error: StationError | None = None) -> Delivery:
        """A whole attempt, with `error` at its last event."""
        current = self.claim(delivery)
        for event in events:
            stepped = self.step(current, event, error if event is events[-1] else None)
            assert stepped is not None
            current = stepped
        return current

    def bring(self, delivery: Delivery) -> Delivery:
        """An attempt that succeeds."""
        return self.attempt(delivery, Event.ACCEPTED, Event.CONFIRMED)

    def photos_kept(self) -> list[str]:
        """Whose photo lies in the database."""
        with self.database.reading() as connection:
            return list(connection.execute(text("SELECT employee_no FROM photos ORDER BY employee_no")).scalars())

    def close(self) -> None:
        """End the program in good order."""
        self.store.close()
