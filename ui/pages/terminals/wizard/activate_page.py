"""The second page of commissioning: whether each terminal has its password and can be talked to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.ask import Question
from ui.context import Context
from ui.pages.terminals.activation.opening import open_activation, target_of
from ui.pages.terminals.activation.shown import Target
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.found.sheets import LoginSheet, WayThereSheet
from ui.pages.terminals.found.shown import Item
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.wizard import wording
from ui.pages.terminals.wizard.members import Member, Need
from ui.pages.terminals.wizard.presenter import PREFIX, WizardPresenter
from ui.pages.terminals.wizard.shown import WizardShown
from ui.translation import plural, translate
from ui.widgets.button import Kind, button
from ui.widgets.fact import pairs
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import column, row
from ui.widgets.run_table import RunTable
from ui.widgets.state_line import StateLine
from ui.widgets.text import restyle

DEEDS = {
    Need.ACTIVATE: ("commissionActivateButton", "key"),
    Need.LOG_IN: ("commissionLoginButton", "connect"),
    Need.TRUST: ("commissionTrustButton", "trust"),
    Need.FOLLOW: ("commissionFollowButton", "sending"),
    Need.EXPLAIN: ("commissionExplainButton", "info"),
}
"""ObjectName and icon, the most pressing first."""


class ActivatePage(QWidget):
    """The terminals of the site with what keeps each from being talked to, and a button for each kind of that."""

    def __init__(
        self, context: Context, presenter: WizardPresenter, page: TerminalsPresenter, found: FoundPresenter
    ) -> None:
        super().__init__()
        self.setObjectName("commissionActivatePage")
        self._context = context
        self._presenter = presenter
        self._page = page
        self._found = found
        self._shown = WizardShown()
        self._table = RunTable(context.theme, "commissionActivateTable", tall=True)
        self._status = StateLine(context.theme, "commissionActivateLabel")
        self._check = button("commissionCheckButton")
        context.theme.dress(self._check, "retake")
        self._deeds: dict[Need, QPushButton] = {need: button(name) for need, (name, _) in DEEDS.items()}
        head = row(self._status, self._check)
        head.setStretch(0, 1)
        head.setAlignment(self._status, Qt.AlignmentFlag.AlignVCenter)
        deeds = QWidget()
        deeds.setLayout(FlowLayout(*self._deeds.values()))
        whole = column(self._table, head, deeds)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._check.clicked.connect(presenter.check)
        doing = {
            Need.ACTIVATE: self._activate,
            Need.LOG_IN: lambda: context.jobs.run(f"{PREFIX}login", self._log_in()),
            Need.TRUST: lambda: context.jobs.run(f"{PREFIX}trust", self._trust()),
            Need.FOLLOW: self._follow,
            Need.EXPLAIN: lambda: context.jobs.run(f"{PREFIX}way", self._explain()),
        }
        for need, made in self._deeds.items():
            made.clicked.connect(doing[need])

    def display(self, shown: WizardShown) -> None:
        """Shows how each of them is, and what can be done about it."""
        self._shown = shown
        self._table.show_rows(tuple(wording.access(one) for one in shown.chosen))
        self._status.show_state(*wording.accessible(shown))
        self._check.setEnabled(bool(shown.rows))
        primary = next((need for need in DEEDS if shown.needing(need)), None)
        for need, made in self._deeds.items():
            count = len(shown.needing(need))
            text, hint = wording.deed(need, count)
            made.setText(text)
            made.setToolTip(hint)
            made.setVisible(count > 0)
            restyle(made, "kind", (Kind.PRIMARY if need is primary else Kind.PLAIN).value)
            self._context.theme.dress(made, DEEDS[need][1], "on_accent" if need is primary else "text")

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._table.setAccessibleName(translate("Commissioning", "Whether each terminal can be logged in to"))
        self._table.set_heads(
            translate("Commissioning", "Terminal"),
            translate("Commissioning", "State"),
            translate("Commissioning", "Details"),
        )
        self._check.setText(translate("Commissioning", "C&heck again"))
        self._check.setToolTip(translate("Commissioning", "Connects to each of them and reads its state."))
        self.display(self._shown)

    def _activate(self) -> None:
        targets = _targets(self._shown.needing(Need.ACTIVATE))
        if targets:
            open_activation(self._context, self._page, targets, self, self._found.activated)

    def _follow(self) -> None:
        self._found.follow(_items(self._shown.needing(Need.FOLLOW)))

    async def _log_in(self) -> None:
        needing = self._shown.needing(Need.LOG_IN)
        title = plural("Commissioning", "Log in to %n terminal(s)", len(needing))
        sheet = LoginSheet(title, translate("Commissioning", "Log in"), self._context.theme, self)
        if needing and await self._context.ask.sheet(sheet):
            self._found.add(_items(one for one in needing if one.row is None), sheet.login)
            self._presenter.log_in(sheet.login)

    async def _trust(self) -> None:
        needing = self._shown.needing(Need.TRUST)
        shown = {one.key: (wording.name(one), str(one.error.details["fingerprint"])) for one in needing if one.error}
        question = Question(
            translate("Commissioning", "Accept these certificates?"),
            translate("Commissioning", "Compare each with the one that the terminal shows itself, where it does."),
            translate("Commissioning", "Accept"),
            translate("Commissioning", "Cancel"),
            facts=tuple((who, pairs(fingerprint)) for who, fingerprint in shown.values()),
        )
        if shown and await self._context.ask.confirm(question, self):
            self._presenter.trust({each: fingerprint for each, (_, fingerprint) in shown.items()})

    async def _explain(self) -> None:
        items = _items(self._shown.needing(Need.EXPLAIN))
        if items and await self._context.ask.sheet(WayThereSheet(items[0], self)):
            self._found.search()


def _items(needing: Iterable[Member]) -> list[Item]:
    return [one.item for one in needing if one.item is not None]


def _targets(needing: Iterable[Member]) -> list[Target]:
    made = []
    for one in needing:
        if one.item is not None:
            found = one.item.sighting.found
            made.append(Target(found.best.url, found.model, found.short_serial))
        elif one.row is not None:
            made.append(target_of(one.row.record))
    return made
