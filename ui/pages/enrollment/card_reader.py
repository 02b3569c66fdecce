"""The button beside the card number, and the line that says where to hold the card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.notices import announce
from ui.pages.enrollment import key_wording
from ui.pages.enrollment.card_reading import CardReading
from ui.translation import translate
from ui.widgets.button import button, with_keys
from ui.widgets.text import TextStyle, label, literal


class CardReader(QObject):
    """Tells `wish(terminal id)` and `cancelled()`; its `button` and its `line` stand where the region puts them."""

    wish = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = button("readCardButton")
        self.button.hide()
        self.line = label(TextStyle.CAPTION, "readCardLine", wraps=True)
        self.line.hide()
        self._menu = QMenu(self.button)
        self._menu.setObjectName("readCardMenu")
        self._shown = CardReading()
        self.button.clicked.connect(self._pressed)

    def display(self, shown: CardReading) -> None:
        """Shows where a card can be read, or is waited for."""
        self._shown = shown
        waits = shown.waiting_at is not None
        self.button.setVisible(waits or bool(shown.readers))
        word = translate("Enrollment", "Cancel") if waits else translate("Enrollment", "Read card")
        hint = "" if waits else translate("Enrollment", "Hold the card to a door instead of typing")
        with_keys(self.button, word, hint, "Ctrl+K")
        text = key_wording.card_wait(shown)
        if waits and not self.line.isVisible():
            announce(self.line, text)
        self.line.setText(text)
        self.line.setVisible(waits)

    def _pressed(self) -> None:
        readers = self._shown.readers
        if self._shown.waiting_at is not None:
            self.cancelled.emit()
        elif len(readers) == 1:
            self.wish.emit(readers[0].terminal_id)
        else:
            self._menu.clear()
            for door in readers:
                self._menu.addAction(literal(door.name)).triggered.connect(partial(self.wish.emit, door.terminal_id))
            self._menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
