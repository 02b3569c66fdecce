"""What a person does with a terminal leaves a line in the audit, without anything secret."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.secret import Secret
from facestation.errors import ConnectionFailed, DestroysData
from facestation.isapi.trust import fetch_fingerprint
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


def written(station: Station) -> list[tuple[AuditKind, str, str]]:
    """Kind, desk and code of every line, oldest first."""
    return [(entry.kind, entry.operator, entry.code) for entry in reversed(station.store.audit.list())]


async def test_what_is_done_with_a_terminal_is_written_down(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal(https=True)
    station.settings.change("desk_name", "Desk 1")
    record = await station.terminals.add(door.url)
    await station.terminals.set_login(record.id, "admin", Secret("Tulip-2024"))
    await station.terminals.trust(record.id, await fetch_fingerprint(record.address))
    await station.terminals.open_door(record.id, 1, "open")
    assert written(station) == [
        (AuditKind.TERMINAL_ADDED, "", ""),
        (AuditKind.PASSWORD_SET, "Desk 1", ""),
        (AuditKind.TERMINAL_CHANGED, "", ""),
        (AuditKind.CERTIFICATE_TRUSTED, "Desk 1", ""),
        (AuditKind.DOOR_CONTROLLED, "Desk 1", "open"),
    ]
    assert not any("Tulip" in str(entry) for entry in station.store.audit.list())


async def test_a_raw_call_that_writes_is_written_down_before_it_is_sent(
    station: Station, terminal: MakeTerminal
) -> None:
    door = await terminal()
    record = await station.terminals.add(door.url)
    await station.operations.call(record.id, "system.device_info", {}, None, confirmed=False)
    with pytest.raises(DestroysData):
        await station.operations.call(record.id, "persons.delete", {}, b"{}", confirmed=True)
    assert written(station)[1:] == []
    await door.stop()
    with pytest.raises(ConnectionFailed):
        await station.operations.call(record.id, "faces.create_library", {}, b"{}", confirmed=False)
    assert [(kind, code) for kind, _, code in written(station)[1:]] == [(AuditKind.CALLED, "faces.create_library")]
