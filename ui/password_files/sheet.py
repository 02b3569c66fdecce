"""The sheet that asks for the passphrase of a password file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facestation.domain.password import PASSPHRASE_SHORTEST
from facestation.domain.secret import Secret
from ui.theme import spacing
from ui.translation import plural, translate
from ui.widgets.field import Field, text_line
from ui.widgets.layout import column, row
from ui.widgets.sheet import Sheet, note


class PassphraseSheet(Sheet):
    """Accepted with `passphrase`, typed twice for a new file; it is never shown."""

    def __init__(self, parent: QWidget, *, new: bool) -> None:
        title, said, done = _new_file() if new else _known_file()
        super().__init__("passphraseDialog", title, said, parent)
        self._new = new
        self._first = text_line("passphraseField", secret=True)
        self._again = text_line("passphraseAgainField", secret=True)
        first, self._second = Field(self._first), Field(self._again)
        first.set_label(translate("PasswordFile", "&Passphrase"), _least() if new else "")
        self._second.set_label(translate("PasswordFile", "&Once more"), translate("PasswordFile", "The same again"))
        self._second.setVisible(new)
        self.confirm.setText(done)
        # Why the button cannot be pressed yet.
        least = note(_least(), "passphraseLeastLabel")
        least.setVisible(new)
        for typed in (self._first, self._again):
            typed.textChanged.connect(self.changed)
        self.arrange(column(row(first, self._second, gap_px=spacing.M), least))
        self._first.setFocus()

    @property
    def passphrase(self) -> Secret:
        """What was typed."""
        return Secret(self._first.text())

    def complete(self) -> bool:
        """Whether it is long enough for a new file, and the same twice."""
        first = self._first.text()
        return len(first) >= PASSPHRASE_SHORTEST and first == self._again.text() if self._new else bool(first)

    def changed(self) -> None:
        """Says so where what is typed the second time is something else."""
        differs = not self._first.text().startswith(self._again.text())
        self._second.show_problem(translate("PasswordFile", "This is not the same.") if differs else "")
        super().changed()


def _least() -> str:
    return plural("PasswordFile", "At least %n character(s); a sentence is easy to remember", PASSPHRASE_SHORTEST)


def _new_file() -> tuple[str, str, str]:
    return (
        translate("PasswordFile", "A passphrase for the file"),
        translate(
            "PasswordFile",
            "Whoever has the file and the passphrase can log in to every terminal. Without the passphrase nobody can "
            "open the file.",
        ),
        translate("PasswordFile", "Save the passwords"),
    )


def _known_file() -> tuple[str, str, str]:
    return (
        translate("PasswordFile", "The passphrase of the file"),
        translate(
            "PasswordFile",
            "Its passwords go into the password store of this computer, and its terminals onto the list.",
        ),
        translate("PasswordFile", "Read the passwords"),
    )
