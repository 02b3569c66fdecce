"""Surfaces that group what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import spacing


class Card(QFrame):
    """A quiet surface with a column inside; add to `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[spacing.M] * 4)
        self.column.setSpacing(spacing.M)
