"""Today's visitors, or people found, as a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facestation.domain.visit import Visit
from ui.pages.reception import wording
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.chips import CHIPS_ROLE, ChipShown, words_of

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 4
TIME, NAME, HOST, DOORS = range(COLUMNS)


class VisitorTable(QAbstractTableModel):
    """One row a person, newest first: time, name, host, and a chip for every door."""

    def __init__(self, theme: Theme, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__()
        self._visits: tuple[Visit, ...] = ()
        self._chips: dict[str, tuple[ChipShown, ...]] = {}
        self._now = now
        theme.changed.connect(self.refresh)

    def show_visits(self, visits: tuple[Visit, ...]) -> None:
        """Shows `visits`; what did not change is not touched, so that selection and scroll stay."""
        before = self._visits
        if [each.employee_no for each in visits] != [each.employee_no for each in before]:
            self.beginResetModel()
            self._visits = visits
            self._chips.clear()
            self.endResetModel()
            return
        self._visits = visits
        for number, (old, new) in enumerate(zip(before, visits, strict=True)):
            if old != new:
                self._chips.pop(new.employee_no, None)
                self.dataChanged.emit(self.index(number, 0), self.index(number, COLUMNS - 1))

    def refresh(self) -> None:
        """Every cell is read and painted anew, as after a switch of language or look."""
        self._chips.clear()
        if self._visits:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._visits) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def row_of(self, employee_no: str | None) -> int:
        """The number of the person's row, or -1."""
        numbers = [each.employee_no for each in self._visits]
        return numbers.index(employee_no) if employee_no in numbers else -1

    def number_at(self, row: int) -> str | None:
        """The employee number of the person in that row."""
        return self._visits[row].employee_no if 0 <= row < len(self._visits) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of people."""
        return 0 if parent.isValid() else len(self._visits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Time, name, host, doors."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, chips and tooltip of a cell."""
        visit, column = self._visits[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(visit, column)
        if role == CHIPS_ROLE and column == DOORS:
            return self._chips_of(visit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(visit, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _tip(self, visit: Visit, column: int) -> str:
        if column == DOORS:
            return wording.explained(visit)
        return visit.host if column == HOST and visit.host else f"{visit.name}\n{visit.employee_no}"

    def _text(self, visit: Visit, column: int) -> str:
        if column == TIME:
            return wording.when(visit.created_at, self._now())
        if column == DOORS:
            return words_of(self._chips_of(visit))
        return visit.name if column == NAME else visit.host

    def _chips_of(self, visit: Visit) -> tuple[ChipShown, ...]:
        if visit.employee_no not in self._chips:
            self._chips[visit.employee_no] = wording.chips(visit)
        return self._chips[visit.employee_no]


def _heads() -> tuple[str, ...]:
    return (
        translate("Reception", "Time"),
        translate("Reception", "Name"),
        translate("Reception", "Host"),
        translate("Reception", "Doors"),
    )
