"""What a search found, as a card: how it stands, the table, and what can be done with the finds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar, QPushButton, QWidget

from ui.notices import announce
from ui.pages.terminals.found import wording
from ui.pages.terminals.found.range_bar import RangeBar
from ui.pages.terminals.found.shown import Deed, FoundShown
from ui.pages.terminals.found.table import FoundTable
from ui.pages.terminals.found.warnings import Warnings
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import Kind, button, with_keys
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label, restyle

DEEDS = {
    Deed.ACTIVATE: ("activateButton", "key", "Ctrl+Shift+A"),
    Deed.ADD: ("addFoundButton", "add", "Ctrl+Shift+D"),
    Deed.FOLLOW: ("followFoundButton", "sending", "Ctrl+Shift+O"),
    Deed.EXPLAIN: ("explainFoundButton", "info", "Ctrl+Shift+Y"),
}
"""ObjectName, icon and keys, the most pressing first."""


class FoundCard(Card):
    """Tells what was pressed: `wished` a `Deed`, `marked` the keys of the rows that somebody marked."""

    stopped = Signal()
    put_away = Signal()
    everything = Signal(bool)
    marked = Signal(list)
    searched = Signal()
    """The range in the field shall be asked."""
    wished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._painted = FoundShown()
        self._heading = label(TextStyle.HEADING, "foundHeading")
        self._summary = StateLine(theme, "foundStatusLabel")
        self._progress = QProgressBar()
        self._progress.setObjectName("foundProgressBar")
        self._progress.setTextVisible(False)
        self._stop = button("stopSearchButton")
        self._away = button("putFoundAwayButton", Kind.QUIET)
        theme.dress(self._away, "close", bare=True)
        self._everything = QCheckBox()
        self._everything.setObjectName("everythingFoundBox")
        self._warnings = Warnings(theme)
        self._table = FoundTable(theme)
        self._detail = StateLine(theme, "foundDetailLabel")
        self._deeds: dict[Deed, QPushButton] = {}
        for deed, (name, icon, _) in DEEDS.items():
            self._deeds[deed] = button(name)
            theme.dress(self._deeds[deed], icon)
        self._range = RangeBar(theme)
        self._arrange()
        self._listen()

    @property
    def range(self) -> str:
        """The range of addresses as it was typed."""
        return self._range.typed

    @property
    def network(self) -> str:
        """The address of this computer in the network that was chosen; empty for all."""
        return self._range.network

    def display(self, shown: FoundShown) -> None:
        """Shows the search and what it found."""
        before, self._painted = self._painted, shown
        look, text = wording.summary(shown)
        self._summary.show_state(look, text)
        if before.searching and not shown.searching and shown.open:
            announce(self._summary.word, text)
        probing = shown.state.to_probe
        self._progress.setMaximum(probing)
        self._progress.setValue(shown.state.probed)
        for widget in (self._progress, self._stop):
            widget.setVisible(shown.searching)
        self._away.setVisible(not shown.searching)
        self._warnings.show_errors(shown.state.warnings)
        self._table.show_items(shown.visible, shown.selected)
        self._table.setVisible(bool(shown.visible))
        self._everything.setVisible(bool(shown.hidden) or shown.everything)
        self._range.show_networks(shown.networks)
        self._range.show_error(shown.range_error)
        # One line is enough for that; the range comes back with the next search, or with those that are in place.
        self._heading.setVisible(not shown.settled)
        self._range.setVisible(not shown.settled)
        self._show_deeds(shown)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._heading.setText(translate("TerminalsFound", "Found on the network"))
        with_keys(
            self._stop,
            translate("TerminalsFound", "Stop"),
            translate("TerminalsFound", "Ends the search; what was found stays."),
            "Ctrl+Shift+P",
        )
        self._away.setAccessibleName(translate("TerminalsFound", "Put away what was found"))
        with_keys(self._away, "", translate("TerminalsFound", "Put away what was found"), "Ctrl+Shift+U")
        self._progress.setAccessibleName(translate("TerminalsFound", "How far the search is"))
        with_keys(
            self._everything,
            translate("TerminalsFound", "Show those in place as well"),
            translate("TerminalsFound", "Else only what is new or needs something is shown."),
            "Ctrl+Shift+K",
        )
        self._table.retranslate()
        self._warnings.retranslate()
        self._range.retranslate()
        self.display(self._painted)

    def _arrange(self) -> None:
        self.column.setSpacing(spacing.S)
        what = column(self._heading, self._summary, gap_px=spacing.S)
        head = row(what, self._everything, self._stop, self._away)
        head.setAlignment(what, Qt.AlignmentFlag.AlignVCenter)
        head.setStretch(0, 1)
        for widget in (self._everything, self._stop, self._away):
            head.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        deeds = QWidget()
        deeds.setLayout(FlowLayout(*self._deeds.values()))
        for part in (self._progress, self._warnings, self._table, self._detail, deeds, self._range):
            self.column.addWidget(part)
        self.column.insertLayout(0, head)
        self._deed_row = deeds

    def _listen(self) -> None:
        self._stop.clicked.connect(self.stopped)
        self._away.clicked.connect(self.put_away)
        self._everything.toggled.connect(self.everything)
        self._table.marked.connect(self.marked)
        self._range.wished.connect(self.searched)
        for deed, made in self._deeds.items():
            made.clicked.connect(lambda _checked=False, deed=deed: self.wished.emit(deed))

    def _show_deeds(self, shown: FoundShown) -> None:
        one = shown.marked[0] if len(shown.marked) == 1 else None
        self._detail.show_state(*(wording.detail(one) if one is not None else (Look("info", Tone.NEUTRAL), "")))
        self._detail.setVisible(one is not None)
        primary = next_deed(shown)
        for deed, made in self._deeds.items():
            fitting = shown.fitting(deed)
            text, hint = wording.deed(deed, len(fitting))
            with_keys(made, text, hint, DEEDS[deed][2])
            made.setVisible(bool(fitting))
            restyle(made, "kind", (Kind.PRIMARY if deed is primary else Kind.PLAIN).value)
            self._theme.dress(made, DEEDS[deed][1], "on_accent" if deed is primary else "text")
        self._deed_row.setVisible(any(shown.fitting(deed) for deed in DEEDS))


def next_deed(shown: FoundShown) -> Deed | None:
    """The most pressing of what can be done."""
    return next((deed for deed in DEEDS if shown.fitting(deed)), None)
