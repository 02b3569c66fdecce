"""What a person did with a terminal, written into the audit under the name of this desk, and read from there."""

from __future__ import annotations

import asyncio

from facestation.domain.audit import AuditEntry, AuditKind
from facestation.settings import SettingsFile
from facestation.store import Store


class Journal:
    """Adds lines to the audit; enrollments and removals write theirs together with the wish."""

    def __init__(self, store: Store, settings: SettingsFile) -> None:
        self._store = store
        self._settings = settings

    async def note(self, kind: AuditKind, terminal_id: str, code: str = "", *, employee_no: str = "") -> None:
        """One more line, of now; raises StoreError, FileUnreadable."""
        await asyncio.to_thread(self._note, kind, terminal_id, code, employee_no)

    async def lines(self, limit: int = 200) -> list[AuditEntry]:
        """The newest lines, newest first; raises StoreError."""
        return await asyncio.to_thread(self._store.audit.list, limit)

    def _note(self, kind: AuditKind, terminal_id: str, code: str, employee_no: str) -> None:
        desk = self._settings.load().desk_name
        self._store.audit.append(kind, operator=desk, terminal_id=terminal_id, code=code, employee_no=employee_no)
