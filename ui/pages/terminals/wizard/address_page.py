"""The third page of commissioning: what each terminal is called, and where it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facestation.domain.activation import Activated
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals.activation.naming_side import NamingSide
from ui.pages.terminals.activation.shown import ActivationShown, Line, Place, State, Target
from ui.pages.terminals.shown import Row
from ui.pages.terminals.wizard import wording
from ui.pages.terminals.wizard.presenter import WizardPresenter
from ui.pages.terminals.wizard.shown import Placing, WizardShown
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import column, row
from ui.widgets.run_table import RunTable
from ui.widgets.state_line import StateLine
from ui.widgets.text import restyle


class AddressPage(QWidget):
    """Fields for each terminal of the site, and what became of those that were changed."""

    def __init__(self, context: Context, presenter: WizardPresenter) -> None:
        super().__init__()
        self.setObjectName("commissionAddressPage")
        self._presenter = presenter
        self._about: tuple[Row, ...] = ()
        self._ids: tuple[str, ...] = ()
        """In the order in which they have their fields; one that gets another name stays where it is."""
        self._settled: set[str] = set()
        self._said = ""
        self._fields = NamingSide(tall=True)
        self._table = RunTable(context.theme, "commissionNamesTable")
        self._status = StateLine(context.theme, "commissionAddressLabel")
        self._apply = button("commissionNamesButton", Kind.PRIMARY)
        foot = row(self._status, self._apply)
        foot.setStretch(0, 1)
        foot.setAlignment(self._status, Qt.AlignmentFlag.AlignVCenter)
        self._whole = column(self._fields, self._table, foot)
        self._whole.setStretch(0, 1)
        self.setLayout(self._whole)
        self._apply.clicked.connect(presenter.settle)

    def display(self, shown: WizardShown) -> None:
        """Has fields for the terminals of the site; what was typed stays."""
        if {one.record.id for one in shown.rows} != set(self._ids):
            self._renew(shown)
        elif shown.rows != self._about:
            self._about = shown.rows
            self._fields.display(ActivationShown(self._lines(shown)))
        settled = {each for each, one in shown.placed.items() if one.placing is Placing.DONE}
        self._fields.fill({each: Place() for each in settled - self._settled})
        self._settled = settled
        changed = tuple((one, shown.placed[one.record.id]) for one in shown.rows if one.record.id in shown.placed)
        self._table.show_rows(tuple(wording.placed(*each) for each in changed))
        self._table.setVisible(bool(changed))
        look, text = wording.places(shown)
        self._status.show_state(look, text)
        if changed and not shown.placing and text != self._said:
            announce(self._status.word, text)
        self._said = text
        can = not shown.placing and bool(shown.pending)
        if changed and not can and self._apply.hasFocus():
            # Else the cursor would go on to the button that closes the window.
            self._table.setFocus()
        self._apply.setEnabled(can)
        restyle(self._apply, "kind", (Kind.PRIMARY if shown.pending else Kind.PLAIN).value)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._table.setAccessibleName(translate("Commissioning", "What became of names and addresses"))
        self._table.set_heads(
            translate("Commissioning", "Terminal"),
            translate("Commissioning", "State"),
            translate("Commissioning", "What happened"),
        )
        self._apply.setText(translate("Commissioning", "Set &names and addresses"))
        self._apply.setToolTip(translate("Commissioning", "Changes only what was filled in."))
        self._ids = ()

    def _renew(self, shown: WizardShown) -> None:
        self._about = shown.rows
        self._ids = tuple(one.record.id for one in shown.rows)
        fields = NamingSide(tall=True)
        self._whole.replaceWidget(self._fields, fields)
        self._whole.setStretch(0, 1)
        self._fields.deleteLater()
        self._fields = fields
        fields.display(ActivationShown(self._lines(shown)))
        fields.fill(shown.places)
        fields.changed.connect(lambda: self._presenter.type(fields.places))

    def _lines(self, shown: WizardShown) -> tuple[Line, ...]:
        """Each is called by the terminal's id, for its address is what changes here."""
        rows = {one.record.id: one.record for one in shown.rows}
        return tuple(
            Line(
                Target(record.id, "" if record.name == record.address.url else record.name),
                State.ACTIVE,
                Activated(record.id, record.name, record.address.url, kept=True, weak=False),
            )
            for record in (rows[each] for each in self._ids)
        )
