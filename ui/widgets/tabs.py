"""A row of words, one of which is the current one: sections of a pane, filters of a list, ways to see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.theme.theme import Theme
from ui.widgets.button import button, with_keys
from ui.widgets.flow import FlowLayout


class Tabs(QWidget):
    """Exactly one is the current one; `chosen` tells the key of one that a person pressed.

    The arrow keys go from one to the next, as between radio buttons.
    """

    chosen = Signal(str)

    def __init__(self, keys: Sequence[tuple[str, str]], kind: str = "tab", parent: QWidget | None = None) -> None:
        """`keys` are pairs: how the caller calls it, and the objectName of its button."""
        super().__init__(parent)
        self._keys = [key for key, _ in keys]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = FlowLayout(gap_px=0 if kind == "switch" else 4)
        for number, (_, name) in enumerate(keys):
            made = button(name)
            made.setProperty("kind", kind)
            made.setCheckable(True)
            self._group.addButton(made, number)
            layout.addWidget(made)
        self.setLayout(layout)
        # Not `idClicked`: assistive tools check the button without a click.
        self._group.idToggled.connect(self._toggled)

    def button(self, key: str) -> QPushButton:
        """The button of that key."""
        found = self._group.button(self._keys.index(key))
        assert isinstance(found, QPushButton)  # noqa: S101 - they were made above
        return found

    def dress(self, theme: Theme, key: str, icon: str, *, bare: bool = False) -> None:
        """Gives one an icon; `bare` is for one without text."""
        theme.dress(self.button(key), icon, bare=bare)

    def set_words(self, key: str, text: str, hint: str, keys: str = "") -> None:
        """Its word, with its access key, and its explanation; `keys` are for one without a letter of its own."""
        made = self.button(key)
        if keys:
            with_keys(made, text, hint, keys)
            return
        made.setText(text)
        made.setToolTip(hint)

    def offer(self, keys: Sequence[str]) -> None:
        """Only those can be seen."""
        for key in self._keys:
            self.button(key).setVisible(key in keys)

    def set_current(self, key: str) -> None:
        """Shows which is the current one, without telling anybody."""
        with QSignalBlocker(self._group):
            self.button(key).setChecked(True)

    def _toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._keys[number])
