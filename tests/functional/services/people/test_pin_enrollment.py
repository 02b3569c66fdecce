"""Somebody who will not be photographed is enrolled with a PIN, which nobody ever sees again."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

import pytest

from facestation.domain.enrollment import State
from facestation.domain.person import Person, parse_pin
from facestation.domain.secret import Secret
from facestation.errors import PhotoMissing, PinInvalid
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


@pytest.mark.parametrize("profile", ["k1t343", "k1t673"])
async def test_a_pin_alone_is_enough_and_is_shown_nowhere(
    station: Station, terminal: MakeTerminal, caplog: pytest.LogCaptureFixture, profile: str
) -> None:
    device = await terminal(profile=profile)
    record = await station.terminals.add(device.url)
    with caplog.at_level(logging.DEBUG):
        person = Person("V1", "Ann", pin=Secret("73195246"))
        [delivery] = await station.enrollment.enroll(EnrollmentRequest(person, None, (record.id,)))
    assert delivery.state is State.VERIFIED
    assert device.state.people["V1"]["password"] == "73195246"
    found = await station.people.one_on_terminal(record.id, "V1")
    assert "73195246" not in repr(found) + repr(person) + repr(delivery) + caplog.text
    assert station.store.pins.of("V1") is None


async def test_a_pin_waits_with_its_person_for_a_door_that_is_off(station: Station, terminal: MakeTerminal) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    await device.power_off()
    person = Person("V1", "Ann", pin=Secret("73195246"))
    [delivery] = await station.enrollment.enroll(EnrollmentRequest(person, None, (record.id,)))
    assert delivery.state is State.OFFLINE
    await device.power_on()
    [after] = await station.outbox.deliver([delivery])
    assert after.state is State.VERIFIED
    assert device.state.people["V1"]["password"] == "73195246"


async def test_with_neither_photo_nor_card_nor_pin_there_is_nothing_to_open_a_door_with(
    station: Station, terminal: MakeTerminal
) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    with pytest.raises(PhotoMissing):
        await station.enrollment.enroll(EnrollmentRequest(Person("V1", "Ann"), None, (record.id,)))


@pytest.mark.parametrize("text", ["123", "123456789", "12a4", "１２３４", " 1234"])
def test_a_pin_is_four_to_eight_digits(text: str) -> None:
    with pytest.raises(PinInvalid) as error:
        parse_pin(text)
    assert text not in repr(error.value.details)
