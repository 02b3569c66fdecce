"""Giving a terminal the name and the address that were typed for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from facestation.domain.terminal import TerminalRecord
from ui.pages.terminals.activation.shown import Place, Way


class Naming(Protocol):
    """The part of the terminals service that is needed here."""

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord: ...


class Moving(Protocol):
    """The part of the addressing service that is needed here."""

    async def fix(self, terminal_id: str, address: str, *, mask: str = "", gateway: str = "") -> TerminalRecord: ...

    async def let_dhcp(self, terminal_id: str) -> TerminalRecord: ...

    async def tell_name(self, terminal_id: str) -> None: ...


async def put_in_place(
    terminals: Naming,
    addressing: Moving,
    terminal_id: str,
    place: Place,
    renamed: Callable[[TerminalRecord], object] = lambda _: None,
) -> TerminalRecord | None:
    """The terminal as it is listed now, None where nothing was to change; its new name is told to `renamed` at once.

    Raises StationError leaves; what was done before stays done.
    """
    record = None
    if place.name:
        record = await terminals.rename(terminal_id, place.name)
        renamed(record)
    if place.way is Way.DHCP:
        record = await addressing.let_dhcp(terminal_id)
    elif place.way is Way.FIXED:
        record = await addressing.fix(terminal_id, place.address, mask=place.mask, gateway=place.gateway)
    if place.name:
        # Last, for where the terminal is matters more than what it calls itself.
        await addressing.tell_name(terminal_id)
    return record
