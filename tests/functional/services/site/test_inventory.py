"""A look at terminals, on request and by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facestation.domain.inventory import Attention, Inspection
from facestation.domain.secret import Secret
from facestation.services.site.inventory import Inventory
from facestation.services.station import Station
from facestation.settings import Settings, SettingsFile
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import MakeTerminal
from tests.functional.virtual.terminals import until


async def added(station: Station, door: VirtualTerminal, name: str = "Door", *, trusted: bool = True) -> str:
    """The id of a terminal on the station's list."""
    fingerprint = door.fingerprint if trusted else None
    return (await station.terminals.add(door.url, name=name, fingerprint=fingerprint)).id


def kinds(seen: Inspection) -> list[Attention]:
    return [point.what for point in seen.points]


async def test_everything_a_terminal_tells_is_seen(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(https=True)
    seen = await station.inventory.check(await added(station, door))
    assert seen.info is not None
    assert (seen.info.model, seen.info.serial) == (door.identity.model, door.identity.serial)
    assert seen.certificate is not None
    assert (seen.certificate.fingerprint, seen.certificate.trusted) == (door.fingerprint, True)
    assert seen.certificate.self_signed
    assert seen.certificate.valid_until is not None
    assert seen.certificate.valid_until > datetime.now(UTC) + timedelta(days=365)
    assert seen.capacity.faces_max == door.profile.faces_max
    assert seen.account is not None
    assert not seen.account.locked
    assert seen.login_lock is not None
    assert (seen.login_lock.tries, seen.login_lock.lock_s) == (5, 1800)
    assert seen.sessions is not None
    assert [session.name for session in seen.sessions] == ["admin"]
    assert "door" in seen.supports
    assert kinds(seen) == []
    assert station.inventory.latest[seen.record.id] == seen


async def test_what_needs_care_is_told(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(faults=("slot_taken",), clock_skew_s=-300, people_max=10)
    for number in range(9):
        door.state.people[str(number)] = {"employeeNo": str(number)}
    seen = await station.inventory.check(await added(station, door))
    wanted = {Attention.PLAIN_HTTP, Attention.PEOPLE_FULL, Attention.CLOCK_SLOW, Attention.SLOT_HELD}
    assert set(kinds(seen)) == wanted
    told = {point.what: point.message for point in seen.points}
    assert told[Attention.SLOT_HELD].endswith("192.0.2.77.")
    assert told[Attention.PEOPLE_FULL] == "9 of 10 people are on the terminal, 90 %."
    assert "s behind this computer" in told[Attention.CLOCK_SLOW]


async def test_our_own_place_at_the_events_is_no_stranger(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    terminal_id = await added(station, door)
    async with (await station.pool.terminal(terminal_id)).alerts():
        seen = await station.inventory.check(terminal_id)
    assert len(seen.listeners) == 1
    assert kinds(seen) == [Attention.PLAIN_HTTP]


async def test_troubles_are_points_and_cost_the_others_nothing(station: Station, terminal: MakeTerminal) -> None:
    good, off, strange, refusing = [await terminal(https=True) for _ in range(4)]
    ids = [
        await added(station, good, "good"),
        await added(station, off, "off"),
        await added(station, strange, "strange", trusted=False),
        await added(station, refusing, "refusing"),
    ]
    await station.terminals.use_password(ids[3], Secret("Wrong-2024"))
    await off.power_off()
    found = [kinds(seen) for seen in await station.inventory.check_all(ids)]
    assert found == [[], [Attention.UNREACHABLE], [Attention.CERTIFICATE_UNKNOWN], [Attention.LOGIN_REFUSED]]
    assert [door.failed_logins for door in (good, strange, refusing)] == [0, 0, 1]
    assert kinds(await station.inventory.check(ids[3])) == [Attention.LOGIN_REFUSED]
    assert refusing.failed_logins == 1


async def test_a_changed_certificate_is_told_and_nobody_logs_in(station: Station, terminal: MakeTerminal) -> None:
    door, other = await terminal(https=True), await terminal(https=True)
    record = await station.terminals.add(door.url, fingerprint=other.fingerprint)
    seen = await station.inventory.check(record.id)
    assert kinds(seen) == [Attention.CERTIFICATE_CHANGED]
    assert seen.certificate is not None
    assert not seen.certificate.trusted
    assert list(door.state.requests) == []


@pytest.fixture
async def quick(station: Station) -> Inventory:
    """One that looks every few milliseconds."""
    return Inventory(station.store, station.pool, station.terminals, station.settings, minute_s=0.02)


async def test_by_itself_it_never_tries_a_password(station: Station, terminal: MakeTerminal, quick: Inventory) -> None:
    door = await terminal(https=True)
    terminal_id = await added(station, door)
    await station.terminals.use_password(terminal_id, Secret("Wrong-2024"))
    looks: list[int] = []
    quick.subscribe(lambda: looks.append(1))
    quick.start()
    await until(lambda: len(looks) >= 3)
    await quick.stop()
    assert list(door.state.requests) == []
    seen = quick.latest[terminal_id]
    assert seen.certificate is not None
    assert (seen.error, seen.info) == (None, None)


async def test_by_itself_it_looks_where_the_password_is_proven_and_stops_where_it_is_refused(
    station: Station, terminal: MakeTerminal, quick: Inventory
) -> None:
    door = await terminal()
    terminal_id = await added(station, door)
    await quick.check(terminal_id)
    looks: list[int] = []
    quick.subscribe(lambda: looks.append(1))
    quick.start()
    door.state.people["1"] = {"employeeNo": "1"}
    await until(lambda: quick.latest[terminal_id].capacity.people == 1)
    await station.terminals.use_password(terminal_id, Secret("Wrong-2024"))
    refused = await station.inventory.check(terminal_id)
    assert kinds(refused)[0] is Attention.LOGIN_REFUSED
    failed, asked = door.failed_logins, len(looks)
    await until(lambda: len(looks) > asked + 3)
    await quick.stop()
    assert door.failed_logins == failed == 1
    assert quick.latest[terminal_id].capacity.people == 1
    assert kinds(quick.latest[terminal_id])[0] is Attention.LOGIN_REFUSED


class Asked(SettingsFile):
    """Knows how often it was read."""

    times = 0

    def load(self) -> Settings:
        self.times += 1
        return super().load()


async def test_off_means_never(station: Station, terminal: MakeTerminal, tmp_path: Path) -> None:
    await added(station, await terminal())
    settings = Asked(tmp_path / "settings.json")
    settings.change("check_minutes", 0)
    quick = Inventory(station.store, station.pool, station.terminals, settings, minute_s=0.02)
    looks: list[int] = []
    quick.subscribe(lambda: looks.append(1))
    quick.start()
    # It asks before each look whether it shall look at all.
    await until(lambda: settings.times >= 5)
    await quick.stop()
    assert looks == []
