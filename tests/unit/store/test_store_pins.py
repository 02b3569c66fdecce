"""Waiting PINs: sealed in the database, handed out to a delivery, gone with the last need of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from facestation.domain.enrollment import Event
from facestation.domain.person import parse_pin
from facestation.domain.secret import KeyPlace, Secret, VaultKey
from facestation.errors import PhotoQuality, PinLost
from facestation.store.pins import bound_to
from tests.unit.store.desk import LEASE, Desk, terminal, visitor

PIN = Secret("73195246")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "station.db")
    made.store.terminals.add(terminal("Lobby"))
    made.store.terminals.add(terminal("Gate", 2))
    return made


def want(desk: Desk, *numbers: int, pin: Secret | None = PIN) -> None:
    ids = [terminal("", number).id for number in numbers or (1,)]
    desk.deliveries.want_present(replace(visitor(), pin=pin), None, ids)


def finish(desk: Desk, number: int, last: Event = Event.CONFIRMED) -> None:
    [row] = [row for row in desk.deliveries.all_for("V1") if row.terminal_id == terminal("", number).id]
    claimed = desk.deliveries.claim(row.id, desk.clock() + LEASE)
    assert claimed is not None
    if last is Event.CONFIRMED:
        desk.deliveries.advance(row.id, claimed.revision, Event.ACCEPTED)
        desk.deliveries.advance(row.id, claimed.revision, last)
    else:
        error = PhotoQuality(terminal="Lobby", sub_status="", error_msg="")
        desk.deliveries.advance(row.id, claimed.revision, last, error=error)


def test_a_pin_waits_for_every_door_and_goes_with_the_last(desk: Desk) -> None:
    want(desk, 1, 2)
    assert desk.store.pins.of("V1") == PIN
    finish(desk, 1)
    assert desk.store.pins.of("V1") == PIN
    finish(desk, 2)
    assert desk.store.pins.of("V1") is None


def test_a_pin_is_not_part_of_the_person_that_is_read(desk: Desk) -> None:
    want(desk)
    person = desk.store.people.get("V1")
    assert person is not None
    assert person.pin is None
    assert "73195246" not in repr(replace(person, pin=PIN))


def test_nothing_of_a_pin_stands_in_the_database_file(desk: Desk, tmp_path: Path) -> None:
    want(desk)
    desk.store.close()
    for file in tmp_path.glob("station.db*"):
        assert b"73195246" not in file.read_bytes()


def test_a_pin_waits_on_a_refused_door_until_it_is_tidied_away(desk: Desk) -> None:
    want(desk)
    finish(desk, 1, Event.FAILED_FOR_GOOD)
    assert desk.store.pins.of("V1") == PIN
    desk.store.photos.tidy(desk.clock() - timedelta(days=1))
    assert desk.store.pins.of("V1") == PIN
    desk.store.photos.tidy(desk.clock() + timedelta(days=1))
    assert desk.store.pins.of("V1") is None


def test_a_removal_takes_the_pin_along_and_a_new_wish_without_one_keeps_it(desk: Desk) -> None:
    want(desk)
    want(desk, pin=None)
    assert desk.store.pins.of("V1") == PIN
    want(desk, pin=Secret("1111"))
    assert desk.store.pins.of("V1") == Secret("1111")
    desk.deliveries.want_absent("V1", [terminal("").id])
    assert desk.store.pins.of("V1") is None


def test_a_pin_whose_key_is_gone_says_what_to_do(desk: Desk, tmp_path: Path) -> None:
    want(desk)
    desk.store.close()
    other = Desk(tmp_path / "station.db", VaultKey(bytes(range(1, 33)), KeyPlace.FILE))
    with pytest.raises(PinLost):
        other.store.pins.of("V1")
    assert bound_to("V1") != "V1"
    assert parse_pin("") is None
