"""The steps of commissioning one below the other: which is open, which are over, and how far the others are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.pages.terminals.wizard import wording
from ui.pages.terminals.wizard.shown import WizardShown
from ui.pages.terminals.wizard.steps import STEPS
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.layout import column
from ui.widgets.text import restyle

WIDTH_PX = spacing.GRID * 22


class StepList(QWidget):
    """`wished` tells the number of the step that somebody pressed or went to with the arrow keys."""

    wished = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("commissionSteps")
        self._theme = theme
        self._shown = WizardShown()
        self._dresses: dict[int, tuple[str, str]] = {}
        # One stop of the tab key for all of them, as in the navigation of the main window.
        self._group = QButtonGroup(self)
        self._steps = [button(f"commissionStep{number}") for number in range(1, len(STEPS) + 1)]
        for number, each in enumerate(self._steps):
            each.setCheckable(True)
            each.setFixedHeight(spacing.GRID * 6)
            restyle(each, "kind", "nav")
            self._group.addButton(each, number)
        self._steps[0].setChecked(True)
        self.setLayout(column(*self._steps, None, gap_px=spacing.XS))
        self.setFixedWidth(WIDTH_PX)
        # Not `idClicked`: assistive tools check the button without a click.
        self._group.idToggled.connect(self._toggled)

    def display(self, shown: WizardShown) -> None:
        """Shows how far each step is."""
        self._shown = shown
        for number, (each, step) in enumerate(zip(self._steps, STEPS, strict=True)):
            look, said = wording.standing(shown, number)
            name = wording.step(step.key)
            each.setText(f"{name}\n{said}")
            each.setAccessibleName(f"{wording.place(number)}, {name}, {said}")
            each.setChecked(number == shown.number)
            dress = look.icon, "accent" if number == shown.number else look.tone.token
            if self._dresses.get(number) != dress:
                self._dresses[number] = dress
                self._theme.dress(each, *dress)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.setAccessibleName(translate("Commissioning", "Steps"))
        for number, each in enumerate(self._steps):
            each.setToolTip(wording.question(STEPS[number].key))
        self.display(self._shown)

    def _toggled(self, number: int, checked: bool) -> None:
        if checked and number != self._shown.number:
            self.wished.emit(number)
            # Where it does not go there, the open one stays marked.
            self.display(self._shown)
