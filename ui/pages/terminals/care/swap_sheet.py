"""The sheet in which a new terminal is put into the place of an old one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton, QWidget

from facestation.domain.secret import Secret
from ui.context import Context
from ui.pages.terminals.care.backup_file import backup_wish
from ui.pages.terminals.care.secret_fields import SecretFields
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.calm import choice_box
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.sheet import Sheet, TypedName, note
from ui.widgets.text import TextStyle, label, literal

if TYPE_CHECKING:
    from facestation.domain.terminal import TerminalRecord


class SwapSheet(Sheet):
    """Accepted with `new_id`, and with `backup` and `secret` where the old terminal is not to be asked."""

    def __init__(self, context: Context, name: str, records: Sequence[TerminalRecord], parent: QWidget) -> None:
        super().__init__("swapSheet", translate("Care", "Replace {name}").format(name=name), taken_over(name), parent)
        self._context = context
        self._path: Path | None = None
        self._secret: Secret | None = None
        self._new = choice_box("newTerminalBox")
        for record in records:
            self._new.addItem(record.name, record.id)
        self._field = Field(self._new)
        self._field.set_label(translate("Care", "&New terminal"))
        if not records:
            self._field.show_problem(translate("Care", "Add the new terminal to the list and activate it first."))
        self._asked = _radio("fromTerminalRadio", translate("Care", "&From {name} itself").format(name=literal(name)))
        self._kept = _radio("fromBackupRadio", translate("Care", "From its &backup, as it does not answer any more"))
        self._asked.setChecked(True)
        self._choose = button("chooseBackupButton")
        self._choose.setText(translate("Care", "&Choose backup…"))
        self._file = label(TextStyle.CAPTION, "chosenBackupLabel", muted=True, wraps=True)
        self._fields = SecretFields(context.theme, translate("Care", "&Passphrase"))
        self._confirmation = TypedName(
            name, translate("Care", "&Type the old terminal's name, {name}").format(name=literal(name)), self
        )
        self.confirm.setText(translate("Care", "Replace"))
        self._kept.toggled.connect(self.changed)
        self._choose.clicked.connect(self._choose_file)
        self._fields.changed.connect(self.changed)
        self._new.setMinimumWidth(spacing.GRID * 30)
        self._backup = QWidget()
        picked = row(self._choose, self._file)
        picked.setStretch(1, 1)
        self._backup.setLayout(column(picked, self._fields))
        head = note(translate("Care", "Where people and settings come from"))
        sources = column(head, self._asked, self._kept, self._backup)
        self.arrange(self._field, sources, self._confirmation)

    @property
    def new_id(self) -> str:
        """The terminal that comes."""
        return str(self._new.currentData())

    @property
    def backup(self) -> Path | None:
        """The file; None where the old terminal itself is asked."""
        return self._path if self._kept.isChecked() else None

    @property
    def secret(self) -> Secret:
        """The passphrase of the backup."""
        assert self._secret is not None  # noqa: S101 - asked for only of a sheet that was accepted with a backup
        return self._secret

    def complete(self) -> bool:
        """Whether it can be begun."""
        kept = self._kept.isChecked()
        known = not kept or (self._path is not None and self._fields.complete)
        return self._new.count() > 0 and known and self._confirmation.right

    def changed(self) -> None:
        """File and passphrase are asked for where they are needed."""
        self._backup.setVisible(self._kept.isChecked())
        super().changed()

    def accept(self) -> None:
        """Takes the passphrase out of its field."""
        if self._kept.isChecked():
            self._secret = self._fields.taken()
        self._fields.forget()
        super().accept()

    def reject(self) -> None:
        """Nothing of it stays."""
        self._fields.forget()
        super().reject()

    def _choose_file(self) -> None:
        self._context.jobs.run("terminals_care.file", self._context.ask.file(backup_wish(), self), self._chosen)

    def _chosen(self, path: Path | None) -> None:
        if path is not None:
            self._path = path
            self._file.setText(path.name)
            self.changed()


def taken_over(name: str) -> str:
    """What the new terminal gets and what it does not."""
    return translate(
        "Care",
        "The new terminal takes over settings, people with faces, cards and rights, whatever still waits for {name}, "
        "and its name and place in the list. Not taken over: fingerprints, PINs, addresses and accounts. Nothing is "
        "deleted from the old terminal. The new one has to be in the list, activated and empty.",
    ).format(name=name)


def _radio(name: str, text: str) -> QRadioButton:
    made = QRadioButton(text)
    made.setObjectName(name)
    return made
