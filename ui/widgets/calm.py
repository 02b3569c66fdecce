"""Controls that the mouse wheel does not change by accident."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QWidget


class _Calm(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def calm(control: QWidget) -> None:
    """Whoever scrolls over `control` scrolls the page; the wheel turns it only while it has the focus."""
    control.installEventFilter(_Calm(control))


def choice_box(name: str) -> QComboBox:
    """A calm box of that objectName to choose from, still empty."""
    made = QComboBox()
    made.setObjectName(name)
    calm(made)
    return made
