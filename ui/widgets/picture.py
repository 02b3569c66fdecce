"""A live picture on a neutral surround."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme


async def decoded(jpeg: bytes) -> QImage:
    """The picture in `jpeg`, decoded off the screen's thread; a null image when it is none."""
    return await asyncio.to_thread(lambda: QImage.fromData(jpeg))


class Picture(QWidget):
    """Shows the last frame as large as it fits, or a sentence where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._frame = QImage()
        self._message = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        theme.changed.connect(self.update)

    def show_frame(self, frame: QImage) -> None:
        """Shows `frame` and forgets the sentence."""
        self._frame, self._message = frame, ""
        self.update()

    def show_message(self, text: str) -> None:
        """Shows `text` and forgets the frame, so that a picture that stands still is never taken for a live one."""
        self._frame, self._message = QImage(), text
        self.setAccessibleDescription(text)
        self.update()

    @property
    def has_frame(self) -> bool:
        """Whether a picture is shown."""
        return not self._frame.isNull()

    def frame_rect(self) -> QRectF:
        """Where the frame is painted, in the widget's own px."""
        area = QRectF(self.rect())
        if self._frame.isNull():
            return area
        size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (area.width() - size.width()) / 2, (area.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def paint_overlay(self, painter: QPainter, frame_rect: QRectF) -> None:
        """For subclasses: paints over the picture, such as an oval."""

    def sizeHint(self) -> QSize:
        """Room for a small portrait."""
        return QSize(320, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surround, frame or sentence, overlay."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        # A dark ground is for pictures; without one a page would have a black hole.
        painter.setBrush(self.theme.color("picture" if self.has_frame else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        if self._frame.isNull():
            painter.setPen(self.theme.color("muted"))
            inside = self.rect().adjusted(16, 16, -16, -16)
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
        else:
            corners = QPainterPath()
            corners.addRoundedRect(QRectF(self.rect()), 10, 10)
            painter.setClipPath(corners)
            painter.drawImage(self.frame_rect(), self._frame)
        self.paint_overlay(painter, self.frame_rect())
        painter.end()
