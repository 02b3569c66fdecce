"""What somebody should attend to at one terminal, each with the press that mends it where there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from facestation.domain.inventory import SERIOUS, Point
from ui.pages.terminals import wording
from ui.pages.terminals.needs import to_do
from ui.pages.terminals.sections.overview_presenter import Mend, mend_of
from ui.pages.terminals.shown import Row
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import button, with_keys
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine


class AttentionList(QWidget):
    """`wished` tells the `Mend` that was pressed; hidden while there is nothing."""

    wished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("attentionList")
        self._theme = theme
        self._lines: list[_Line] = []
        self._column = column(gap_px=spacing.S)
        self.setLayout(self._column)

    def show_points(self, chosen: Row | None) -> None:
        """Shows what there is about this terminal."""
        found = () if chosen is None else to_do(chosen)
        while len(self._lines) < len(found):
            line = _Line(self._theme, len(self._lines) + 1)
            line.mend.clicked.connect(lambda _=False, line=line: self.wished.emit(line.wish))
            self._lines.append(line)
            self._column.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(found))
            if chosen is not None and number < len(found):
                line.show_point(found[number], chosen)
        self.setVisible(bool(found))


class _Line(QWidget):
    """One of them."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.wish: Mend | None = None
        self._number = number
        self._said = StateLine(theme, f"attentionLabel{number}")
        self.mend: QPushButton = button(f"mendButton{number}")
        line = row(self._said, self.mend)
        line.setStretch(0, 1)
        line.setAlignment(self.mend, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_point(self, point: Point, of: Row) -> None:
        """Shows it with its button."""
        self._said.show_state(_look(point), " ".join(wording.point_words(point, of)))
        self.wish = mend_of(point.what)
        self.mend.setVisible(self.wish is not None)
        if self.wish is not None:
            text, hint = _words()[self.wish]
            with_keys(self.mend, text, hint, f"Alt+{self._number}")


def _look(point: Point) -> Look:
    return Look("needs-you", Tone.BAD) if point.what in SERIOUS else Look("to-do", Tone.WARN)


def _words() -> dict[Mend, tuple[str, str]]:
    return {
        Mend.SET_CLOCK: (
            translate("Terminals", "Set the clock"),
            translate("Terminals", "To this computer's time; a time server sets it no more then."),
        ),
        Mend.TRUST: (
            translate("Terminals", "Trust it…"),
            translate("Terminals", "Accepts the certificate that the terminal shows."),
        ),
        Mend.LOGIN: (
            translate("Terminals", "Type the password"),
            translate("Terminals", "Goes to the fields of the connection."),
        ),
        Mend.ACTIVATE: (
            translate("Terminals", "Activate…"),
            translate("Terminals", "Gives the terminal its first password."),
        ),
        Mend.CHECK: (
            translate("Terminals", "Check again"),
            translate("Terminals", "Asks the terminal once more."),
        ),
    }
