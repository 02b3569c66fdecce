"""Handing over: a test that is really made, a person who is always taken away, and certificates of one station."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import TEST_PERSON, State
from facestation.domain.event import ListeningHost
from facestation.domain.handover import TEST_NAME, EventWay, Result, Standing, Step, Trial
from facestation.domain.photo import PreparedPhoto
from facestation.errors import SignedByAnother
from facestation.services.commissioning import trial
from facestation.services.commissioning.handover import Progress, Wish
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import PORTRAIT, MakeTerminal, OpenStation
from tests.functional.virtual.terminals import until


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """The history is asked more often than a real terminal would like."""
    before, trial.POLL_S = trial.POLL_S, 0.02
    yield
    trial.POLL_S = before


async def added(station: Station, door: VirtualTerminal, name: str = "Door") -> str:
    return (await station.terminals.add(door.url, name=name, fingerprint=door.fingerprint)).id


class Visitor:
    """Somebody who looks at the terminal when asked to."""

    def __init__(self, door: VirtualTerminal) -> None:
        self._door = door
        self.numbers: list[str] = []
        self._looking: asyncio.Task[bool] | None = None

    def __call__(self, step: Step, employee_no: str) -> None:
        self.numbers.append(employee_no)
        if step is Step.RECOGNIZE:
            self._looking = asyncio.get_running_loop().create_task(self._door.meet(employee_no))


def results(found: Trial) -> list[tuple[Step, Result]]:
    return [(taken.step, taken.result) for taken in found.steps]


async def test_a_person_is_enrolled_recognized_and_gone(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(https=True)
    terminal_id = await added(station, door)
    visitor = Visitor(door)
    found = await station_trials(station).run(terminal_id, photo.jpeg, recognition_s=20, tell=visitor)
    assert results(found) == [(step, Result.DONE) for step in Step]
    assert not found.failed
    assert all(taken.took_ms >= 0 for taken in found.steps)
    assert (door.state.people, door.state.faces) == ({}, {})
    assert set(visitor.numbers) == {found.employee_no}
    assert await station.outbox.pending() == []
    assert await station.people.find(found.employee_no) == []


async def test_in_a_demonstration_the_test_person_comes_by_themselves(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(looks=TEST_NAME, looks_every_s=0.05)
    handover = await station.handovers.make(Wish((await added(station, door),), recognition_s=20))
    [tested] = handover.terminals
    assert tested.trial is not None
    assert results(tested.trial) == [(step, Result.DONE) for step in Step]
    assert door.state.people == {}


async def test_whom_nobody_sees_is_not_called_recognized(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    terminal_id = await added(station, door)
    unseen = await station_trials(station).run(terminal_id, photo.jpeg, recognition_s=0.1)
    assert unseen.of(Step.RECOGNIZE).result is Result.NOT_SEEN
    skipped = await station_trials(station).run(terminal_id, photo.jpeg, recognition_s=0)
    assert skipped.of(Step.RECOGNIZE).result is Result.SKIPPED
    assert [taken.result for taken in (skipped.of(Step.REMOVE), unseen.of(Step.REMOVE))] == [Result.DONE] * 2
    assert door.state.people == {}


@pytest.mark.parametrize("fault", ["refuse_photo", "full_faces", "ok_but_ignored"])
async def test_a_test_that_fails_leaves_nobody_behind(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, fault: str
) -> None:
    door = await terminal()
    terminal_id = await added(station, door)
    door.faults.add(fault)
    found = await station_trials(station).run(terminal_id, photo.jpeg, recognition_s=20)
    assert found.failed
    assert found.of(Step.REMOVE).result is Result.DONE
    assert door.state.people == {}
    assert await station.outbox.pending() == []


async def test_a_terminal_that_takes_no_faces_is_tested_without_one(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(profile="k1a340")
    terminal_id = await added(station, door)
    handover = await station.handovers.make(Wish((terminal_id,), recognition_s=20))
    [tested] = handover.terminals
    assert tested.trial is not None
    assert results(tested.trial) == [(step, Result.DONE) for step in (Step.ENROLL, Step.READ_BACK, Step.REMOVE)]
    assert tested.standing is Standing.ATTENTION
    assert door.state.people == {}


async def test_a_terminal_that_is_off_costs_nothing_later(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    terminal_id = await added(station, door)
    await door.power_off()
    found = await station_trials(station).run(terminal_id, photo.jpeg, recognition_s=20)
    assert results(found) == [(Step.ENROLL, Result.FAILED)]
    assert await station.outbox.pending() == []


async def test_who_cannot_be_taken_away_now_is_taken_away_later(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    terminal_id = await added(station, door)

    def dies(step: Step, _: str) -> None:
        if step is Step.REMOVE:
            door.faults.add("power_off")

    found = await station_trials(station).run(terminal_id, photo.jpeg, recognition_s=0, tell=dies)
    assert found.of(Step.REMOVE).result is Result.LEFT
    assert found.of(Step.REMOVE).error is not None
    assert len(door.state.people) == 1
    door.faults.clear()
    assert await station.outbox.run(everything=True) == []
    assert door.state.people == {}


async def test_a_cancelled_test_takes_its_person_away(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    terminal_id = await added(station, door)
    running = asyncio.ensure_future(station_trials(station).run(terminal_id, photo.jpeg, recognition_s=60))
    await until(lambda: door.state.faces)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert door.state.people == {}
    assert await station.outbox.pending() == []


async def killed_in_the_middle(station: Station, door: VirtualTerminal) -> str:
    """What a killed test leaves behind: its person on the terminal, and a lease that is nobody's any more."""
    terminal_id = await added(station, door)
    attempt = await station_trials(station)._reserved(terminal_id, await station.pool.terminal(terminal_id))
    employee_no = attempt.delivery.employee_no
    door.state.people[employee_no] = {"employeeNo": employee_no}
    assert [row.state for row in await station.outbox.run()] == [State.SENDING]
    assert door.state.people
    station.store.close()
    return terminal_id


