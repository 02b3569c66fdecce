"""A search over real UDP and HTTP on the loopback interface, among virtual terminals."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Sequence

import pytest

from facestation.discovery.ears import Ears, Wires
from facestation.discovery.interfaces import Interface
from facestation.discovery.knocking import knock, knocked
from facestation.discovery.search import Plan, search
from facestation.domain.discovery import Found, FoundBy, gathered
from facestation.domain.terminal import parse_address
from facestation.errors import InterfaceSilent, InterfaceUnknown, SearchError, SearchPortTaken
from facestation.virtual.sadp import answering_searches
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import options

LOOPBACK = "127.0.0.1"
SOON_S = 10.0
"""Longer than any search here takes: it is left as soon as it has found what the test wants."""


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind((LOOPBACK, 0))
        return int(one.getsockname()[1])


@contextlib.asynccontextmanager
async def site(*faults: str, sadp_port: int, **wanted: object) -> AsyncIterator[list[VirtualTerminal]]:
    """A terminal for each of `faults`, each at an address of its own and all answering searches."""
    hosts = ",".join(f"127.0.0.{number}" for number in range(11, 11 + len(faults)))
    async with contextlib.AsyncExitStack() as running:
        made = []
        for number, fault in enumerate(faults, 1):
            terminal = VirtualTerminal(options(host=hosts, **wanted), number)
            if fault:
                terminal.faults.add(fault)
            made.append(await running.enter_async_context(terminal))
        await running.enter_async_context(answering_searches(made, sadp_port))
        yield made


async def all_of(plan: Plan, wanted: int) -> tuple[list[Found], list[SearchError]]:
    """What a search brings until `wanted` different terminals are found, or it is over."""
    finds: dict[tuple[str, int | None], Found] = {}
    troubles = []
    async with contextlib.aclosing(search(plan)) as news:
        async for one in news:
            if isinstance(one, Found):
                finds[one.address, one.http_port] = one
            elif isinstance(one, SearchError):
                troubles.append(one)
            if len(finds) == wanted:
                break
    return list(finds.values()), troubles


def plan(sadp_port: int, **more: object) -> Plan:
    return Plan(timeout_s=SOON_S, interface=LOOPBACK, wires=Wires(sadp=sadp_port, onvif=free_port()), **more)  # type: ignore[arg-type]


async def test_all_are_found_however_they_answer_and_wherever_to() -> None:
    port = free_port()
    odd = [f"sadp_odd={how}" for how in ("prefix", "ampersand", "cut", "flase", "lines")]
    async with site("", "sadp_to=group", "sadp_to=broadcast", *odd, sadp_port=port, inactive=True) as terminals:
        finds, troubles = await all_of(plan(port), len(terminals))
    assert troubles == []
    by_address = {found.address: found for found in finds}
    for terminal in terminals:
        found = by_address[terminal.host]
        assert found.best == parse_address(terminal.url)
        assert (found.active, found.same_subnet, found.found_by) == (False, True, (FoundBy.SADP,))
        assert (found.serial, found.mac) == (terminal.identity.serial, terminal.identity.mac)


async def test_terminals_that_do_not_say_who_they_are_are_told_apart_by_where_they_are() -> None:
    port = free_port()
    async with site("sadp_odd=nameless", "sadp_odd=nameless", sadp_port=port) as terminals:
        finds, _ = await all_of(plan(port), 2)
    assert {found.address for found in finds} == {terminal.host for terminal in terminals}
    assert {(found.serial, found.mac) for found in finds} == {("", "")}


async def test_one_that_does_not_say_whether_it_has_a_password_is_asked_without_one() -> None:
    port = free_port()
    async with site("sadp_odd=half", sadp_port=port, inactive=True) as [terminal]:
        async with contextlib.aclosing(search(plan(port))) as news:
            finds = [one async for one in news if isinstance(one, Found)]
        assert {seen.login for seen in terminal.state.requests} == {""}
    assert finds[0].active is None
    [told] = [found for found in finds if found.found_by == (FoundBy.HTTP,)]
    [whole] = gathered(gathered((), finds[0]), told)
    assert (whole.active, whole.mac, whole.found_by) == (False, terminal.identity.mac, (FoundBy.SADP, FoundBy.HTTP))


async def test_one_that_hides_is_not_found_by_a_search_but_by_a_range() -> None:
    port = free_port()
    async with site("sadp_silent", sadp_port=port) as [hidden]:
        http_port = parse_address(hidden.url).port
        finds, _ = await all_of(plan(port, addresses=(hidden.host,), ports=(("http", http_port),)), 1)
    [found] = finds
    assert (found.found_by, found.model, found.active) == ((FoundBy.HTTP,), hidden.identity.model, True)
    assert hidden.failed_logins == 0


async def test_a_taken_port_is_said_and_those_are_heard_that_answer_the_sender() -> None:
    port = free_port()
    async with site("", "sadp_to=group", sadp_port=port) as terminals:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as greedy:
            greedy.bind((LOOPBACK, port))
            finds, troubles = await all_of(plan(port), 1)
    assert [type(trouble) for trouble in troubles] == [SearchPortTaken]
    assert [found.address for found in finds] == [terminals[0].host]


async def test_a_network_that_is_gone_is_said_once_and_the_others_are_searched() -> None:
    port, told = free_port(), list[Found | SearchError]()
    networks = [Interface("unplugged", "192.0.2.250", 24), Interface("lo", LOOPBACK, 8)]
    async with site("", sadp_port=port):
        await asyncio.to_thread(Ears(networks, 0.3, told.append, Wires(port, free_port())).run)
    assert [one.details["value"] for one in told if isinstance(one, InterfaceSilent)] == ["192.0.2.250"]
    assert {one.address for one in told if isinstance(one, Found)} == {"127.0.0.11"}


async def test_a_further_address_in_the_same_network_is_no_trouble() -> None:
    port, told = free_port(), list[Found | SearchError]()
    networks = [Interface("lo", LOOPBACK, 8), Interface("lo", "127.0.0.200", 8)]
    async with site("sadp_to=group", sadp_port=port):
        await asyncio.to_thread(Ears(networks, 0.3, told.append, Wires(port, free_port())).run)
    assert [one for one in told if isinstance(one, SearchError)] == []
    assert {one.address for one in told if isinstance(one, Found)} == {"127.0.0.11"}


async def test_a_network_that_this_computer_is_not_in_is_said() -> None:
    with pytest.raises(InterfaceUnknown, match=r"192\.0\.2\.250"):
        await all_of(Plan(interface="192.0.2.250"), 1)


@pytest.mark.parametrize("profile", ["k1t343", "k1t672", "k1a340"])
@pytest.mark.parametrize("secure", [False, True])
async def test_an_address_tells_what_stands_there_without_a_login(profile: str, secure: bool) -> None:
    async with VirtualTerminal(options(profile=profile, https=secure, inactive=True)) as terminal:
        address = parse_address(terminal.url)
        found = await knock(address)
        assert found is not None
        assert (found.where(secure=secure), found.active) == (address, False)
        assert {seen.login for seen in terminal.state.requests} == {""}


async def test_a_locked_terminal_is_told_where_it_says_so() -> None:
    async with VirtualTerminal(options()) as terminal:
        terminal.faults.add("lock")
        found = await knock(parse_address(terminal.url))
    assert found is not None
    assert found.locked is True


@pytest.mark.parametrize("fault", ["html_error", "garbage", "huge_answer=1", "no_answer", "cut", "xml_bomb"])
async def test_something_else_at_an_address_is_no_terminal_or_at_least_no_trouble(fault: str) -> None:
    async with VirtualTerminal(options(inactive=True)) as terminal:
        terminal.faults.add(f"{fault}@activation.status")
        terminal.faults.add(f"{fault}@system.device_info")
        found = await knock(parse_address(terminal.url), answer_timeout_s=0.1 if fault == "no_answer" else 4.0)
        assert found is None or found.active is False


async def test_a_range_is_asked_address_by_address() -> None:
    async with VirtualTerminal(options(host="127.0.0.21")) as terminal:
        port = parse_address(terminal.url).port
        addresses: Sequence[str] = [f"127.0.0.{number}" for number in range(1, 71)]
        answers = [found async for found in knocked(addresses, [("https", port), ("http", port)])]
    assert len(answers) == len(addresses)
    assert [found.address for found in answers if found is not None] == ["127.0.0.21"]
