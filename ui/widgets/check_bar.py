"""The line that says, on every page, that a terminal asks whether to open, and takes the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from facestation.domain.watching import CheckRequest
from ui.notices import announce
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import Kind, button, with_keys
from ui.widgets.check_words import asked, time_left
from ui.widgets.layout import row
from ui.widgets.navigation import ACTIVITY
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

KEY, REFUSE_KEY, ALLOW_KEY = "F8", "Shift+F8", "Ctrl+F8"
PAGE_OF_CHECKS = ACTIVITY
"""Where the picture is, and all who ask."""
TICK_MS = 250
CARE_MS = 800
"""The line comes unasked and moves what is below it: for so long a click may have been meant for that."""
_LOOK = Look("door", Tone.ACCENT)
Key = tuple[str, int, datetime]


class Checks(Protocol):
    """Terminals that ask before they open."""

    @property
    def requests(self) -> tuple[CheckRequest, ...]: ...

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]: ...

    def decide(self, key: Key, *, allowed: bool) -> None: ...


class CheckBar(QFrame):
    """Hidden while nobody asks; lives as long as the program, as what it follows."""

    show_wished = Signal()
    """The operator wants to see who asks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkBar")
        self._checks: Checks | None = None
        self._requests: tuple[CheckRequest, ...] = ()
        self._needless = False
        self._line = StateLine(theme, "askingLabel")
        self._left = label(TextStyle.CAPTION, "askingTimeLabel")
        self._show = button("showAskingButton", Kind.QUIET)
        self._refuse, self._allow = button("askingRefuseButton"), button("askingAllowButton")
        inside = row(self._line, self._left, self._show, self._refuse, self._allow, gap_px=spacing.M)
        inside.setStretch(0, 1)
        inside.setAlignment(self._line, Qt.AlignmentFlag.AlignVCenter)
        inside.setContentsMargins(spacing.L, spacing.S, spacing.L, spacing.S)
        self.setLayout(inside)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._say_time)
        self._careful = QTimer(self)
        self._careful.setSingleShot(True)
        self._careful.setInterval(CARE_MS)
        self._careful.timeout.connect(lambda: self._let_answer(True))
        self._show.clicked.connect(self.show_wished)
        self._refuse.clicked.connect(lambda: self._decide(allowed=False))
        self._allow.clicked.connect(lambda: self._decide(allowed=True))
        self._retranslate()

    def follow(self, checks: Checks) -> None:
        """Says from now on who asks."""
        self._checks = checks
        checks.subscribe(self._display)
        self._display()

    def set_needless(self, needless: bool) -> None:
        """Whether the question itself is in sight."""
        self._needless = needless
        self._display()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        shows = translate("CheckBar", "Goes to the question on the Activity page, with the picture")
        with_keys(self._show, translate("CheckBar", "Show"), shows, KEY)
        stays, opens = (
            translate("Activity", "The door stays closed"),
            translate("Activity", "The terminal opens the door"),
        )
        with_keys(self._refuse, translate("CheckBar", "Keep out"), stays, REFUSE_KEY)
        with_keys(self._allow, translate("CheckBar", "Let in"), opens, ALLOW_KEY)
        self._display()

    def _display(self) -> None:
        before, self._requests = self._requests, () if self._checks is None else self._checks.requests
        shown = bool(self._requests) and not self._needless
        is_new = shown and (self.isHidden() or self._requests[:1] != before[:1])
        self.setVisible(shown)
        if not shown:
            self._tick.stop()
            return
        self._line.show_state(_LOOK, asked(self._requests[0]))
        self._say_time()
        self._tick.start()
        if is_new:
            self._let_answer(False)
            self._careful.start()
            announce(self._line.word, self._line.word.text())
            QApplication.alert(self.window())

    def _say_time(self) -> None:
        if self._requests:
            left_s = (self._requests[0].until - datetime.now(UTC)).total_seconds()
            self._left.setText(time_left(max(0, round(left_s)), len(self._requests) - 1))

    def _let_answer(self, may: bool) -> None:
        for made in (self._refuse, self._allow):
            made.setEnabled(may)

    def _decide(self, *, allowed: bool) -> None:
        if self._checks is not None and self._requests:
            self._checks.decide(self._requests[0].key, allowed=allowed)
