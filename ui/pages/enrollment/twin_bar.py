"""The line that says that this may be somebody who is enrolled already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.notices import announce
from ui.pages.enrollment.twins import Doubt
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.layout import row
from ui.widgets.state_line import StateLine


class TwinBar(QFrame):
    """There is nothing to see of it while there is no doubt; `compare` is its button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", Tone.WARN.value)
        self.line = StateLine(theme, "duplicateLabel")
        self.compare = button("compareButton")
        theme.dress(self.compare, "people")
        inside = row(self.line, self.compare, gap_px=spacing.M)
        inside.setStretch(0, 1)
        inside.setAlignment(self.line, Qt.AlignmentFlag.AlignVCenter)
        inside.setContentsMargins(spacing.M, spacing.S, spacing.M, spacing.S)
        self.setLayout(inside)
        self.hide()

    def retranslate(self) -> None:
        """Sets the words that never change."""
        self.compare.setText(translate("Enrollment", "Compare pictures…"))
        self.compare.setToolTip(translate("Enrollment", "Shows both pictures side by side"))

    def display(self, doubt: Doubt | None) -> None:
        """Shows the doubt, or nothing."""
        words = "" if doubt is None else _words(doubt)
        self.setVisible(bool(words))
        if words != self.line.word.text():
            self.line.show_state(Look("people", Tone.WARN), words)
            announce(self.line.word, words)


def _words(doubt: Doubt) -> str:
    if doubt.namesake is None:
        text = translate("Enrollment", "{terminal} holds this face under another number.")
        return text.format(terminal=doubt.terminal)
    text = translate("Enrollment", "{name} is enrolled already, under the number {number}. Is it the same person?")
    return text.format(name=doubt.namesake.name, number=doubt.namesake.employee_no)
