"""What an empty page says: what it is for, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme
from ui.widgets.text import TextStyle, label


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and optionally the button of the first step, in the middle of its place."""

    def __init__(
        self, theme: Theme, icon: str, action: QPushButton | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name = theme, icon
        self._icon = QLabel()
        self._heading: QLabel = label(TextStyle.HEADING)
        self._text: QLabel = label(TextStyle.BODY, muted=True, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[spacing.M] * 4)
        layout.setSpacing(spacing.S)
        layout.addStretch(1)
        for widget in (self._icon, self._heading, self._text):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        for shown in (self._heading, self._text):
            shown.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        if action is not None:
            layout.addSpacing(spacing.S)
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        theme.changed.connect(self._tint)
        self._tint()

    def set_texts(self, heading: str, text: str) -> None:
        """What stands there."""
        self._heading.setText(heading)
        self._text.setText(text)
        self._fit_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is less room, the sentence has more lines."""
        super().resizeEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        self._text.setFixedWidth(max(0, min(spacing.GRID * 48, self.width() - 2 * spacing.M)))
        # Centered by alignment, the label would get the height of its first line only.
        self._text.setMinimumHeight(max(0, self._text.heightForWidth(self._text.width())))

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, spacing.BIG_ICON_PX, "muted", ratio))
