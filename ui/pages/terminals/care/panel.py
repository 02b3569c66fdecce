"""How far the errand at one terminal is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.notices import announce
from ui.pages.terminals.care import wording
from ui.pages.terminals.care.presenter import Errand
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button, with_keys
from ui.widgets.fact import Fact
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

STEPS = 1000
"""So finely the bar is divided."""


class ErrandPanel(QWidget):
    """A heading, a sentence, a bar, and what can be done about it."""

    canceled = Signal()
    put_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(TextStyle.HEADING, "careHeading", wraps=True)
        self._state = StateLine(theme, "careStatusLabel")
        self._bar = QProgressBar()
        self._bar.setObjectName("careProgressBar")
        self._bar.setTextVisible(False)
        self._details = label(TextStyle.CAPTION, "careDetailsLabel", wraps=True)
        self._facts = (Fact("careFingerprintBefore"), Fact("careFingerprintNow"))
        self._patience = label(TextStyle.CAPTION, "carePatienceLabel", muted=True, wraps=True)
        self._cancel = button("careCancelButton")
        self._away = button("carePutAwayButton", Kind.QUIET)
        foot = row(self._patience, None, self._cancel, self._away)
        foot.setStretch(0, 1)
        self.setLayout(column(self._heading, self._state, self._bar, self._details, *self._facts, foot))
        self._cancel.clicked.connect(self.canceled)
        self._away.clicked.connect(self.put_away)
        self.hide()

    def display(self, errand: Errand | None, title: str) -> None:
        """Shows the errand; without one there is nothing to see."""
        self.setVisible(errand is not None)
        if errand is None:
            return
        self._heading.setText(title)
        text = wording.happening(errand)
        self._state.show_state(wording.look(errand), text)
        known = errand.percent is not None
        self._bar.setMaximum(STEPS if known else 0)
        self._bar.setValue(round((errand.percent or 0.0) * STEPS / 100))
        self._bar.setVisible(errand.running)
        lines = wording.details(errand)
        self._details.setText("\n".join(lines))
        self._details.setVisible(bool(lines))
        facts = wording.fingerprints(errand) or (("", ""), ("", ""))
        for fact, (head, value) in zip(self._facts, facts, strict=True):
            fact.show_fact(head, value)
        patience = wording.patience(errand)
        self._patience.setText(patience)
        self._patience.setVisible(bool(patience))
        self._cancel.setVisible(errand.running and errand.told.stoppable)
        self._away.setVisible(not errand.running)

    def tell_end(self) -> None:
        """Assistive tools read out how it ended."""
        announce(self._state.word, self._state.word.text())

    def retranslate(self) -> None:
        """Sets every word of its own anew."""
        self._bar.setAccessibleName(translate("Care", "How far it is"))
        with_keys(self._cancel, translate("Care", "Cancel"), "", "Ctrl+Shift+X")
        with_keys(self._away, translate("Care", "Put away"), translate("Care", "Closes this report."), "Ctrl+Shift+H")
