"""The sheet in which a finger of the person is taken at a door and brought to all that know fingers."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from facestation.domain.credential import FINGERS
from ui.pages.enrollment import key_wording
from ui.pages.enrollment.fingers import Fingers
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.calm import choice_box
from ui.widgets.field import Field
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label


class FingerDialog(FittingDialog):
    """Tells `wish(terminal id, number)` and `cancelled()`; closing it gives up what is waited for."""

    wish = Signal(str, int)
    cancelled = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__("fingerDialog", translate("Enrollment", "Fingerprint of {name}").format(name=name), parent)
        self._finger, self._door = Field(choice_box("fingerBox")), Field(choice_box("fingerDoorBox"))
        self._finger.set_label(translate("Enrollment", "&Finger"))
        self._door.set_label(translate("Enrollment", "&Door"))
        for number in FINGERS:
            _items(self._finger).addItem(translate("Enrollment", "Finger {number}").format(number=number), number)
        self._state = StateLine(theme, "fingerStateLabel")
        self._take = button("takeFingerButton", Kind.PRIMARY)
        self._close = button("closeButton")
        self._close.setText(translate("Enrollment", "Close"))
        self._waits = False
        self._take.clicked.connect(self._pressed)
        self._close.clicked.connect(self.reject)
        self.finished.connect(lambda _code: self.cancelled.emit())
        self._arrange()
        self._take.setFocus()

    def display(self, shown: Fingers) -> None:
        """Shows where a finger can be taken, is waited for, or was brought to."""
        self._waits = shown.waiting_at is not None
        self._show_doors(shown)
        for field in (self._finger, self._door):
            field.control.setEnabled(not self._waits and not shown.bringing)
        waits = translate("Enrollment", "Cancel")
        self._take.setText(waits if self._waits else translate("Enrollment", "&Take the finger"))
        self._take.setEnabled(not shown.bringing)
        self._state.show_state(*key_wording.finger(shown))
        self.fit()

    def _show_doors(self, shown: Fingers) -> None:
        box = _items(self._door)
        if [box.itemData(entry) for entry in range(box.count())] == [door.terminal_id for door in shown.readers]:
            return
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for door in shown.readers:
                box.addItem(door.name, door.terminal_id)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _pressed(self) -> None:
        if self._waits:
            self.cancelled.emit()
        elif self._door_id:
            self.wish.emit(self._door_id, _items(self._finger).currentData())

    @property
    def _door_id(self) -> str:
        return _items(self._door).currentData() or ""

    def _arrange(self) -> None:
        heading = label(TextStyle.HEADING)
        heading.setText(self.windowTitle())
        text = label(TextStyle.BODY, wraps=True)
        text.setMinimumWidth(spacing.GRID * 50)
        text.setText(
            translate(
                "Enrollment",
                "The finger is put on the reader of one door and brought to every door that knows fingerprints. "
                "It is not kept here.",
            )
        )
        choice = row(self._finger, self._door, gap_px=spacing.M)
        choice.setStretch(1, 1)
        buttons = row(None, self._close, self._take)
        made = column(heading, text, choice, self._state, spacing.S, buttons, gap_px=spacing.M)
        self.fill(made)


def _items(field: Field) -> QComboBox:
    return cast("QComboBox", field.control)
