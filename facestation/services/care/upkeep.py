"""Looking after a terminal: restart, saved configuration, reset; and what else belongs to that."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from facestation.credentials import Credentials
from facestation.domain.audit import AuditKind
from facestation.domain.care import ResetMode, Stage, Step
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord
from facestation.errors import ConfirmationWrong, FileUnreadable, NotActivated
from facestation.isapi.terminal import Terminal
from facestation.services.care.absence import Absence
from facestation.services.care.occupied import Keeper
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool
from facestation.whole_file import read_whole, write_whole

CONFIGURATION_LIMIT_BYTES = 8_000_000


class Upkeep:
    """Every method takes the terminal for itself meanwhile and raises TerminalOccupied where that cannot be.

    What makes a terminal restart is done in one manner: it has to answer first, then the audit says what is about to
    happen, then it is told, and waited for. Nothing is written down of what cannot have been heard.
    """

    def __init__(
        self, pool: TerminalPool, keeper: Keeper, absence: Absence, journal: Journal, credentials: Credentials
    ) -> None:
        self._pool = pool
        self._keeper = keeper
        self._absence = absence
        self._journal = journal
        self._credentials = credentials

    async def restart(self, terminal_id: str) -> AsyncGenerator[Step, None]:
        """TOLD, GONE and BACK; raises TerminalError leaves, NotRestarted, StillAway."""
        async with self._answering(terminal_id) as (record, terminal):
            await self._journal.note(AuditKind.RESTARTED, terminal_id)
            await terminal.reboot()
            async for step in self._told(record):
                yield step

    async def export_configuration(
        self, terminal_id: str, target: Path, password: Secret, *, in_clear: bool = False
    ) -> int:
        """Writes all settings of the terminal to a file, which it encrypts itself with this password; its size.

        What is in it, such a terminal alone can read. `in_clear` allows that the password goes out for everybody on
        the network to read. Raises SecretInClear, NotSupported, DiskFull, FileUnreadable.
        """
        async with self._keeper.alone_with(terminal_id):
            terminal = await self._pool.terminal(terminal_id)
            data = await terminal.export_configuration(password, in_clear=in_clear)
            await self._journal.note(AuditKind.CONFIGURATION_EXPORTED, terminal_id)
        await asyncio.to_thread(write_whole, target, data)
        return len(data)

    async def import_configuration(
        self, terminal_id: str, source: Path, password: Secret, *, in_clear: bool = False
    ) -> AsyncGenerator[Step, None]:
        """Replaces all settings by those of a file of `export_configuration`: TOLD, GONE and BACK.

        A person has confirmed that. The address may be another afterwards. Raises what `export_configuration` raises,
        SavedSettingsRefused for a file or password that the terminal does not take, NotRestarted, StillAway.
        """
        data = await asyncio.to_thread(_read, source)
        async with self._answering(terminal_id) as (record, terminal):
            await self._journal.note(AuditKind.CONFIGURATION_IMPORTED, terminal_id)
            await terminal.import_configuration(data, password, in_clear=in_clear)
            async for step in self._told(record):
                yield step

    async def reset_modes(self, terminal_id: str) -> tuple[ResetMode, ...]:
        """In which ways the terminal can be reset; raises TerminalError leaves."""
        return await (await self._pool.terminal(terminal_id)).reset_modes()

    async def factory_reset(self, terminal_id: str, mode: ResetMode, typed: str) -> AsyncGenerator[Step, None]:
        """TOLD, GONE and BACK of a terminal that was reset; `typed` is its name, letter by letter.

        After a full reset it has no password any more: what the station knew of its login is forgotten, and whatever
        asks it next raises NotActivated. Raises ConfirmationWrong, NotSupported, NotRestarted, StillAway.
        """
        async with self._answering(terminal_id, typed) as (record, terminal):
            await self._journal.note(AuditKind.FACTORY_RESET, terminal_id, mode.value)
            await terminal.factory_reset(mode)
            try:
                async for step in self._told(record):
                    yield step
            except NotActivated:
                yield Step(Stage.BACK)
            if mode is ResetMode.FULL:
                await self._forget_login(terminal_id)

    @asynccontextmanager
    async def _answering(
        self, terminal_id: str, typed: str | None = None
    ) -> AsyncIterator[tuple[TerminalRecord, Terminal]]:
        """The terminal alone, once it has answered; raises TerminalError leaves, and ConfirmationWrong where what was
        typed is not its name."""
        async with self._keeper.alone_with(terminal_id) as record:
            if typed is not None and typed.strip() != record.name:
                raise ConfirmationWrong(value=record.name)
            terminal = await self._pool.terminal(terminal_id)
            # One that breaks off every connection would seem to have heard the command, and to be gone because of it.
            await terminal.device_info()
            yield record, terminal

    async def _told(self, record: TerminalRecord) -> AsyncGenerator[Step, None]:
        yield Step(Stage.TOLD)
        async for step in self._absence.wait(record.id, record.name):
            yield step

    async def _forget_login(self, terminal_id: str) -> None:
        await self._credentials.forget(terminal_id)
        await self._pool.change(terminal_id, manners="", login_refused=False, refused_logins="", locked_until=None)
        await self._pool.forget(terminal_id)


def _read(path: Path) -> bytes:
    data = read_whole(path, CONFIGURATION_LIMIT_BYTES)
    if data is None:
        raise FileUnreadable(value=str(path))
    return data
