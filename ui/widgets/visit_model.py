"""People and how they stand on the doors, as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from facestation.domain.visit import Visit
from ui.theme.theme import Theme
from ui.widgets.chips import CHIPS_ROLE, ChipShown, words_of
from ui.widgets.door_chips import chips, explained
from ui.widgets.keyed_model import Index, KeyedModel


class VisitModel(KeyedModel[Visit, str]):
    """One row a person, by the employee number; the last column has the chips of the doors."""

    def __init__(
        self, theme: Theme, columns: int, make_chips: Callable[[Visit], tuple[ChipShown, ...]] = chips
    ) -> None:
        super().__init__(theme, columns, lambda visit: visit.employee_no)
        self._make_chips = make_chips
        self._chips: dict[str, tuple[ChipShown, ...]] = {}

    def forget(self) -> None:
        """The chips are made anew."""
        self._chips.clear()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, chips and tooltip of a cell."""
        visit, column = self._rows[index.row()], index.column()
        doors = column == self._columns - 1
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words_of(self._chips_of(visit)) if doors else self.text(visit, column)
        if role == CHIPS_ROLE and doors:
            return self.painted(self._chips_of(visit))
        if role == Qt.ItemDataRole.ToolTipRole:
            return explained(visit) if doors else self.tip(visit, column)
        return None

    def text(self, visit: Visit, column: int) -> str:
        """What stands in a column that is not of the doors."""
        raise NotImplementedError

    def tip(self, visit: Visit, column: int) -> str:
        """What is said to whoever points at such a column."""
        return self.text(visit, column)

    def painted(self, chips: tuple[ChipShown, ...]) -> tuple[ChipShown, ...]:
        """Those of the chips for which there is room; all of them are read aloud."""
        return chips

    def _chips_of(self, visit: Visit) -> tuple[ChipShown, ...]:
        if visit.employee_no not in self._chips:
            self._chips[visit.employee_no] = self._make_chips(visit)
        return self._chips[visit.employee_no]
