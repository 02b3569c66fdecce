"""What can be done to the marked terminals, and how far it is with each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from ui.notices import announce
from ui.pages.terminals.actions.action import Action
from ui.pages.terminals.many_presenter import ManyShown, State
from ui.pages.terminals.many_wording import chip, heading, message
from ui.pages.terminals.shown import Row, Shown
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import plural, translate
from ui.widgets.button import Kind, button, with_keys
from ui.widgets.card import Card
from ui.widgets.door_table import DoorRow
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import column, row
from ui.widgets.run_table import RunTable
from ui.widgets.text import TextStyle, label


class ManyBar(Card):
    """`wished` tells the action that was pressed; the rest are wishes about the run that is shown."""

    wished = Signal(object)
    canceled = Signal()
    put_away = Signal()
    again = Signal()

    def __init__(self, theme: Theme, actions: Sequence[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = {action.name: action for action in actions}
        self._count = label(TextStyle.BODY, "markedCountLabel")
        self._buttons: dict[str, QPushButton] = {}
        for action in actions:
            name = f"many{action.name[0].upper()}{action.name[1:]}Button"
            made = button(name, Kind.QUIET if action.apart else Kind.PLAIN)
            theme.dress(made, action.icon)
            made.clicked.connect(lambda _checked=False, action=action: self.wished.emit(action))
            self._buttons[action.name] = made
        self._heading = label(TextStyle.BODY, "manyProgressLabel", wraps=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("manyProgressBar")
        self._progress.setTextVisible(False)
        self._table = RunTable(theme, "manyTable")
        self._cancel = button("manyCancelButton")
        self._again = button("manyAgainButton")
        self._away = button("manyPutAwayButton", Kind.QUIET)
        self._shown = Shown()
        self._run = ManyShown()
        self._arrange()
        self._cancel.clicked.connect(self.canceled)
        self._again.clicked.connect(self.again)
        self._away.clicked.connect(self.put_away)

    def display(self, shown: Shown) -> None:
        """Shows what can be done to the marked terminals."""
        self._shown = shown
        marked = shown.marked
        several = len(marked) > 1
        self._choice.setVisible(several)
        self._count.setText(plural("TerminalsMany", "%n terminal(s) selected", len(marked)))
        for name, made in self._buttons.items():
            fitting = any(self._actions[name].fits(each) for each in marked)
            made.setEnabled(fitting and not self._run.running)
            made.setToolTip(self._hint(name, marked, fitting=fitting))
        self.setVisible(several or bool(self._run.entries))

    def show_run(self, run: ManyShown) -> None:
        """Shows how far it is."""
        before, self._run = self._run, run
        self._progress.setMaximum(max(1, len(run.entries)))
        self._progress.setValue(run.finished)
        text = heading(run, self._words(run.action))
        self._heading.setText(text)
        if before.running and not run.running:
            announce(self._heading, text)
        self._table.show_rows(
            tuple(
                DoorRow(entry.row.record.id, entry.row.record.name, True, chip(entry), *message(entry))
                for entry in run.entries
            )
        )
        self._outcome.setVisible(bool(run.entries))
        self._progress.setVisible(run.running)
        self._cancel.setVisible(run.running)
        self._away.setVisible(not run.running)
        self._again.setVisible(not run.running and bool(run.of(State.FAILED) or run.of(State.CANCELED)))
        self.display(self._shown)

    def retranslate(self) -> None:
        """Sets every word anew."""
        for name, made in self._buttons.items():
            made.setText(self._actions[name].words()[0])
        self._table.setAccessibleName(translate("TerminalsMany", "How far it is with each terminal"))
        self._table.set_heads(
            translate("TerminalsMany", "Terminal"),
            translate("TerminalsMany", "State"),
            translate("TerminalsMany", "What happened"),
        )
        self._progress.setAccessibleName(translate("TerminalsMany", "Terminals that are done"))
        self._word_outcome()
        self.show_run(self._run)

    def _word_outcome(self) -> None:
        cancel, again = translate("TerminalsMany", "Cancel"), translate("TerminalsMany", "Try the rest again")
        stays = translate("TerminalsMany", "Begins no more; what is done stays done.")
        same = translate("TerminalsMany", "Does the same to those where it failed or was not begun.")
        closes = translate("TerminalsMany", "Closes this report.")
        with_keys(self._cancel, cancel, stays, "Ctrl+Shift+M")
        with_keys(self._again, again, same, "Ctrl+Shift+J")
        with_keys(self._away, translate("TerminalsMany", "Put away"), closes, "Ctrl+Shift+V")

    def _arrange(self) -> None:
        self._choice = QWidget()
        usual = QWidget()
        apart = [made for name, made in self._buttons.items() if self._actions[name].apart]
        usual.setLayout(FlowLayout(self._count, *(made for made in self._buttons.values() if made not in apart)))
        line = row(usual, *apart)
        line.setStretch(0, 1)
        for made in apart:
            line.setAlignment(made, Qt.AlignmentFlag.AlignBottom)
        self._choice.setLayout(line)
        self._outcome = QWidget()
        foot = row(self._heading, self._again, self._cancel, self._away)
        foot.setStretch(0, 1)
        self._outcome.setLayout(column(foot, self._progress, self._table))
        self._count.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
        self.column.setSpacing(spacing.S)
        self.column.addWidget(self._choice)
        self.column.addWidget(self._outcome)

    def _hint(self, name: str, marked: tuple[Row, ...], *, fitting: bool) -> str:
        action = self._actions[name]
        hint = action.words()[1]
        if not fitting:
            return action.unfit() or hint
        count = sum(action.fits(each) for each in marked)
        if count == len(marked):
            return hint
        only = plural("TerminalsMany", "It can be done to %n of them.", count)
        return f"{hint} {only}"

    def _words(self, name: str) -> str:
        return self._actions[name].words()[0].replace("&", "").rstrip("…") if name else ""
