"""The picture of an enrollment: live with an oval and a frame around the face, or the photo that was taken."""

from __future__ import annotations

import asyncio
import enum

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from facestation.domain.photo import FaceBox
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.widgets.picture import Picture

PORTRAIT_RATIO = 3 / 4
"""Width to height of what a wide live picture shows at least."""
OVAL_HEIGHT_RATIO = 0.62
OVAL_ASPECT_RATIO = 0.74
OVAL_MIDDLE_RATIO = 0.47
"""The oval in parts of the picture's height; a face in it is as large as the checks want it."""


class Overlay(enum.Enum):
    """What is painted over the picture."""

    NONE = "none"
    GUIDE = "guide"
    """Oval and face frame, for a live picture."""
    WAIT = "wait"
    """A veil with a sentence, while something is under way."""


def fitted(jpeg: bytes, room_px: QSize) -> tuple[QImage, QSize]:
    """The picture in `jpeg`, no larger than `room_px` device pixels, and its own size; a null image when it is none.

    Turned as its EXIF says. Call it in a thread: a JPEG is shrunk while it is decoded, but still takes milliseconds.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.width() > room_px.width() or whole.height() > room_px.height():
        reader.setScaledSize(whole.scaled(room_px, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    # This format is painted without another conversion on the screen's own thread.
    return image.convertToFormat(QImage.Format.Format_RGB32) if not image.isNull() else image, whole


class PreviewPane(Picture):
    """Shows frames at the pace of whoever awaits `show_jpeg`; everything slow happens in a thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("previewPane")
        self.mirrored = False
        """Whether the picture is shown as in a mirror, as people expect it of the camera of their own computer."""
        self._whole = QSize()
        self._face: FaceBox | None = None
        self._good = False
        self._overlay = Overlay.NONE
        self._veil = ""
        self._look = Look("camera", Tone.NEUTRAL)
        self._turn = 0
        self._taken = False

    @property
    def veil(self) -> str:
        """The sentence over the picture while something is under way; empty otherwise."""
        return self._veil

    async def show_jpeg(self, jpeg: bytes) -> None:
        """Shows a picture once it is decoded, unless another thing was shown meanwhile."""
        self._turn += 1
        turn = self._turn
        room = QSizeF(max(self.width(), 2 * self.height()), self.height()) * self.devicePixelRatioF()
        image, whole = await asyncio.to_thread(fitted, jpeg, room.toSize())
        if turn == self._turn and not image.isNull():
            self._whole = whole
            self.show_frame(image.transformed(QTransform().scale(-1, 1)) if self.mirrored else image)

    def show_nothing(self, text: str, look: Look) -> None:
        """Shows a sentence and an icon instead of a picture."""
        self._turn += 1
        self._face, self._look = None, look
        self.show_message(text)

    def show_face(self, face: FaceBox | None, *, good: bool) -> None:
        """Marks the face, in px of the picture as it came; `good` says that a photo could be taken now."""
        if (face, good) != (self._face, self._good):
            self._face, self._good = face, good
            self.update()

    def show_overlay(self, overlay: Overlay, veil: str = "", *, taken: bool = False) -> None:
        """What stands over the picture; `taken` draws the edge of a photo that was taken."""
        if (overlay, veil, taken) != (self._overlay, self._veil, self._taken):
            self._overlay, self._veil, self._taken = overlay, veil, taken
            self.update()

    def frame_rect(self) -> QRectF:
        """Where the frame is painted; of a wide live picture the sides lie beyond the edge."""
        contained, picture = super().frame_rect(), self._frame.size()
        if self._overlay is not Overlay.GUIDE or picture.isEmpty():
            return contained
        portrait_px = min(picture.width(), picture.height() * PORTRAIT_RATIO)
        scale = min(self.height() / picture.height(), self.width() / portrait_px)
        size = QSizeF(picture) * scale
        place = QRectF(QPointF(0, 0), size)
        place.moveCenter(contained.center())
        return place

    def sizeHint(self) -> QSize:
        """A portrait of three to four."""
        return QSize(spacing.GRID * 24, spacing.GRID * 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, or the icon above the sentence."""
        super().paintEvent(event)
        if not self.has_frame and self._look.icon:
            painter = QPainter(self)
            side_px = spacing.BIG_ICON_PX
            pixmap = self.theme.pixmap(self._look.icon, side_px, "muted", self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side_px) // 2, self.height() // 2 - side_px - spacing.M, pixmap)
            painter.end()

    def paint_overlay(self, painter: QPainter, frame_rect: QRectF) -> None:
        """Oval and face frame, the veil, or the edge of a photo."""
        if self._overlay is Overlay.GUIDE and self.has_frame:
            self._paint_oval(painter, frame_rect)
            if self._face is not None:
                self._paint_face(painter, frame_rect, self._face)
        elif self._overlay is Overlay.WAIT:
            self._paint_veil(painter)

    def _paint_oval(self, painter: QPainter, frame_rect: QRectF) -> None:
        height_px = frame_rect.height() * OVAL_HEIGHT_RATIO
        width_px = min(height_px * OVAL_ASPECT_RATIO, frame_rect.width() * 0.9)
        middle = QPointF(frame_rect.center().x(), frame_rect.top() + frame_rect.height() * OVAL_MIDDLE_RATIO)
        oval = QRectF(middle.x() - width_px / 2, middle.y() - height_px / 2, width_px, height_px)
        outside = QPainterPath()
        outside.addRect(frame_rect)
        hole = QPainterPath()
        hole.addEllipse(oval)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 70))
        painter.drawPath(outside.subtracted(hole))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._mark_color(), 3 if self._good else 2))
        painter.drawEllipse(oval)

    def _paint_face(self, painter: QPainter, frame_rect: QRectF, face: FaceBox) -> None:
        box = self._on_screen(face, frame_rect)
        arm_px = min(box.width(), box.height()) * 0.18
        painter.setPen(QPen(self._mark_color(), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for corner, right, down in (
            (box.topLeft(), 1, 1),
            (box.topRight(), -1, 1),
            (box.bottomLeft(), 1, -1),
            (box.bottomRight(), -1, -1),
        ):
            painter.drawLine(corner, corner + QPointF(right * arm_px, 0))
            painter.drawLine(corner, corner + QPointF(0, down * arm_px))

    def _on_screen(self, face: FaceBox, frame_rect: QRectF) -> QRectF:
        scale = frame_rect.width() / max(self._whole.width(), 1)
        left_px = face.left_px
        if self.mirrored:
            left_px = self._whole.width() - face.left_px - face.width_px
        return QRectF(
            frame_rect.left() + left_px * scale,
            frame_rect.top() + face.top_px * scale,
            face.width_px * scale,
            face.height_px * scale,
        ).intersected(frame_rect)

    def _paint_veil(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150 if self.has_frame else 0))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setPen(self.theme.color("on_picture" if self.has_frame else "muted"))
        inside = self.rect().adjusted(16, 16, -16, -16)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._veil)

    def _mark_color(self) -> QColor:
        # The picture is dark in both looks, so its marks are those of the dark one.
        return QColor("#74cc93") if self._good else QColor(255, 255, 255, 170)
