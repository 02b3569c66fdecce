"""Tables of rows that are looked at and chosen, as all of the program have them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import spacing
from ui.widgets.keyed_model import KeyedModel


class Table(QTableView):
    """Whole rows of one line each, of which one is chosen and none edited."""

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Tab leaves the table; the arrows are for its cells.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(spacing.ICON_PX, spacing.ICON_PX))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(spacing.GRID * 5)
        self.horizontalHeader().setHighlightSections(False)

    def chosen_row(self) -> int:
        """The number of the chosen row, or -1."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def choose_row(self, number: int) -> None:
        """Chooses the row of that number; none where it is negative."""
        if number < 0:
            self.clearSelection()
        elif number != self.chosen_row():
            self.selectRow(number)


class Share(NamedTuple):
    """What a column may take of the width."""

    column: int
    least_px: int
    most_ratio: float
    """Of the whole."""


class SharingTable(Table):
    """Gives some columns the room that their words need, up to a part of the width; the last column gets the rest."""

    def __init__(self, name: str, model: KeyedModel[Any, Any], shares: Sequence[Share]) -> None:
        self._shares = shares
        super().__init__(name, model)
        self.horizontalHeader().setSectionResizeMode(model.columnCount() - 1, QHeaderView.ResizeMode.Stretch)
        model.rearranged.connect(self._share_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is shared anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        for column, least_px, most_ratio in self._shares:
            wanted_px = max(self.sizeHintForColumn(column) + spacing.S, least_px)
            self.setColumnWidth(column, min(wanted_px, max(least_px, round(self.viewport().width() * most_ratio))))
