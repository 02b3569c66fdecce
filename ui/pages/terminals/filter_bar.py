"""What narrows the list down, and how it is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.terminals import needs, wording
from ui.pages.terminals.list_pane import CARDS, TABLE
from ui.pages.terminals.shown import Quick, Shown
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import row
from ui.widgets.search_field import SearchField
from ui.widgets.tabs import Tabs

PAUSE_MS = 150
"""After the last key, before the list follows."""


class FilterBar(QWidget):
    """`typed` tells the words of the field, `quick` the `Quick` that was pressed, `way` how the list shall be seen."""

    typed = Signal(str)
    quick = Signal(str)
    way = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown()
        self._said: tuple[dict[Quick, int], Quick] = ({}, Quick.ALL)
        self.field = SearchField(theme, "terminalFilterField")
        self.field.setMinimumWidth(spacing.GRID * 20)
        self.field.setMaximumWidth(spacing.GRID * 40)
        self._quick = Tabs([(each.value, f"filter{each.value.capitalize()}Button") for each in Quick], "chip")
        self.select_all = button("selectAllButton", Kind.QUIET)
        self._way = Tabs([(TABLE, "asTableButton"), (CARDS, "asCardsButton")], "switch")
        self._way.dress(theme, TABLE, "table", bare=True)
        self._way.dress(theme, CARDS, "cards", bare=True)
        self._way.set_current(TABLE)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        line = row(self.field, self._quick, self.select_all, self._way, gap_px=spacing.M)
        line.setStretch(0, 2)
        line.setStretch(1, 3)
        for widget in (self.field, self.select_all, self._way):
            line.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(lambda: self.typed.emit(self.field.text()))
        self._quick.chosen.connect(self.quick)
        self._way.chosen.connect(self.way)

    def display(self, shown: Shown) -> None:
        """Shows how many terminals each quick filter leaves."""
        self._shown = shown
        self.select_all.setEnabled(len(shown.visible) > 1)
        self.setVisible(bool(shown.rows))
        counts = needs.counts(shown.rows)
        if (counts, shown.quick) != self._said:
            self._said = counts, shown.quick
            self._say(counts, shown.quick)

    def show_way(self, way: str) -> None:
        """Shows how the list is seen, without telling anybody."""
        self._way.set_current(way)

    def empty(self) -> None:
        """Nothing is typed any more."""
        self.field.clear()
        self.typed.emit("")

    def _say(self, counts: dict[Quick, int], chosen: Quick) -> None:
        for each in Quick:
            self._quick.set_words(each.value, *wording.quick(each, counts[each]))
        offered = [each for each in Quick if each is Quick.ALL or counts[each] or each is chosen]
        self._quick.offer([each.value for each in offered] if len(offered) > 1 else [])
        self._quick.set_current(chosen.value)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.field.set_words(
            translate("Terminals", "Find a terminal"),
            translate("Terminals", "By name, address, model, firmware, serial number or state (Ctrl+F)"),
        )
        self.select_all.setText(translate("Terminals", "Select all"))
        self.select_all.setToolTip(translate("Terminals", "Marks every terminal in the list (Ctrl+A)"))
        for key, name in ((TABLE, translate("Terminals", "As a table")), (CARDS, translate("Terminals", "As cards"))):
            self._way.button(key).setAccessibleName(name)
            self._way.button(key).setToolTip(name)
        self._said = ({}, Quick.ALL)
        self.display(self._shown)
