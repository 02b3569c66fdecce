"""What a terminal says of people beyond what the station has a use for comes along with them, or is named."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.services.care.backup_file import BackupWriter, Kind, read_frames
from facestation.services.people.bringing import Status
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.care.caring import add
from tests.functional.services.care.test_backups import KEY, backed_up, results_of, swapped

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

EXTRAS = {"userVerifyMode": "faceAndPw", "belongGroup": "1,2", "localUIRight": True, "maxOpenDoorTime": 5}


async def with_an_administrator(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, **more: object
) -> tuple[VirtualTerminal, str]:
    """A terminal with one person as the station makes them, and one of whom it was told more at the terminal itself."""
    door = await terminal()
    place = await add(station, door)
    for person in (Person("1", "Ada", cards=("1001", "1002")), Person("2", "Bea")):
        await station.enrollment.enroll(EnrollmentRequest(person, photo, (place,), "test"))
    door.state.people["1"] |= {**EXTRAS, **more}
    door.state.cards["1002"] = replace(door.state.cards["1002"], card_type="superCard")
    return door, place


def said(door: VirtualTerminal, employee_no: str = "1") -> dict[str, object]:
    return {name: door.state.people[employee_no][name] for name in EXTRAS if name in door.state.people[employee_no]}


async def test_a_backup_brings_administrators_and_ways_of_verifying_back(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, tmp_path: Path
) -> None:
    door, place = await with_an_administrator(station, terminal, photo)
    file = tmp_path / "entrance.backup"
    await backed_up(station.care.backups.make(place, file, KEY))
    for kept in (door.state.people, door.state.cards, door.state.faces):
        kept.clear()
    results = await results_of(station.care.backups.restore(file, KEY, [place]))
    assert [(one.status, one.left) for one in results] == [(Status.VERIFIED, ())] * 2
    assert (said(door), said(door, "2")) == (EXTRAS, {})
    assert {number: card.card_type for number, card in door.state.cards.items()} == {
        "1001": "normalCard",
        "1002": "superCard",
    }


async def test_a_terminal_that_refuses_some_of_it_gets_the_rest_and_each_copy_says_what_was_left(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    _, place = await with_an_administrator(station, terminal, photo, userVerifyMode="cardOrPw")
    other = await terminal(profile="k1a340", number=2)
    there = await add(station, other, "Garage")
    for _ in range(2):
        results = await results_of(station.care.copies.copy(place, [there]))
        assert {one.employee_no: one.left for one in results} == {"1": ("userVerifyMode",), "2": ()}
    assert said(other) == {name: value for name, value in EXTRAS.items() if name != "userVerifyMode"}


async def test_a_terminal_is_not_sent_what_it_does_not_claim_to_know(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    extended = [{"id": 1, "name": "Badge", "value": "B 12"}]
    _, place = await with_an_administrator(station, terminal, photo, PersonInfoExtends=extended)
    other = await terminal(number=2)
    there = await add(station, other, "Garage")
    last = await swapped(station.care.swaps.from_terminal(place, there))
    assert {one.employee_no: one.left for one in last.lacking} == {"1": ("PersonInfoExtends",)}
    assert said(other) == EXTRAS
    assert "PersonInfoExtends" not in other.state.people["1"]


async def test_who_waits_for_a_terminal_has_nothing_but_what_is_named(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    _, place = await with_an_administrator(station, terminal, photo)
    other = await terminal(number=2)
    there = await add(station, other, "Garage")
    await other.power_off()
    results = await results_of(station.care.copies.copy(place, [there]))
    assert {one.employee_no: (one.status, one.left) for one in results} == {
        "1": (Status.QUEUED, (*EXTRAS, "cardType")),
        "2": (Status.QUEUED, ()),
    }


async def test_a_backup_of_before_is_still_read(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, tmp_path: Path
) -> None:
    door, place = await with_an_administrator(station, terminal, photo)
    file, old = tmp_path / "new.backup", tmp_path / "old.backup"
    await backed_up(station.care.backups.make(place, file, KEY))
    frames = list(read_frames(file, KEY))
    writer = BackupWriter(old, KEY, frames[0].json(), "serial")
    for frame in frames[1:-1]:
        content = frame.content
        if frame.kind is Kind.PERSON:
            content = json.dumps(without(frame.json())).encode()
            writer.people.add(str(frame.json()["employee_no"]))
        writer.photos += frame.kind is Kind.FACE
        writer.add(frame.kind, content)
    writer.finish()
    door.state.people.clear()
    results = await results_of(station.care.backups.restore(old, KEY, [place]))
    assert [(one.status, one.left) for one in results] == [(Status.VERIFIED, ())] * 2
    assert said(door) == {}


def without(person: dict[str, object]) -> dict[str, object]:
    """As versions wrote it that knew nothing of extras."""
    return {name: value for name, value in person.items() if name not in {"extras", "card_types"}}
