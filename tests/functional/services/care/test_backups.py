"""People of one terminal come to others: copied, backed up and restored, and by a swap."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path

import cv2
import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import State
from facestation.domain.person import Gender, Person
from facestation.domain.photo import PreparedPhoto
from facestation.domain.secret import Secret
from facestation.errors import (
    DoesNotFit,
    PassphraseTooShort,
    PassphraseWrong,
    SameTerminal,
    SwapUnfinished,
    TerminalNotEmpty,
    Unreachable,
)
from facestation.services.care.backups import BackupStep
from facestation.services.care.swaps import SwapStage, SwapStep
from facestation.services.people.bringing import Brought, Status
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.rules import PHOTO_LIMIT_BYTES
from facestation.virtual.terminal import VirtualTerminal
from facestation.vision.decode import decode
from facestation.vision.likeness import shows_same_picture
from tests.functional.services.care.caring import add

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
OpenStation = Callable[..., Awaitable[Station]]

KEY = Secret("three green lamps")
PEOPLE = (
    Person("1", "Ada", cards=("1001", "1002"), gender=Gender.FEMALE),
    Person("2", "Bea", doors=(1, 2), plans=((2, "3"),)),
    Person("3", "Cid", cards=("1003",)),
)


async def filled(station: Station, terminal: MakeTerminal, photo: PreparedPhoto) -> tuple[VirtualTerminal, str]:
    """A terminal with three people, one of them without a face."""
    door = await terminal(profile="k1t673")
    place = await add(station, door, "Entrance")
    for person in PEOPLE:
        request = EnrollmentRequest(person, None if person.employee_no == "3" else photo, (place,), "test")
        [delivery] = await station.enrollment.enroll(request)
        assert delivery.state is State.VERIFIED
    return door, place


async def results_of(results: AsyncGenerator[Brought, None]) -> list[Brought]:
    async with aclosing(results):
        return [brought async for brought in results]


async def backed_up(steps: AsyncGenerator[BackupStep, None]) -> BackupStep:
    async with aclosing(steps):
        return [step async for step in steps][-1]


async def swapped(steps: AsyncGenerator[SwapStep, None]) -> SwapStep:
    async with aclosing(steps):
        return [step async for step in steps][-1]


def held(door: VirtualTerminal) -> tuple[object, object, object]:
    cards = {card.card_no: card.employee_no for card in door.state.cards.values()}
    return door.state.people, cards, {number: face.jpeg for number, face in door.state.faces.items()}


def told(door: VirtualTerminal) -> tuple[object, object, object]:
    """The same, with what a terminal says of people of whom nobody has said it."""
    people, cards, faces = held(door)
    assert isinstance(people, dict)
    return {number: {"gender": "unknown"} | person for number, person in people.items()}, cards, faces


async def test_everybody_is_copied_once(station: Station, terminal: MakeTerminal, photo: PreparedPhoto) -> None:
    door, place = await filled(station, terminal, photo)
    other = await terminal(profile="k1t673", number=2)
    there = await add(station, other, "Garage")
    results = await results_of(station.care.copies.copy(place, [there]))
    assert {brought.status for brought in results} == {Status.VERIFIED}
    assert held(other) == told(door)
    other.state.requests.clear()
    await results_of(station.care.copies.copy(place, [there]))
    assert not [seen for seen in other.state.requests if seen.operation.endswith((".set_up", ".record"))]
    with pytest.raises(SameTerminal):
        await results_of(station.care.copies.copy(place, [there, place]))


async def test_a_picture_larger_than_terminals_take_is_made_smaller_on_its_way(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door, place = await filled(station, terminal, photo)
    image = cv2.resize(decode(photo.jpeg), None, fx=2.0, fy=2.0, interpolation=cv2.INTER_CUBIC)
    large = bytes(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 100])[1])
    assert len(large) > PHOTO_LIMIT_BYTES
    door.state.faces["1"] = replace(door.state.faces["1"], jpeg=large)
    other = await terminal(profile="k1t673", number=2)
    results = await results_of(station.care.copies.copy(place, [await add(station, other, "Garage")]))
    assert {brought.status for brought in results} == {Status.VERIFIED}
    brought_jpeg = other.state.faces["1"].jpeg
    assert len(brought_jpeg) <= PHOTO_LIMIT_BYTES
    assert shows_same_picture(brought_jpeg, large)
    assert other.state.faces["2"].jpeg == photo.jpeg


async def test_a_backup_brings_everybody_back(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, tmp_path: Path
) -> None:
    door, place = await filled(station, terminal, photo)
    file = tmp_path / "entrance.backup"
    last = await backed_up(station.care.backups.make(place, file, KEY))
    assert (last.people, last.photos, last.size_bytes) == (3, 2, file.stat().st_size)
    info = await station.care.backups.look(file, KEY)
    assert (info.terminal, info.people, info.photos) == ("Entrance", 3, 2)
    assert "30 days" in info.purpose
    assert info.settings
    with pytest.raises(PassphraseWrong):
        await station.care.backups.look(file, Secret("three green lamp"))

    before = told(door)
    for kept in (door.state.people, door.state.cards, door.state.faces):
        kept.clear()
    results = await results_of(station.care.backups.restore(file, KEY, [place]))
    assert {brought.status for brought in results} == {Status.VERIFIED}
    assert held(door) == before
    kinds = {line.kind for line in await station.journal.lines()}
    assert {AuditKind.BACKUP_MADE, AuditKind.BACKUP_RESTORED} <= kinds


async def test_a_backup_with_a_passphrase_that_can_be_guessed_is_not_made(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    place = await add(station, await terminal())
    with pytest.raises(PassphraseTooShort):
        await backed_up(station.care.backups.make(place, tmp_path / "a.backup", Secret("meadow lamp")))


async def test_a_backup_goes_on_where_the_cable_was_pulled(
    station: Station, open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto, tmp_path: Path
) -> None:
    door, place = await filled(station, terminal, photo)
    file = tmp_path / "entrance.backup"
    steps = station.care.backups.make(place, file, KEY)
    await anext(steps)
    await steps.aclose()
    assert not file.exists()
    door.state.requests.clear()
    await backed_up((await open_one()).care.backups.make(place, file, KEY))
    assert len(door.state.requests_for("pictures.get")) == 1
    assert (await station.care.backups.look(file, KEY)).people == 3


async def test_a_swap_gives_the_new_terminal_the_old_ones_place(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door, place = await filled(station, terminal, photo)
    await station.configuration.change(place, "language", {"language": "Russian"}, confirmed=True)
    other = await terminal(profile="k1t673", number=2)
    there = await add(station, other, "Spare")
    last = await swapped(station.care.swaps.from_terminal(place, there))
    assert (last.stage, last.refused) == (SwapStage.DONE, ())
    assert last.people is not None
    assert (last.people.verified, last.people.total) == (3, 3)
    assert held(other) == told(door)
    shown = (await station.configuration.read(place, "language")).field("language")
    assert shown is not None
    assert shown.value == "Russian"
    now, parked = await station.terminals.get(place), await station.terminals.get(there)
    assert (now.name, now.address.url, parked.address.url) == ("Entrance", other.url, door.url)
    assert len(door.state.people) == 3
    assert (await station.terminals.connect(place)).info.serial == other.identity.serial
    rows = await station.outbox.deliver(station.store.deliveries.all_for("1"))
    assert [(row.terminal_id, row.state) for row in rows] == [(place, State.VERIFIED)]


async def test_who_is_enrolled_during_a_swap_comes_to_the_new_terminal(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door, place = await filled(station, terminal, photo)
    other = await terminal(profile="k1t673", number=2)
    there = await add(station, other, "Spare")
    steps = station.care.swaps.from_terminal(place, there)
    await anext(steps)
    wish = EnrollmentRequest(Person("4", "Dan"), photo, (place,), "test")
    enrolling = asyncio.create_task(station.enrollment.enroll(wish))
    await swapped(steps)
    [delivery] = await enrolling
    assert delivery.state is State.VERIFIED
    assert ("4" in door.state.people, "4" in other.state.people) == (False, True)


async def test_a_dead_terminal_is_swapped_from_its_backup_with_what_still_waits(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, tmp_path: Path
) -> None:
    door, place = await filled(station, terminal, photo)
    file = tmp_path / "entrance.backup"
    await backed_up(station.care.backups.make(place, file, KEY))
    await door.power_off()
    await station.enrollment.enroll(EnrollmentRequest(Person("4", "Dan"), photo, (place,), "test"))
    other = await terminal(profile="k1t673", number=2)
    there = await add(station, other, "Spare")
    await swapped(station.care.swaps.from_backup(place, there, file, KEY))
    assert set(other.state.people) == {"1", "2", "3"}
    await station.outbox.run(everything=True)
    assert set(other.state.people) == {"1", "2", "3", "4"}


async def test_a_swap_that_was_cut_off_goes_on(station: Station, terminal: MakeTerminal, photo: PreparedPhoto) -> None:
    _, place = await filled(station, terminal, photo)
    other = await terminal(profile="k1t673", number=2)
    there = await add(station, other, "Spare")
    other.faults.add("cut@faces.record")
    other.faults.add("cut@faces.record_small_f")
    with pytest.raises(SwapUnfinished):
        await swapped(station.care.swaps.from_terminal(place, there))
    assert (await station.terminals.get(place)).name == "Entrance"
    other.faults.clear()
    last = await swapped(station.care.swaps.from_terminal(place, there))
    assert last.stage is SwapStage.DONE


async def test_a_swap_is_refused_before_anything_is_sent(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    _, place = await filled(station, terminal, photo)
    taken, small, away = await terminal(number=2), await terminal(number=3, people_max=2), await terminal(number=4)
    inhabited = await add(station, taken, "Taken")
    await station.enrollment.enroll(EnrollmentRequest(Person("9", "Zoe"), photo, (inhabited,), "test"))
    tight, gone = await add(station, small, "Small"), await add(station, away, "Away")
    await away.power_off()
    swaps = station.care.swaps
    for other, error in (
        (inhabited, TerminalNotEmpty),
        (tight, DoesNotFit),
        (place, SameTerminal),
        (gone, Unreachable),
    ):
        with pytest.raises(error):
            await swapped(swaps.from_terminal(place, other))
    assert (small.state.people, small.state.settings) == ({}, {})
