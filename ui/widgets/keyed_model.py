"""A table of values that come, go and change one by one while somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import groupby
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.theme.theme import Theme

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Index = QModelIndex | QPersistentModelIndex


class KeyedModel(QAbstractTableModel, Generic[T, K]):
    """One row a value; what comes, goes, moves or changes is told as just that, so that selection and scroll stay."""

    rearranged = Signal()
    """Rows came, went or changed places; once, after all of that was told."""

    def __init__(self, theme: Theme, columns: int, key: Callable[[T], K]) -> None:
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._key = key
        self._rows: list[T] = []
        theme.changed.connect(self.refresh)

    def show_rows(self, rows: Sequence[T]) -> None:
        """Shows `rows` in their order; no two of them have the same key."""
        if list(rows) == self._rows:
            return
        self.forget()
        before, after = self._keys(), [self._key(row) for row in rows]
        self._keep(set(after))
        self._order(after)
        self._fill(rows)
        for number, row in enumerate(rows):
            self._change(number, row)
        if after != before:
            self.rearranged.emit()

    def refresh(self) -> None:
        """Every cell is painted and read anew, as after a switch of language or look."""
        self.forget()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self._columns - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def forget(self) -> None:
        """What was worked out of the rows holds no more; for models that keep such things."""

    def row_of(self, key: K | None) -> int:
        """The number of the row of that key, or -1."""
        return next((number for number, row in enumerate(self._rows) if self._key(row) == key), -1)

    def key_at(self, number: int) -> K | None:
        """The key of the value in that row; None where there is no such row."""
        return self._key(self._rows[number]) if 0 <= number < len(self._rows) else None

    def keys_at(self, numbers: Iterable[int]) -> list[K]:
        """The keys of the values in those rows, all of which there are."""
        return [self._key(self._rows[number]) for number in numbers]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of values."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of columns."""
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words above the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def heads(self) -> tuple[str, ...]:
        """What stands above each column, in the current language."""
        raise NotImplementedError

    def _keep(self, wanted: set[K]) -> None:
        """Takes all other rows away, those that stand together at once."""
        end = len(self._rows)
        for kept, run in groupby(self._rows[::-1], lambda row: self._key(row) in wanted):
            first = end - len(list(run))
            if not kept:
                self.beginRemoveRows(QModelIndex(), first, end - 1)
                del self._rows[first:end]
                self.endRemoveRows()
            end = first

    def _order(self, keys: list[K]) -> None:
        """Brings the rows into the order of `keys`, all of them at once."""
        places = {key: number for number, key in enumerate(keys)}
        ordered = sorted(self._rows, key=lambda row: places[self._key(row)])
        wanted = [self._key(row) for row in ordered]
        if wanted == self._keys():
            return
        self.layoutAboutToBeChanged.emit()
        numbers = {key: number for number, key in enumerate(wanted)}
        old = self.persistentIndexList()
        new = [self.index(numbers[self._key(self._rows[each.row()])], each.column()) for each in old]
        self._rows = ordered
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _fill(self, rows: Sequence[T]) -> None:
        """Adds those that are not there yet, each where it belongs, those that stand together at once."""
        here, number = set(self._keys()), 0
        for known, together in groupby(rows, lambda row: self._key(row) in here):
            run = list(together)
            if not known:
                self.beginInsertRows(QModelIndex(), number, number + len(run) - 1)
                self._rows[number:number] = run
                self.endInsertRows()
            number += len(run)

    def _change(self, number: int, row: T) -> None:
        if self._rows[number] != row:
            self._rows[number] = row
            self.dataChanged.emit(self.index(number, 0), self.index(number, self._columns - 1))

    def _keys(self) -> list[K]:
        return [self._key(row) for row in self._rows]
