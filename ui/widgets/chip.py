"""A state as an icon and a word; the color only underlines it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Tone
from ui.widgets.text import TextStyle, label, restyle


class Chip(QFrame):
    """Icon and word on a soft background; `word` is the label that assistive tools read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ("", Tone.NEUTRAL)
        self._icon = QLabel()
        self.word: QLabel = label(TextStyle.CAPTION)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spacing.S, 2, spacing.S, 2)
        layout.setSpacing(spacing.XS)
        layout.addWidget(self._icon)
        layout.addWidget(self.word)
        self.setProperty("chip", Tone.NEUTRAL.value)
        theme.changed.connect(self._tint)

    def show_state(self, icon: str, word: str, tone: Tone) -> None:
        """Shows `word` with the icon of that name."""
        self._shown = (icon, tone)
        self.word.setText(word)
        restyle(self.word, "tone", tone.value)
        restyle(self, "chip", tone.value)
        self._tint()

    def _tint(self) -> None:
        icon, tone = self._shown
        if icon:
            size_px, ratio = spacing.SMALL_ICON_PX, self.devicePixelRatioF()
            self._icon.setPixmap(self._theme.pixmap(icon, size_px, tone.token, ratio))
