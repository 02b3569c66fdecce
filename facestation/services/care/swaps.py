"""A new terminal in the place of a broken one: settings, people, faces and cards, and then its name in the list."""

from __future__ import annotations

import asyncio
import enum
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from facestation.domain.audit import AuditKind
from facestation.domain.care import Copying
from facestation.domain.secret import Secret
from facestation.errors import DoesNotFit, SameTerminal, SwapUnfinished, TerminalNotEmpty
from facestation.services.care.backups import Backups
from facestation.services.care.copying import Copies, counted
from facestation.services.care.occupied import Keeper
from facestation.services.care.taking_over import TakingOver
from facestation.services.commissioning.commission import Commission
from facestation.services.journal import Journal
from facestation.services.people.bringing import Brought, Status
from facestation.services.people.reading import PeopleReader, PersonRead
from facestation.services.pool import TerminalPool
from facestation.store import Store


class SwapStage(enum.Enum):
    """How far a swap is."""

    CHECKED = "checked"
    """The new terminal is another one than the old, empty and large enough."""
    SETTINGS = "settings"
    PEOPLE = "people"
    DONE = "done"
    """The new terminal has the old one's place in the list; the old one stays there under another name."""


@dataclass(frozen=True, slots=True)
class SwapStep:
    """One step of a swap; `people` counts from the stage of that name on."""

    stage: SwapStage
    people: Copying | None = None
    resource: str = ""
    """What of the settings is being written."""
    left: tuple[str, ...] = ()
    """Settings that are not as on the old terminal, by resource; the new one may not have them."""
    refused: tuple[Brought, ...] = ()
    """Whom the new terminal does not take."""
    lacking: tuple[Brought, ...] = ()
    """Of whom the old terminal says what the new one does not."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What the new terminal is to become."""

    serial: str
    settings: str
    employee_nos: frozenset[str]
    reads: AsyncIterator[PersonRead]


class Swaps:
    """Swaps; nothing is deleted from the old terminal, and a swap that was cut off goes on when it is done again."""

    def __init__(
        self,
        store: Store,
        pool: TerminalPool,
        keeper: Keeper,
        taking_over: TakingOver,
        reader: PeopleReader,
        copies: Copies,
        backups: Backups,
        commission: Commission,
        journal: Journal,
    ) -> None:
        self._store = store
        self._pool = pool
        self._keeper = keeper
        self._taking_over = taking_over
        self._reader = reader
        self._copies = copies
        self._backups = backups
        self._commission = commission
        self._journal = journal

    async def from_terminal(self, old_id: str, new_id: str) -> AsyncGenerator[SwapStep, None]:
        """Swaps an old terminal that still answers.

        Raises SameTerminal, TerminalNotEmpty, DoesNotFit before anything is sent, TerminalError leaves, and
        SwapUnfinished where some people still wait for the new terminal: done again it goes on.
        """
        if old_id == new_id:
            raise SameTerminal()
        info = await (await self._pool.terminal(old_id)).device_info()
        listed = await self._reader.list(old_id)
        settings = await self._commission.take(old_id, info.name)
        numbers = frozenset(person.employee_no for person in listed)
        source = _Source(info.serial, settings, numbers, self._reader.read(old_id, listed))
        async for step in self._swap(old_id, new_id, source):
            yield step

    async def from_backup(
        self, old_id: str, new_id: str, backup: Path, passphrase: Secret
    ) -> AsyncGenerator[SwapStep, None]:
        """Swaps an old terminal of which there is a backup; raises leaves of BackupError as well."""
        if old_id == new_id:
            raise SameTerminal()
        info = await self._backups.look(backup, passphrase)
        numbers = frozenset([read.person.employee_no async for read in self._backups.read(backup, passphrase)])
        source = _Source(info.serial, info.settings, numbers, self._backups.read(backup, passphrase))
        async for step in self._swap(old_id, new_id, source):
            yield step

    async def _swap(self, old_id: str, new_id: str, source: _Source) -> AsyncGenerator[SwapStep, None]:
        # Who is enrolled meanwhile waits, and comes to the new one.
        async with (
            self._keeper.alone_with(old_id),
            self._keeper.alone_with(new_id, pausing=False),
            aclosing(self._steps(old_id, new_id, source)) as steps,
        ):
            async for step in steps:
                yield step

    async def _steps(self, old_id: str, new_id: str, source: _Source) -> AsyncGenerator[SwapStep, None]:
        await self._check(new_id, source)
        yield SwapStep(SwapStage.CHECKED)
        # First: some settings take away what people may.
        left: tuple[str, ...] = ()
        async for step in self._settings(new_id, source.settings):
            left = step.left
            yield step
        results: list[Brought] = []
        async with aclosing(self._copies.bring(source.reads, [new_id])) as brought:
            async for one in brought:
                results.append(one)
                yield SwapStep(SwapStage.PEOPLE, counted(results, len(source.employee_nos)), left=left)
        told = counted(results, len(source.employee_nos))
        if told.queued or told.done < told.total:
            first = next((one.error for one in results if one.status is Status.QUEUED and one.error), None)
            raise SwapUnfinished(waiting=told.queued, reason=first.code if first else None)
        await self._take_over(old_id, new_id)
        refused = tuple(one for one in results if one.status is Status.REFUSED)
        lacking = tuple(one for one in results if one.left)
        yield SwapStep(SwapStage.DONE, told, left=left, refused=refused, lacking=lacking)

    async def _check(self, new_id: str, source: _Source) -> None:
        status = await (await self._pool.terminal(new_id)).status()
        record = await asyncio.to_thread(self._store.terminals.get, new_id)
        if status.info.serial and status.info.serial == source.serial:
            raise SameTerminal()
        there = {person.employee_no for person in await self._reader.list(new_id)}
        strangers = there - source.employee_nos
        if strangers:
            raise TerminalNotEmpty(terminal=record.name, people=len(strangers))
        room = status.capacity.people_max
        if room is not None and room < len(source.employee_nos):
            raise DoesNotFit(terminal=record.name, people=len(source.employee_nos), limit=room)

    async def _settings(self, new_id: str, text: str) -> AsyncGenerator[SwapStep, None]:
        if not text:
            return
        template = await self._commission.parse(text, "backup")
        async with aclosing(self._commission.apply(template, [new_id], confirmed=True)) as states:
            async for state in states:
                differs = {found.resource for found in state.differences} | {lack.resource for lack in state.lacks}
                troubles = {trouble.resource for trouble in state.troubles}
                left = tuple(sorted(differs | troubles)) if state.stage.over else ()
                if state.error is not None:
                    raise state.error
                yield SwapStep(SwapStage.SETTINGS, resource=state.resource, left=left)

    async def _take_over(self, old_id: str, new_id: str) -> None:
        """The new terminal under the old one's name and id, with what still has to reach it."""
        async with self._pool.changing(old_id, new_id):
            await self._taking_over.exchange(old_id, new_id)
        await self._journal.note(AuditKind.TERMINAL_SWAPPED, old_id)
