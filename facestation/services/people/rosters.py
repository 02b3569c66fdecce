"""What a terminal keeps about people as a whole: departments, and imports that it does by itself."""

from __future__ import annotations

from facestation.domain.audit import AuditKind
from facestation.domain.department import Department, check_department
from facestation.domain.import_task import ImportKind, ImportTask
from facestation.isapi.catalogue import operation
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool

_DELETE_DEPARTMENT = "attendance.delete_department"
_DELETE_IMPORT = {ImportKind.PERSONS: "imports.delete_persons", ImportKind.PICTURES: "imports.delete_pictures"}


class Rosters:
    """Lists, adds, renames, and takes away where somebody agreed to the loss."""

    def __init__(self, pool: TerminalPool, journal: Journal) -> None:
        self._pool = pool
        self._journal = journal

    async def departments(self, terminal_id: str) -> list[Department]:
        """All departments of the terminal; raises NotSupported."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.departments()

    async def add_department(self, terminal_id: str, name: str) -> int | None:
        """The number of the new department, where the terminal tells it; raises NameTooLong, NotSupported."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.add_department(check_department(name))

    async def rename_department(self, terminal_id: str, number: int, name: str) -> None:
        """Gives a department another name; raises NameTooLong, NotSupported."""
        terminal = await self._pool.terminal(terminal_id)
        await terminal.rename_department(number, check_department(name))

    async def remove_department(self, terminal_id: str, number: int, *, confirmed: bool) -> None:
        """Takes a department away; raises DestroysData unless somebody `confirmed` it."""
        await self._destroy(terminal_id, _DELETE_DEPARTMENT, {"group_id": number}, confirmed=confirmed)

    async def imports(self, terminal_id: str, kind: ImportKind) -> tuple[ImportTask, ...]:
        """How far the terminal's own imports are; raises NotSupported where it does none."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.import_tasks(kind)

    async def remove_import(self, terminal_id: str, kind: ImportKind, task: str, *, confirmed: bool) -> None:
        """Ends an import and forgets it; raises DestroysData unless somebody `confirmed` it."""
        await self._destroy(terminal_id, _DELETE_IMPORT[kind], {"task_id": task}, confirmed=confirmed)

    async def _destroy(self, terminal_id: str, name: str, params: dict[str, str | int], *, confirmed: bool) -> None:
        if not confirmed:
            raise operation(name).destruction()
        terminal = await self._pool.terminal(terminal_id)
        await self._journal.note(AuditKind.CALLED, terminal_id, name)
        await terminal.send(name, params, confirmed=True)
