"""What sheets have in common: a heading, what they ask, and two buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.field import Field, text_line
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import Item, column, row
from ui.widgets.text import TextStyle, label

WIDTH = 56
"""In steps of the grid."""


class Sheet(FittingDialog):
    """Over the window; its `confirm` button can be pressed once `complete` says so."""

    def __init__(self, name: str, title: str, text: str, parent: QWidget, *, destroys: bool = False) -> None:
        super().__init__(name, title, parent)
        self._text = text
        self._destroys = destroys
        self.confirm: QPushButton = button("confirmButton", Kind.DANGER if destroys else Kind.PRIMARY)
        self.cancel: QPushButton = button("cancelButton")
        self.cancel.setText(translate("Sheet", "Cancel"))
        self.confirm.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def arrange(self, *items: Item, beside: QPushButton | None = None) -> None:
        """Puts `items` between text and buttons; `beside` stands at the other end of the buttons' line."""
        heading, text = label(TextStyle.HEADING, wraps=True), label(TextStyle.BODY, wraps=True)
        heading.setText(self.windowTitle())
        text.setText(self._text)
        text.setVisible(bool(self._text))
        buttons = row(*(() if beside is None else (beside,)), None, self.cancel, self.confirm)
        made = column(heading, text, *items, spacing.S, buttons, gap_px=spacing.M)
        self.fill(made)
        self.setMinimumWidth(spacing.GRID * WIDTH)
        (self.cancel if self._destroys else self.confirm).setDefault(True)
        self.changed()

    def complete(self) -> bool:
        """Whether everything that is asked was answered."""
        return True

    def changed(self) -> None:
        """An answer changed."""
        self.confirm.setEnabled(self.complete())
        if self.isVisible():
            self.fit()


def note(text: str, name: str = "") -> QWidget:
    """A sentence in small, muted letters."""
    made = label(TextStyle.CAPTION, name, muted=True, wraps=True)
    made.setText(text)
    return made


class TypedName(Field):
    """What has to be typed before something is lost: a terminal's name, letter by letter."""

    def __init__(self, wanted: str, caption: str, sheet: Sheet) -> None:
        self._wanted = wanted
        self._line = text_line("confirmationField")
        super().__init__(self._line)
        self.set_label(caption)
        self._line.textChanged.connect(sheet.changed)

    @property
    def right(self) -> bool:
        """Whether it was typed."""
        return self.typed == self._wanted

    @property
    def typed(self) -> str:
        """What stands there."""
        return self._line.text().strip()
