"""Events as a table, newest first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

from facestation.domain.watching import Sighting
from ui.pages.activity import wording
from ui.pages.activity.shown import Key
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.chips import CHIPS_ROLE, ChipShown

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
PICTURE, TIME, NAME, DOOR, RESULT = range(COLUMNS)
THUMBNAIL_PX = spacing.GRID * 5
_THUMBNAILS_KEPT = 60


class EventTable(QAbstractTableModel):
    """One row an event: picture, time, name, door, and what came of it."""

    def __init__(self, theme: Theme, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__()
        self._sightings: tuple[Sighting, ...] = ()
        self._thumbnails: OrderedDict[Key, QPixmap] = OrderedDict()
        self._now = now
        theme.changed.connect(self.refresh)

    def show_sightings(self, sightings: tuple[Sighting, ...]) -> None:
        """Shows `sightings`; new ones in front push the others down, so that selection and scroll stay with them."""
        if sightings == self._sightings:
            return
        added = len(sightings) - len(self._sightings)
        if added > 0 and sightings[added:] == self._sightings:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._sightings = sightings
            self.endInsertRows()
        elif [each.key for each in sightings] == [each.key for each in self._sightings]:
            self._sightings = sightings
            self.refresh()
        else:
            self.beginResetModel()
            self._sightings = sightings
            self.endResetModel()

    def show_thumbnail(self, key: Key, picture: QImage, ratio: float) -> None:
        """Shows a picture in the row of that event."""
        side_px = round(THUMBNAIL_PX * ratio)
        scaled = picture.scaled(
            side_px, side_px, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        )
        left, top = (scaled.width() - side_px) // 2, (scaled.height() - side_px) // 2
        pixmap = QPixmap.fromImage(scaled.copy(left, top, side_px, side_px))
        pixmap.setDevicePixelRatio(ratio)
        self._thumbnails[key] = pixmap
        while len(self._thumbnails) > _THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        number = self.row_of(key)
        if number >= 0:
            cell = self.index(number, PICTURE)
            self.dataChanged.emit(cell, cell)

    def refresh(self) -> None:
        """Every cell is read and painted anew, as after a switch of language or look."""
        if self._sightings:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._sightings) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def row_of(self, key: Key | None) -> int:
        """The number of the row of that event, or -1."""
        return next((number for number, each in enumerate(self._sightings) if each.key == key), -1)

    def key_at(self, row: int) -> Key | None:
        """The event in that row."""
        return self._sightings[row].key if 0 <= row < len(self._sightings) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of events."""
        return 0 if parent.isValid() else len(self._sightings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Picture, time, name, door, result."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, picture, chip and tooltip of a cell."""
        sighting, column = self._sightings[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(sighting, column)
        if role == Qt.ItemDataRole.DecorationRole and column == PICTURE:
            return self._thumbnails.get(sighting.key)
        if role == CHIPS_ROLE and column == RESULT:
            return (ChipShown(wording.look(sighting), wording.result(sighting)),)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.explained(sighting, self._now())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, sighting: Sighting, column: int) -> str:
        if column == TIME:
            return wording.when(sighting.event.time, self._now())
        if column == NAME:
            return wording.who(sighting)
        if column == DOOR:
            return wording.where(sighting)
        return wording.result(sighting) if column == RESULT else ""


def _heads() -> tuple[str, ...]:
    return (
        translate("Activity", "Picture"),
        translate("Activity", "Time"),
        translate("Activity", "Name"),
        translate("Activity", "Door"),
        translate("Activity", "Result"),
    )
