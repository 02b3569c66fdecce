"""What the station has done, as a table, newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt

from facestation.domain.audit import AuditEntry
from ui.pages.activity import wording
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.keyed_model import Index, KeyedModel

COLUMNS = 5
TIME, DESK, WHAT, PERSON, DOOR = range(COLUMNS)


class AuditTable(KeyedModel[AuditEntry, int]):
    """One row a line of the audit: time, desk, what was done, the person's number, the door."""

    def __init__(self, theme: Theme, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__(theme, COLUMNS, lambda entry: entry.id)
        self._names: Mapping[str, str] = {}
        self._now = now

    def show_entries(self, entries: tuple[AuditEntry, ...], names: Mapping[str, str]) -> None:
        """Shows `entries`, with the names of terminals by their ids."""
        renamed, self._names = dict(names) != dict(self._names), names
        self.show_rows(entries)
        if renamed:
            self.refresh()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and tooltip of a cell."""
        entry, column = self._rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(entry, column)
        return wording.done(entry) if role == Qt.ItemDataRole.ToolTipRole and column == WHAT else None

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return (
            translate("Activity", "Time"),
            translate("Activity", "Desk"),
            translate("Activity", "What"),
            translate("Activity", "Person"),
            translate("Activity", "Door"),
        )

    def _text(self, entry: AuditEntry, column: int) -> str:
        texts = {
            TIME: wording.when(entry.at.astimezone(self._now().tzinfo), self._now()),
            DESK: entry.operator or "–",
            WHAT: wording.done(entry),
            PERSON: entry.employee_no or "–",
            DOOR: self._names.get(entry.terminal_id, "–"),
        }
        return texts[column]
