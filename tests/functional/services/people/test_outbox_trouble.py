"""The outbox when something is wrong with the station itself, or when it has to stop in the middle."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from facestation.credentials import Credentials
from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Delivery, State
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import DatabaseBusy
from facestation.services.logins import Logins
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.people.outbox import MODELING_TRIES, Outbox
from facestation.services.pool import TerminalPool
from facestation.services.station import Station
from facestation.store import Store, open_database
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import until

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
ADA = Person("10042", "Ada Example")


async def wish(station: Station, door: VirtualTerminal, photo: PreparedPhoto) -> EnrollmentRequest:
    record = await station.terminals.resolve(door.url)
    return EnrollmentRequest(ADA, photo, (record.id,), "test")


async def reached(outbox: Outbox, state: State) -> None:
    """Returns when a delivery is announced in this state."""
    there = asyncio.Event()

    def note(delivery: Delivery) -> None:
        if delivery.state is state:
            there.set()

    unsubscribe = outbox.subscribe(note)
    async with asyncio.timeout(20):
        await there.wait()
    unsubscribe()


async def test_stopping_also_stops_an_attempt_that_a_newer_wish_has_taken_over(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("slow=60@faces.set_up",))
    request = await wish(station, door, photo)
    sending = asyncio.ensure_future(reached(station.outbox, State.SENDING))
    await station.outbox.start()
    await station.enrollment.accept(request)
    await sending
    [newer] = await station.enrollment.accept(request)
    async with asyncio.timeout(5):
        await station.outbox.stop()
    [left] = await station.outbox.pending()
    assert (left.revision, left.state) == (newer.revision, State.WAITING)


async def test_a_face_that_cannot_be_modeled_is_not_tried_for_ever(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("refuse_photo=SubpicAnalysisModelingError@faces.set_up",))
    [delivery] = await station.enrollment.enroll(await wish(station, door, photo))
    for _ in range(MODELING_TRIES - 1):
        assert delivery.state is State.WAITING
        [delivery] = await station.outbox.run(everything=True)
    assert delivery.error is not None
    assert (delivery.state, delivery.next_try, delivery.error.code) == (State.REFUSED, None, "modeling_failed")


async def test_photos_of_refused_people_are_dropped_while_the_station_runs(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door_without_faces = await terminal(profile="k1a340")
    [refused] = await station.enrollment.enroll(await wish(station, door_without_faces, photo))
    assert refused.state is State.REFUSED
    # Person and cards stay there, which is told.
    assert (refused.error and refused.error.code, len(door_without_faces.state.people)) == ("face_not_supported", 1)
    station.settings.change("refused_photo_days", 0)
    await station.outbox.start()
    async with asyncio.timeout(20):
        while AuditKind.PHOTO_DROPPED not in {entry.kind for entry in station.store.audit.list()}:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


class Desk:
    """An outbox over a database that gives up soon when another program writes."""

    def __init__(self, folder: Path, door: VirtualTerminal) -> None:
        self.file = folder / "station.db"
        credentials = Credentials(folder, environment_password=Secret("Tulip-2024"))
        self._record = TerminalRecord("a" * 32, "Door", parse_address(door.url))
        self._credentials = credentials
        self.bugs: list[dict[str, Any]] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: self.bugs.append(context))

    async def open(self) -> None:
        key = await self._credentials.vault_key()
        self.store = Store(open_database(self.file, patience_s=0.1), key)
        self.store.terminals.add(self._record)
        self.pool = TerminalPool(self.store, self._credentials, Logins(self.store, key, self.file.parent / "logins"))
        self.outbox = Outbox(self.store, self.pool)

    def want(self, photo: PreparedPhoto) -> None:
        self.store.deliveries.want_present(ADA, photo.jpeg, [self._record.id])

    async def close(self) -> None:
        await self.outbox.stop()
        await self.pool.close()
        self.store.close()


@pytest.fixture
async def desk(tmp_path: Path, terminal: MakeTerminal) -> AsyncIterator[Desk]:
    made = Desk(tmp_path, await terminal())
    await made.open()
    yield made
    await made.close()


async def test_a_delivery_waits_while_another_program_holds_the_database(desk: Desk, photo: PreparedPhoto) -> None:
    desk.want(photo)
    other = sqlite3.connect(desk.file, isolation_level=None)
    await desk.outbox.start()
    other.execute("BEGIN IMMEDIATE")
    desk.outbox.wake()
    await asyncio.sleep(0.5)
    other.execute("ROLLBACK")
    other.close()
    verified = asyncio.ensure_future(reached(desk.outbox, State.VERIFIED))
    desk.outbox.wake()
    await verified
    assert desk.bugs == []


async def test_the_outbox_goes_on_after_a_database_that_could_not_be_read(
    desk: Desk, photo: PreparedPhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[int] = []

    def busy(*_: object) -> list[Delivery]:
        refused.append(1)
        raise DatabaseBusy

    with monkeypatch.context() as patched:
        patched.setattr(desk.store.deliveries, "due", busy)
        await desk.outbox.start()
        await until(lambda: refused)
    desk.want(photo)
    verified = asyncio.ensure_future(reached(desk.outbox, State.VERIFIED))
    desk.outbox.wake()
    await verified
    assert desk.bugs == []
