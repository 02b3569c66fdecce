"""A picture dropped anywhere on a window, or pasted into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import spacing
from ui.theme.theme import Theme


def carries_picture(mime: QMimeData) -> bool:
    """Whether there may be a picture in it: pixels, or a file."""
    return mime.hasImage() or mime.hasUrls()


def local_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files of this computer that `mime` names."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def encoded(image: QImage) -> bytes:
    """`image` as the bytes of a picture file; slow for large ones, so call it in a thread."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    # At its best JPEG loses nothing that a photo check could see, and is quick and small where PNG is neither.
    image.save(buffer, "JPEG", 100)  # type: ignore[call-overload] # the stub knows a QIODevice only as a file
    return bytes(buffer.data().data())


class DropTarget(QWidget):
    """Covers `window` while something is dragged over it, and tells what was dropped or pasted.

    `files_given(tuple of Path)`, `image_given(QImage)`, or `nothing_given()` where there is no picture in it.
    """

    files_given = Signal(object)
    image_given = Signal(QImage)
    nothing_given = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def set_text(self, text: str) -> None:
        """What stands there while something is dragged."""
        self._text = text

    def take(self, mime: QMimeData) -> None:
        """Tells what picture is in `mime`."""
        files = local_files(mime)
        image = mime.imageData() if mime.hasImage() else None
        if files:
            self.files_given.emit(files)
        elif isinstance(image, QImage) and not image.isNull():
            self.image_given.emit(image)
        else:
            self.nothing_given.emit()

    def take_clipboard(self) -> None:
        """Tells what picture lies on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drags over the window end here."""
        if isinstance(event, QDragEnterEvent):
            return self._entered(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _entered(self, event: QDragEnterEvent) -> bool:
        if not carries_picture(event.mimeData()):
            return False
        event.acceptProposedAction()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed frame and a sentence over a veil."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.color("window")
        veil.setAlpha(225)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        inside = self.rect().adjusted(spacing.M, spacing.M, -spacing.M, -spacing.M)
        painter.drawRoundedRect(inside, spacing.CARD_RADIUS_PX, spacing.CARD_RADIUS_PX)
        painter.setPen(self._theme.color("text"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
