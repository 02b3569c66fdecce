"""What a person did with a terminal, written into the audit under the name of this desk."""

from __future__ import annotations

import asyncio

from facestation.domain.audit import AuditKind
from facestation.settings import SettingsFile
from facestation.store import Store


class Journal:
    """Adds lines to the audit; enrollments and removals write theirs together with the wish."""

    def __init__(self, store: Store, settings: SettingsFile) -> None:
        self._store = store
        self._settings = settings

    async def note(self, kind: AuditKind, terminal_id: str, code: str = "") -> None:
        """One more line, of now; raises StoreError, FileUnreadable."""
        await asyncio.to_thread(self._note, kind, terminal_id, code)

    def _note(self, kind: AuditKind, terminal_id: str, code: str) -> None:
        desk = self._settings.load().desk_name
        self._store.audit.append(kind, operator=desk, terminal_id=terminal_id, code=code)
