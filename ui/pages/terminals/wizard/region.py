"""Where a commissioning begins, and where one that was left is offered again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facestation.domain.underway import Underway
from ui.context import Context
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.region import Region
from ui.pages.terminals.shown import Shown
from ui.pages.terminals.wizard import wording
from ui.pages.terminals.wizard.window import CommissioningWindow
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.card import Card
from ui.widgets.in_turns import in_turns
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine


class CommissioningRegion(Region):
    """A button beside the title; the region itself is in sight only while there is something to continue."""

    def __init__(self, context: Context, page: TerminalsPresenter, found: FoundPresenter) -> None:
        super().__init__(context, page, found)
        self.setObjectName("commissioningRegion")
        self._window: CommissioningWindow | None = None
        self._is_made = False
        self._left: Underway | None = None
        self._list = Shown()
        self._begin = button("commissionButton")
        context.theme.dress(self._begin, "wizard")
        self._status = StateLine(context.theme, "commissioningLeftLabel")
        self._forget = button("forgetCommissioningButton", Kind.QUIET)
        self._continue = button("continueCommissioningButton", Kind.PRIMARY)
        card = Card()
        line = row(self._status, self._forget, self._continue)
        line.setStretch(0, 1)
        line.setAlignment(self._status, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(line)
        self.setLayout(column(card))
        self._begin.clicked.connect(lambda: context.jobs.run("terminals.commissioning.begin", self._begun()))
        self._continue.clicked.connect(lambda: self._open(self._left))
        self._forget.clicked.connect(self._give_up)
        self.hide()

    def head(self) -> tuple[QWidget, ...]:
        """The button that begins one."""
        return (self._begin,)

    def display(self, shown: Shown) -> None:
        """The window follows the list."""
        self._list = shown
        if self._window is not None and self._is_made:
            self._window.show_list(shown)

    def entered(self) -> None:
        """Looks whether one was left."""
        notes = self.context.station.notes
        self.context.jobs.run("terminals.commissioning", notes.underway(), self._known)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._begin.setText(translate("Commissioning", "Commission…"))
        # As with the search beside it: a text takes the key away, so it is set after it.
        self._begin.setShortcut("F6")
        self._begin.setToolTip(
            translate(
                "Commissioning", "Leads from finding terminals to the certificate; may be left and continued. (F6)"
            )
        )
        self._continue.setText(translate("Commissioning", "Continue commissioning"))
        self._continue.setToolTip(translate("Commissioning", "Opens it where it was left."))
        self._forget.setText(translate("Commissioning", "Do not continue"))
        self._forget.setToolTip(translate("Commissioning", "Forgets where it was; the terminals stay as they are."))
        self._known(self._left)
        if self._window is not None:
            self._window.retranslate()

    def _known(self, underway: Underway | None) -> None:
        self._left = underway
        is_open = self._window is not None and self._window.isVisible()
        self.setVisible(underway is not None and not is_open)
        if underway is not None:
            self._status.show_state(Look("to-do", Tone.WARN), wording.left(underway))

    async def _begun(self) -> None:
        """A new one; where another was left, only if that may be forgotten."""
        is_open = self._window is not None and self._window.isVisible()
        left = None if is_open else await self.context.station.notes.underway()
        if left is None or await self.context.ask.confirm(wording.anew(), self):
            self._open(None)

    def _open(self, underway: Underway | None) -> None:
        if self._window is None:
            window = self._window = CommissioningWindow(self.context, self.page, self.found, self)
            window.closed.connect(self.entered)
            window.kept_late.connect(self.entered)
            in_turns(
                self,
                (*window.rest, lambda: window.prepare(self._list), partial(self._show, window, underway)),
            )
        elif self._is_made:
            self._show(self._window, underway)
        self.hide()

    def _show(self, window: CommissioningWindow, underway: Underway | None) -> None:
        self._is_made = True
        window.show_list(self._list)
        if not window.isVisible():
            marked = tuple(row.record.id for row in self._list.marked)
            # Several that are marked are meant; a single one is only being looked at.
            window.start(underway or Underway(terminal_ids=marked if len(marked) > 1 else ()))
        else:
            window.open()

    def _give_up(self) -> None:
        self.context.jobs.run("terminals.commissioning", self.context.station.notes.keep(None), self._known)
