"""The third region: on which doors, and how far each of them is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.enrollment import wording
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.shown import Shown
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.card import Card
from ui.widgets.door_table import DoorTable
from ui.widgets.layout import row
from ui.widgets.text import TextStyle, label


class DoorsRegion(Card):
    """Tells `wish(terminal_id, chosen)` when a door's box is clicked."""

    wish = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(TextStyle.HEADING)
        self._problem = label(TextStyle.CAPTION, "doorTableProblem", wraps=True)
        self._problem.setProperty("tone", "bad")
        self._empty = label(TextStyle.BODY, muted=True, wraps=True)
        self.table = DoorTable(theme)
        self.table.wish.connect(self.wish)
        head = row(self._heading, self._problem, gap_px=spacing.M)
        head.setStretch(1, 1)
        head.setAlignment(self._problem, Qt.AlignmentFlag.AlignBottom)
        self.column.setSpacing(spacing.S)
        self.column.addLayout(head)
        self.column.addWidget(self._empty)
        self.column.addWidget(self.table, 1)

    def retranslate(self) -> None:
        """Sets the words that never change."""
        self._heading.setText(translate("Enrollment", "Doors"))
        self._empty.setText(
            translate("Enrollment", "There are no terminals yet. Add the first one on the Terminals page.")
        )
        self.table.setAccessibleName(translate("Enrollment", "Doors"))
        self.table.setAccessibleDescription(translate("Enrollment", "The space key chooses a door or leaves it out."))
        self.table.set_heads(
            translate("Enrollment", "Door"),
            translate("Enrollment", "State"),
            translate("Enrollment", "Details"),
        )

    def display(self, shown: Shown) -> None:
        """Shows the doors, and what is wrong with the choice."""
        none = shown.no_terminals
        self._empty.setVisible(none)
        self.table.setVisible(not none)
        self.table.show_rows(tuple(wording.door(door) for door in shown.doors))
        error = shown.problem(Field.DOORS)
        self._problem.setText(wording.problem(error) if error is not None else "")
