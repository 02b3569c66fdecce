"""A face that works is not lost to a photo that the terminal refuses, whatever it can do and whatever it says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from facestation.domain.person import Person
from facestation.domain.secret import Secret
from facestation.errors import (
    BadRequest,
    FaceLost,
    FaceLostForNow,
    FacesFull,
    PhotoQuality,
    Refusal,
    Retry,
    StationError,
    Unreachable,
)
from facestation.isapi.terminal import Terminal
from facestation.virtual.serve import Options, VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.isapi.stranger_login import PASSWORD
from tests.functional.isapi.talking import terminal_at

ADA = Person("10042", "Ada Example")
OLD, NEW = picture("portrait"), picture("two_faces")
MODELS = ["k1t341", "k1t342", "k1t343", "k1t672", "k1t673"]
ADDS_ONLY = ("missing@faces.modify", "missing@faces.change_one")
"""What makes a K1T672 one whose faces can only be deleted and added."""
WORDS = ["faceLowQulity", "badParameters", "badJsonContent", "MessageParametersLack", "invalidOperation", "notSupport"]


@asynccontextmanager
async def holding_old(profile: str, *faults: str) -> AsyncIterator[tuple[VirtualTerminal, Terminal]]:
    """A terminal that has Ada's old face already, from this very station."""
    options = Options(Secret(PASSWORD), profile=profile, faults=faults, modeling_s=0.01, count_faces=lambda _: 1)
    async with VirtualTerminal(options) as device, terminal_at(device.url) as terminal:
        await bring(terminal, OLD)
        yield device, terminal


async def bring(terminal: Terminal, jpeg: bytes, *, likely_there: bool = False) -> None:
    await terminal.put_person(ADA, likely_there=likely_there)
    await terminal.put_face(ADA.employee_no, jpeg, likely_there=likely_there)


def face_on(device: VirtualTerminal) -> bytes | None:
    face = device.state.faces.get(ADA.employee_no)
    return None if face is None else face.jpeg


def uploads(device: VirtualTerminal) -> list[str]:
    names = ("faces.set_up", "faces.record", "faces.record_small_f", "faces.modify", "faces.change_one")
    return [request.operation for request in device.state.requests if request.operation in names]


@pytest.mark.parametrize("hint", [False, True])
@pytest.mark.parametrize("word", [*(f"refuse_photo={word}" for word in WORDS), "refuse_oddly"])
@pytest.mark.parametrize("profile", MODELS)
async def test_a_refused_replacement_leaves_the_old_face_untouched(profile: str, word: str, hint: bool) -> None:
    async with holding_old(profile) as (device, terminal):
        await bring(terminal, OLD, likely_there=hint)
        device.faults.add(word)
        with pytest.raises(Refusal) as caught:
            await bring(terminal, NEW, likely_there=hint)
        assert caught.value.retry is Retry.NEVER
        assert face_on(device) == OLD
        assert not device.state.requests_for("faces.delete")
        device.faults.clear()
        await bring(terminal, NEW, likely_there=hint)
        assert face_on(device) == NEW


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("profile", MODELS)
async def test_a_station_that_knows_nothing_yet_loses_no_face_either(profile: str, word: str) -> None:
    async with holding_old(profile) as (device, _), terminal_at(device.url) as fresh:
        device.faults.add(f"refuse_photo={word}")
        with pytest.raises(Refusal):
            await bring(fresh, NEW)
        # Before any success, the word for "no such call" is taken for it; a terminal that then takes the old picture
        # back, as real ones do, would have it again.
        assert face_on(device) == OLD or word == "notSupport"


@pytest.mark.parametrize("hint", [False, True])
@pytest.mark.parametrize("word", [*(f"refuse_photo={word}" for word in WORDS), "refuse_oddly"])
async def test_where_a_face_must_be_deleted_first_the_old_one_is_put_back(word: str, hint: bool) -> None:
    async with holding_old("k1t672", *ADDS_ONLY) as (device, terminal):
        await bring(terminal, NEW)
        await bring(terminal, OLD, likely_there=hint)
        device.faults.add(f"{word}@faces.record:1")
        with pytest.raises(Refusal) as caught:
            await bring(terminal, NEW, likely_there=hint)
        assert not isinstance(caught.value, FaceLost)
        assert face_on(device) == OLD


