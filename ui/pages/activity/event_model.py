"""Events as a table, newest first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

from facestation.domain.watching import Sighting
from ui.pages.activity import wording
from ui.pages.activity.shown import Key
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.chips import CHIPS_ROLE, ChipShown
from ui.widgets.keyed_model import Index, KeyedModel

COLUMNS = 5
PICTURE, TIME, NAME, DOOR, RESULT = range(COLUMNS)
THUMBNAIL_PX = spacing.GRID * 5
_THUMBNAILS_KEPT = 60


class EventTable(KeyedModel[Sighting, Key]):
    """One row an event: picture, time, name, door, and what came of it."""

    def __init__(self, theme: Theme, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__(theme, COLUMNS, lambda sighting: sighting.key)
        self._thumbnails: OrderedDict[Key, QPixmap] = OrderedDict()
        self._now = now

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, picture, chip and tooltip of a cell."""
        sighting, column = self._rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(sighting, column)
        if role == Qt.ItemDataRole.DecorationRole and column == PICTURE:
            return self._thumbnails.get(sighting.key)
        if role == CHIPS_ROLE and column == RESULT:
            return (ChipShown(wording.look(sighting), wording.result(sighting)),)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.explained(sighting, self._now())
        return None

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return (
            translate("Activity", "Picture"),
            translate("Activity", "Time"),
            translate("Activity", "Name"),
            translate("Activity", "Door"),
            translate("Activity", "Result"),
        )

    def _text(self, sighting: Sighting, column: int) -> str:
        if column == TIME:
            return wording.when(sighting.event.time, self._now())
        if column == NAME:
            return wording.who(sighting)
        if column == DOOR:
            return wording.where(sighting)
        return wording.result(sighting) if column == RESULT else ""
