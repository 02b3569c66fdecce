"""One connection a terminal for the life of the process, so that its lanes really are its only ones."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import functools
import secrets
from collections.abc import AsyncIterator

from facestation.credentials import Credentials
from facestation.domain.terminal import TerminalRecord
from facestation.isapi.client import TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.recording import Exchange, Recorder
from facestation.isapi.redaction import Redactor
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
        self._redactor = Redactor(secrets.token_bytes(32))
        self._recorders: dict[str, Recorder] = {}

    @property
    def redactor(self) -> Redactor:
        """What makes the pseudonyms of this run."""
        return self._redactor

    def exchanges(self, terminal_id: str) -> tuple[Exchange, ...]:
        """The latest with this terminal in this run, without whom they were about."""
        recorder = self._recorders.get(terminal_id)
        return () if recorder is None else recorder.exchanges

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

    @contextlib.asynccontextmanager
    async def changing(self, *terminal_ids: str) -> AsyncIterator[None]:
        """Nobody is connected meanwhile; who wants to be waits, for the records and passwords of afterwards."""
        async with self._opening:
            for terminal_id in terminal_ids:
                terminal = self._open.pop(terminal_id, None)
                if terminal is not None:
                    await terminal.close()
            yield

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
        recorder = self._recorders.setdefault(record.id, Recorder(self._redactor))
        client = TerminalClient(record, password, guard=guard, recorder=recorder)
        return Terminal(client, Manners.from_text(record.manners))
