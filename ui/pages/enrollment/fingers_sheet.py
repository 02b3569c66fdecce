"""The button that opens the sheet for a finger, once a door has the person and knows fingerprints."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.enrollment import wording
from ui.pages.enrollment.finger_dialog import FingerDialog
from ui.pages.enrollment.shown import Phase, Shown
from ui.translation import translate
from ui.widgets.button import button

SHEET_JOB = "enrollment.finger_sheet"


class FingersSheet(QObject):
    """Tells `wish(terminal id, number)` and `cancelled()`; its `button` stands where the window puts it."""

    wish = Signal(str, int)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._dialog: FingerDialog | None = None
        self._shown: Shown | None = None
        self.button = button("fingerprintButton")
        self.button.hide()
        self.button.clicked.connect(self._open)

    def display(self, shown: Shown) -> None:
        """Shows the button where there is something to do, and the sheet as far as it is open."""
        self._shown = shown
        self.button.setText(translate("Enrollment", "Fin&gerprint…"))
        self.button.setToolTip(translate("Enrollment", "Take a finger at a door, for all that know fingerprints"))
        self.button.setVisible(shown.phase is Phase.COMMITTED and bool(shown.fingers.readers))
        if self._dialog is not None:
            self._dialog.display(shown.fingers)

    def _open(self) -> None:
        if self._shown is None or self._dialog is not None:
            return
        dialog = FingerDialog(wording.short(self._shown.form.name), self._context.theme, self._parent)
        dialog.wish.connect(self.wish)
        dialog.cancelled.connect(self.cancelled)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.display(self._shown.fingers)
        self._context.jobs.run(SHEET_JOB, self._context.ask.sheet(dialog))

    def _closed(self, _code: int) -> None:
        self._dialog = None
