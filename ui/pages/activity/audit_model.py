"""What the station has done, as a table, newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facestation.domain.audit import AuditEntry
from ui.pages.activity import wording
from ui.translation import translate

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
TIME, DESK, WHAT, PERSON, DOOR = range(COLUMNS)


class AuditTable(QAbstractTableModel):
    """One row a line of the audit: time, desk, what was done, the person's number, the door."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__()
        self._entries: tuple[AuditEntry, ...] = ()
        self._names: Mapping[str, str] = {}
        self._now = now

    def show_entries(self, entries: tuple[AuditEntry, ...], names: Mapping[str, str]) -> None:
        """Shows `entries`, with the names of terminals by their ids."""
        if (entries, dict(names)) == (self._entries, dict(self._names)):
            return
        self.beginResetModel()
        self._entries, self._names = entries, names
        self.endResetModel()

    def refresh(self) -> None:
        """Every cell is read anew, as after a switch of language."""
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of lines."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Time, desk, what, person, door."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and tooltip of a cell."""
        entry, column = self._entries[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(entry, column)
        return wording.done(entry) if role == Qt.ItemDataRole.ToolTipRole and column == WHAT else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, entry: AuditEntry, column: int) -> str:
        texts = {
            TIME: wording.when(entry.at.astimezone(self._now().tzinfo), self._now()),
            DESK: entry.operator or "–",
            WHAT: wording.done(entry),
            PERSON: entry.employee_no or "–",
            DOOR: self._names.get(entry.terminal_id, "–"),
        }
        return texts[column]


def _heads() -> tuple[str, ...]:
    return (
        translate("Activity", "Time"),
        translate("Activity", "Desk"),
        translate("Activity", "What"),
        translate("Activity", "Person"),
        translate("Activity", "Door"),
    )
