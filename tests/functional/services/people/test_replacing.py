"""Enrolling again, end to end: what is called verified is the new face and the new cards, or nothing is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import cv2
import pytest

import facestation.virtual
from facestation.domain.enrollment import Delivery, State
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.state import Card
from facestation.virtual.terminal import VirtualTerminal
from facestation.vision.judge import Judge

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
OpenStation = Callable[..., Awaitable[Station]]

ADA = Person("10042", "Ada Example", cards=("1",))
WRITES = {"k1t343": "faces.set_up", "k1t672": "faces.modify", "k1t673": "faces.modify"}
"""What replaces a face on each model."""


@pytest.fixture(scope="session")
def newer() -> PreparedPhoto:
    """Another photo that passes: the demo portrait in a mirror."""
    file = Path(facestation.virtual.__file__).parent / "data" / "grace_hopper.jpg"
    image = cv2.imread(str(file))
    assert image is not None
    mirrored = cv2.flip(image, 1)
    _, prepared = Judge().judge(bytes(cv2.imencode(".png", mirrored)[1]))
    assert prepared is not None
    return prepared


async def enroll(station: Station, door: VirtualTerminal, photo: PreparedPhoto, person: Person = ADA) -> Delivery:
    record = await station.terminals.resolve(door.url)
    [delivery] = await station.enrollment.enroll(EnrollmentRequest(person, photo, (record.id,), "test"))
    return delivery


def face_on(door: VirtualTerminal) -> bytes:
    return door.state.faces[ADA.employee_no].jpeg


@pytest.mark.parametrize("profile", WRITES)
@pytest.mark.parametrize("addresses", [(), ("same_address",)])
async def test_a_replacement_that_is_ignored_is_not_called_verified_and_comes_with_the_next_try(
    station: Station,
    terminal: MakeTerminal,
    photo: PreparedPhoto,
    newer: PreparedPhoto,
    profile: str,
    addresses: tuple[str, ...],
) -> None:
    door = await terminal(profile=profile, faults=addresses)
    assert (await enroll(station, door, photo)).state is State.VERIFIED
    door.faults.add(f"ok_but_ignored@{WRITES[profile]}")
    delivery = await enroll(station, door, newer)
    assert delivery.error is not None
    assert (delivery.state, delivery.error.code) == (State.WAITING, "not_confirmed")
    door.faults.remove("ok_but_ignored")
    assert await station.outbox.run(everything=True) == []
    assert face_on(door) == newer.jpeg


async def test_another_program_that_goes_on_does_not_take_the_ignored_face_for_the_new_one(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto
) -> None:
    door = await terminal()
    first = await open_one()
    await enroll(first, door, photo)
    door.faults.add("ok_but_ignored@faces.set_up")
    await enroll(first, door, newer)
    await first.close()
    second = await open_one()
    [pending] = await second.outbox.run(everything=True)
    assert pending.state is State.WAITING
    door.faults.clear()
    assert await second.outbox.run(everything=True) == []
    assert face_on(door) == newer.jpeg


async def test_an_address_that_stays_is_no_proof_of_an_old_face(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto
) -> None:
    door = await terminal(faults=("same_address",))
    await enroll(station, door, photo)
    assert (await enroll(station, door, newer)).state is State.VERIFIED
    assert (await enroll(station, door, newer)).state is State.VERIFIED


async def test_without_any_evidence_a_face_counts_as_the_new_one(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto
) -> None:
    door = await terminal(faults=("same_address", "missing@pictures.get"))
    await enroll(station, door, photo)
    assert (await enroll(station, door, newer)).state is State.VERIFIED


@pytest.mark.parametrize("profile", WRITES)
async def test_a_replacement_takes_one_request_more_than_a_first_enrollment(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto, profile: str
) -> None:
    door = await terminal(profile=profile)
    plain = replace(ADA, cards=())
    await enroll(station, door, photo, replace(plain, employee_no="7"))
    counts = []
    for jpeg in (photo, newer, photo):
        before = len(door.state.requests)
        await enroll(station, door, jpeg, plain)
        counts.append(len(door.state.requests) - before)
    # Where people cannot be searched, cards and face are looked at one by one.
    looks = 2 if profile == "k1t672" else 1
    assert counts[2] <= counts[0] + looks


async def test_cards_of_somebody_whom_another_program_put_there_are_found_when_reading_back(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    door.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Old"}
    for number, owner in (("1", "10042"), ("2", "10042"), ("77", "7")):
        door.state.cards[number] = Card(number, owner)
    assert (await enroll(station, door, photo)).state is State.VERIFIED
    assert set(door.state.cards) == {"1", "77"}


async def test_a_lost_card_is_taken_away_even_where_the_new_photo_is_refused(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto
) -> None:
    door = await terminal()
    await enroll(station, door, photo)
    door.faults.add("refuse_photo")
    delivery = await enroll(station, door, newer, replace(ADA, cards=("2",)))
    assert delivery.state is State.REFUSED
    assert set(door.state.cards) == {"2"}
    assert face_on(door) == photo.jpeg


async def test_a_connection_that_dies_between_deleting_and_adding_ends_with_the_new_face(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto
) -> None:
    door = await terminal(profile="k1t672", faults=("missing@faces.modify", "missing@faces.change_one"))
    station = await open_one()
    await enroll(station, door, photo)
    door.faults.add("cut@faces.record:3")
    delivery = await enroll(station, door, newer)
    assert delivery.state is State.OFFLINE
    await station.close()
    assert await (await open_one()).outbox.run(everything=True) == []
    assert face_on(door) == newer.jpeg


async def test_a_lost_answer_to_the_new_face_ends_verified(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, newer: PreparedPhoto
) -> None:
    door = await terminal(profile="k1t672", faults=("missing@faces.modify", "missing@faces.change_one"))
    for _ in range(2):
        await enroll(station, door, photo)
    door.faults.add("lost_answer@faces.record:1")
    assert (await enroll(station, door, newer)).state is State.VERIFIED
    assert face_on(door) == newer.jpeg


async def test_who_was_refused_for_a_photo_stays_without_a_way_in_and_goes_when_removed(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("refuse_photo",))
    plain = replace(ADA, cards=())
    delivery = await enroll(station, door, photo, plain)
    assert delivery.state is State.REFUSED
    assert not await door.meet(ADA.employee_no)
    [shown] = await station.people.on_terminal(delivery.terminal_id)
    assert (shown.name, shown.faces) == (ADA.name, 0)
    [removed] = await station.enrollment.remove(ADA.employee_no, [delivery.terminal_id])
    assert removed.state is State.REMOVED
    assert not door.state.people


async def test_a_terminal_that_tells_no_names_shows_those_of_the_station(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(profile="k1t672")
    door.state.people["7"] = {"employeeNo": "7", "name": "Bea"}
    door.state.keep_face("7", photo.jpeg)
    terminal_id = (await enroll(station, door, photo)).terminal_id
    people = await station.people.on_terminal(terminal_id)
    assert [(person.employee_no, person.name) for person in people] == [("7", ""), ("10042", "Ada Example")]
    assert [person.name for person in await station.people.on_terminal(terminal_id, "ada")] == ["Ada Example"]
    assert [person.employee_no for person in await station.people.on_terminal(terminal_id, "7")] == ["7"]
    assert (await station.people.one_on_terminal(terminal_id, "10042")).name == "Ada Example"
    assert (await station.people.one_on_terminal(terminal_id, "7")).name == ""


async def test_a_name_of_too_many_bytes_is_refused_before_anything_is_sent_once_that_is_known(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(profile="k1t672")
    long = replace(ADA, name="Константин Константинопольский")
    for asked in (True, False):
        station = await open_one()
        before = len(door.state.requests)
        delivery = await enroll(station, door, photo, long)
        assert delivery.state is State.REFUSED
        assert delivery.error is not None
        assert delivery.error.message == "The name has 30 characters; a terminal keeps 16."
        assert (len(door.state.requests) > before) == asked
        await station.close()
