"""The sheet that asks for the passphrase of a password file."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from facestation.domain.password import PASSPHRASE_SHORTEST
from facestation.domain.secret import Secret
from ui.theme import spacing
from ui.translation import plural, translate
from ui.widgets.button import Kind, button
from ui.widgets.field import Field
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label


class PassphraseSheet(FittingDialog):
    """Accepted with `passphrase`, typed twice for a new file; it is never shown."""

    def __init__(self, parent: QWidget, *, new: bool) -> None:
        super().__init__("passphraseDialog", "", parent)
        self._new = new
        heading = label(TextStyle.HEADING, wraps=True)
        heading.setMinimumWidth(spacing.GRID * 56)
        text = label(TextStyle.BODY, wraps=True)
        self._first, self._again = _line("passphraseField"), _line("passphraseAgainField")
        first, self._second = Field(self._first), Field(self._again)
        first.set_label(translate("PasswordFile", "&Passphrase"), _least() if new else "")
        self._second.set_label(translate("PasswordFile", "&Once more"), translate("PasswordFile", "The same again"))
        self._second.setVisible(new)
        self._confirm = button("confirmButton", Kind.PRIMARY)
        self._confirm.setDefault(True)
        cancel = button("cancelButton")
        cancel.setText(translate("PasswordFile", "Cancel"))
        self._word(heading, text)
        # Why the button cannot be pressed yet.
        least = label(TextStyle.CAPTION, "passphraseLeastLabel", muted=True, wraps=True)
        least.setText(_least())
        least.setVisible(new)
        fields = column(row(first, self._second, gap_px=spacing.M), least)
        made = column(heading, text, fields, spacing.S, row(None, cancel, self._confirm), gap_px=spacing.M)
        self.fill(made)
        self._confirm.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        for line in (self._first, self._again):
            line.textChanged.connect(self._judge)
        self._judge()
        self._first.setFocus()

    @property
    def passphrase(self) -> Secret:
        """What was typed."""
        return Secret(self._first.text())

    def _word(self, heading: QLabel, text: QLabel) -> None:
        title, said, done = _new_file() if self._new else _known_file()
        self.setWindowTitle(title)
        heading.setText(title)
        text.setText(said)
        self._confirm.setText(done)

    def _judge(self) -> None:
        first, again = self._first.text(), self._again.text()
        if not self._new:
            self._confirm.setEnabled(bool(first))
            return
        long_enough = len(first) >= PASSPHRASE_SHORTEST
        differs = bool(again) and not first.startswith(again) and first != again
        self._second.show_problem(translate("PasswordFile", "This is not the same.") if differs else "")
        self._confirm.setEnabled(long_enough and first == again)
        if self.isVisible():
            self.fit()


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


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
