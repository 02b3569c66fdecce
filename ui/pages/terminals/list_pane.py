"""The known terminals, as a table or as cards; both share one model and what is marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QWidget

from ui.pages.terminals.cards import TerminalCards
from ui.pages.terminals.shown import Shown
from ui.pages.terminals.table_model import (
    ADDRESS,
    ATTENTION,
    CLOCK,
    FACES,
    FIRMWARE,
    MODEL,
    NAME,
    STATE,
    TerminalTable,
)
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.empty import EmptyState
from ui.widgets.meter import MeterDelegate
from ui.widgets.table import Table

CARDS, TABLE = "cards", "table"
_ORDER = (NAME, STATE, ATTENTION, MODEL, FIRMWARE, FACES, CLOCK, ADDRESS)
"""From left to right."""
_ROOM = ((NAME, 24), (STATE, 24), (ATTENTION, 24), (ADDRESS, 22), (FACES, 16), (MODEL, 18), (CLOCK, 14), (FIRMWARE, 18))
"""Which columns are there as far as the width reaches, and how wide they are at least, in steps of the grid."""


class TerminalList(QStackedWidget):
    """`marked` tells the ids of the terminals that somebody marked."""

    marked = Signal(list)
    unfiltered = Signal()
    """Somebody wants to see all of them again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TerminalTable(theme)
        self._table = _Table(theme, self._model)
        self._cards = TerminalCards(theme, self._model)
        self._selection = QItemSelectionModel(self._model, self)
        for view in (self._table, self._cards):
            view.setSelectionModel(self._selection)
        self._selection.selectionChanged.connect(self._selected)
        self._empty = EmptyState(theme, "terminals")
        self._show_all = button("showAllButton")
        self._nothing = EmptyState(theme, "search", self._show_all)
        self._show_all.clicked.connect(self.unfiltered)
        for widget in (self._table, self._cards, self._empty, self._nothing):
            self.addWidget(widget)
        self._way = TABLE
        self._shown = Shown()
        self._displaying = False
        self.setMinimumSize(spacing.GRID * 36, spacing.GRID * 22)

    def display(self, shown: Shown) -> None:
        """Shows the terminals that the filters leave, and which of them are marked."""
        self._shown = shown
        self._displaying = True
        self._model.show_rows(shown.visible)
        self._mark(shown.selected)
        self._displaying = False
        self._show_place()

    def see_as(self, way: str) -> None:
        """Shows `CARDS` or the `TABLE`; marks and cursor are the same in both."""
        if way == self._way:
            return
        self._way = way
        self._show_place()
        # Marks that were set among the cards are of one cell; in the table they are of whole rows.
        self._displaying = True
        self._mark(self._marked_ids(), anew=True)
        self._displaying = False

    def mark_all(self) -> None:
        """Marks every terminal that can be seen."""
        self._table.selectAll()

    def focus(self) -> None:
        """The cursor goes to the terminals."""
        view = self._cards if self._way == CARDS else self._table
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is chosen stays in sight when the detail takes room."""
        super().resizeEvent(event)
        if len(self._shown.selected) == 1:
            view = self._cards if self._way == CARDS else self._table
            view.scrollTo(self._model.index(self._model.row_of(self._shown.selected[0]), NAME))

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._table.setAccessibleName(translate("Terminals", "Known terminals"))
        self._cards.setAccessibleName(translate("Terminals", "Known terminals"))
        self._empty.set_texts(
            translate("Terminals", "No terminals yet"),
            translate(
                "Terminals",
                "Take those that were found, or type the address of one. Then its door can be chosen at the reception.",
            ),
        )
        self._nothing.set_texts(
            translate("Terminals", "No terminal is like that"),
            translate("Terminals", "None of your terminals fits what is typed and chosen above."),
        )
        self._show_all.setText(translate("Terminals", "Show all terminals"))
        self._show_all.setToolTip(translate("Terminals", "Empties the filter."))
        self._model.refresh()

    def _show_place(self) -> None:
        shown = self._shown
        if shown.loaded and not shown.rows:
            self.setCurrentWidget(self._empty)
        elif shown.loaded and not shown.visible:
            self.setCurrentWidget(self._nothing)
        else:
            self.setCurrentWidget(self._cards if self._way == CARDS else self._table)

    def _mark(self, terminal_ids: Sequence[str], *, anew: bool = False) -> None:
        if not anew and set(terminal_ids) == set(self._marked_ids()):
            return
        wanted = QItemSelection()
        last = QModelIndex()
        for number in sorted(self._model.row_of(each) for each in terminal_ids):
            last = self._model.index(number, NAME)
            wanted.select(last, self._model.index(number, ATTENTION))
        self._selection.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if last.isValid() and self._selection.currentIndex().row() != last.row():
            self._selection.setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _marked_ids(self) -> list[str]:
        # Not by its indexes: those of fifty rows are four hundred, and this is asked on every change.
        marked = self._selection.selection()
        spans = [range(marked.at(each).top(), marked.at(each).bottom() + 1) for each in range(marked.count())]
        numbers = sorted({number for span in spans for number in span})
        return self._model.keys_at(numbers)

    def _selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if not self._displaying:
            self.marked.emit(self._marked_ids())


class _Table(Table):
    """Shows as many columns as there is room for, the most important ones first."""

    def __init__(self, theme: Theme, model: TerminalTable) -> None:
        super().__init__("terminalTable", model)
        self.setItemDelegateForColumn(FACES, MeterDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for place, number in enumerate(_ORDER):
            head.moveSection(head.visualIndex(number), place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer columns; what is left over is shared."""
        super().resizeEvent(event)
        width_px = self.viewport().width()
        shown: list[tuple[int, int]] = []
        for number, steps in _ROOM:
            room_px = sum(px for _, px in shown) + steps * spacing.GRID
            if len(shown) < 2 or room_px <= width_px:
                shown.append((number, steps * spacing.GRID))
            else:
                break
        spare_px = width_px - sum(px for _, px in shown)
        if spare_px < 0:
            # Beside a detail: a state that is cut says less than a name.
            shown[0] = (NAME, shown[0][1] + spare_px)
            spare_px = 0
        for number in range(len(_ROOM)):
            self.setColumnHidden(number, number not in dict(shown))
        for number, px in shown:
            self.setColumnWidth(number, px + spare_px // len(shown))

    def sizeHint(self) -> QSize:
        """Room for a few rows; what is left over comes from the layout."""
        return QSize(spacing.GRID * 60, spacing.GRID * 22)
