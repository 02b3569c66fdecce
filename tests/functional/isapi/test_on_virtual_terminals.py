"""The client on the product's own virtual terminals: every profile, every fault that concerns it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from facestation.domain.person import Person, PersonType
from facestation.domain.secret import Secret
from facestation.domain.validity import Validity, parse_moment
from facestation.errors import (
    CaptureTimedOut,
    FaceMissing,
    ModelingFailed,
    NameTooLong,
    NotActivated,
    NotSupported,
    PasswordRefused,
    PersonMissing,
    PhotoQuality,
    PlanUnusable,
    StationError,
    TerminalLocked,
    Unreachable,
)
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.virtual.profiles import PROFILES
from facestation.virtual.serve import Options, VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.isapi.stranger_login import PASSWORD
from tests.functional.isapi.talking import client_at, enroll, terminal_at
from tests.functional.virtual.terminals import until

VISITOR = Person(
    "V20300131-1",
    "Зоя Пример",
    PersonType.VISITOR,
    Validity(parse_moment("2030-01-31T08:00:00"), parse_moment("2030-01-31T18:00:00")),
    cards=("1000200030",),
)
FACE = picture("portrait")
WITH_FACES = [name for name in PROFILES if name in {"k1t341", "k1t342", "k1t343", "k1t672", "k1t673"}]


@asynccontextmanager
async def virtual(**wanted: object) -> AsyncIterator[tuple[VirtualTerminal, Terminal]]:
    quick = {"modeling_s": 0.05, "capture_s": 0.05, "capture_timeout_s": 0.3, "deletion_s": 0.3}
    options = Options(Secret(PASSWORD), **{"count_faces": lambda _: 1, **quick, **wanted})  # type: ignore[arg-type]
    async with VirtualTerminal(options) as device, terminal_at(device.url) as terminal:
        yield device, terminal


@pytest.mark.parametrize("profile", WITH_FACES)
async def test_a_visitor_comes_is_replaced_and_goes(profile: str) -> None:
    async with virtual(profile=profile) as (device, terminal):
        await enroll(terminal, VISITOR, FACE)
        await enroll(terminal, VISITOR, FACE)
        assert set(device.state.people) == set(device.state.faces) == {VISITOR.employee_no}
        assert await device.meet(VISITOR.employee_no)
        assert await terminal.face_picture(VISITOR.employee_no) == FACE
        assert [person.employee_no async for person in terminal.people("v2030")] == [VISITOR.employee_no]
        assert not await terminal.is_gone(VISITOR.employee_no)
        await terminal.remove_person(VISITOR.employee_no)
        await terminal.remove_person(VISITOR.employee_no)
        assert await terminal.is_gone(VISITOR.employee_no)
        assert not device.state.people
        assert not device.state.faces
        assert not device.state.cards
        assert device.failed_logins == 0


@pytest.mark.parametrize("hint", [False, True])
@pytest.mark.parametrize("profile", WITH_FACES)
async def test_a_hint_spares_requests_and_never_harms(profile: str, hint: bool) -> None:
    async with virtual(profile=profile) as (device, terminal):
        ada = Person("10042", "Ada Example")
        for _ in range(2):
            await terminal.put_person(ada, likely_there=hint)
            await terminal.put_face("10042", FACE, likely_there=hint)
        before = len(device.state.requests)
        await terminal.put_person(ada, likely_there=hint)
        await terminal.put_face("10042", FACE, likely_there=hint)
        assert set(device.state.faces) == {"10042"}
        assert len(device.state.requests) - before <= (3 if hint else 4)


async def test_the_status_tells_what_there_is() -> None:
    async with virtual(clock_skew_s=90.0) as (_, terminal):
        await enroll(terminal, VISITOR, FACE)
        status = await terminal.status()
        assert status.info.model == "DS-K1T343EFWX"
        assert (status.capacity.people, status.capacity.faces, status.capacity.cards) == (1, 1, 1)
        assert (status.capacity.people_max, status.capacity.faces_max) == (1500, 1500)
        assert status.clock_skew_s == pytest.approx(90, abs=2)
        assert {"people", "cards", "faces", "capture", "snapshot", "door", "events"} <= set(status.supports)
        assert status.doors == 1
        assert terminal.manners.firmware == status.info.firmware


async def test_what_a_time_terminal_lacks_is_left_out() -> None:
    async with virtual(profile="k1a340") as (_, terminal):
        status = await terminal.status()
        assert {"faces", "snapshot", "door"}.isdisjoint(status.supports)
        assert "people" in status.supports
        assert status.doors == 0
        with pytest.raises(NotSupported):
            await terminal.snapshot()
        with pytest.raises(NotSupported):
            await terminal.put_face("1", FACE)


@pytest.mark.parametrize("profile", WITH_FACES)
async def test_a_capture_and_a_snapshot_bring_pictures(profile: str) -> None:
    async with virtual(profile=profile) as (_, terminal):
        for jpeg in (await terminal.capture_face(), await terminal.snapshot()):
            assert jpeg.startswith(b"\xff\xd8")
            assert jpeg.endswith(b"\xff\xd9")


async def test_a_capture_of_nobody_times_out() -> None:
    async with virtual(faults=("capture_timeout",)) as (_, terminal):
        with pytest.raises(CaptureTimedOut):
            await terminal.capture_face()


async def test_a_cancelled_capture_leaves_the_terminal_idle_and_pictures_go_on_meanwhile() -> None:
    async with virtual(capture_timeout_s=20.0, faults=("capture_timeout=20",)) as (device, terminal):
        capture = asyncio.create_task(terminal.capture_face())
        await until(lambda: device.capturing)
        assert await terminal.snapshot()
        capture.cancel()
        with pytest.raises(asyncio.CancelledError):
            await capture
        device.faults.clear()
        assert await asyncio.wait_for(terminal.capture_face(), 3)


@pytest.mark.parametrize("binary", [True, False])
@pytest.mark.parametrize("profile", ["k1t343", "k1t673"])
async def test_a_capture_brings_a_picture_and_a_cancelled_one_leaves_the_terminal_idle(
    profile: str, binary: bool
) -> None:
    """Blocking (K1T343) and polled (K1T673), with the picture in the answer and with its address."""
    async with virtual(profile=profile, capture_timeout_s=20.0) as (device, other):
        manners = Manners(capture_there=True, capture_binary=binary, capture_cancel=True)
        async with terminal_at(device.url, manners) as told:
            assert (await told.capture_face()).startswith(b"\xff\xd8")
            assert told.manners.capture_binary is binary
            device.faults.add("capture_timeout=20")
            for _ in range(2):
                capture = asyncio.create_task(told.capture_face())
                await until(lambda: device.capturing)
                capture.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await capture
                await until(lambda: not device.capturing)
            device.faults.clear()
            assert await asyncio.wait_for(other.capture_face(), 3)


async def test_what_is_not_there_is_said() -> None:
    async with virtual() as (_, terminal):
        assert await terminal.person("1") is None
        with pytest.raises(PersonMissing):
            await terminal.face_picture("1")
        await terminal.put_person(Person("1", "Ada"))
        with pytest.raises(FaceMissing):
            await terminal.face_picture("1")
        with pytest.raises(PersonMissing):
            await terminal.put_face("2", FACE)


async def test_people_are_listed_over_many_pages_and_found_by_number() -> None:
    async with virtual() as (_, terminal):
        for number in range(65):
            await terminal.put_person(Person(f"{number:03}", f"Person {number}"))
        listed = [person.employee_no async for person in terminal.people()]
        assert listed == [f"{number:03}" for number in range(65)]
        assert [person.name async for person in terminal.people("Person 6")] == [
            *("Person 6", "Person 60", "Person 61", "Person 62", "Person 63", "Person 64")
        ]


async def test_doors_obey_and_tell_their_state() -> None:
    async with virtual() as (device, terminal):
        await terminal.door(1, "open")
        await terminal.door(1, "alwaysOpen")
        assert (await terminal.work_status()).doors == ("stays_open",)
        with pytest.raises(ValueError, match="ajar"):
            await terminal.door(1, "ajar")
        assert device.failed_logins == 0


RECOVERABLE = [
    "busy:3",
    "modeling:2",
    "drop",
    # While a deletion is waited for, the nonce grows too old; the next one is young enough also on a busy machine.
    "stale_nonce=0.7 delete_async=2",
    "one_use_nonce",
    "wrong_content_type",
    "foreign_url",
    "delete_async=0.5",
]
BREAKING = ["power_off", "cut", "truncated", "garbage", "html_error", "huge_answer=3", "deep_json", "xml_bomb"]


@pytest.mark.parametrize("fault", RECOVERABLE)
async def test_an_enrollment_gets_through(fault: str) -> None:
    async with virtual(faults=tuple(fault.split())) as (_, terminal):
        await enroll(terminal, VISITOR, FACE)
        await terminal.remove_person(VISITOR.employee_no)
        assert await terminal.is_gone(VISITOR.employee_no)


@pytest.mark.parametrize("fault", BREAKING)
async def test_a_breaking_terminal_gives_an_error_of_the_tree_and_recovers(fault: str) -> None:
    async with virtual() as (device, terminal):
        await terminal.put_person(VISITOR)
        device.faults.add(fault)
        with pytest.raises(StationError) as caught:
            await _written_and_read_three_times(terminal)
        assert caught.value.details["terminal"] == "Reception"
        device.faults.clear()
        await enroll(terminal, VISITOR, FACE)
        assert device.failed_logins == 0


async def test_a_terminal_that_loses_power_under_a_face_is_unreachable_and_then_complete() -> None:
    async with virtual(modeling_s=2.0) as (device, terminal):
        await terminal.put_person(VISITOR)
        upload = asyncio.create_task(terminal.put_face(VISITOR.employee_no, FACE))
        await until(lambda: device.modeling)
        await device.power_off()
        with pytest.raises(Unreachable):
            await upload
        await device.power_on()
        await terminal.put_face(VISITOR.employee_no, FACE)
        assert set(device.state.faces) == {VISITOR.employee_no}


@pytest.mark.parametrize(
    ("fault", "expected"),
    [("refuse_photo", PhotoQuality), ("modeling_error_once", ModelingFailed)],
)
async def test_a_refused_photo_says_why(fault: str, expected: type[StationError]) -> None:
    async with virtual(faults=(fault,)) as (_, terminal):
        await terminal.put_person(VISITOR)
        with pytest.raises(expected):
            await terminal.put_face(VISITOR.employee_no, FACE)


async def test_a_camera_that_hangs_up_does_not_keep_the_terminal_from_telling_the_rest() -> None:
    async with virtual(faults=("cut@streaming.snapshot",)) as (_, terminal):
        supports = (await terminal.status()).supports
        assert "snapshot" not in supports
        assert {"people", "faces"} <= set(supports)


async def test_a_limit_in_bytes_is_told_in_characters() -> None:
    async with virtual(profile="k1t672") as (device, terminal):
        with pytest.raises(NameTooLong) as caught:
            await terminal.put_person(Person("1", "Я" * 20))
        assert caught.value.message == "The name has 20 characters; a terminal keeps 16."
        seen = len(device.state.requests)
        with pytest.raises(NameTooLong):
            await terminal.put_person(Person("1", "Я" * 17))
        assert len(device.state.requests) == seen
        await terminal.put_person(Person("1", "Я" * 16))


async def test_a_limit_in_characters_is_not_taken_for_one_in_bytes() -> None:
    async with virtual() as (device, terminal):
        name = "Я" * 128
        await terminal.put_person(Person("1", name))
        assert device.state.people["1"]["name"] == name
        with pytest.raises(NameTooLong) as caught:
            await terminal.put_person(Person("2", name + "Я"))
        assert caught.value.details["limit"] == 128


async def test_a_wrong_password_fails_exactly_once() -> None:
    options = Options(Secret("another-1234"), count_faces=lambda _: 1)
    async with VirtualTerminal(options) as device, terminal_at(device.url) as terminal:
        jobs = [terminal.put_person(VISITOR), terminal.snapshot(), terminal.status(), terminal.capture_face()]
        results = await asyncio.gather(*jobs, return_exceptions=True)
        assert sum(isinstance(result, PasswordRefused) for result in results) == 1
        assert device.failed_logins == 1


async def test_a_lock_is_told_with_its_time() -> None:
    async with virtual(faults=("lock",)) as (_, terminal):
        with pytest.raises(TerminalLocked) as caught:
            await terminal.device_info()
        assert caught.value.details["unlock_s"] == pytest.approx(1800, abs=5)


async def test_an_inactive_terminal_says_so() -> None:
    async with virtual(inactive=True) as (_, terminal):
        with pytest.raises(NotActivated):
            await terminal.device_info()


async def test_over_tls_with_sha256_too() -> None:
    options = Options(Secret(PASSWORD), https=True, algorithms=("MD5", "SHA-256"), count_faces=lambda _: 1)
    async with VirtualTerminal(options) as device:
        terminal = Terminal(client_at(device.url, fingerprint=device.fingerprint), Manners())
        await enroll(terminal, VISITOR, FACE)
        await terminal.close()
        assert device.failed_logins == 0


async def _written_and_read_three_times(terminal: Terminal) -> None:
    for _ in range(3):
        await terminal.put_person(VISITOR)
        await terminal.read_back(VISITOR.employee_no)


async def test_each_of_several_plans_for_one_door_is_looked_at() -> None:
    ada = Person("10042", "Ada Example", doors=(1,), plans=((1, "1,2"),))
    async with virtual(profile="k1t673") as (device, terminal):
        await terminal.put_person(ada)
        assert device.state.people["10042"]["RightPlan"] == [{"doorNo": 1, "planTemplateNo": "1,2"}]
        found = await terminal.person("10042")
        assert found is not None
        assert found.plans == ada.plans
        with pytest.raises(PlanUnusable):
            await terminal.put_person(replace(ada, plans=((1, "1,999"),)))
