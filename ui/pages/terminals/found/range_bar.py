"""Asking the addresses of a range one by one, and the choice of a network where there are several."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facestation.errors import StationError
from ui.pages.terminals.found.shown import Network
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import button, with_keys
from ui.widgets.calm import choice_box
from ui.widgets.field import Field
from ui.widgets.layout import row


class RangeBar(QWidget):
    """`wished` tells that the range in the field shall be asked."""

    wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._networks: tuple[Network, ...] = ()
        self._line = QLineEdit()
        self._line.setObjectName("rangeField")
        self._line.setPlaceholderText("192.168.1.0/24")
        self._line.setMaximumWidth(spacing.GRID * 30)
        self._ask = button("searchRangeButton")
        theme.dress(self._ask, "search")
        self._range = Field(self._line, beside=self._ask)
        self._box = choice_box("networkBox")
        self._box.setMaximumWidth(spacing.GRID * 40)
        self._network = Field(self._box)
        self._network.hide()
        self.setLayout(row(self._range, self._network, None, gap_px=spacing.M))
        self._line.returnPressed.connect(self._ask.click)
        self._line.textChanged.connect(lambda text: self._ask.setEnabled(bool(text.strip())))
        self._ask.clicked.connect(self.wished)
        self._ask.setEnabled(False)

    @property
    def typed(self) -> str:
        """The range as it was typed."""
        return self._line.text().strip()

    @property
    def network(self) -> str:
        """The address of this computer in the network that was chosen; empty for all."""
        return str(self._box.currentData() or "")

    def show_networks(self, networks: tuple[Network, ...]) -> None:
        """Offers them where there are several."""
        if networks == self._networks:
            return
        chosen, self._networks = self.network, networks
        self._box.clear()
        self._box.addItem(translate("TerminalsFound", "all networks"), "")
        for network in networks:
            self._box.addItem(f"{network.name} · {network.address}", network.address)
        self._box.setCurrentIndex(max(0, self._box.findData(chosen)))
        self._network.setVisible(len(networks) > 1)

    def show_error(self, error: StationError | None) -> None:
        """Says beside the field what is wrong with the range."""
        self._range.show_error(error)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._range.set_label(
            translate("TerminalsFound", "Range of addresses"),
            translate("TerminalsFound", "Each of them is asked whether it is a terminal; no password is sent."),
        )
        with_keys(
            self._ask,
            translate("TerminalsFound", "Search it too"),
            translate("TerminalsFound", "For networks where terminals do not hear a search; takes longer."),
            "Ctrl+Shift+G",
        )
        self._network.set_label(
            translate("TerminalsFound", "Network of this computer"),
            translate("TerminalsFound", "Where the search asks; usually everywhere."),
        )
        if self._box.count():
            self._box.setItemText(0, translate("TerminalsFound", "all networks"))
