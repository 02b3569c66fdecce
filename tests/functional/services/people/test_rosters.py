"""Departments, the terminal's own imports, PINs and the progress of a removal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.department import Department
from facestation.domain.import_task import ImportKind, ImportTask
from facestation.domain.secret import Secret
from facestation.errors import DestroysData, DeviceFault, NameTooLong, PersonMissing
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
ADA = "10042"


async def test_departments_are_listed_in_pages_added_renamed_and_taken_away(
    station: Station, terminal: MakeTerminal
) -> None:
    door = await terminal()
    record, rosters = await station.terminals.resolve(door.url), station.rosters
    door.state.departments.clear()
    for number in range(1, 18):
        assert await rosters.add_department(record.id, f"Floor {number}") == number
    assert [each.number for each in await rosters.departments(record.id)] == list(range(1, 18))
    await rosters.rename_department(record.id, 17, "Roof")
    with pytest.raises(DestroysData):
        await rosters.remove_department(record.id, 1, confirmed=False)
    await rosters.remove_department(record.id, 1, confirmed=True)
    listed = await rosters.departments(record.id)
    assert (listed[0], listed[-1]) == (Department(2, "Floor 2"), Department(17, "Roof"))
    with pytest.raises(DeviceFault):
        await rosters.rename_department(record.id, 99, "Cellar")
    with pytest.raises(NameTooLong):
        await rosters.add_department(record.id, "x" * 33)


async def test_the_terminals_own_imports_are_told_with_their_progress(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record, rosters = await station.terminals.resolve(door.url), station.rosters
    door.state.import_tasks["persons"] = [
        {"taskID": "t1", "status": 1, "totalNum": 40, "successNum": 9, "failedNum": 1},
        {"taskID": "t2", "status": 4, "taskMissingReason": "deviceShutDown"},
    ]
    going, gone = await rosters.imports(record.id, ImportKind.PERSONS)
    assert (going.percent(ImportKind.PERSONS), going.failed) == (25, 1)
    assert gone == ImportTask("t2", 4, None, None, None, "deviceShutDown")
    assert gone.percent(ImportKind.PERSONS) is None
    await rosters.remove_import(record.id, ImportKind.PERSONS, "t1", confirmed=True)
    assert [each.task for each in await rosters.imports(record.id, ImportKind.PERSONS)] == ["t2"]
    assert await rosters.imports(record.id, ImportKind.PICTURES) == ()


async def test_a_pin_is_set_and_taken_away(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record, keys = await station.terminals.resolve(door.url), station.personal_keys
    door.state.people[ADA] = {"employeeNo": ADA, "name": "Ada Example", "doorRight": "1"}
    await keys.give_pin(record.id, ADA, Secret("4711"))
    assert door.state.people[ADA]["password"] == "4711"
    assert door.state.people[ADA]["doorRight"] == "1"
    await keys.give_pin(record.id, ADA, None)
    assert door.state.people[ADA]["password"] == ""
    with pytest.raises(PersonMissing):
        await keys.give_pin(record.id, "10099", Secret("4711"))
    lines = [(line.kind, line.code) for line in await station.journal.lines() if line.employee_no == ADA]
    assert lines == [(AuditKind.CREDENTIAL_REMOVED, "pin"), (AuditKind.CREDENTIAL_ADDED, "pin")]


async def test_a_removal_tells_how_much_of_it_is_done(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(deletion_s=0.3)
    record = await station.terminals.resolve(door.url)
    door.state.people[ADA] = {"employeeNo": ADA, "name": "Ada Example"}
    told: list[int] = []
    station.outbox.subscribe(lambda news: told.append(news.percent) if news.percent is not None else None)
    await station.enrollment.remove(ADA, [record.id])
    assert told[0] == 0
    assert told[-1] == 100
