"""Giving a terminal another address, and going after it; and telling it what it is called."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import replace

from facestation.discovery.ears import USUAL_WIRES, Wires
from facestation.domain.discovery import Found
from facestation.domain.terminal import TerminalRecord
from facestation.errors import AddressInvalid, AnswerError, ConnectionFailed, Unreachable
from facestation.services.configuration import Configuration
from facestation.services.site.discovery import Discovery
from facestation.services.terminals import Terminals

MOVE_S = 30.0
"""How long a terminal may take until it answers at its new address."""

_PAUSE_S = 1.0


class Addressing:
    """Changes where a terminal is; the station's record follows once the terminal has proved to be there.

    All methods raise, before anything is written, what `Configuration.change` raises. Where the terminal is not found
    in time the record keeps its old address, and the error says why: Unreachable leaves, OtherTerminal,
    CertificateChanged, PasswordRefused.
    """

    def __init__(self, terminals: Terminals, configuration: Configuration, discovery: Discovery) -> None:
        self._terminals = terminals
        self._configuration = configuration
        self._discovery = discovery

    async def fix(
        self,
        terminal_id: str,
        address: str,
        *,
        mask: str = "",
        gateway: str = "",
        interface: int = 1,
        move_s: float = MOVE_S,
    ) -> TerminalRecord:
        """The record at its new, fixed address, where the same terminal answers now; raises AddressInvalid.

        Mask and gateway stay as they are where none is given.
        """
        record = await self._terminals.get(terminal_id)
        new = replace(record.address, host=_ipv4(address))
        wanted = {"addressingType": "static", "ipAddress": new.host}
        wanted |= {"subnetMask": _ipv4(mask)} if mask else {}
        wanted |= {"DefaultGateway.ipAddress": _ipv4(gateway)} if gateway else {}
        await self._write(terminal_id, f"network:{interface}", wanted)
        return await _once_there(lambda: self._discovery.move(terminal_id, new), move_s)

    async def let_dhcp(
        self, terminal_id: str, *, interface: int = 1, move_s: float = MOVE_S, wires: Wires = USUAL_WIRES
    ) -> TerminalRecord:
        """The record at the address that a DHCP server gave the terminal, found again by its serial."""
        await self._write(terminal_id, f"network:{interface}", {"addressingType": "dynamic"})

        async def follow() -> TerminalRecord:
            return await self._discovery.follow(terminal_id, await self._searched(terminal_id, wires))

        return await _once_there(follow, move_s)

    async def tell_name(self, terminal_id: str) -> None:
        """The terminal calls itself as the list does, on its screen and in its events; read back.

        Raises SettingIgnored where it says yes and keeps the name that it had.
        """
        record = await self._terminals.get(terminal_id)
        await self._write(terminal_id, "device_info", {"deviceName": record.name})

    async def _write(self, terminal_id: str, resource: str, wanted: Mapping[str, str]) -> None:
        written = await self._configuration.change(terminal_id, resource, wanted, confirmed=True)
        if written.error is not None:
            raise written.error

    async def _searched(self, terminal_id: str, wires: Wires) -> Found:
        """Where a search sees the terminal; raises ConnectionFailed where it does not."""
        async with aclosing(self._discovery.search(wires=wires)) as states:
            async for state in states:
                for sighting in state.sightings:
                    if sighting.terminal_id == terminal_id:
                        return sighting.found
        raise ConnectionFailed(terminal=(await self._terminals.get(terminal_id)).name)


async def _once_there(follow: Callable[[], Awaitable[TerminalRecord]], move_s: float) -> TerminalRecord:
    """The record when `follow` has worked; raises its last error when the time is over."""
    loop = asyncio.get_running_loop()
    give_up_s = loop.time() + move_s
    while True:
        try:
            return await follow()
        except (Unreachable, AnswerError):
            if loop.time() + _PAUSE_S > give_up_s:
                raise
        await asyncio.sleep(_PAUSE_S)


def _ipv4(text: str) -> str:
    try:
        return str(ipaddress.IPv4Address(text.strip()))
    except ValueError as error:
        raise AddressInvalid(value=text[:80]) from error
