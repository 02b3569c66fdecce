"""Asking for a secret that goes into the password store, and nowhere else."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from facestation.domain.secret import Secret
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.field import Field
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label


class SecretSheet(FittingDialog):
    """Accepted with `secret`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        title = translate("TemplateEditor", "Store “{name}”").format(name=name)
        super().__init__("secretDialog", title, parent)
        heading = label(TextStyle.HEADING, wraps=True)
        heading.setText(title)
        heading.setMinimumWidth(spacing.GRID * 44)
        self._line = QLineEdit()
        self._line.setObjectName("secretField")
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        field = Field(self._line)
        field.set_label(
            translate("TemplateEditor", "&Password or key"),
            translate("TemplateEditor", "It goes into the password store of this computer; the template has its name."),
        )
        confirm = button("confirmButton", Kind.PRIMARY)
        confirm.setText(translate("TemplateEditor", "Store"))
        confirm.setEnabled(False)
        confirm.setDefault(True)
        confirm.clicked.connect(self.accept)
        cancel = button("cancelButton")
        cancel.setText(translate("TemplateEditor", "Cancel"))
        cancel.clicked.connect(self.reject)
        self._line.textChanged.connect(lambda text: confirm.setEnabled(bool(text)))
        self.fill(column(heading, field, row(None, cancel, confirm), gap_px=spacing.M))

    @property
    def secret(self) -> Secret:
        """What was typed."""
        return Secret(self._line.text())
