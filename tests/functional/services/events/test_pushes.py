"""Terminals that push their events to this computer: none lost, none twice, and nobody else's host is touched."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.secret import Secret
from facestation.domain.terminal import Leftovers
from facestation.domain.watching import PushPlace, Way
from facestation.errors import EventsNotPushed, PortTaken, ReceiversFull
from facestation.isapi.receiver import Receiver
from facestation.services.events.pushes import Pushes
from facestation.services.events.watch import Watcher
from facestation.services.station import Station, open_station
from facestation.virtual.pushing import Host, free_place
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.events.test_follow import QUICK, happen
from tests.functional.virtual.terminals import options, until
from tests.functional.virtual.wire import PASSWORD

PACE = replace(QUICK, push_look_s=0.2, stream_again_s=0.3)
NOWHERE = free_place(1).fields["ipAddress"]
OTHERS = Host("1", {**free_place(1).fields, "ipAddress": "192.0.2.60", "portNo": "9000", "url": "/other"})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


class Desk:
    """A station with one terminal that is to push to it."""

    def __init__(self, station: Station, device: VirtualTerminal, terminal_id: str) -> None:
        self.station = station
        self.device = device
        self.terminal_id = terminal_id
        answer = station.verification.answer_in_push
        self.pushes = Pushes(
            station.store, station.pool, station.settings, station.journal, "test", answer, Receiver("127.0.0.1")
        )
        self.watcher = Watcher(
            station.store, station.pool, "test", PACE, pushes=self.pushes, verification=station.verification
        )

    @property
    def way(self) -> Way | None:
        standing = self.watcher.standings.get(self.terminal_id)
        return None if standing is None else standing.way

    @property
    def error(self) -> object:
        return self.watcher.standings[self.terminal_id].error

    @property
    def numbers(self) -> list[int]:
        return sorted(each.event.serial_no for each in self.watcher.sightings)

    def hosts(self) -> list[dict[str, str]]:
        return [host.fields for host in self.device._device.hosts]

    async def has(self, count: int) -> None:
        await until(lambda: self.numbers == list(range(1, count + 1)))

    async def is_pushed(self) -> None:
        await until(lambda: self.way is Way.PUSHED)


@asynccontextmanager
async def pushing(folder: Path, device: VirtualTerminal, port: int | None = None) -> AsyncIterator[Desk]:
    station = await open_station(folder, environment_password=Secret(PASSWORD))
    record = await station.terminals.add(device.url, name="Door 1")
    station.settings.change("receive_events", True)
    station.settings.change("receive_port", port or free_port())
    desk = Desk(station, device, record.id)
    await desk.pushes.choose(record.id, True)
    desk.watcher.start()
    try:
        yield desk
    finally:
        await desk.watcher.stop()
        await station.close()


def two_places(device: VirtualTerminal) -> None:
    """Another program has the first place of the terminal's list, the second is free."""
    device._device.hosts = [OTHERS, free_place(2)]


