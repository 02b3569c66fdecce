"""The question of a terminal that waits to be told whether to open, with the time that is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facestation.domain.watching import CheckRequest
from ui.notices import announce
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.card import Card
from ui.widgets.check_words import asked, time_left
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

TICK_MS = 250
_QUESTION = Look("door", Tone.ACCENT)


class CheckPanel(Card):
    """Shows the oldest question; hidden while there is none."""

    decided = Signal(bool)
    """Whether to open."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(parent)
        self._requests: tuple[CheckRequest, ...] = ()
        self._now = now
        self._question = StateLine(theme, "checkLabel")
        self._left = label(TextStyle.CAPTION, "checkTimeLabel", wraps=True)
        self._allow, self._refuse = button("allowEntryButton"), button("refuseEntryButton", Kind.PRIMARY)
        self._allow.clicked.connect(lambda: self.decided.emit(True))
        self._refuse.clicked.connect(lambda: self.decided.emit(False))
        line = row(column(self._question, self._left), self._refuse, self._allow, gap_px=spacing.S)
        line.setStretch(0, 1)
        self.column.addLayout(line)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def show_requests(self, requests: tuple[CheckRequest, ...]) -> None:
        """Shows the first of these and how many wait behind it."""
        before, self._requests = self._requests, requests
        self.setVisible(bool(requests))
        if requests:
            if requests[:1] != before[:1]:
                announce(self._question.word, asked(requests[0]))
            self._question.show_state(_QUESTION, asked(requests[0]))
            self._timer.start()
            self._tick()
        else:
            self._timer.stop()

    def take_focus(self) -> None:
        """The cursor goes to the answer that opens nothing."""
        self._refuse.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._allow.setText(translate("Activity", "&Let in"))
        self._allow.setToolTip(translate("Activity", "The terminal opens the door"))
        self._refuse.setText(translate("Activity", "&Keep out"))
        self._refuse.setToolTip(translate("Activity", "The door stays closed"))
        self.show_requests(self._requests)

    def _tick(self) -> None:
        left_s = (self._requests[0].until - self._now()).total_seconds()
        self._left.setText(time_left(max(0, round(left_s)), len(self._requests) - 1))