async def test_what_breaks_off_between_deleting_and_adding_brings_the_new_face_the_next_time() -> None:
    async with holding_old("k1t672", *ADDS_ONLY) as (device, terminal):
        await bring(terminal, OLD)
        device.faults.add("cut@faces.record:2")
        with pytest.raises(Unreachable):
            await bring(terminal, NEW, likely_there=True)
        assert face_on(device) is None
        await bring(terminal, NEW)
        assert face_on(device) == NEW


@pytest.mark.parametrize(
    ("faults", "expected"),
    [
        (("refuse_photo@faces.record",), FaceLost),
        (("full_faces@faces.record",), FaceLostForNow),
        (("refuse_photo@faces.record:1", "missing@pictures.get"), FaceLost),
    ],
)
async def test_a_face_that_is_lost_all_the_same_is_said_to_be(
    faults: tuple[str, ...], expected: type[StationError]
) -> None:
    async with holding_old("k1t672", *ADDS_ONLY) as (device, terminal):
        await bring(terminal, OLD)
        for fault in faults:
            device.faults.add(fault)
        with pytest.raises(expected) as caught:
            await bring(terminal, NEW, likely_there=True)
        assert caught.value.details["sub_status"] in {"faceLowQulity", "deviceFaceFull"}
        assert face_on(device) is None


async def test_a_picture_that_cannot_be_fetched_does_not_keep_an_old_face_for_ever() -> None:
    async with holding_old("k1t672", *ADDS_ONLY, "missing@pictures.get") as (device, terminal):
        await bring(terminal, NEW)
        assert face_on(device) == NEW


async def test_a_terminal_that_is_away_for_the_picture_keeps_its_face_until_it_is_back() -> None:
    async with holding_old("k1t672", *ADDS_ONLY) as (device, terminal):
        device.faults.add("cut@pictures.get")
        with pytest.raises(Unreachable):
            await bring(terminal, NEW)
        assert face_on(device) == OLD


@pytest.mark.parametrize("replacing", [False, True])
async def test_a_lost_answer_to_the_added_face_is_found_out_by_sending_again(replacing: bool) -> None:
    async with holding_old("k1t672", *ADDS_ONLY) as (device, terminal):
        if replacing:
            await bring(terminal, OLD)
        device.faults.add("lost_answer@faces.record:1")
        await bring(terminal, NEW, likely_there=replacing)
        assert face_on(device) == NEW


async def test_a_full_store_is_told_and_the_old_face_back_where_it_was() -> None:
    async with holding_old("k1t672", *ADDS_ONLY) as (device, terminal):
        await bring(terminal, OLD)
        device.faults.add("full_faces@faces.record:1")
        with pytest.raises(FacesFull):
            await bring(terminal, NEW, likely_there=True)
        assert face_on(device) == OLD


async def test_a_known_form_is_not_doubted_and_the_terminals_own_word_is_told() -> None:
    async with holding_old("k1t673") as (device, terminal):
        device.faults.add("refuse_oddly")
        before = len(uploads(device))
        with pytest.raises(BadRequest) as caught:
            await bring(terminal, NEW, likely_there=True)
        assert caught.value.details["sub_status"] == "portraitNotApproved"
        assert uploads(device)[before:] == ["faces.modify", "faces.record"]


@pytest.mark.parametrize(
    ("fault", "word", "expected"),
    [
        ("refuse_oddly", "portraitNotApproved", BadRequest),
        ("refuse_photo", "faceLowQulity", PhotoQuality),
        ("refuse_photo=badParameters", "badParameters", BadRequest),
    ],
)
async def test_while_the_form_is_found_out_the_refusal_of_the_right_one_is_told(
    fault: str, word: str, expected: type[StationError]
) -> None:
    options = Options(Secret(PASSWORD), profile="k1t673", faults=(fault,), modeling_s=0.01, count_faces=lambda _: 1)
    async with VirtualTerminal(options) as device, terminal_at(device.url) as terminal:
        with pytest.raises(expected) as caught:
            await bring(terminal, NEW)
        assert caught.value.details["sub_status"] == word
        assert len(uploads(device)) == 2
