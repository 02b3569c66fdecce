"""Fields for a passphrase or password: typed once or twice, how strong it is, and emptied as soon as it was taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facestation.domain.secret import Secret
from ui.pages.terminals.care.strength import Strength, strength
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.field import Field, text_line
from ui.widgets.layout import column
from ui.widgets.state_line import StateLine

_LOOKS = {
    Strength.TOO_SHORT: Look("info", Tone.NEUTRAL),
    Strength.WEAK: Look("warning", Tone.WARN),
    Strength.FAIR: Look("verified", Tone.NEUTRAL),
    Strength.STRONG: Look("verified", Tone.GOOD),
}


class SecretFields(QWidget):
    """`changed` is told with each letter; `taken` hands the secret out once and leaves nothing in the fields."""

    changed = Signal()

    def __init__(self, theme: Theme, caption: str, again: str = "", shortest: int = 1) -> None:
        """`again` is the caption of the second field; without one it is typed once, and its strength does not count."""
        super().__init__()
        self._shortest = shortest
        self._line = text_line("passphraseField", secret=True)
        first = Field(self._line)
        first.set_label(caption)
        self._again: QLineEdit | None = None
        self._second: Field | None = None
        self._strength: StateLine | None = None
        rows: list[QWidget] = [first]
        if again:
            self._again = text_line("passphraseAgainField", secret=True)
            self._second = Field(self._again)
            self._second.set_label(again)
            self._strength = StateLine(theme, "passphraseStrengthLabel")
            self._again.textChanged.connect(self._judge)
            rows += [self._second, self._strength]
        self.setLayout(column(*rows))
        self._line.textChanged.connect(self._judge)
        self._judge()

    @property
    def complete(self) -> bool:
        """Whether it is long enough, and both fields hold the same."""
        text = self._line.text()
        return len(text) >= self._shortest and (self._again is None or text == self._again.text())

    def taken(self) -> Secret:
        """What was typed; the fields are empty from then on."""
        secret = Secret(self._line.text())
        self.forget()
        return secret

    def forget(self) -> None:
        """Empties the fields."""
        self._line.clear()
        if self._again is not None:
            self._again.clear()

    def _judge(self) -> None:
        text = self._line.text()
        if self._strength is not None:
            found = strength(text, self._shortest)
            self._strength.show_state(_LOOKS[found], _strengths(self._shortest)[found])
        if self._second is not None and self._again is not None:
            differs = not text.startswith(self._again.text())
            self._second.show_problem(translate("Care", "The two are not the same.") if differs else "")
        self.changed.emit()


def _strengths(shortest: int) -> dict[Strength, str]:
    least = plural("Care", "At least %n character(s); several words are easy to remember.", shortest)
    return {
        # That something has to be typed at all need not be said.
        Strength.TOO_SHORT: least if shortest > 1 else translate("Care", "Several words are easy to remember."),
        Strength.WEAK: translate("Care", "Weak: whoever has the file may guess it. Add a word or two."),
        Strength.FAIR: translate("Care", "Fair. One more word makes it strong."),
        Strength.STRONG: translate("Care", "Strong."),
    }
