"""How far a piece of work is with each of several terminals: one row a terminal with a chip and a message."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme
from ui.widgets.chips import ChipDelegate
from ui.widgets.door_table import MESSAGE, NAME, STATE, DoorModel, DoorRow
from ui.widgets.keyed_model import Index
from ui.widgets.table import Table

MOST_ROWS = 4
ROW_PX = spacing.GRID * 5
NAME_RATIO = 0.34
"""The largest part of the width that the names of terminals take."""


class _Model(DoorModel):
    """Nothing is chosen here."""

    def rows_that_change(self, rows: tuple[DoorRow, ...]) -> list[int]:
        """The numbers of those whose words are others now."""
        before = self._rows
        if [row.terminal_id for row in rows] != [row.terminal_id for row in before]:
            return list(range(len(rows)))
        return [number for number, row in enumerate(rows) if before[number] != row]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return None if role == Qt.ItemDataRole.CheckStateRole else super().data(index, role)


class RunTable(Table):
    """As high as its rows, up to a few; more are scrolled. A `tall` one takes the room that there is.

    One that `grows` takes it as well, but no more than its rows need.
    """

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, tall: bool = False, grows: bool = False
    ) -> None:
        self._tall = tall
        self._grows = grows
        self._fits = True
        """Whether rows and columns are as large as their words, or will be once the table is in sight."""
        self._rows = _Model(theme)
        super().__init__(name, self._rows, parent)
        self.setItemDelegateForColumn(STATE, ChipDelegate(theme, self))
        # What happened to a terminal may be a paragraph, and nobody points at rows one by one to read it.
        self.setWordWrap(True)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        head = self.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(STATE, spacing.GRID * 18)

    def set_heads(self, name: str, state: str, message: str) -> None:
        """The words above the columns."""
        self._rows.set_heads(name, state, message)

    def show_rows(self, rows: tuple[DoorRow, ...]) -> None:
        """Shows `rows`; while the terminals are the same, cursor and scroll stay."""
        changed = self._rows.rows_that_change(rows)
        self._rows.show_rows(rows)
        # Fifty rows that nobody sees would be measured here, and again in the width that they are seen in.
        self._fits = self.isVisible() or not self._tall
        if self._fits:
            self._fit(changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Makes up for what was left."""
        super().showEvent(event)
        if not self._fits:
            self._fit(range(self._rows.rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps words into more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(range(self._rows.rowCount()))

    def sizeHint(self) -> QSize:
        """Its rows, up to a few."""
        return QSize(spacing.GRID * 60, self._height_px(min(self.verticalHeader().length(), MOST_ROWS * ROW_PX)))

    def _height_px(self, rows_px: int) -> int:
        return self.horizontalHeader().sizeHint().height() + rows_px + 2 * self.frameWidth()

    def _fit(self, changed: Iterable[int]) -> None:
        self._fits = True
        wanted_px = max(spacing.GRID * 22, self.sizeHintForColumn(NAME))
        self.setColumnWidth(NAME, min(wanted_px, round(self.viewport().width() * NAME_RATIO)))
        self.setColumnWidth(STATE, max(spacing.GRID * 18, self.sizeHintForColumn(STATE)))
        for number in changed:
            self.resizeRowToContents(number)
        if not self._tall:
            least_px = self.sizeHint().height()
            self.setMinimumHeight(least_px)
            self.setMaximumHeight(self._height_px(self.verticalHeader().length()) if self._grows else least_px)
