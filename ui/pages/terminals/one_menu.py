"""What can be done to several terminals, as a menu for the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from ui.pages.terminals.actions.action import Action
from ui.pages.terminals.actions.remove import Remove
from ui.pages.terminals.shown import Shown
from ui.translation import translate
from ui.widgets.button import with_keys

KEY = "Ctrl+."


class OneMenu(QMenu):
    """Opens below `opener`; `wished` tells the action that was chosen. To remove has a button of its own."""

    wished = Signal(object)

    def __init__(self, opener: QPushButton, actions: Sequence[Action]) -> None:
        super().__init__(opener)
        self.setObjectName("terminalActionsMenu")
        self.setToolTipsVisible(True)
        self._opener = opener
        self._entries: list[tuple[Action, QAction]] = []
        for action in actions:
            if action.name != Remove.name:
                self._entries.append((action, self._entry(action)))
        opener.clicked.connect(self._open)

    def display(self, shown: Shown) -> None:
        """Offers what can be done to the chosen terminal."""
        for action, entry in self._entries:
            fitting = shown.row is not None and action.fits(shown.row)
            entry.setEnabled(fitting)
            entry.setToolTip(action.words()[1] if fitting else action.unfit() or action.words()[1])

    def retranslate(self) -> None:
        """Sets every word anew."""
        hint = translate("Terminals", "What else can be done to this terminal")
        with_keys(self._opener, translate("Terminals", "Actions"), hint, KEY)
        for action, entry in self._entries:
            entry.setText(action.words()[0])

    def _entry(self, action: Action) -> QAction:
        made = self.addAction("")
        made.setObjectName(f"one{action.name[0].upper()}{action.name[1:]}Action")
        made.triggered.connect(lambda _checked=False: self.wished.emit(action))
        return made

    def _open(self) -> None:
        self.popup(self._opener.mapToGlobal(self._opener.rect().bottomLeft()))
