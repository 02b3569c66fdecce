"""Ports over real HTTP: written one by one where a terminal takes them so, else as the whole list."""

from __future__ import annotations

import pytest

from facestation.domain.terminal_settings import Outcome
from facestation.errors import ConnectionDropped, NotSupported
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import MakeTerminal

BASE = "/ISAPI/Security/adminAccesses"
HTTP, DEVICE = "AdminAccessProtocol.0.portNo", "AdminAccessProtocol.2.portNo"
LIST = b"""<AdminAccessProtocolList>
<AdminAccessProtocol><id>1</id><enabled>true</enabled><protocol>HTTP</protocol><portNo>80</portNo></AdminAccessProtocol>
<AdminAccessProtocol><id>2</id><enabled>true</enabled><protocol>HTTPS</protocol><portNo>443</portNo></AdminAccessProtocol>
<AdminAccessProtocol><id>3</id><protocol>DEV_MANAGE</protocol><portNo>8000</portNo><own>x</own></AdminAccessProtocol>
<vendorNode>y</vendorNode>
</AdminAccessProtocolList>"""
"""What the terminals here have, two nodes of which no guide names."""


async def added(station: Station, gate: VirtualTerminal, *faults: str) -> str:
    """The terminal with its list, then what is wrong with it; nothing that was asked of it until then counts."""
    record = await station.terminals.add(gate.url, name="Gate")
    await station.operations.call(record.id, "network.set_protocols", {}, LIST, confirmed=True)
    await station.configuration.read(record.id, "ports")
    for fault in faults:
        gate.faults.add(fault)
    gate.state.requests.clear()
    return record.id


def asked(gate: VirtualTerminal) -> list[str]:
    return [f"{seen.method} {seen.path.removeprefix(BASE)}".strip() for seen in gate.state.requests]


async def values(station: Station, terminal_id: str) -> dict[str, object]:
    seen = await station.configuration.read(terminal_id, "ports")
    return {shown.name: shown.value for shown in seen.fields}


@pytest.mark.parametrize(
    ("faults", "sent"),
    [
        ((), ["GET /3", "PUT /3"]),
        (("lacks@network.set_protocols",), ["GET /3", "PUT /3"]),
        (("lacks@network.protocol", "lacks@network.set_protocol"), ["GET /3", "PUT"]),
        (("lacks@network.set_protocol",), ["GET /3", "PUT /3", "PUT"]),
        (("garbage@network.protocol",), ["GET /3", "PUT"]),
    ],
)
async def test_one_port_changes_and_nothing_else(
    station: Station, terminal: MakeTerminal, faults: tuple[str, ...], sent: list[str]
) -> None:
    gate = await terminal()
    terminal_id = await added(station, gate, *faults)
    before = await values(station, terminal_id)
    gate.state.requests.clear()
    written = await station.configuration.change(terminal_id, "ports", {DEVICE: "8010"}, confirmed=True)
    assert asked(gate) == ["GET", *sent, "GET"]
    assert [done.outcome for done in written.changes] == [Outcome.CONFIRMED]
    assert (before["AdminAccessProtocol.2.own"], before["vendorNode"]) == ("x", "y")
    assert await values(station, terminal_id) == {**before, DEVICE: 8010}


async def test_a_terminal_that_takes_neither_says_so(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await added(station, await terminal(), "lacks@network.protocol", "lacks@network.set_protocols")
    with pytest.raises(NotSupported):
        await station.configuration.change(terminal_id, "ports", {DEVICE: "8010"}, confirmed=True)


async def test_the_port_that_the_station_talks_through_goes_last(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    terminal_id = await added(station, gate)
    await station.configuration.change(terminal_id, "ports", {HTTP: "81", DEVICE: "8010"}, confirmed=True)
    assert asked(gate) == ["GET", "GET /3", "GET /1", "PUT /3", "PUT /1", "GET"]
    after = await values(station, terminal_id)
    assert (after[HTTP], after[DEVICE]) == (81, 8010)


async def test_an_entry_whose_answer_was_lost_is_sent_again(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    terminal_id = await added(station, gate, "lost_answer@network.set_protocol:1")
    written = await station.configuration.change(terminal_id, "ports", {DEVICE: "8010"}, confirmed=True)
    assert asked(gate).count("PUT /3") > 1
    assert "PUT" not in asked(gate)
    assert [done.outcome for done in written.changes] == [Outcome.CONFIRMED]


async def test_the_own_port_stays_where_another_does_not_arrive(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    terminal_id = await added(station, gate, "cut@network.set_protocol")
    with pytest.raises(ConnectionDropped):
        await station.configuration.change(terminal_id, "ports", {HTTP: "81", DEVICE: "8010"}, confirmed=True)
    assert {sent for sent in asked(gate) if sent.startswith("PUT")} == {"PUT /3"}
