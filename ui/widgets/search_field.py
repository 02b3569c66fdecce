"""A field in which somebody types what they look for."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme


class SearchField(QLineEdit):
    """With a magnifying glass at its left, and a cross that empties it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._tint)
        self._tint()

    def set_words(self, what: str, hint: str = "") -> None:
        """What can be found, and how."""
        self.setPlaceholderText(what)
        self.setAccessibleName(what)
        self.setToolTip(hint or what)

    def _tint(self) -> None:
        self._glass.setIcon(self._theme.icon("search", "muted"))
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setIcon(self._theme.icon("close", "muted"))
