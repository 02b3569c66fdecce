"""The activation window: a password, its way to every terminal, then names and addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from ui.ask import Question
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals.activation import wording
from ui.pages.terminals.activation.naming_side import NamingSide
from ui.pages.terminals.activation.password_side import PasswordSide
from ui.pages.terminals.activation.presenter import PREFIX, ActivationPresenter
from ui.pages.terminals.activation.shown import HAS_PASSWORD, OPEN, ActivationShown, Stage, Target
from ui.password_files.files import PasswordFiles
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.bursts import Bursts
from ui.widgets.button import Kind, button
from ui.widgets.door_table import STATE, DoorRow
from ui.widgets.fact import pairs
from ui.widgets.fit import fit_screen
from ui.widgets.layout import column, row
from ui.widgets.run_table import RunTable
from ui.widgets.scroll import scrolling
from ui.widgets.text import TextStyle, label, restyle


class ActivationDialog(QDialog):
    """Closed by its button at any time but while terminals get their password.

    `arrived` is called with the id of each that is on the list, or was changed there.
    """

    def __init__(
        self, context: Context, targets: Sequence[Target], arrived: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("activationDialog")
        self.setModal(True)
        self._context = context
        station = context.station
        self._password = PasswordSide(context.theme)
        self._table = RunTable(context.theme, "activationTable", grows=True)
        self._naming = NamingSide()
        self._heading = label(TextStyle.HEADING, "activationHeading", wraps=True)
        self._status = label(TextStyle.BODY, "activationStatusLabel", wraps=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("activationProgressBar")
        self._progress.setTextVisible(False)
        self._start = button("startActivationButton", Kind.PRIMARY)
        self._trust = button("trustAndActivateButton")
        self._cancel = button("cancelActivationButton")
        self._export = button("exportPasswordsButton")
        self._apply = button("applyPlacesButton", Kind.PRIMARY)
        self._close = button("closeActivationButton")
        self._presenter = ActivationPresenter(
            self, targets, station.activation, station.terminals, station.addressing, context.jobs, arrived
        )
        self._shown = self._painted = ActivationShown(())
        self._bursts = Bursts(self, self._paint)
        self._arrange()
        self._word()
        self._listen()
        self._presenter.open(context.station.credentials.keeps_passwords())
        fit_screen(self, spacing.GRID * 130, spacing.GRID * 76)
        self._password.line.setFocus()

    def display(self, shown: ActivationShown) -> None:
        """Shows how far it is; what comes of many terminals at once, together."""
        before, self._shown = self._shown, shown
        if shown == replace(before, lines=shown.lines):
            self._bursts.soon()
        else:
            self._bursts.now()

    def _paint(self) -> None:
        shown, before = self._shown, self._painted
        self._painted = shown
        self._heading.setText(wording.heading(shown))
        self.setWindowTitle(wording.heading(shown))
        text = wording.progress(shown)
        self._status.setText(text)
        # Where all went well the heading says it already.
        self._status.setVisible(bool(text) and text != wording.heading(shown))
        if before.stage is Stage.RUNNING and shown.stage is Stage.OVER:
            announce(self._heading, text)
            self._password.forget()
        running, is_open = shown.stage is Stage.RUNNING, bool(shown.of(OPEN))
        self._password.setVisible(is_open and not running)
        self._password.display(shown)
        self._table.show_rows(
            tuple(
                DoorRow(line.target.url, wording.who(line), True, wording.chip(line), *wording.message(line))
                for line in shown.lines
            )
        )
        self._progress.setMaximum(len(shown.lines))
        self._progress.setValue(shown.finished)
        self._progress.setVisible(running)
        if not running:
            self._naming.display(shown)
        self._show_buttons(shown, running=running, is_open=is_open)

    def reject(self) -> None:
        """Not while terminals get their password, and not without a word where passwords would be lost."""
        if self._shown.stage is Stage.RUNNING:
            return
        if self._shown.in_danger:
            self._context.jobs.run(f"{PREFIX}close", self._close_after_all())
            return
        super().reject()

    def _show_buttons(self, shown: ActivationShown, *, running: bool, is_open: bool) -> None:
        over = shown.stage is Stage.OVER
        self._start.setVisible(is_open and not running)
        self._start.setEnabled(shown.ready)
        self._start.setText(
            translate("Activation", "&Try the rest again") if over else translate("Activation", "&Activate")
        )
        self._trust.setVisible(not running and any(line.untrusted for line in shown.lines))
        self._cancel.setVisible(running)
        self._close.setVisible(not running)
        self._close.setText(translate("Activation", "Close") if over else translate("Activation", "Cancel"))
        active = bool(shown.of(HAS_PASSWORD))
        self._export.setVisible(active and not running)
        self._apply.setVisible(active and not running)
        self._apply.setEnabled(any(not place.blank for place in self._naming.places.values()))
        restyle(self._export, "kind", (Kind.PRIMARY if shown.in_danger else Kind.PLAIN).value)
        restyle(self._start, "kind", (Kind.PLAIN if shown.in_danger else Kind.PRIMARY).value)
        main = is_open or shown.in_danger
        restyle(self._apply, "kind", (Kind.PLAIN if main else Kind.PRIMARY).value)

    def _arrange(self) -> None:
        buttons = row(
            self._export, None, self._close, self._cancel, self._trust, self._start, self._apply, gap_px=spacing.S
        )
        parts = (self._password, self._status, self._progress, self._table, self._naming)
        body = column(*parts, None, gap_px=spacing.M)
        # What is left goes to the table, and only what that does not need stays blank.
        body.setStretch(parts.index(self._table), 100)
        body.setContentsMargins(0, 0, spacing.M, 0)
        made = column(self._heading, scrolling(body), buttons, gap_px=spacing.M)
        made.setContentsMargins(spacing.L, spacing.L, spacing.S, spacing.L)
        made.setStretch(1, 1)
        buttons.setContentsMargins(0, 0, spacing.M, 0)
        self.setLayout(made)

    def _word(self) -> None:
        self._table.setAccessibleName(translate("Activation", "Terminals to be activated"))
        self._table.set_heads(
            translate("Activation", "Terminal"),
            translate("Activation", "State"),
            translate("Activation", "What happened"),
        )
        self._table.setColumnWidth(STATE, spacing.GRID * 22)
        self._progress.setAccessibleName(translate("Activation", "Terminals that are done"))
        self._start.setToolTip(translate("Activation", "Nothing is sent to a terminal before this is pressed."))
        self._cancel.setText(translate("Activation", "Stop &waiting"))
        self._cancel.setToolTip(translate("Activation", "Waits for no more of them; what is activated stays so."))
        self._trust.setText(translate("Activation", "Accept &certificates…"))
        self._trust.setToolTip(translate("Activation", "Shows the fingerprints of terminals that only speak HTTPS."))
        self._export.setText(translate("Activation", "Save &passwords to a file…"))
        self._export.setToolTip(translate("Activation", "Into a file that only a passphrase opens."))
        self._apply.setText(translate("Activation", "Set &names and addresses"))
        self._apply.setToolTip(translate("Activation", "Changes only what was filled in."))
        self._close.setToolTip(translate("Activation", "Closes this window."))

    def _listen(self) -> None:
        presenter, jobs = self._presenter, self._context.jobs
        self.finished.connect(presenter.leave)
        self._password.typed.connect(presenter.type)
        self._password.generates.connect(presenter.generate)
        self._password.promised.connect(presenter.promise)
        self._password.line.returnPressed.connect(self._start.click)
        self._start.clicked.connect(lambda: presenter.start(self._password.line.text()))
        self._cancel.clicked.connect(presenter.cancel)
        self._close.clicked.connect(self.reject)
        self._naming.changed.connect(self._bursts.now)
        self._apply.clicked.connect(lambda: presenter.settle(self._naming.places))
        self._export.clicked.connect(lambda: jobs.run(f"{PREFIX}export", self._save()))
        self._trust.clicked.connect(lambda: jobs.run(f"{PREFIX}trust", self._ask_to_trust()))

    async def _save(self) -> None:
        if await PasswordFiles(self._context).save(self):
            self._presenter.exported()

    async def _ask_to_trust(self) -> None:
        question = Question(
            translate("Activation", "Accept these certificates?"),
            translate("Activation", "Compare each with the one that the terminal shows itself, where it does."),
            translate("Activation", "Accept"),
            translate("Activation", "Cancel"),
            facts=tuple((wording.who(line), pairs(line.untrusted)) for line in self._shown.lines if line.untrusted),
        )
        if await self._context.ask.confirm(question, self):
            self._presenter.trust()

    async def _close_after_all(self) -> None:
        question = Question(
            translate("Activation", "Close without saving the passwords?"),
            translate(
                "Activation",
                "They were made up here and nobody knows them. They are gone when the program ends, and the terminals "
                "can only be reset by hand then.",
            ),
            translate("Activation", "Close all the same"),
            translate("Activation", "Back"),
            destroys=True,
        )
        if await self._context.ask.confirm(question, self):
            super().reject()
