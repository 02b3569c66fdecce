"""Another address for a terminal: the record follows where the same terminal answers, and stays where it does not."""

from __future__ import annotations

import pytest

from facestation.discovery.ears import Wires
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import AddressInvalid, OtherTerminal, SettingIgnored, Unreachable
from facestation.services.station import Station
from facestation.virtual.sadp import answering_searches
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.discovery.test_searching import free_port
from tests.functional.virtual.terminals import options

OLD, NEW = "127.0.0.61", "127.0.0.62"


async def known(station: Station, terminal: VirtualTerminal) -> TerminalRecord:
    record = await station.terminals.add(terminal.url, name="Gate")
    await station.terminals.connect(record.id)
    return record


async def test_the_record_follows_a_terminal_to_its_new_address(station: Station) -> None:
    async with VirtualTerminal(options(host=OLD)) as terminal:
        record = await known(station, terminal)
        port = record.address.port
        async with VirtualTerminal(options(host=NEW, port=port)) as moved:
            followed = await station.addressing.fix(record.id, NEW, mask="255.0.0.0", move_s=0)
            assert followed.address == parse_address(moved.url)


async def test_the_old_address_is_kept_where_nobody_answers_at_the_new_one(station: Station) -> None:
    async with VirtualTerminal(options(host=OLD)) as terminal:
        record = await known(station, terminal)
        with pytest.raises(Unreachable):
            await station.addressing.fix(record.id, NEW, move_s=0)
        assert (await station.terminals.get(record.id)).address == record.address


async def test_the_old_address_is_kept_where_another_terminal_answers(station: Station) -> None:
    async with VirtualTerminal(options(host=OLD)) as terminal:
        record = await known(station, terminal)
        async with VirtualTerminal(options(host=NEW, port=record.address.port - 1), 2):
            with pytest.raises(OtherTerminal):
                await station.addressing.fix(record.id, NEW, move_s=0)
        assert (await station.terminals.get(record.id)).address == record.address


@pytest.mark.parametrize("address", ["gate", "192.0.2.300", "http://192.0.2.7", ""])
async def test_what_is_no_address_is_not_sent(station: Station, address: str) -> None:
    async with VirtualTerminal(options(host=OLD)) as terminal:
        record = await known(station, terminal)
        with pytest.raises(AddressInvalid):
            await station.addressing.fix(record.id, address)
        assert "network.set_address" not in {seen.operation for seen in terminal.state.requests}


async def test_with_dhcp_the_terminal_is_found_again_by_its_serial(station: Station) -> None:
    wire = free_port()
    async with VirtualTerminal(options(host=OLD)) as terminal:
        record = await known(station, terminal)
        async with VirtualTerminal(options(host=NEW)) as moved, answering_searches([moved], wire):
            followed = await station.addressing.let_dhcp(record.id, wires=Wires(wire, free_port()), move_s=5)
            assert followed.address == parse_address(moved.url)


async def test_a_terminal_calls_itself_as_the_list_does(station: Station) -> None:
    async with VirtualTerminal(options()) as terminal:
        record = await known(station, terminal)
        await station.addressing.tell_name(record.id)
        shown = await station.configuration.read(record.id, "device_info")
        name = shown.field("deviceName")
        assert name is not None
        assert name.value == "Gate"
        terminal.faults.add("ok_but_ignored@system.set_device_info")
        await station.terminals.rename(record.id, "Lobby")
        with pytest.raises(SettingIgnored) as kept:
            await station.addressing.tell_name(record.id)
        assert kept.value.details["found"] == "Gate"
