"""Windows that fit the screen they open on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from ui.theme import spacing

_TITLE_BAR_PX = 40
"""What the window's own frame takes; it is not known before the window is shown."""


def fit_screen(window: QWidget, width_px: int, height_px: int) -> None:
    """Gives `window` this size, or what the screen has free: its last row of buttons must be on it."""
    free = window.screen().availableGeometry()
    window.resize(min(width_px, free.width()), min(height_px, free.height() - _TITLE_BAR_PX))


class FittingDialog(QDialog):
    """Stands over the window that it belongs to, as high as all of its sentences need."""

    _rows: QLayout

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def fill(self, rows: QLayout) -> None:
        """All that is in it."""
        rows.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(rows)
        self._rows = rows

    def fit(self) -> None:
        """Takes the height that it needs at its present width, as after another sentence came into it."""
        self._rows.activate()
        self.resize(self.width(), self._rows.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """High enough for every sentence, which is known once the style is."""
        super().showEvent(event)
        self.fit()
