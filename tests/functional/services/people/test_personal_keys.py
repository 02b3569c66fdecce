"""Cards and fingers of a person, given and taken away at terminals by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.credential import CardOnTerminal, CardRead, CardType, FingerOnTerminal
from facestation.domain.terminal import TerminalRecord
from facestation.errors import (
    CardMissing,
    CardNotShown,
    CardTaken,
    CredentialNotConfirmed,
    FingerNotShown,
    FingersFull,
    FingerTaken,
    NothingThere,
    NotSupported,
    PersonMissing,
    ReaderOffline,
)
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import until

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
ADA = "10042"


def with_people(door: VirtualTerminal, *numbers: str) -> None:
    for number in numbers:
        door.state.people[number] = {"employeeNo": number, "name": "Ada Example", "doorRight": "1"}


async def added(station: Station, door: VirtualTerminal) -> TerminalRecord:
    with_people(door, ADA, "10043")
    return await station.terminals.resolve(door.url)


@pytest.mark.parametrize("profile", ["k1t343", "k1t672"])
async def test_cards_are_given_changed_listed_and_taken(station: Station, terminal: MakeTerminal, profile: str) -> None:
    door = await terminal(profile=profile)
    record, keys = await added(station, door), station.personal_keys
    await keys.give_card(record.id, ADA, "1001")
    await keys.give_card(record.id, ADA, "1002", CardType.PATROL)
    await keys.give_card(record.id, ADA, "1001", CardType.SUPER)
    assert await keys.cards(record.id, ADA) == [
        CardOnTerminal("1001", "superCard"),
        CardOnTerminal("1002", "patrolCard"),
    ]
    await keys.take_card(record.id, ADA, "1001")
    assert list(door.state.cards) == ["1002"]
    lines = [line for line in await station.journal.lines() if line.employee_no == ADA]
    assert [(line.kind, line.code) for line in lines] == [
        (AuditKind.CREDENTIAL_REMOVED, "card"),
        *[(AuditKind.CREDENTIAL_ADDED, "card")] * 3,
    ]


async def test_a_card_changes_its_type_where_there_is_no_set_up(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(faults=("missing@cards.set_up",))
    record, keys = await added(station, door), station.personal_keys
    await keys.give_card(record.id, ADA, "1001")
    await keys.give_card(record.id, ADA, "1001", CardType.PATROL)
    assert door.state.cards["1001"].card_type == "patrolCard"


async def test_the_card_of_another_is_neither_given_nor_taken(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record, keys = await added(station, door), station.personal_keys
    await keys.give_card(record.id, "10043", "1001")
    with pytest.raises(CardTaken):
        await keys.give_card(record.id, ADA, "1001")
    with pytest.raises(CardMissing):
        await keys.take_card(record.id, ADA, "1001")
    assert door.state.cards["1001"].employee_no == "10043"


async def test_a_card_that_was_accepted_and_ignored_is_told(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(faults=("ok_but_ignored@cards.set_up",))
    record = await added(station, door)
    with pytest.raises(CredentialNotConfirmed):
        await station.personal_keys.give_card(record.id, ADA, "1001")


async def test_a_card_is_read_at_the_terminal_while_all_else_goes_on(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(capture_s=2.0)
    record, keys = await added(station, door), station.personal_keys
    door.hold_card("1000200030")
    reading = asyncio.create_task(keys.read_card(record.id))
    await until(lambda: door.waits_for_card)
    await keys.give_card(record.id, ADA, "1001")
    assert not reading.done()
    assert await reading == CardRead("1000200030", "TypeA_M1")


async def test_giving_up_leaves_the_terminal_idle(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(capture_s=60)
    record, keys = await added(station, door), station.personal_keys

    def waits() -> bool:
        return door.waits_for_card or door.waits_for_finger

    for ask in (lambda: keys.read_card(record.id), lambda: keys.capture_finger(record.id, 1)):
        under_way = asyncio.ensure_future(ask())
        await until(waits)
        under_way.cancel()
        with pytest.raises(asyncio.CancelledError):
            await under_way
        await until(lambda: not waits())


async def test_who_does_not_come_and_what_cannot_read_are_told(station: Station, terminal: MakeTerminal) -> None:
    slow, without = await terminal(faults=("capture_timeout=0.05",)), await terminal(profile="k1a340")
    record, other, keys = await added(station, slow), await added(station, without), station.personal_keys
    with pytest.raises(CardNotShown):
        await keys.read_card(record.id)
    with pytest.raises(FingerNotShown):
        await keys.capture_finger(record.id, 1)
    with pytest.raises(NotSupported):
        await keys.read_card(other.id)
    off = await terminal(faults=("power_off",))
    ids = [record.id, other.id, (await added(station, off)).id]
    assert await keys.card_readers(ids) == {record.id}
    assert await keys.finger_readers(ids) == {record.id, other.id}


@pytest.mark.parametrize("profile", ["k1t341", "k1t342", "k1t343", "k1a340"])
async def test_a_finger_is_taken_brought_listed_and_deleted(
    station: Station, terminal: MakeTerminal, profile: str
) -> None:
    door = await terminal(profile=profile, capture_s=0.02)
    record, keys = await added(station, door), station.personal_keys
    for number in (1, 7):
        finger = await keys.capture_finger(record.id, number)
        assert finger.quality == 86
        [brought] = await keys.give_finger([record.id], ADA, finger)
        assert brought.error is None
    assert await keys.fingers(record.id, ADA) == [FingerOnTerminal(1, "normalFP"), FingerOnTerminal(7, "normalFP")]
    await keys.take_fingers(record.id, ADA, [7])
    assert list(door.state.fingers) == [(ADA, 1)]
    with pytest.raises(NothingThere):
        await keys.take_fingers(record.id, ADA, [7])
    await keys.take_fingers(record.id, ADA)
    assert door.state.fingers == {}


async def test_a_finger_that_one_terminal_does_not_take_reaches_the_others(
    station: Station, terminal: MakeTerminal
) -> None:
    here, full = await terminal(capture_s=0.02), await terminal(faults=("full_fingers",))
    offline, without = await terminal(faults=("finger_reader_offline",)), await terminal(profile="k1t673")
    records = [await added(station, door) for door in (here, full, offline, without)]
    finger = await station.personal_keys.capture_finger(records[0].id, 1)
    brought = await station.personal_keys.give_finger([record.id for record in records], ADA, finger)
    kinds = [type(each.error) for each in brought]
    assert kinds == [type(None), FingersFull, ReaderOffline, NotSupported]
    template = finger.data.reveal()
    assert not any(template in f"{each!r} {each.error!r} {each.error and each.error.details}" for each in brought)
    assert template not in repr(finger)


async def test_a_finger_belongs_to_one_person_who_has_to_be_there(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(capture_s=0.02)
    record, keys = await added(station, door), station.personal_keys
    finger = await keys.capture_finger(record.id, 1)
    await keys.give_finger([record.id], "10043", finger)
    [taken] = await keys.give_finger([record.id], ADA, finger)
    [nobody] = await keys.give_finger([record.id], "10099", finger)
    assert isinstance(taken.error, FingerTaken)
    assert isinstance(nobody.error, PersonMissing)
    assert list(door.state.fingers) == [("10043", 1)]


@pytest.mark.parametrize("profile", ["k1t343", "k1t341", "k1a340"])
async def test_fingers_go_with_their_person(station: Station, terminal: MakeTerminal, profile: str) -> None:
    faults = ("missing@persons.delete_details",)
    door = await terminal(profile=profile, capture_s=0.02, faults=faults)
    record, keys = await added(station, door), station.personal_keys
    await keys.give_finger([record.id], ADA, await keys.capture_finger(record.id, 1))
    await keys.give_finger([record.id], "10043", await keys.capture_finger(record.id, 1))
    await station.enrollment.remove(ADA, [record.id])
    assert list(door.state.fingers) == [("10043", 1)]
