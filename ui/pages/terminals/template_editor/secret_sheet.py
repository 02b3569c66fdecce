"""Asking for a secret that goes into the password store, and nowhere else."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facestation.domain.secret import Secret
from ui.translation import translate
from ui.widgets.field import Field, text_line
from ui.widgets.sheet import Sheet


class SecretSheet(Sheet):
    """Accepted with `secret`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        title = translate("TemplateEditor", "Store “{name}”").format(name=name)
        super().__init__("secretDialog", title, "", parent)
        self._line = text_line("secretField", secret=True)
        field = Field(self._line)
        field.set_label(
            translate("TemplateEditor", "&Password or key"),
            translate("TemplateEditor", "It goes into the password store of this computer; the template has its name."),
        )
        self.confirm.setText(translate("TemplateEditor", "Store"))
        self._line.textChanged.connect(self.changed)
        self.arrange(field)

    @property
    def secret(self) -> Secret:
        """What was typed."""
        return Secret(self._line.text())

    def complete(self) -> bool:
        """Whether anything was typed."""
        return bool(self._line.text())
