"""A state as an icon and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.widgets.layout import row
from ui.widgets.text import TextStyle, label


class StateLine(QWidget):
    """The sentence is in `word`, which has the given objectName; the icon and its color underline it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = Look("info", Tone.NEUTRAL)
        self._icon = QLabel()
        self.word: QLabel = label(TextStyle.BODY, name, wraps=True)
        line = row(self._icon, self.word)
        line.setStretch(1, 1)
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        theme.changed.connect(self._tint)

    def show_state(self, look: Look, sentence: str) -> None:
        """Shows `sentence` with the icon of `look`; without a sentence there is no icon either."""
        self._look = look
        self.word.setText(sentence)
        self._icon.setVisible(bool(sentence))
        # The window around it may want to know its new height at once.
        self.updateGeometry()
        self._tint()

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        pixmap = self._theme.pixmap(self._look.icon, spacing.ICON_PX, self._look.tone.token, ratio)
        self._icon.setPixmap(pixmap)
