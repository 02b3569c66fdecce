"""One watcher for all terminals: what it has heard, and how."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from facestation.domain.event import AccessEvent
from facestation.domain.secret import Secret
from facestation.domain.watching import Way
from facestation.errors import NothingThere
from facestation.isapi.wire.events import EventPicture
from facestation.services.events.watch import KEPT, PICTURES_KEPT_BYTES, Watcher
from facestation.services.station import Station, open_station
from facestation.tasks import end_all
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.services.events.test_follow import QUICK
from tests.functional.virtual.terminals import options, until
from tests.functional.virtual.wire import PASSWORD


@asynccontextmanager
async def watching(folder: Path, *devices: VirtualTerminal) -> AsyncIterator[tuple[Station, Watcher]]:
    """A station that knows these terminals by numbers, and a watcher in a hurry."""
    station = await open_station(folder, environment_password=Secret(PASSWORD))
    for number, device in enumerate(devices, start=1):
        if not any(record.address.url == device.url for record in await station.terminals.list()):
            await station.terminals.add(device.url, name=f"Door {number}")
    watcher = Watcher(station.store, station.pool, "test", QUICK)
    watcher.start()
    try:
        yield station, watcher
    finally:
        await watcher.stop()
        await station.close()


def heard(watcher: Watcher, *, fresh: bool | None = None) -> list[tuple[str, int]]:
    return [(each.terminal, each.event.serial_no) for each in watcher.sightings if fresh in {None, each.fresh}]


async def all_live(watcher: Watcher, count: int) -> None:
    await until(lambda: [each.way for each in watcher.standings.values()] == [Way.LIVE] * count)


async def test_all_terminals_are_watched_and_the_newest_comes_first(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as one, VirtualTerminal(options(profile="k1a340")) as two:
        await one.meet("nobody")
        async with watching(tmp_path, one, two) as (_, watcher):
            await all_live(watcher, 2)
            told: list[int] = []
            unsubscribe = watcher.subscribe(lambda: told.append(len(watcher.sightings)))
            await asyncio.sleep(1)
            await one.meet("nobody")
            await until(lambda: len(heard(watcher)) == 2)
            await asyncio.sleep(1)
            await two.meet("nobody")
            await until(lambda: len(heard(watcher)) == 3)
            assert heard(watcher) == [("Door 2", 1), ("Door 1", 2), ("Door 1", 1)]
            assert heard(watcher, fresh=False) == [("Door 1", 1)]
            await until(lambda: 3 in told)
            unsubscribe()
        await until(lambda: one.event_listeners + two.event_listeners == 0)


async def test_after_a_restart_nothing_is_missing_and_what_is_fresh_is_known(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device:
        async with watching(tmp_path, device) as (_, watcher):
            await all_live(watcher, 1)
            await device.meet("nobody")
            await until(lambda: heard(watcher) == [("Door 1", 1)])
        for _ in range(40):
            await device.meet("nobody")
        async with watching(tmp_path, device) as (_, watcher):
            await until(lambda: len(heard(watcher)) >= 40)
            assert sorted(number for _, number in heard(watcher, fresh=True)) == list(range(2, 42))


async def test_the_first_event_of_a_new_terminal_is_told_though_the_stream_is_slow_to_open(tmp_path: Path) -> None:
    slow = options(faults=("slow=0.3@events.stream",))
    async with VirtualTerminal(slow) as device, watching(tmp_path, device) as (_, watcher):
        await until(lambda: device.state.requests_for("events.stream"))
        await device.meet("nobody")
        await until(lambda: heard(watcher, fresh=True) == [("Door 1", 1)])


async def test_a_reader_is_told_the_first_event_though_the_stream_is_slow_to_open(tmp_path: Path) -> None:
    station = await open_station(tmp_path, environment_password=Secret(PASSWORD))
    told: list[AccessEvent] = []
    async with VirtualTerminal(options(faults=("slow=0.3@events.stream",))) as device:
        record = await station.terminals.add(device.url, name="Door")
        task = asyncio.create_task(station.events.follow(record.id, None, told.append, lambda _: None))
        await until(lambda: device.state.requests_for("events.stream"))
        await device.meet("nobody")
        await until(lambda: [event.serial_no for event in told] == [1])
        await end_all([task])
        await station.close()


async def test_terminals_that_come_and_go_are_noticed(tmp_path: Path) -> None:
    async with (
        VirtualTerminal(options()) as one,
        VirtualTerminal(options()) as two,
        watching(tmp_path, one) as (station, watcher),
    ):
        await all_live(watcher, 1)
        await one.meet("nobody")
        await until(lambda: heard(watcher))
        added = await station.terminals.add(two.url, name="Door 2")
        watcher.wake()
        await all_live(watcher, 2)
        [first] = [record for record in await station.terminals.list() if record.id != added.id]
        await station.terminals.remove(first.id)
        watcher.wake()
        await until(lambda: list(watcher.standings) == [added.id])
        assert heard(watcher) == []
        await until(lambda: one.event_listeners == 0)


async def test_a_refused_password_stops_one_terminal_until_somebody_acts(tmp_path: Path) -> None:
    async with (
        VirtualTerminal(replace(options(), password=Secret("another-1"))) as device,
        watching(tmp_path, device) as (station, watcher),
    ):
        await until(lambda: [each.way for each in watcher.standings.values()] == [Way.STOPPED])
        assert device.failed_logins == 1
        watcher.wake()
        await asyncio.sleep(0.2)
        assert device.failed_logins == 1
        [record] = await station.terminals.list()
        await station.terminals.set_login(record.id, "admin", Secret("another-1"))
        watcher.wake()
        await all_live(watcher, 1)


async def test_a_second_start_does_nothing(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device, watching(tmp_path, device) as (_, watcher):
        watcher.start()
        await all_live(watcher, 1)
        assert len(device.state.requests_for("events.stream")) == 2  # asked for, then with a login


@pytest.mark.parametrize("profile", ["k1t673", "k1t343"])
async def test_pictures_come_with_the_event_or_from_the_terminal(tmp_path: Path, profile: str) -> None:
    async with VirtualTerminal(options(profile=profile)) as device:
        device.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example", "doorRight": "1"}
        device.state.keep_face("10042", picture("portrait"))
        if profile == "k1t343":
            await device.meet("10042")
        async with watching(tmp_path, device) as (_, watcher):
            await all_live(watcher, 1)
            if profile == "k1t673":
                await device.meet("10042")
            await until(lambda: watcher.sightings and watcher.sightings[0].has_picture)
            assert await watcher.picture(watcher.sightings[0]) == picture("portrait")
            await device.meet("nobody")
            await until(lambda: len(watcher.sightings) == 2)
            with pytest.raises(NothingThere):
                await watcher.picture(watcher.sightings[0])


async def test_memory_is_bounded(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device, watching(tmp_path, device) as (station, watcher):
        await all_live(watcher, 1)
        await device.meet("nobody")
        await until(lambda: watcher.sightings)
        [record] = await station.terminals.list()
        event = watcher.sightings[0].event
        jpeg = bytes(PICTURES_KEPT_BYTES // 4)
        for number in range(2, KEPT + 20):
            await watcher._hear(record.id, replace(event, serial_no=number))
            if number > KEPT:
                await watcher._hear(record.id, EventPicture(number, jpeg))
        assert len(watcher.sightings) == KEPT
        assert watcher.sightings[0].event.serial_no == KEPT + 19
        held = [each.jpeg for each in watcher.sightings if each.jpeg is not None]
        assert sum(map(len, held)) <= PICTURES_KEPT_BYTES
        assert watcher.sightings[0].jpeg is not None
