"""The sheet that asks for a passphrase or a password, and keeps nothing of it once it is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from facestation.domain.secret import Secret
from ui.pages.terminals.care.secret_fields import SecretFields
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.layout import Item
from ui.widgets.sheet import Sheet


class SecretSheet(Sheet):
    """Accepted with `secret`."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        confirm: str,
        parent: QWidget,
        *,
        shortest: int = 1,
        twice: bool = False,
        destroys: bool = False,
        caption: str = "",
        clear_offered: bool = False,
    ) -> None:
        """`clear_offered` lets the operator allow that the secret goes over the network unencrypted."""
        super().__init__("passphraseSheet", title, text, parent, destroys=destroys)
        self._secret: Secret | None = None
        caption = caption or translate("Care", "&Passphrase")
        again = translate("Care", "The same &once more") if twice else ""
        self._fields = SecretFields(theme, caption, again, shortest)
        self._fields.changed.connect(self.changed)
        self._clear = QCheckBox(translate("Care", "Send it even where the terminal cannot &encrypt it"))
        self._clear.setObjectName("sendInClearBox")
        self.confirm.setText(confirm)
        items: list[Item] = [self._fields]
        if clear_offered:
            items.append(self._clear)
        self.arrange(*items)

    @property
    def secret(self) -> Secret:
        """What was typed."""
        assert self._secret is not None  # noqa: S101 - asked for only of a sheet that was accepted
        return self._secret

    @property
    def in_clear(self) -> bool:
        """Whether everybody on the network may read it."""
        return self._clear.isChecked()

    def complete(self) -> bool:
        """Whether it can be used."""
        return self._fields.complete

    def accept(self) -> None:
        """Takes it out of the fields."""
        self._secret = self._fields.taken()
        super().accept()

    def reject(self) -> None:
        """Nothing of it stays."""
        self._fields.forget()
        super().reject()
