"""The bar at the foot of the main window that shows the last notice."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.notices import Notice, Notices, announce
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Tone
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import row
from ui.widgets.text import TextStyle, label, restyle

SHOWN_FOR_MS = 8000
"""Long enough to read two sentences; what failed stays until it is closed."""
_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "info",
    Tone.GOOD: "verified",
    Tone.WARN: "warning",
    Tone.BAD: "refused",
}


class NoticeBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, notices: Notices, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.NEUTRAL
        self._icon = QLabel()
        self._text: QLabel = label(TextStyle.BODY, "noticeLabel", wraps=True)
        self._close = button("noticeCloseButton", Kind.QUIET)
        self._close.clicked.connect(self.hide)
        theme.dress(self._close, "close", bare=True)
        bar = row(self._icon, self._text, self._close)
        bar.setStretch(1, 1)
        bar.setContentsMargins(spacing.M, spacing.S, spacing.S, spacing.S)
        self.setLayout(bar)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._tint)
        notices.posted.connect(self._show)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """A notice in the language of before is taken away."""
        if event.type() == QEvent.Type.LanguageChange:
            self.hide()
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._close.setAccessibleName(translate("Notices", "Close this notice"))
        self._close.setToolTip(translate("Notices", "Close this notice"))

    def _show(self, notice: Notice) -> None:
        text = f"{notice.text} {notice.advice}".strip()
        self._tone = notice.tone
        self._text.setText(text)
        restyle(self, "notice", notice.tone.value)
        self._tint()
        self.show()
        announce(self._text, text)
        if notice.tone is Tone.BAD:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_FOR_MS)

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        icon = _ICONS[self._tone]
        self._icon.setPixmap(self._theme.pixmap(icon, spacing.ICON_PX, self._tone.token, ratio))
