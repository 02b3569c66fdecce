"""How full something is: words and a bar below them, in a cell or anywhere else that is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme

RATIO_ROLE = int(Qt.ItemDataRole.UserRole) + 3
"""Under this role a model gives how full the cell's thing is, from 0 to 1; None paints no bar."""
BAR_PX = 4
FULL_RATIO = 0.95


def paint_bar(painter: QPainter, theme: Theme, place: QRectF, ratio: float) -> None:
    """A bar filled to `ratio`; the words beside it say the same."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(place, BAR_PX / 2, BAR_PX / 2)
    if ratio > 0:
        filled = QRectF(place)
        filled.setWidth(max(place.width() * ratio, BAR_PX))
        painter.setBrush(theme.color("warn" if ratio >= FULL_RATIO else "accent"))
        painter.drawRoundedRect(filled, BAR_PX / 2, BAR_PX / 2)
    painter.restore()


class MeterDelegate(QStyledItemDelegate):
    """A cell's words with the bar of its RATIO_ROLE at their foot."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Words, then the bar."""
        super().paint(painter, option, index)
        ratio: float | None = index.data(RATIO_ROLE)
        if ratio is not None:
            rect = QRectF(option.rect).adjusted(spacing.S, 0, -spacing.M, -spacing.XS)
            paint_bar(painter, self._theme, QRectF(rect.left(), rect.bottom() - BAR_PX, rect.width(), BAR_PX), ratio)
