"""Terminals are restarted, saved and reset, and the station waits until they are back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import Path

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.care import ResetMode, Stage, Step
from facestation.domain.enrollment import State
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.domain.secret import Secret
from facestation.errors import (
    BadRequest,
    ConfirmationWrong,
    FileUnreadable,
    NotActivated,
    NotRestarted,
    SecretInClear,
    StillAway,
    TerminalOccupied,
    Unreachable,
)
from facestation.services.care.absence import Patience
from facestation.services.care.upkeep import Upkeep
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.care.caring import QUICK_TERMINAL, add, care_of, keeper_of, stages, steps_of

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

TOLD_GONE_BACK = [Stage.TOLD, Stage.GONE, Stage.BACK]
KEY = Secret("Meadow-7")


async def kinds(station: Station) -> set[AuditKind]:
    return {line.kind for line in await station.journal.lines()}


async def test_a_restart_is_told_seen_and_waited_for(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    steps = await steps_of(care_of(station).restart(place))
    assert stages(steps) == TOLD_GONE_BACK
    assert steps[-1].firmware == f"{door.profile.firmware} {door.profile.released}"
    assert door.failed_logins == 0
    assert AuditKind.RESTARTED in await kinds(station)


async def test_a_terminal_that_restarts_before_it_answers_has_heard_it(
    station: Station, terminal: MakeTerminal
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    door.faults.add("lost_answer@system.reboot:1")
    assert stages(await steps_of(care_of(station).restart(place))) == TOLD_GONE_BACK


Risky = Callable[[Upkeep, str, Path], AsyncGenerator[Step, None]]
RISKY: dict[AuditKind, tuple[str, Risky]] = {
    AuditKind.RESTARTED: ("system.reboot", lambda care, place, _: care.restart(place)),
    AuditKind.FACTORY_RESET: (
        "system.factory_reset",
        lambda care, place, _: care.factory_reset(place, ResetMode.BASIC, "Entrance"),
    ),
    AuditKind.CONFIGURATION_IMPORTED: (
        "system.import_configuration",
        lambda care, place, file: care.import_configuration(place, file, KEY),
    ),
}


@pytest.mark.parametrize("kind", RISKY)
async def test_one_that_breaks_off_every_connection_has_not_heard_it(
    station: Station, terminal: MakeTerminal, tmp_path: Path, kind: AuditKind
) -> None:
    door = await terminal(https=True, **QUICK_TERMINAL)
    place = await add(station, door)
    operation, begin = RISKY[kind]
    file = tmp_path / "saved.cfg"
    await care_of(station).export_configuration(place, file, KEY)
    door.faults.add("power_off")
    with pytest.raises(Unreachable):
        await steps_of(begin(care_of(station), place, file))
    assert not door.state.requests_for(operation)
    assert kind not in await kinds(station)


async def test_a_terminal_that_does_not_restart_is_told_of(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    place = await add(station, door)
    door.faults.add("ok_but_ignored@system.reboot")
    with pytest.raises(NotRestarted):
        await steps_of(care_of(station, Patience(0.02, gone_s=0.2)).restart(place))


async def test_a_terminal_that_does_not_come_back_is_told_of(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(restart_s=60)
    place = await add(station, door)
    with pytest.raises(StillAway):
        await steps_of(care_of(station, Patience(0.02, gone_s=2, back_s=0.2)).restart(place))


async def test_deliveries_wait_for_a_restart_and_go_on_afterwards(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    wish = EnrollmentRequest(Person("1", "Ada"), photo, (place,), "test")
    steps = care_of(station).restart(place)
    assert (await anext(steps)).stage is Stage.TOLD
    enrolling = asyncio.create_task(station.enrollment.enroll(wish))
    await steps_of(steps)
    [delivery] = await enrolling
    assert (delivery.state, delivery.attempts) == (State.VERIFIED, 1)


async def test_two_jobs_do_not_meet_at_one_terminal(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    async with keeper_of(station).alone_with(place):
        with pytest.raises(TerminalOccupied):
            await steps_of(care_of(station).restart(place))
    assert not door.state.requests_for("system.reboot")


async def test_a_delivery_is_not_disturbed(station: Station, terminal: MakeTerminal, photo: PreparedPhoto) -> None:
    door = await terminal(modeling_s=0.5)
    place = await add(station, door)
    wish = EnrollmentRequest(Person("1", "Ada"), photo, (place,), "test")
    under_way = asyncio.Event()
    station.outbox.subscribe(lambda delivery: under_way.set() if delivery.state is State.SENDING else None)
    enrolling = asyncio.create_task(station.enrollment.enroll(wish))
    await under_way.wait()
    with pytest.raises(TerminalOccupied):
        await steps_of(care_of(station).restart(place))
    [delivery] = await enrolling
    assert delivery.state is State.VERIFIED


async def test_settings_go_into_a_file_and_come_back(station: Station, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(https=True, **QUICK_TERMINAL)
    place = await add(station, door)
    care, file = care_of(station), tmp_path / "saved.cfg"
    await station.configuration.change(place, "language", {"language": "Russian"}, confirmed=True)
    size = await care.export_configuration(place, file, KEY)
    assert size == file.stat().st_size > 0
    await station.configuration.change(place, "language", {"language": "English"}, confirmed=True)
    assert stages(await steps_of(care.import_configuration(place, file, KEY))) == TOLD_GONE_BACK
    shown = (await station.configuration.read(place, "language")).field("language")
    assert shown is not None
    assert shown.value == "Russian"
    assert b"Meadow-7" not in file.read_bytes()
    assert {AuditKind.CONFIGURATION_EXPORTED, AuditKind.CONFIGURATION_IMPORTED} <= await kinds(station)


async def test_the_password_of_a_file_goes_out_encrypted_or_not_at_all(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal()
    place = await add(station, door)
    care, file = care_of(station), tmp_path / "saved.cfg"
    await care.export_configuration(place, file, KEY)
    old = await terminal()
    old.faults.add("missing@security.capabilities")
    other = await add(station, old, "Old")
    with pytest.raises(SecretInClear):
        await care.export_configuration(other, file, KEY)
    assert not old.state.requests_for("system.export_configuration")
    await care.export_configuration(other, file, KEY, in_clear=True)


async def test_a_wrong_password_or_file_changes_nothing(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    care, file = care_of(station), tmp_path / "saved.cfg"
    await care.export_configuration(place, file, KEY)
    with pytest.raises(BadRequest):
        await steps_of(care.import_configuration(place, file, Secret("Meadow-8")))
    file.write_bytes(b"\x00" * 100)
    with pytest.raises(BadRequest):
        await steps_of(care.import_configuration(place, file, KEY))
    with pytest.raises(FileUnreadable):
        await steps_of(care.import_configuration(place, tmp_path / "none", KEY))


async def test_a_reset_asks_for_the_name_and_leaves_a_terminal_without_a_password(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    await station.enrollment.enroll(EnrollmentRequest(Person("1", "Ada"), photo, (place,), "test"))
    care = care_of(station)
    assert await care.reset_modes(place) == tuple(ResetMode)
    with pytest.raises(ConfirmationWrong):
        await steps_of(care.factory_reset(place, ResetMode.FULL, "entrance"))
    assert "1" in door.state.people
    assert stages(await steps_of(care.factory_reset(place, ResetMode.FULL, "Entrance"))) == TOLD_GONE_BACK
    assert (door.state.people, door.state.faces, door.active) == ({}, {}, False)
    with pytest.raises(NotActivated):
        await station.terminals.connect(place)
    assert (await station.terminals.get(place)).login_refused is False
    assert AuditKind.FACTORY_RESET in await kinds(station)


async def test_a_smaller_reset_leaves_people_and_password(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    await station.enrollment.enroll(EnrollmentRequest(Person("1", "Ada"), photo, (place,), "test"))
    await station.configuration.change(place, "language", {"language": "Russian"}, confirmed=True)
    await steps_of(care_of(station).factory_reset(place, ResetMode.BASIC, "Entrance"))
    assert ("1" in door.state.people, door.active) == (True, True)
    assert not [name for name in door.state.settings if "language" in name]
