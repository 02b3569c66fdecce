"""Typing a first password, with its rules, or having one made up for each terminal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QWidget

from facestation.domain.password import Rule
from ui.pages.terminals.activation import wording
from ui.pages.terminals.activation.shown import ActivationShown, Keeping
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.field import Field, text_line
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine

RULES = (Rule.LONG_ENOUGH, Rule.MIXED, Rule.SHORT_ENOUGH, Rule.NOT_THE_NAME, Rule.TYPABLE)
"""In the order in which people think of them, two in a line."""


class PasswordSide(QWidget):
    """Wishes: `typed` whenever the field changes, `generates` and `promised` when these are switched."""

    typed = Signal(str)
    generates = Signal(bool)
    promised = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._type = QRadioButton(translate("Activation", "&One password for all, which I type"))
        self._type.setObjectName("typePasswordButton")
        self._make = QRadioButton(translate("Activation", "Make up a password &for each"))
        self._make.setObjectName("makePasswordsButton")
        self._type.setChecked(True)
        self._choice = QButtonGroup(self)
        for number, each in enumerate((self._type, self._make)):
            self._choice.addButton(each, number)
        self.line = text_line("activationPasswordField", secret=True)
        self._see = QCheckBox(translate("Activation", "&Show it"))
        self._see.setObjectName("showPasswordBox")
        self._field = Field(self.line, beside=self._see)
        self._rules = {rule: StateLine(theme, f"passwordRule{rule.value}") for rule in RULES}
        self._strength = StateLine(theme, "passwordStrengthLabel")
        self._keeping = StateLine(theme, "passwordKeepingLabel")
        self._promise = QCheckBox()
        self._promise.setObjectName("promiseBox")
        self._arrange()
        self._word()
        self.line.textChanged.connect(self.typed)
        self._see.toggled.connect(self._show_password)
        self._make.toggled.connect(self.generates)
        self._promise.toggled.connect(self.promised)

    def display(self, shown: ActivationShown) -> None:
        """Shows what is true of the password, and where it will be."""
        self._typing.setVisible(not shown.generate)
        for rule, line in self._rules.items():
            kept = None if shown.kept_rules is None else rule in shown.kept_rules
            look = wording.rule_look(kept)
            line.show_state(look, wording.rule(rule))
            line.word.setAccessibleDescription(_spoken(kept))
        self._strength.show_state(*wording.strength(shown.strength))
        self._keeping.show_state(*wording.keeping(shown))
        self._promise.setVisible(shown.keeping is Keeping.NOWHERE)
        self._promise.setText(wording.promise(shown))
        self._promise.setToolTip(wording.keeping(shown)[1])
        self._promise.setChecked(shown.promised)

    def forget(self) -> None:
        """Empties the field."""
        self.line.clear()
        self._see.setChecked(False)

    def _arrange(self) -> None:
        lines = (*self._rules.values(), self._strength)
        # Not a grid: that would not make room for words that need two lines.
        sides = [column(*lines[side::2], None, gap_px=spacing.XS) for side in (0, 1)]
        rules = row(*sides, gap_px=spacing.M)
        for side in (0, 1):
            rules.setStretch(side, 1)
        self._typing = QWidget()
        self._typing.setLayout(column(self._field, rules))
        choice = row(self._type, self._make, None, gap_px=spacing.M)
        self.setLayout(column(self._keeping, choice, self._typing, row(self._promise, None), gap_px=spacing.M))

    def _word(self) -> None:
        self._field.set_label(
            translate("Activation", "Pass&word"), translate("Activation", "Of the account admin on every terminal")
        )
        self._see.setToolTip(translate("Activation", "Shows the password in clear while this is ticked."))
        self._type.setToolTip(translate("Activation", "Every terminal gets the same password."))
        self._make.setToolTip(
            translate("Activation", "Strong ones, which are kept in the password store and need not be known.")
        )

    def _show_password(self, seen: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if seen else mode.Password)


def _spoken(kept: bool | None) -> str:
    if kept is None:
        return ""
    return translate("Activation", "kept") if kept else translate("Activation", "not kept")
