"""The list of terminals as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.pages.terminals import wording
from ui.pages.terminals.shown import Row
from ui.theme.theme import Theme
from ui.translation import translate
from ui.words import sentence

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 6
NAME, ADDRESS, MODEL, STATE, FACES, CLOCK = range(COLUMNS)


class TerminalTable(QAbstractTableModel):
    """One row a terminal: name, address, model, state and last answer, faces used of those that fit, clock."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        theme.changed.connect(self.refresh)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows `rows`; the selection survives when the terminals are the same."""
        same = [row.record.id for row in rows] == [row.record.id for row in self._rows]
        if rows == self._rows:
            return
        if same:
            self._rows = rows
            self.refresh()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Every cell is painted and read anew, as after a switch of language or look."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def row_of(self, terminal_id: str | None) -> int:
        """The number of the row of that terminal, or -1."""
        ids = [row.record.id for row in self._rows]
        return ids.index(terminal_id) if terminal_id in ids else -1

    def id_at(self, number: int) -> str:
        """The id of the terminal in that row."""
        return self._rows[number].record.id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of terminals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, icon and tooltip of a cell."""
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _text(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATE:
            look = wording.look(row)
            return self._theme.icon(look.icon, look.tone.token)
        if role == Qt.ItemDataRole.ToolTipRole:
            error = row.answer.error
            if error is not None and index.column() == STATE:
                return " ".join(sentence(error))
            return _text(row, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _heads()[section] if role == Qt.ItemDataRole.DisplayRole else None


def _heads() -> tuple[str, ...]:
    return (
        translate("Terminals", "Name"),
        translate("Terminals", "Address"),
        translate("Terminals", "Model"),
        translate("Terminals", "State"),
        translate("Terminals", "Faces"),
        translate("Terminals", "Clock"),
    )


def _text(row: Row, column: int) -> str:
    status = row.answer.status
    texts = {
        NAME: row.record.name,
        ADDRESS: row.record.address.url,
        MODEL: row.record.model or "–",
        STATE: wording.standing(row),
        FACES: wording.faces(status.capacity if status is not None else None),
        CLOCK: wording.clock(status.clock_skew_s if status is not None else None),
    }
    return texts[column]
