"""A page that is taller than its window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def scrolling(content: QLayout, max_width_px: int | None = None) -> QScrollArea:
    """`content` as large as the window, or scrolled vertically where that is too small for it."""
    inside = QWidget()
    inside.setProperty("plain", True)
    inside.setLayout(content)
    if max_width_px is not None:
        inside.setMaximumWidth(max_width_px)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
