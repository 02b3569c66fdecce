"""The doors of an enrollment: one row a terminal with a box, a chip and a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import spacing
from ui.theme.theme import Theme
from ui.widgets.chips import CHIPS_ROLE, ChipDelegate, ChipShown
from ui.widgets.keyed_model import Index, KeyedModel
from ui.widgets.table import Table

COLUMNS = 3
NAME, STATE, MESSAGE = range(COLUMNS)
HINT_PX = spacing.GRID * 32
LEAST_PX = spacing.GRID * 15


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One terminal as it is shown."""

    terminal_id: str
    name: str
    chosen: bool
    chip: ChipShown
    message: str
    advice: str = ""
    """What to do, for whoever points at the message."""


class DoorModel(KeyedModel[DoorRow, str]):
    """Rows of doors; checking a box is a `wish(terminal_id, chosen)`, shown only once it comes back as a row."""

    wish = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, COLUMNS, lambda row: row.terminal_id)
        self._heads = ("", "", "")

    def set_heads(self, name: str, state: str, message: str) -> None:
        """The words above the columns."""
        self._heads = (name, state, message)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, MESSAGE)

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return self._heads

    def row_at(self, number: int) -> DoorRow:
        """The door in that row."""
        return self._rows[number]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The name carries the box."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, box, chip and tooltip of a cell."""
        row = self._rows[index.row()]
        column = index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return (row.name, row.chip.words, row.message)[column]
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        if role == CHIPS_ROLE and column == STATE:
            return (row.chip,)
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return " ".join(part for part in (row.message, row.advice) if part) or None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """An assistive tool or a test set a box."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self._rows[index.row()]
        self.wish.emit(row.terminal_id, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class _Boxed(QStyledItemDelegate):
    """Leaves room for the box, whose size the style sheet keeps to itself; a click is the table's own affair."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(spacing.M, 0)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        return False


class DoorTable(Table):
    """`wish(terminal_id, chosen)` tells that a row was clicked, or toggled with the space key or by assistive tools.

    The chosen doors are the selected rows as well, for "toggle" of an assistive tool is a change of the selection; the
    style sheet gives them no ground, because the boxes say it.
    """

    wish = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._doors = DoorModel(theme)
        self._heights: dict[int, tuple[object, int]] = {}
        self._widths: dict[int, tuple[object, int]] = {}
        """How high and wide rows and columns have to be, each beside what that follows from."""
        super().__init__("doorTable", self._doors, parent)
        theme.changed.connect(self._heights.clear)
        theme.changed.connect(self._widths.clear)
        self._doors.wish.connect(self.wish)
        self.setItemDelegateForColumn(NAME, _Boxed(self))
        self.setItemDelegateForColumn(STATE, ChipDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.clicked.connect(self._toggle)
        self.selectionModel().selectionChanged.connect(self._selected_by_tool)
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(spacing.GRID * 5)
        head = self.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(STATE, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)

    def set_heads(self, name: str, state: str, message: str) -> None:
        """The words above the columns."""
        self._doors.set_heads(name, state, message)

    def show_rows(self, rows: tuple[DoorRow, ...]) -> None:
        """Shows `rows`."""
        same = rows == tuple(map(self._doors.row_at, range(self._doors.rowCount())))
        with QSignalBlocker(self.selectionModel()):
            self._doors.show_rows(rows)
            self._select_chosen()
        self.viewport().update()
        if same:
            return
        content_px = self._content_px()
        if content_px != self.maximumHeight():
            self.setMaximumHeight(content_px)
            self.updateGeometry()

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Neither mouse nor keys select by themselves: they toggle, and what is chosen comes back as rows."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space key toggles the row wherever in it the cursor is."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select} and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may wrap the messages into more or fewer lines."""
        super().resizeEvent(event)
        self.setMaximumHeight(self._content_px())

    def sizeHintForRow(self, row: int) -> int:
        """Measured once for the same words in the same width: each layout asks for all rows, several times."""
        follows_from = (self._doors.row_at(row), *map(self.columnWidth, (NAME, STATE, MESSAGE)))
        return _known(self._heights, row, follows_from, super().sizeHintForRow)

    def sizeHintForColumn(self, column: int) -> int:
        """Measured once for the same words."""
        follows_from = tuple(map(self._doors.row_at, range(self._doors.rowCount())))
        return _known(self._widths, column, follows_from, super().sizeHintForColumn)

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a number that leaves room for the rest of the window."""
        return QSize(super().sizeHint().width(), min(self._content_px(), HINT_PX))

    def minimumSizeHint(self) -> QSize:
        """Room for two doors."""
        return QSize(super().minimumSizeHint().width(), min(self._content_px(), LEAST_PX))

    def _toggle(self, index: Index) -> None:
        row = self._doors.row_at(index.row())
        self.wish.emit(row.terminal_id, not row.chosen)

    def _selected_by_tool(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        for changed, chosen in ((selected, True), (deselected, False)):
            for number in sorted({index.row() for index in changed.indexes()}):
                row = self._doors.row_at(number)
                if row.chosen is not chosen:
                    self.wish.emit(row.terminal_id, chosen)

    def _select_chosen(self) -> None:
        wanted = QItemSelection()
        for number in range(self._doors.rowCount()):
            if self._doors.row_at(number).chosen:
                wanted.select(self._doors.index(number, NAME), self._doors.index(number, MESSAGE))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _content_px(self) -> int:
        frame_px = 2 * self.frameWidth()
        return self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + frame_px


def _known(
    sizes: dict[int, tuple[object, int]], number: int, follows_from: object, measure: Callable[[int], int]
) -> int:
    if number not in sizes or sizes[number][0] != follows_from:
        sizes[number] = (follows_from, measure(number))
    return sizes[number][1]
