"""The discovery service: what is found beside what the station knows, and following a terminal to a new address."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest

from facestation.discovery.ears import Wires
from facestation.domain.discovery import SearchState, Standing
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import (
    CertificateChanged,
    InterfaceUnknown,
    OtherTerminal,
    PasswordRefused,
    RangeInvalid,
    RangeTooLarge,
    TerminalExists,
)
from facestation.services.station import Station
from facestation.virtual.sadp import answering_searches
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.discovery.test_searching import LOOPBACK, SOON_S, free_port
from tests.functional.virtual.terminals import options


async def searched(station: Station, sadp_port: int) -> SearchState:
    """The end of a search, or the first state in which a terminal is seen."""
    wires = Wires(sadp=sadp_port, onvif=free_port())
    search = station.discovery.search(timeout_s=SOON_S, interface=LOOPBACK, wires=wires)
    async with contextlib.aclosing(search):
        async for state in search:
            if state.sightings:
                return state
    return state


async def known(station: Station, terminal: VirtualTerminal) -> TerminalRecord:
    """The terminal on the station's list, after a first connection."""
    trusted = terminal.fingerprint
    record = await station.terminals.add(terminal.url, name="Gate", fingerprint=trusted)
    await station.terminals.connect(record.id)
    return await station.terminals.get(record.id)


async def test_a_terminal_is_new_then_known_then_at_another_address(station: Station) -> None:
    port = free_port()
    async with VirtualTerminal(options(host="127.0.0.31")) as terminal, answering_searches([terminal], port):
        [new] = (await searched(station, port)).sightings
        assert (new.standing, new.terminal_id) == (Standing.NEW, None)
        record = await known(station, terminal)
        [seen] = (await searched(station, port)).sightings
        assert (seen.standing, seen.terminal_id, seen.name) == (Standing.KNOWN, record.id, "Gate")
    async with VirtualTerminal(options(host="127.0.0.32")) as terminal, answering_searches([terminal], port):
        [moved] = (await searched(station, port)).sightings
        assert (moved.standing, moved.known_address) == (Standing.MOVED, record.address.url)
        assert (await station.discovery.follow(record.id, moved.found)).address.url == terminal.url
        [again] = await station.discovery.stand([moved.found])
        assert again.standing is Standing.KNOWN
        await station.terminals.connect(record.id)
        assert terminal.failed_logins == 0


async def test_another_terminal_at_the_new_address_is_not_taken_for_it(station: Station) -> None:
    async with VirtualTerminal(options()) as old, VirtualTerminal(options(), 2) as other:
        record = await known(station, old)
        with pytest.raises(OtherTerminal) as caught:
            await station.discovery.move(record.id, parse_address(other.url))
        assert caught.value.details["serial"] == other.identity.serial
        assert (await station.terminals.get(record.id)).address == record.address


async def test_over_https_only_the_known_certificate_is_followed(station: Station) -> None:
    async with VirtualTerminal(options(https=True)) as old, VirtualTerminal(options(https=True)) as impostor:
        record = await known(station, old)
        with pytest.raises(CertificateChanged):
            await station.discovery.move(record.id, parse_address(impostor.url))
        assert not impostor.state.requests


async def test_a_refused_login_at_the_new_address_costs_one_and_changes_nothing(station: Station) -> None:
    async with VirtualTerminal(options()) as old:
        record = await known(station, old)
        stranger = VirtualTerminal(replace(options(), password=Secret("Tulip-2025")))
        async with stranger:
            with pytest.raises(PasswordRefused):
                await station.discovery.move(record.id, parse_address(stranger.url))
            assert stranger.failed_logins == 1
        assert (await station.terminals.get(record.id)).address == record.address


async def test_an_address_that_another_record_has_is_not_taken(station: Station) -> None:
    async with VirtualTerminal(options()) as terminal:
        record = await known(station, terminal)
        await station.terminals.add("http://127.0.0.1:1", name="Other")
        with pytest.raises(TerminalExists):
            await station.terminals.set_address(record.id, parse_address("http://127.0.0.1:1"))


async def test_what_cannot_be_searched_is_said_before_anything_is_sent(station: Station) -> None:
    with pytest.raises(RangeInvalid):
        await anext(station.discovery.search(cidr="gate"))
    with pytest.raises(RangeTooLarge):
        await anext(station.discovery.search(cidr="10.0.0.0/8"))
    with pytest.raises(InterfaceUnknown):
        await anext(station.discovery.search(interface="192.0.2.250", timeout_s=0.1))


async def test_a_range_is_asked_to_its_end_however_short_the_time(station: Station) -> None:
    async with VirtualTerminal(options(host="127.0.0.41")) as terminal:
        ports = [("http", parse_address(terminal.url).port)]
        states = [
            state
            async for state in station.discovery.search(
                timeout_s=0.05, interface=LOOPBACK, cidr="127.0.0.32/27", ports=ports
            )
        ]
    last = states[-1]
    assert (last.done, last.probed, last.to_probe) == (True, 30, 30)
    assert "127.0.0.41" in {seen.found.address for seen in last.sightings}
