"""The terminals as cards: who each one is, how it is, how full, and what somebody has to do about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.pages.terminals import wording
from ui.pages.terminals.needs import used_ratio
from ui.pages.terminals.shown import Row
from ui.pages.terminals.table_model import NAME, ROW_ROLE, TerminalTable
from ui.theme import spacing
from ui.theme.style import SCALE
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.meter import BAR_PX, paint_bar

LEAST_WIDTH_PX = spacing.GRID * 33
GAP_PX = spacing.S
_INSIDE_PX = spacing.S + spacing.XS
_ICON_PX = spacing.SMALL_ICON_PX
_NOTHING_TO_DO = Look("check", Tone.NEUTRAL)
_TO_DO = Look("to-do", Tone.WARN)


class TerminalCards(QListView):
    """As many cards side by side as find room; keys, marking and reading aloud are those of any list."""

    def __init__(self, theme: Theme, model: TerminalTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("terminalCards")
        self.setModel(model)
        self.setModelColumn(NAME)
        self.setItemDelegate(_CardDelegate(theme, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("plain", True)
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width among as many columns as there is room for."""
        width_px = self.viewport().width() - 1
        columns = max(1, width_px // LEAST_WIDTH_PX)
        self.setGridSize(QSize(width_px // columns, card_height_px(self.font()) + GAP_PX))
        super().resizeEvent(event)


def card_height_px(font: QFont) -> int:
    """How high a card is in that font of running text."""
    body, caption = QFontMetrics(_strong(font)), QFontMetrics(_small(font))
    lines_px = body.height() + 4 * caption.height() + max(caption.height(), _ICON_PX)
    return lines_px + BAR_PX + 2 * _INSIDE_PX + 3 * spacing.XS + 2 * spacing.S + 2


class _CardDelegate(QStyledItemDelegate):
    """Paints one card into a cell of the grid."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._icons.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The whole cell of the grid."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else super().sizeHint(option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, then line by line."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(0, 0, -GAP_PX, -GAP_PX)
        self._paint_ground(painter, card, option.state)
        self._paint_lines(painter, card.adjusted(_INSIDE_PX, _INSIDE_PX, -_INSIDE_PX, -_INSIDE_PX), row, option.font)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        marked = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "accent_soft" if marked else "hover" if hovered else "surface"
        edge_px = 2 if marked or focused else 1
        painter.setPen(QPen(self._theme.color("accent" if marked or focused else "line"), edge_px))
        painter.setBrush(self._theme.color(ground))
        inset = edge_px / 2
        place = QRectF(card).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(place, spacing.CARD_RADIUS_PX, spacing.CARD_RADIUS_PX)

    def _paint_lines(self, painter: QPainter, inside: QRect, row: Row, font: QFont) -> None:
        record, status, small = row.record, row.answer.status, _small(font)
        top = self._text(painter, inside, inside.top(), record.name, _strong(font), "text") + spacing.XS
        top = self._state(painter, inside, top, wording.look(row), wording.standing(row), small) + spacing.XS
        model = " · ".join(part for part in (record.model, record.firmware) if part)
        top = self._text(painter, inside, top, model or translate("Terminals", "Model not known yet"), small, "muted")
        top = self._text(painter, inside, top + 2, record.address.url, small, "muted") + spacing.S
        capacity = status.capacity if status is not None else None
        clock = wording.clock(status.clock_skew_s if status is not None else None)
        facts = translate("Terminals", "Faces: {faces} · Clock: {clock}")
        text = facts.format(faces=wording.faces(capacity), clock=clock) if status is not None else ""
        top = self._text(painter, inside, top, text, small, "text") + spacing.XS
        ratio = used_ratio(capacity.faces, capacity.faces_max) if capacity is not None else None
        if ratio is not None:
            paint_bar(painter, self._theme, QRectF(inside.left(), top, inside.width(), BAR_PX), ratio)
        self._paint_to_do(painter, inside, top + BAR_PX + spacing.S, row, small)

    def _paint_to_do(self, painter: QPainter, inside: QRect, top: int, row: Row, font: QFont) -> None:
        to_do = wording.attention(row)
        if to_do:
            self._state(painter, inside, top, _TO_DO, to_do, font)
        elif row.answer.status is not None:
            self._state(painter, inside, top, _NOTHING_TO_DO, translate("Terminals", "Nothing to do"), font)

    def _state(self, painter: QPainter, inside: QRect, top: int, look: Look, words: str, font: QFont) -> int:
        height = max(_ICON_PX, QFontMetrics(font).height())
        icon = self._icon(look, painter.device().devicePixelRatioF())
        painter.drawPixmap(inside.left(), top + (height - _ICON_PX) // 2, icon)
        beside = inside.adjusted(_ICON_PX + spacing.XS + 2, 0, 0, 0)
        lift = (height - QFontMetrics(font).height()) // 2
        self._text(painter, beside, top + lift, words, font, look.tone.token)
        return top + height

    def _text(self, painter: QPainter, inside: QRect, top: int, words: str, font: QFont, token: str) -> int:
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        metrics = painter.fontMetrics()
        place = QRect(inside.left(), top, inside.width(), metrics.height())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return top + metrics.height()

    def _icon(self, look: Look, ratio: float) -> QPixmap:
        # Drawing an SVG takes a millisecond, and there may be fifty cards.
        key = (look.icon, look.tone.token, ratio)
        if key not in self._icons:
            self._icons[key] = self._theme.pixmap(look.icon, _ICON_PX, look.tone.token, ratio)
        return self._icons[key]


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * SCALE["caption"])
    return made
