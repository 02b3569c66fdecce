"""The same face under another number: refused by a terminal that compares, and found again by name and photograph."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from facestation.domain.enrollment import State
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.errors import FaceOfAnother
from facestation.services.people.duplicates import Namesake
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from facestation.vision.judge import Judge

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
ASTRONAUT = Path(__file__).parents[4] / "facestation" / "virtual" / "data" / "astronaut.png"


@pytest.fixture(scope="session")
def somebody_else() -> PreparedPhoto:
    """Another person's photo."""
    picture = cv2.imread(str(ASTRONAUT))
    assert picture is not None
    larger = cv2.resize(picture, None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC)
    _, prepared = Judge().judge(cv2.imencode(".png", np.asarray(larger, np.uint8))[1].tobytes())
    assert prepared is not None
    return prepared


async def compare_faces(station: Station, terminal_id: str) -> None:
    """Lets the terminal compare each new face with those that it has."""
    answer, _ = await station.operations.call(terminal_id, "access.controller", {}, None, confirmed=False)
    told = json.loads(answer.body)
    told["AcsCfg"]["faceDuplicateCheckEnabled"] = True
    body = json.dumps(told).encode()
    answer, _ = await station.operations.call(terminal_id, "access.set_controller", {}, body, confirmed=True)
    assert answer.status == 200, answer.body


async def enrolled(station: Station, terminal_id: str, person: Person, photo: PreparedPhoto) -> tuple[State, object]:
    [delivery] = await station.enrollment.enroll(EnrollmentRequest(person, photo, (terminal_id,)))
    return delivery.state, delivery.error


@pytest.mark.parametrize("profile", ["k1t343", "k1t673"])
async def test_a_terminal_that_compares_refuses_the_face_and_the_other_is_found(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, somebody_else: PreparedPhoto, profile: str
) -> None:
    device = await terminal(profile=profile)
    record = await station.terminals.add(device.url, name="Lobby")
    await compare_faces(station, record.id)
    assert (await enrolled(station, record.id, Person("A6", "Bo Berg"), somebody_else))[0] is State.VERIFIED
    assert (await enrolled(station, record.id, Person("A7", "Ann Smith"), photo))[0] is State.VERIFIED
    state, error = await enrolled(station, record.id, Person("V1", "Anne Smyth"), photo)
    assert (state, type(error)) == (State.REFUSED, FaceOfAnother)
    [twin] = await station.duplicates.twins(record.id, "Anne Smyth", "V1", photo.jpeg)
    assert (twin.employee_no, twin.name, twin.terminal, twin.same_picture) == ("A7", "Ann Smith", "Lobby", True)
    assert twin.picture == photo.jpeg
    assert (await enrolled(station, record.id, Person("A7", "Ann Smith"), photo))[0] is State.VERIFIED, "one's own face"


async def test_those_of_the_same_name_are_shown_even_with_another_picture_or_none(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, somebody_else: PreparedPhoto
) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    await enrolled(station, record.id, Person("A6", "Ann  SMITH"), somebody_else)
    await enrolled(station, record.id, Person("A8", "Ann Smith", cards=("12",)), None)  # type: ignore[arg-type]
    twins = await station.duplicates.twins(record.id, "Ann Smith", "V1", photo.jpeg)
    assert {(twin.employee_no, twin.same_picture, twin.picture is None) for twin in twins} == {
        ("A6", False, False),
        ("A8", False, True),
    }
    assert await station.duplicates.twins(record.id, "Zoe", "V1", b"") == ()


async def test_a_name_that_this_station_enrolled_before_is_known(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    await enrolled(station, record.id, Person("A7", "Ann Smith"), photo)
    assert await station.duplicates.namesakes(" ann  smith ", "V1") == (Namesake("A7", "Ann Smith", (record.id,)),)
    assert await station.duplicates.namesakes("Ann Smith", "A7") == ()
    assert await station.duplicates.namesakes("Ann", "V1") == ()
    assert await station.duplicates.namesakes("  ", "V1") == ()
    twin = await station.duplicates.twin(record.id, Namesake("A7", "Ann Smith", (record.id,)), photo.jpeg)
    assert (twin.same_picture, twin.same_name) == (True, True)
    await station.enrollment.remove("A7", [record.id])
    assert await station.duplicates.namesakes("Ann Smith", "V1") == ()
    gone = await station.duplicates.twin(record.id, Namesake("A7", "Ann Smith", (record.id,)), photo.jpeg)
    assert gone.picture is None
