"""Finding terminals, and telling what is found from what the station knows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace

from facestation.credentials import Credentials
from facestation.discovery.ears import USUAL_WIRES, Wires
from facestation.discovery.interfaces import Interface, interfaces
from facestation.discovery.knocking import USUAL_PORTS
from facestation.discovery.search import SEARCH_S, Knocked, Plan, search
from facestation.domain.discovery import Found, SearchState, Sighting, gathered, parse_range, same_serial, sighting
from facestation.domain.terminal import TerminalAddress, TerminalRecord
from facestation.errors import OtherTerminal
from facestation.isapi.client import TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.services.logins import Logins
from facestation.services.terminals import Terminals

FOUND_MAX = 2000
"""More are somebody's joke; the first ones are kept."""
_PROGRESS_EVERY = 16


class Discovery:
    """Searches networks, compares with the list, and follows terminals to a new address."""

    def __init__(self, terminals: Terminals, credentials: Credentials, logins: Logins) -> None:
        self._terminals = terminals
        self._credentials = credentials
        self._logins = logins

    @staticmethod
    async def networks() -> tuple[Interface, ...]:
        """The networks of this computer that can be searched one by one."""
        return tuple(each for each in await asyncio.to_thread(interfaces) if not each.loopback)

    async def search(
        self,
        *,
        timeout_s: float = SEARCH_S,
        interface: str | None = None,
        cidr: str | None = None,
        ports: Sequence[tuple[str, int]] = USUAL_PORTS,
        wires: Wires = USUAL_WIRES,
    ) -> AsyncGenerator[SearchState, None]:
        """The search so far, each time that something new has turned out; the last one is `done`.

        Listens for `timeout_s` on every network, or on the one where this computer has the address `interface`. A range
        is asked address by address, to the end, at `ports` (scheme and number). No credentials are
        sent. Raises RangeInvalid, RangeTooLarge, InterfaceUnknown; what does not work besides is among
        the warnings.
        """
        addresses = () if cidr is None else parse_range(cidr)
        plan = Plan(timeout_s, interface, addresses, tuple(ports), wires)
        records = await self._terminals.list()
        finds: tuple[Found, ...] = ()
        state = SearchState((), (), to_probe=len(addresses))
        async with aclosing(search(plan)) as news:
            async for one in news:
                if isinstance(one, Knocked):
                    state = replace(state, probed=state.probed + 1)
                    if state.probed % _PROGRESS_EVERY:
                        continue
                elif isinstance(one, Found):
                    before, finds = finds, _with(finds, one)
                    if finds == before:
                        continue
                    state = replace(state, sightings=tuple(sighting(found, records) for found in finds))
                else:
                    state = replace(state, warnings=(*state.warnings, one))
                yield state
        yield replace(state, done=True)

    async def stand(self, finds: Sequence[Found]) -> tuple[Sighting, ...]:
        """How these finds stand to the list as it is now; nothing is sent."""
        records = await self._terminals.list()
        return tuple(sighting(found, records) for found in finds)

    async def follow(self, terminal_id: str, found: Found) -> TerminalRecord:
        """The record of a terminal at the address where it was found, once it has proved to be the same.

        Logs in there with what is known of it: over its own certificate where it has one, and by its serial. Raises
        OtherTerminal, CertificateChanged, PasswordRefused and other TerminalError leaves, TerminalExists; then the
        record stays as it was.
        """
        record = await self._terminals.get(terminal_id)
        return await self.move(terminal_id, moved_address(record, found))

    async def move(self, terminal_id: str, address: TerminalAddress) -> TerminalRecord:
        """As `follow`, to an address that somebody knows."""
        record = await self._terminals.get(terminal_id)
        await self._prove(replace(record, address=address))
        return await self._terminals.set_address(terminal_id, address)

    async def _prove(self, record: TerminalRecord) -> None:
        """Raises unless the terminal of this record answers at the address in it."""
        password = await self._credentials.password(record.id)
        guard = None if password is None else self._logins.guard(record, password)
        client = TerminalClient(record, password, guard=guard)
        try:
            info = await Terminal(client, Manners.from_text(record.manners)).device_info()
        finally:
            await client.close()
        if record.serial and not same_serial(info.serial, record.serial):
            raise OtherTerminal(terminal=record.name, address=record.address.url, serial=info.serial[:64])


def moved_address(record: TerminalRecord, found: Found) -> TerminalAddress:
    """Where a terminal is now: encrypted or not as before, at the port that it tells, else at its old one."""
    told = found.https_port if record.address.secure else found.http_port
    return TerminalAddress(record.address.scheme, found.address, told or record.address.port)


def _with(finds: tuple[Found, ...], new: Found) -> tuple[Found, ...]:
    more = gathered(finds, new)
    return more if len(more) <= FOUND_MAX else finds
