"""A row of small pictures, one of them chosen: by mouse, arrow keys or assistive tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look
from ui.widgets.layout import row

THUMBNAIL = QSize(spacing.GRID * 6, spacing.GRID * 8)
_MARK_PX = 18


@dataclass(frozen=True, slots=True)
class ThumbnailShown:
    """One small picture: what it shows, what is said of it, and the mark in its corner."""

    image: QImage
    words: str
    look: Look


class Thumbnails(QWidget):
    """Tells `chosen(index)`, and `dropped(index)` where the Delete key is pressed on one."""

    chosen = Signal(int)
    dropped = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._buttons: list[_Thumbnail] = []
        self._row = row(None, gap_px=spacing.XS)
        self.setLayout(self._row)

    def show_pictures(self, pictures: Sequence[ThumbnailShown], current: int) -> None:
        """Shows these, `current` of them as chosen; -1 for none."""
        while len(self._buttons) < len(pictures):
            self._add()
        for index, each in enumerate(self._buttons):
            there = index < len(pictures)
            each.setVisible(there)
            if there:
                each.show_picture(pictures[index], chosen=index == current)

    def _add(self) -> None:
        index = len(self._buttons)
        made = _Thumbnail(self._theme, f"{self.objectName()}{index + 1}")
        made.clicked.connect(partial(self._choose, index))
        made.dropped.connect(partial(self.dropped.emit, index))
        made.stepped.connect(partial(self._step, index))
        self._buttons.append(made)
        self._row.insertWidget(index, made)

    def _step(self, index: int, by: int) -> None:
        beside = [each for each in self._buttons[index + by : index + by + 1] if index + by >= 0 and each.isVisible()]
        for each in beside:
            each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, index: int) -> None:
        self.chosen.emit(index)


class _Thumbnail(QAbstractButton):
    dropped = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedSize(THUMBNAIL)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._shown: ThumbnailShown | None = None
        theme.changed.connect(self.update)

    def show_picture(self, shown: ThumbnailShown, *, chosen: bool) -> None:
        self._shown = shown
        self.setAccessibleName(shown.words)
        self.setToolTip(shown.words)
        self.setChecked(chosen)
        self.update()

    def nextCheckState(self) -> None:
        """Whoever listens decides which one is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        shape = QPainterPath()
        shape.addRoundedRect(inside, spacing.RADIUS_PX, spacing.RADIUS_PX)
        painter.fillPath(shape, self._theme.color("picture"))
        if self._shown is not None:
            painter.save()
            painter.setClipPath(shape)
            _cover(painter, inside, self._shown.image)
            painter.restore()
            self._paint_mark(painter, inside, self._shown.look)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or self.hasFocus():
            line = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
            painter.setPen(QPen(self._theme.color("accent" if self.isChecked() else "text"), 3, line))
            painter.drawPath(shape)
        if self.isChecked() and self.hasFocus():
            painter.setPen(QPen(self._theme.color("on_accent"), 1, Qt.PenStyle.DotLine))
            painter.drawPath(shape)
        painter.end()

    def _paint_mark(self, painter: QPainter, inside: QRectF, look: Look) -> None:
        place = QRectF(inside.right() - _MARK_PX - 2, inside.bottom() - _MARK_PX - 2, _MARK_PX, _MARK_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(place)
        side_px = _MARK_PX - 4
        pixmap = self._theme.pixmap(look.icon, side_px, look.tone.token, self.devicePixelRatioF())
        painter.drawPixmap(place.adjusted(2, 2, -2, -2).topLeft(), pixmap)


def _cover(painter: QPainter, place: QRectF, image: QImage) -> None:
    """The image as large as covers the place, its middle in the middle."""
    if image.isNull():
        return
    scale = max(place.width() / image.width(), place.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    target = QRectF(place.center().x() - width / 2, place.center().y() - height / 2, width, height)
    painter.drawImage(target, image)