async def test_events_are_pushed_and_the_stream_is_left_to_others(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device, pushing(tmp_path, device) as desk:
        two_places(device)
        desk.watcher.wake()
        await desk.is_pushed()
        await happen(device, 5)
        await until(lambda: desk.numbers == [1, 2, 3, 4, 5])
        assert device.event_listeners == 0
        assert device.state.requests_for("events.stream") == []
        settings = [line for line in await desk.station.journal.lines() if line.kind is AuditKind.SETTINGS_CHANGED]
        assert [line.code for line in settings] == ["listening_host"]


async def test_only_our_own_place_is_filled_and_given_back(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device:
        two_places(device)
        async with pushing(tmp_path, device) as desk:
            await desk.is_pushed()
            other, ours = desk.hosts()
            assert other == OTHERS.fields
            assert (ours["ipAddress"], ours["portNo"]) == ("127.0.0.1", str(desk.pushes.port))
            assert len(ours["url"]) == len("/events/") + 32
            await desk.pushes.choose(desk.terminal_id, False)
            assert desk.hosts()[0] == OTHERS.fields
            assert desk.hosts()[1]["ipAddress"] == NOWHERE
            desk.watcher.wake()
            await until(lambda: desk.way is Way.LIVE)
            assert desk.pushes.port == 0
            await happen(device, 1)
            await until(lambda: desk.numbers == [1])


@pytest.mark.parametrize("answers", [True, False])
async def test_who_is_taken_off_the_list_is_told_to_push_no_more(tmp_path: Path, answers: bool) -> None:
    async with VirtualTerminal(options()) as device:
        two_places(device)
        async with pushing(tmp_path, device) as desk:
            vars(desk.station)["pushes"] = desk.pushes
            await desk.is_pushed()
            if not answers:
                device.faults.add("missing@hosts.all")
            left = await desk.station.terminals.remove(desk.terminal_id)
            assert left == Leftovers(pushing=not answers)
            assert desk.hosts()[0] == OTHERS.fields
            assert (desk.hosts()[1]["ipAddress"] == NOWHERE) is answers
            assert await desk.pushes.wished() == frozenset()
            desk.watcher.wake()
            await until(lambda: desk.pushes.port == 0)


async def test_what_another_desk_wrote_is_taken_off_with_the_terminal(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device, pushing(tmp_path, device) as desk:
        vars(desk.station)["pushes"] = desk.pushes
        other = PushPlace(desk.terminal_id, OTHERS.fields["url"], OTHERS.fields["ipAddress"], 9000, wanted=True)
        desk.station.store.push_places.keep("another desk", other)
        two_places(device)
        desk.watcher.wake()
        await desk.is_pushed()
        assert desk.hosts()[0] == OTHERS.fields
        assert await desk.station.terminals.remove(desk.terminal_id) == Leftovers(pushing=False)
        assert {host["ipAddress"] for host in desk.hosts()} == {NOWHERE}


async def test_switched_off_for_the_station_it_is_taken_off_and_comes_back(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device, pushing(tmp_path, device) as desk:
        await desk.is_pushed()
        path = desk.hosts()[0]["url"]
        desk.station.settings.change("receive_events", False)
        desk.watcher.wake()
        await until(lambda: desk.way is Way.LIVE)
        assert desk.hosts()[0]["ipAddress"] == NOWHERE
        assert desk.terminal_id in await desk.pushes.wished()
        desk.station.settings.change("receive_events", True)
        desk.watcher.wake()
        await desk.is_pushed()
        assert desk.hosts()[0]["url"] == path


async def test_what_was_not_pushed_comes_from_the_history_and_the_host_is_written_again(tmp_path: Path) -> None:
    async with VirtualTerminal(options(faults=("hosts_forgotten",))) as device, pushing(tmp_path, device) as desk:
        await desk.is_pushed()
        await happen(device, 2)
        await until(lambda: desk.numbers == [1, 2])
        written = len(device.state.requests_for("hosts.set_all"))
        await device.power_off()
        await device.power_on()
        await happen(device, 1)
        await until(lambda: desk.numbers == [1, 2, 3])
        await until(lambda: len(device.state.requests_for("hosts.set_all")) > written)
        await until(lambda: device._device.pushing)
        await happen(device, 2)
        await until(lambda: desk.numbers == [1, 2, 3, 4, 5])
        assert desk.way is Way.PUSHED


async def test_a_terminal_that_never_pushes_loses_nothing_and_is_named(tmp_path: Path) -> None:
    async with VirtualTerminal(options(profile="k1a340")) as device, pushing(tmp_path, device) as desk:
        await desk.is_pushed()
        for number in range(1, 5):
            await happen(device, 1)
            await desk.has(number)
        await until(lambda: desk.way is Way.POLLING)
        assert isinstance(desk.error, EventsNotPushed)
        assert len(device.state.requests_for("hosts.set_all")) <= 5


@pytest.mark.parametrize("missing", ["place", "port"])
async def test_where_pushing_is_not_possible_the_history_is_read(tmp_path: Path, missing: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1] if missing == "port" else None
        async with VirtualTerminal(options()) as device:
            if missing == "place":
                device._device.hosts = [OTHERS]
            async with pushing(tmp_path, device, port) as desk:
                await until(lambda: desk.way is Way.POLLING)
                wanted: Any = ReceiversFull if missing == "place" else PortTaken
                assert isinstance(desk.error, wanted)
                await happen(device, 2)
                await until(lambda: desk.numbers == [1, 2])
                assert desk.hosts()[0] in (OTHERS.fields, free_place(1).fields)


async def test_a_terminal_that_is_away_is_told_when_it_is_back(tmp_path: Path) -> None:
    async with VirtualTerminal(options()) as device, pushing(tmp_path, device) as desk:
        await desk.is_pushed()
        await device.power_off()
        await until(lambda: desk.way is Way.WAITING)
        device._device.hosts = [free_place(1)]
        await device.power_on()
        await desk.is_pushed()
        await happen(device, 1)
        await until(lambda: desk.numbers == [1])
        assert desk.hosts()[0]["ipAddress"] == "127.0.0.1"