async def test_after_a_crash_the_outbox_takes_the_person_away(open_one: OpenStation, terminal: MakeTerminal) -> None:
    door = await terminal()
    await killed_in_the_middle(await open_one(), door)
    second = await open_one()
    assert [row.is_test for row in await second.outbox.pending()] == [True]
    await second.outbox.run()
    assert door.state.people == {}
    told = {entry.kind: entry.code for entry in await second.journal.lines()}
    assert (told[AuditKind.ABSENT_WANTED], told[AuditKind.REMOVED]) == (TEST_PERSON, TEST_PERSON)


async def test_after_a_crash_the_next_test_takes_the_person_away_first(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    terminal_id = await killed_in_the_middle(await open_one(), door)
    second = await open_one()
    found = await station_trials(second).run(terminal_id, photo.jpeg, recognition_s=0)
    assert not found.failed
    assert door.state.people == {}
    assert await second.outbox.pending() == []


async def test_a_certificate_says_what_was_seen_and_is_signed(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door, off = await terminal(https=True, faults=("slot_taken",)), await terminal()
    ids = (await added(station, door, "Вход"), await added(station, off, "Garage"))
    await (await station.pool.terminal(ids[0])).push_to(ListeningHost("", "192.0.2.5", 8123, "/events"))
    template = tmp_path / "site.toml"
    template.write_text("[settings.door.1]\nopenDuration = 17\n")
    compared = await station.handovers.compare(template, ids)
    await off.power_off()
    heard: list[Progress] = []
    wish = Wish(ids, "Завод", "Anna Berg", recognition_s=0, portrait=PORTRAIT.read_bytes(), settings=compared)
    handover = await station.handovers.make(wish, heard.append)
    first, second = handover.terminals
    assert (first.standing, second.standing) == (Standing.ATTENTION, Standing.FAILED)
    assert first.events is not None
    assert (first.events.way, first.events.holders) == (EventWay.HISTORY, ("192.0.2.77",))
    assert [host.address for host in first.events.hosts] == ["192.0.2.5"]
    assert first.settings is not None
    [differs] = first.settings.differences
    assert (first.settings.template, differs.resource, differs.field) == ("site.toml", "door:1", "openDuration")
    assert differs.wanted == "17" != differs.found
    assert second.trial is None
    assert {each.terminal_id for each in heard} == set(ids)
    document = station.handovers.document(handover)
    sealed, expected = await station.handovers.verify(await station.handovers.seal_json(document))
    assert expected
    assert sealed.key == await station.handovers.public_key()
    assert sealed.document is not None
    assert [each["name"] for each in sealed.document["terminals"]] == ["Вход", "Garage"]
    assert "Tulip" not in json.dumps(sealed.document)


async def test_another_stations_certificate_is_told_from_our_own(station: Station, open_one: OpenStation) -> None:
    data = await station.handovers.seal_json({"terminals": []})
    seed = station.folder / "signing.key"
    assert seed.stat().st_mode & 0o777 == 0o600
    public = await station.handovers.public_key()
    seed.unlink()
    _, expected = await station.handovers.verify(data)
    assert not expected
    assert (await station.handovers.verify(data, public.fingerprint))[1]
    assert await station.handovers.public_key() != public
    with pytest.raises(SignedByAnother):
        await station.handovers.verify(data)


def station_trials(station: Station) -> trial.Trials:
    return trial.Trials(station.store, station.pool, station.outbox)
