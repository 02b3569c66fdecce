"""The last page of commissioning: what the certificate will say of each terminal, and where it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.certificate import wording
from ui.pages.terminals.certificate.shown import CertificateShown
from ui.translation import translate
from ui.widgets.door_table import DoorRow
from ui.widgets.layout import column
from ui.widgets.run_table import RunTable


class CertificatePage(QWidget):
    """The fields of the certificate below the terminals that stand on it."""

    def __init__(self, context: Context, paper: QWidget) -> None:
        super().__init__()
        self.setObjectName("commissionCertificatePage")
        self._table = RunTable(context.theme, "commissionCertificateTable", tall=True)
        whole = column(self._table, paper)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def display(self, shown: CertificateShown) -> None:
        """Shows what each terminal came to."""
        rows = (
            DoorRow(one.terminal_id, one.name, True, wording.chip(one), wording.message(one)) for one in shown.tested
        )
        self._table.show_rows(tuple(rows))

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._table.setAccessibleName(translate("Commissioning", "What the certificate says of each terminal"))
        self._table.set_heads(
            translate("Commissioning", "Terminal"),
            translate("Commissioning", "State"),
            translate("Commissioning", "What was found"),
        )
