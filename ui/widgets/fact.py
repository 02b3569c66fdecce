"""Something to compare: what it is, and its value letter by letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import spacing
from ui.widgets.text import TextStyle, label

PAIRS_A_LINE = 16


def pairs(fingerprint: str) -> str:
    """A fingerprint as people compare it: upper-case pairs, sixteen a line."""
    couples = [fingerprint[index : index + 2].upper() for index in range(0, len(fingerprint), 2)]
    lines = (couples[start : start + PAIRS_A_LINE] for start in range(0, len(couples), PAIRS_A_LINE))
    return "\n".join(":".join(line) for line in lines)


class Fact(QWidget):
    """A caption above a value of equally wide letters, which can be copied; `name` is the value's objectName."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: QLabel = label(TextStyle.CAPTION, f"{name}Head", muted=True, wraps=True)
        self.value: QLabel = label(TextStyle.CAPTION, name)
        self.value.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing.XS)
        layout.addWidget(self._head)
        layout.addWidget(self.value)

    def show_fact(self, head: str, value: str) -> None:
        """Shows it; without a value there is nothing to see."""
        self._head.setText(head)
        self.value.setText(value)
        self.setVisible(bool(value))
