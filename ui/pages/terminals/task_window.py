"""A window of its own for a task over several terminals, beside which the page stays usable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.fit import fit_screen
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label

WIDTH_PX, HEIGHT_PX = spacing.GRID * 120, spacing.GRID * 92


class TaskWindow(QWidget):
    """A heading, the body, and a button that closes it; closing breaks off what is under way, and loses nothing."""

    closed = Signal()
    width_px = WIDTH_PX

    def __init__(self, name: str, body: QWidget, parent: QWidget, *buttons: QWidget) -> None:
        """`buttons` stand beside the one that closes it."""
        super().__init__(parent.window(), Qt.WindowType.Window)
        self.setObjectName(name)
        self._heading = label(TextStyle.HEADING, "taskHeading", wraps=True)
        self.leave_button = button("closeTaskButton")
        self.leave_button.clicked.connect(self.close)
        whole = column(self._heading, body, row(None, self.leave_button, *buttons), gap_px=spacing.M)
        whole.setContentsMargins(*[spacing.L] * 4)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        away.activated.connect(self.close)

    def words(self) -> str:
        """The heading, which is the title of the window as well."""
        raise NotImplementedError

    def ended(self) -> None:
        """The window was closed: what is under way ends."""

    def open(self) -> None:
        """Shows it, or brings it to the front."""
        if not self.isVisible():
            fit_screen(self, self.width_px, HEIGHT_PX)
        self.retranslate()
        self.show()
        self.raise_()
        self.activateWindow()

    def retitle(self) -> None:
        """Says anew what it is about."""
        self._heading.setText(self.words())
        self.setWindowTitle(f"{self.words()} – Facestation")

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.retitle()
        self.leave_button.setText(translate("TerminalTask", "Close"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Breaks off."""
        self.ended()
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
