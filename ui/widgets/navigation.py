"""The navigation rail: one button a page, with an icon and a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.theme import spacing
from ui.theme.theme import Theme

RECEPTION, PEOPLE, TERMINALS = "navReception", "navPeople", "navTerminals"
ACTIVITY, SETTINGS = "navActivity", "navSettings"
"""By these names of their buttons pages are wished for."""


@dataclass(frozen=True, slots=True)
class Destination:
    """One entry: the objectName of its button and its icon."""

    name: str
    icon: str


class Navigation(QFrame):
    """Exactly one entry is the current one; `chosen` tells the index of the pressed one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, destinations: Sequence[Destination], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self._theme = theme
        self._destinations = destinations
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.S, spacing.M, spacing.S, spacing.M)
        column.setSpacing(spacing.XS)
        for index, destination in enumerate(destinations):
            button = QPushButton()
            button.setObjectName(destination.name)
            button.setProperty("kind", "nav")
            button.setCheckable(True)
            button.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX)
            self._group.addButton(button, index)
            column.addWidget(button)
        column.addStretch(1)
        # Not `idClicked`: assistive tools check the button without a click, and the page has to follow.
        self._group.idToggled.connect(self._toggled)
        theme.changed.connect(self._tint)
        self.setMinimumWidth(spacing.GRID * 24)
        self._tint()

    def set_current(self, index: int) -> None:
        """Marks the entry of the page that is shown."""
        self._group.button(index).setChecked(True)

    def set_texts(self, texts: Sequence[str]) -> None:
        """The words of the entries, in their order."""
        for index, text in enumerate(texts):
            button = self._group.button(index)
            button.setText(text)
            button.setToolTip(f"{text} (Ctrl+{index + 1})")

    def _toggled(self, index: int, checked: bool) -> None:
        self._tint()
        if checked:
            self.chosen.emit(index)

    def _tint(self) -> None:
        for index, destination in enumerate(self._destinations):
            button = self._group.button(index)
            color = "accent" if button.isChecked() else "muted"
            self._theme.dress(button, destination.icon, color)
