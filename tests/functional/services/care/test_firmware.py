"""New firmware: the file looked at, sent from disk, and seen to run."""

from __future__ import annotations

import tracemalloc
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.care import Stage
from facestation.errors import (
    FirmwareRefused,
    FirmwareUnchanged,
    NotSupported,
    StationError,
    TerminalBusy,
    Unreachable,
)
from facestation.services.care.firmware import LARGEST_BYTES, look_at
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.care.caring import QUICK_TERMINAL, add, firmware_file, firmware_of, stages, steps_of

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

ALL = [Stage.SENDING, Stage.INSTALLING, Stage.GONE, Stage.BACK]


async def test_firmware_is_sent_installed_and_seen_to_run(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(https=True, **{**QUICK_TERMINAL, "upgrade_s": 1.0})
    place = await add(station, door)
    steps = await steps_of(firmware_of(station).install(place, firmware_file(tmp_path, size_bytes=5_000_000)))
    assert stages(steps) == ALL
    for stage in (Stage.SENDING, Stage.INSTALLING):
        told = [step.percent or 0 for step in steps if step.stage is stage]
        assert told == sorted(told)
    assert steps[-1].firmware == "V9.0.1 build 300101"
    assert (await station.terminals.get(place)).firmware == "V9.0.1 build 300101"
    assert door.failed_logins == 0
    kinds = [line.kind for line in await station.journal.lines()]
    assert kinds.index(AuditKind.FIRMWARE_INSTALLED) < kinds.index(AuditKind.FIRMWARE_SENT)


async def test_a_terminal_that_restarts_instead_of_answering_has_taken_it(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    door.faults.add("lost_answer@upgrade.install")
    steps = await steps_of(firmware_of(station).install(place, firmware_file(tmp_path)))
    assert steps[-1].firmware == "V9.0.1 build 300101"


async def test_the_same_version_afterwards_is_told(station: Station, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    door.faults.add("upgrade_fails")
    with pytest.raises(FirmwareUnchanged):
        await steps_of(firmware_of(station).install(place, firmware_file(tmp_path)))


async def test_a_power_cut_on_the_way_leaves_the_version(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    before = (await station.terminals.get(place)).firmware
    steps = firmware_of(station).install(place, firmware_file(tmp_path, size_bytes=30_000_000))
    await anext(steps)
    await door.power_off()
    with pytest.raises(Unreachable):
        await steps_of(steps)
    await door.power_on()
    assert (await station.terminals.connect(place)).info.firmware == before


@pytest.mark.parametrize(
    ("head", "fault", "error"),
    [
        ("NOFW1 V9.0.1 build 300101", "", FirmwareRefused),
        ("FSFW1 V9.0.1 build 300101 for DS-K1T000X", "", FirmwareRefused),
        ("FSFW1 V9.0.1 build 300101", "missing@upgrade.install", NotSupported),
        ("FSFW1 V9.0.1 build 300101", "busy@upgrade.install", TerminalBusy),
    ],
)
async def test_what_the_terminal_refuses_is_told_and_leaves_it_as_it_is(
    head: str, fault: str, error: type[StationError], station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    if fault:
        door.faults.add(fault)
    with pytest.raises(error):
        await steps_of(firmware_of(station).install(place, firmware_file(tmp_path, head)))
    assert (await station.terminals.connect(place)).info.firmware.startswith(door.profile.firmware)


async def test_a_terminal_that_tells_no_progress_is_waited_for_all_the_same(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(**QUICK_TERMINAL)
    place = await add(station, door)
    door.faults.add("missing@upgrade.status")
    door.faults.add("missing@upgrade.status_json")
    steps = await steps_of(firmware_of(station).install(place, firmware_file(tmp_path)))
    assert stages(steps) == [Stage.SENDING, Stage.GONE, Stage.BACK]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "firmware_empty"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 100_000, "not_firmware"),
        ("Примечания к версии\n".encode() * 10_000, "not_firmware"),
        (b"PK\x03\x04" + b"\0" * 100_000, "firmware_packed"),
        (b"\x00\x01" * 100, "firmware_size_wrong"),
        (None, "file_unreadable"),
    ],
)
async def test_what_cannot_be_firmware_is_never_sent(
    data: bytes | None, code: str, station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal()
    place = await add(station, door)
    file = tmp_path / "file"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(StationError) as caught:
        await steps_of(firmware_of(station).install(place, file))
    assert caught.value.code == code
    assert not door.state.requests_for("upgrade.install")


def test_a_file_of_many_gigabytes_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(StationError) as caught:
        look_at(firmware_file(tmp_path, size_bytes=LARGEST_BYTES * 9))
    assert caught.value.code == "firmware_size_wrong"


async def test_a_large_file_does_not_sit_in_memory(station: Station, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal()
    place = await add(station, door)
    # More than the terminal takes, so it hangs up in the middle.
    file = firmware_file(tmp_path, size_bytes=400_000_000)
    tracemalloc.start()
    with pytest.raises((FirmwareRefused, Unreachable)):
        await steps_of(firmware_of(station).install(place, file))
    _, most_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most_bytes < 120_000_000
