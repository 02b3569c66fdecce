"""A picture behind a portrait window: drag it, zoom it, and what stands in the window is the photo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facestation.domain.photo import Part
from ui.notices import announce
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate

ASPECT_RATIO = 3 / 4
STEP_RATIO, LARGE_STEP_RATIO = 0.02, 0.10
"""How far an arrow key moves, in parts of what stands in the window; the larger one with Shift."""
ZOOM_STEP = 1.1
LEAST_HEIGHT_PX = 320.0
"""A part of fewer px would be enlarged more than a terminal can use."""
_MARGIN_PX = spacing.L


class CropEditor(QWidget):
    """Shows `picture`; tells `changed` whenever another part stands in the window."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cropEditor")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(spacing.GRID * 40, spacing.GRID * 44)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._theme = theme
        self._picture = QImage()
        self._whole_height_px = 1.0
        self._first: Part | None = None
        self._middle = QPointF(0.5, 0.5)
        """Of what stands in the window, in parts of the picture."""
        self._height = 1.0
        """Of what stands in the window, in parts of the picture's height."""
        self._held: QPointF | None = None

    def show_picture(self, picture: QImage, whole_height_px: float, part: Part | None = None) -> None:
        """Shows a picture, perhaps shrunk from one of that height, beginning with `part`."""
        self._picture, self._whole_height_px, self._first = picture, max(1.0, whole_height_px), part
        self.reset()

    def reset(self) -> None:
        """Goes back to where it began."""
        first = self._first
        self._height = first.height if first is not None else self._most
        middle = QPointF(0.5, 0.5)
        if first is not None:
            middle = QPointF(first.left + first.width / 2, first.top + first.height / 2)
        self._place(middle, self._height)

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Enlarges what is seen, around a point of the picture (0 to 1) that stays where it is."""
        before = self._height
        height = min(self._most, max(self._least, before / factor))
        middle = self._middle
        if around is not None:
            middle = around + (middle - around) * (height / before)
        self._place(middle, height)

    def move_by(self, right: float, down: float) -> None:
        """Moves the window over the picture, in parts of what stands in it."""
        self._place(self._middle + QPointF(right * self._width, down * self._height), self._height)

    @property
    def part(self) -> Part:
        """What stands in the window."""
        left = min(max(self._middle.x() - self._width / 2, 0.0), 1 - self._width)
        top = min(max(self._middle.y() - self._height / 2, 0.0), 1 - self._height)
        return Part(max(left, 0.0), max(top, 0.0), min(self._width, 1.0), min(self._height, 1.0))

    def sizeHint(self) -> QSize:
        """Room for a portrait with something around it."""
        return QSize(spacing.GRID * 64, spacing.GRID * 60)

    @property
    def _width(self) -> float:
        """Of what stands in the window, in parts of the picture's width."""
        return self._height * ASPECT_RATIO * self._picture.height() / max(1, self._picture.width())

    @property
    def _most(self) -> float:
        return min(1.0, self._picture.width() / ASPECT_RATIO / max(1, self._picture.height()))

    @property
    def _least(self) -> float:
        return min(self._most, LEAST_HEIGHT_PX / self._whole_height_px)

    def _place(self, middle: QPointF, height: float) -> None:
        self._height = min(self._most, max(self._least, height))
        half_width, half_height = self._width / 2, self._height / 2
        self._middle = QPointF(
            min(max(middle.x(), half_width), 1 - half_width), min(max(middle.y(), half_height), 1 - half_height)
        )
        self._say()
        self.update()
        self.changed.emit()

    def _say(self) -> None:
        text = translate("CropEditor", "{zoom} % enlarged, {left} % from the left, {top} % from the top").format(
            zoom=round(100 * self._most / self._height),
            left=round(100 * self.part.left),
            top=round(100 * self.part.top),
        )
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            if self.hasFocus():
                announce(self, text)

    def _window(self) -> QRectF:
        """Where the portrait window stands."""
        room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        height = min(room.height(), room.width() / ASPECT_RATIO)
        width = height * ASPECT_RATIO
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def _at(self, place: QPointF) -> QPointF:
        """The point of the picture that is seen at a place of this widget."""
        window = self._window()
        across = (place.x() - window.left()) / max(1.0, window.width())
        down = (place.y() - window.top()) / max(1.0, window.height())
        return QPointF(self.part.left + across * self._width, self.part.top + down * self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, darker outside of the window."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        around = QPainterPath()
        around.addRoundedRect(QRectF(self.rect()), spacing.CARD_RADIUS_PX, spacing.CARD_RADIUS_PX)
        painter.setClipPath(around)
        painter.fillRect(self.rect(), self._theme.color("picture"))
        window = self._window()
        if not self._picture.isNull():
            width, height = window.width() / self._width, window.height() / self._height
            left, top = window.left() - self.part.left * width, window.top() - self.part.top * height
            painter.drawImage(QRectF(left, top, width, height), self._picture)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRect(window)
        painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 150))
        painter.setPen(QPen(QColor(255, 255, 255, 230), 2))
        painter.drawRect(window)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 3))
            painter.drawPath(around)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the picture."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the picture along."""
        if self._held is not None:
            window, moved = self._window(), event.position() - self._held
            self._held = event.position()
            self.move_by(-moved.x() / window.width(), -moved.y() / window.height())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lets the picture go."""
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Goes back to where it began."""
        self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the pointer."""
        notches = event.angleDelta().y() / 120
        self.zoom(ZOOM_STEP**notches, self._at(event.position()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, plus and minus zoom, 0 goes back."""
        step = LARGE_STEP_RATIO if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP_RATIO
        moves = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        if event.key() in moves:
            self.move_by(*moves[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(ZOOM_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif event.key() == Qt.Key.Key_0:
            self.reset()
        else:
            super().keyPressEvent(event)
