"""One connection a terminal for the life of the process, so that its lanes really are its only ones."""

from __future__ import annotations

import asyncio
import dataclasses
import functools

from facestation.credentials import Credentials
from facestation.domain.terminal import TerminalRecord
from facestation.isapi.client import TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.services.logins import Logins
from facestation.store import Store


class TerminalPool:
    """Hands out the one `Terminal` of each record and keeps what was learned of it."""

    def __init__(self, store: Store, credentials: Credentials, logins: Logins) -> None:
        self._store = store
        self._logins = logins
        self._credentials = credentials
        self._open: dict[str, Terminal] = {}
        self._written: dict[str, str] = {}
        self._opening = asyncio.Lock()

    async def terminal(self, terminal_id: str) -> Terminal:
        """The connection of this terminal, made at first use; raises TerminalUnknown. Sends nothing."""
        async with self._opening:
            terminal = self._open.get(terminal_id)
            if terminal is None:
                record = await asyncio.to_thread(self._store.terminals.get, terminal_id)
                terminal = await self._connect(record)
                self._open[terminal_id] = terminal
                self._written[terminal_id] = record.manners
            return terminal

    async def forget(self, terminal_id: str) -> None:
        """Closes the connection; the next use makes a new one from the record and password of then."""
        async with self._opening:
            terminal = self._open.pop(terminal_id, None)
        if terminal is not None:
            await terminal.close()

    async def keep_manners(self, terminal_id: str) -> None:
        """Writes down what was learned of how this terminal wants to be spoken to, where it changed."""
        terminal = self._open.get(terminal_id)
        if terminal is None:
            return
        text = terminal.manners.to_text()
        if text != self._written.get(terminal_id):
            await self.change(terminal_id, manners=text)
            self._written[terminal_id] = text

    async def change(self, terminal_id: str, **changes: object) -> TerminalRecord:
        """The record with these fields changed and written down; raises TerminalUnknown, TerminalExists."""
        changed = functools.partial(dataclasses.replace, **changes)
        return await asyncio.to_thread(self._store.terminals.change, terminal_id, changed)

    async def close(self) -> None:
        """Closes all connections."""
        for terminal_id in list(self._open):
            await self.forget(terminal_id)

    async def _connect(self, record: TerminalRecord) -> Terminal:
        password = await self._credentials.password(record.id)
        guard = None if password is None else self._logins.guard(record, password)
        return Terminal(TerminalClient(record, password, guard=guard), Manners.from_text(record.manners))
