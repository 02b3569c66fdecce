"""Chips in the cells of a table: each an icon and a word on a soft ground, wrapped into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.theme import spacing
from ui.theme.style import SCALE
from ui.theme.theme import Theme
from ui.theme.tone import Look

CHIPS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Under this role a model gives the `tuple[ChipShown, ...]` of a cell; the words are its display text as well."""

CHIP_HEIGHT_PX = 24
_ICON_PX = spacing.SMALL_ICON_PX
_SOFT = {"muted": "sunken", "accent": "accent_soft", "good": "good_soft", "warn": "warn_soft", "bad": "bad_soft"}


@dataclass(frozen=True, slots=True)
class ChipShown:
    """One chip: how it looks, and its words."""

    look: Look
    words: str


class ChipDelegate(QStyledItemDelegate):
    """Paints the chips of a cell one after the other; a row is as high as its chips need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._icons.clear)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, selection and chips."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_font(option.font))
        area: QRect = option.rect
        chips = _chips(index)
        places, height_px = _flow(chips, QFontMetrics(painter.font()), area.width())
        lift = QPoint(area.left(), area.top() + max(0, (area.height() - height_px) // 2))
        for chip, place in zip(chips, places, strict=True):
            self._paint_chip(painter, chip, place.translated(lift))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for all chips in the column's present width."""
        view, chips = option.widget, _chips(index)
        metrics = QFontMetrics(_font(option.font))
        widest_px = max((_natural_px(chip, metrics) for chip in chips), default=0)
        width_px = view.columnWidth(index.column()) if isinstance(view, QTableView) else widest_px
        _, height_px = _flow(chips, metrics, width_px)
        return QSize(widest_px + 2 * spacing.S, max(height_px, spacing.GRID * 5))

    def _paint_chip(self, painter: QPainter, chip: ChipShown, place: QRect) -> None:
        token = chip.look.tone.token
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(_SOFT[token]))
        painter.drawRoundedRect(place, CHIP_HEIGHT_PX / 2, CHIP_HEIGHT_PX / 2)
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._icon(chip.look.icon, token, ratio)
        painter.drawPixmap(place.left() + spacing.S, place.top() + (place.height() - _ICON_PX) // 2, pixmap)
        painter.setPen(self._theme.color(token))
        words = place.adjusted(spacing.S + _ICON_PX + spacing.XS, 0, -spacing.S, 0)
        shown = painter.fontMetrics().elidedText(chip.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _icon(self, name: str, token: str, ratio: float) -> QPixmap:
        # Drawing an SVG takes a millisecond, and a page may hold hundreds of chips.
        key = (name, token, ratio)
        if key not in self._icons:
            self._icons[key] = self._theme.pixmap(name, _ICON_PX, token, ratio)
        return self._icons[key]


def fit_rows(table: QTableView) -> None:
    """From now on each row is as high as its chips need, whose lines follow from the width of their column."""
    # A column tells its new width before it has it, hence a moment later.
    later = QTimer(table)
    later.setSingleShot(True)
    later.timeout.connect(table.resizeRowsToContents)
    table.horizontalHeader().sectionResized.connect(lambda *_sizes: later.start(0))
    table.model().rowsInserted.connect(lambda _parent, first, last: _fit(table, first, last))
    table.model().dataChanged.connect(lambda first, last: _fit(table, first.row(), last.row()))


def words_of(chips: Sequence[ChipShown]) -> str:
    """What assistive tools read for the cell."""
    return ", ".join(chip.words for chip in chips)


def _fit(table: QTableView, first: int, last: int) -> None:
    for number in range(first, last + 1):
        table.resizeRowToContents(number)


def _chips(index: QModelIndex | QPersistentModelIndex) -> Sequence[ChipShown]:
    chips: Sequence[ChipShown] | None = index.data(CHIPS_ROLE)
    return chips or ()


def _font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * SCALE["caption"])
    return font


def _flow(chips: Sequence[ChipShown], metrics: QFontMetrics, width_px: int) -> tuple[list[QRect], int]:
    """Where each chip goes in a cell of that width, and how high all lines are, margins included."""
    places: list[QRect] = []
    left_px, top_px = spacing.S, spacing.S
    most_px = max(width_px - 2 * spacing.S, CHIP_HEIGHT_PX)
    for chip in chips:
        chip_px = min(_natural_px(chip, metrics), most_px)
        if places and left_px + chip_px > width_px - spacing.S:
            left_px, top_px = spacing.S, top_px + CHIP_HEIGHT_PX + spacing.XS
        places.append(QRect(left_px, top_px, chip_px, CHIP_HEIGHT_PX))
        left_px += chip_px + spacing.XS
    return places, top_px + CHIP_HEIGHT_PX + spacing.S


def _natural_px(chip: ChipShown, metrics: QFontMetrics) -> int:
    return 2 * spacing.S + _ICON_PX + spacing.XS + metrics.horizontalAdvance(chip.words) + 2
