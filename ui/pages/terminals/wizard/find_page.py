"""The first page of commissioning: which terminals belong to the site."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.context import Context
from ui.pages.terminals.found import wording as of_search
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.found.range_bar import RangeBar
from ui.pages.terminals.found.shown import FoundShown
from ui.pages.terminals.found.warnings import Warnings
from ui.pages.terminals.wizard import wording
from ui.pages.terminals.wizard.presenter import WizardPresenter
from ui.pages.terminals.wizard.shown import WizardShown
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.door_table import DoorTable
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine


class FindPage(QWidget):
    """A search that begins by itself, and a box for each terminal that it finds or that is on the list."""

    def __init__(self, context: Context, presenter: WizardPresenter, found: FoundPresenter) -> None:
        super().__init__()
        self.setObjectName("commissionFindPage")
        theme = context.theme
        self._presenter = presenter
        self._found = found
        self._summary = StateLine(theme, "commissionSearchLabel")
        self._search = button("commissionSearchButton")
        theme.dress(self._search, "search")
        self._stop = button("commissionStopButton")
        self._progress = QProgressBar()
        self._progress.setObjectName("commissionSearchBar")
        self._progress.setTextVisible(False)
        self._warnings = Warnings(theme)
        self._table = DoorTable(theme)
        self._table.setObjectName("commissionFindTable")
        self._range = RangeBar(theme)
        self._status = StateLine(theme, "commissionChosenLabel")
        self._all = button("commissionAllButton")
        self._arrange()
        self._table.wish.connect(presenter.choose)
        self._all.clicked.connect(presenter.choose_all)
        self._search.clicked.connect(lambda: found.search(interface=self._range.network))
        self._stop.clicked.connect(found.stop)
        self._range.wished.connect(lambda: found.search(self._range.typed, self._range.network))

    def display(self, shown: WizardShown) -> None:
        """Shows which belong to the site."""
        rows = (wording.candidate(one, chosen=shown.is_chosen(one)) for one in shown.members)
        self._table.show_rows(tuple(rows))
        self._status.show_state(*wording.chosen(shown))
        self._all.setEnabled(len(shown.chosen) < len(shown.members))

    def display_found(self, shown: FoundShown) -> None:
        """Shows how the search is."""
        look, text = of_search.summary(shown)
        if not shown.open and not shown.items:
            look, text = Look("info", Tone.NEUTRAL), translate("Commissioning", "Nobody has searched yet.")
        self._summary.show_state(look, text)
        self._search.setVisible(not shown.searching)
        self._stop.setVisible(shown.searching)
        self._progress.setVisible(shown.searching)
        self._progress.setMaximum(shown.state.to_probe)
        self._progress.setValue(shown.state.probed)
        self._warnings.show_errors(shown.state.warnings)
        self._range.show_networks(shown.networks)
        self._range.show_error(shown.range_error)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._table.setAccessibleName(translate("Commissioning", "Terminals of this site"))
        self._table.set_heads(
            translate("Commissioning", "Terminal"),
            translate("Commissioning", "State"),
            translate("Commissioning", "Where it is"),
        )
        self._search.setText(translate("Commissioning", "&Search again"))
        self._search.setToolTip(translate("Commissioning", "Asks everybody on the network; no password is sent."))
        self._stop.setText(translate("Commissioning", "&Stop"))
        self._stop.setToolTip(translate("Commissioning", "Ends the search; what was found stays."))
        self._progress.setAccessibleName(translate("Commissioning", "How far the search is"))
        self._all.setText(translate("Commissioning", "&Tick all"))
        self._all.setToolTip(translate("Commissioning", "Every terminal of the list belongs to this site."))
        self._warnings.retranslate()
        self._range.retranslate()
        self.display_found(self._found.shown)

    def _arrange(self) -> None:
        head = row(self._summary, self._stop, self._search)
        head.setStretch(0, 1)
        head.setAlignment(self._summary, Qt.AlignmentFlag.AlignVCenter)
        foot = row(self._status, self._all)
        foot.setStretch(0, 1)
        foot.setAlignment(self._status, Qt.AlignmentFlag.AlignVCenter)
        whole = column(head, self._progress, self._warnings, self._table, foot, self._range, None)
        whole.setStretch(3, 100)
        self.setLayout(whole)
