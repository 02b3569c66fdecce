"""What kept a part of a search from working, each with what to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facestation.errors import StationError
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.widgets.layout import column
from ui.widgets.state_line import StateLine
from ui.words import sentence


class Warnings(QWidget):
    """One line each; hidden without any."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._errors: tuple[StationError, ...] = ()
        self._lines: list[StateLine] = []
        self._column = column(gap_px=spacing.XS)
        self.setLayout(self._column)
        self.hide()

    def show_errors(self, errors: tuple[StationError, ...]) -> None:
        """Shows these."""
        self._errors = errors
        while len(self._lines) < len(errors):
            line = StateLine(self._theme, f"foundWarning{len(self._lines) + 1}")
            self._lines.append(line)
            self._column.addWidget(line)
        for number, line in enumerate(self._lines):
            known = number < len(errors)
            line.show_state(Look("warning", Tone.WARN), " ".join(sentence(errors[number])) if known else "")
            line.setVisible(known)
        self.setVisible(bool(errors))

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.show_errors(self._errors)
