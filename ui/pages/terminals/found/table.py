"""The table of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ui.pages.terminals.found import wording
from ui.pages.terminals.found.shown import Item
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.chips import CHIPS_ROLE, ChipDelegate, words_of
from ui.widgets.keyed_model import Index, KeyedModel
from ui.widgets.table import Table

COLUMNS = 5
MODEL, ADDRESS, SERIAL, FIRMWARE, STATE = range(COLUMNS)
MOST_ROWS = 6
_ROOM = {MODEL: 20, ADDRESS: 20, SERIAL: 17, FIRMWARE: 22}
"""How wide the columns are, in steps of the grid; the state has the rest."""
_FIRMWARE_FROM_PX = spacing.GRID * 116
"""Below this width the firmware is left out."""


class FoundTable(Table):
    """`marked` tells the keys of the rows that somebody marked."""

    marked = Signal(list)

    def __init__(self, theme: Theme) -> None:
        self._items = _Model(theme)
        self._displaying = False
        super().__init__("discoveredTable", self._items)
        self.setItemDelegateForColumn(STATE, ChipDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        for column, steps in _ROOM.items():
            self.setColumnWidth(column, steps * spacing.GRID)
        self.selectionModel().selectionChanged.connect(self._selected)

    def show_items(self, items: Sequence[Item], selected: Sequence[str]) -> None:
        """Shows these, and which of them are marked."""
        self._displaying = True
        before = self._items.rowCount()
        self._items.show_rows(items)
        self._mark(selected)
        self._displaying = False
        if before != len(items):
            self.setFixedHeight(self.sizeHint().height())

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.setAccessibleName(translate("TerminalsFound", "Terminals found on the network"))
        self._items.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the firmware goes first."""
        super().resizeEvent(event)
        self.setColumnHidden(FIRMWARE, self.viewport().width() < _FIRMWARE_FROM_PX)

    def sizeHint(self) -> QSize:
        """Its rows, up to a few."""
        rows_px = min(max(1, self._items.rowCount()), MOST_ROWS) * self.verticalHeader().defaultSectionSize()
        head_px = self.horizontalHeader().sizeHint().height()
        return QSize(spacing.GRID * 60, head_px + rows_px + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Narrower, with a bar."""
        return QSize(spacing.GRID * 40, self.sizeHint().height())

    def _keys(self) -> list[str]:
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return self._items.keys_at(numbers)

    def _mark(self, keys: Sequence[str]) -> None:
        if set(keys) == set(self._keys()):
            return
        wanted = QItemSelection()
        for number in (self._items.row_of(key) for key in keys):
            wanted.select(self._items.index(number, 0), self._items.index(number, COLUMNS - 1))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if not self._displaying:
            self.marked.emit(self._keys())


class _Model(KeyedModel[Item, str]):
    """One row a find."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, COLUMNS, lambda item: item.key)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, chips and tooltip of a cell."""
        item, column = self._rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _text(item, column)
        if role == CHIPS_ROLE and column == STATE:
            return wording.chips(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.detail(item)[1] if column == STATE else _whole(item, column)
        return None

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return (
            translate("TerminalsFound", "Model"),
            translate("TerminalsFound", "Address"),
            translate("TerminalsFound", "Serial number"),
            translate("TerminalsFound", "Firmware"),
            translate("TerminalsFound", "State"),
        )


def _text(item: Item, column: int) -> str:
    found = item.sighting.found
    where = found.best
    port = "" if where.port == 80 else f":{where.port}"
    return {
        MODEL: found.model or "–",
        ADDRESS: f"{found.address}{port}",
        SERIAL: found.short_serial or found.serial or "–",
        FIRMWARE: found.firmware or "–",
        STATE: words_of(wording.chips(item)),
    }[column]


def _whole(item: Item, column: int) -> str:
    found = item.sighting.found
    if column == SERIAL and found.serial:
        return f"{found.serial}\n{found.mac}".strip()
    return _text(item, column)
