"""Rows and columns without ceremony."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.theme import spacing

B = TypeVar("B", bound=QBoxLayout)
Item = QWidget | QLayout | int | None
"""A widget, a layout, an extra distance in px, or None for what stretches."""


def row(*items: Item, gap_px: int = spacing.S) -> QHBoxLayout:
    """The items side by side, `gap_px` apart, without outer margins."""
    return _filled(QHBoxLayout(), items, gap_px)


def column(*items: Item, gap_px: int = spacing.S) -> QVBoxLayout:
    """The items one above the other, `gap_px` apart, without outer margins."""
    return _filled(QVBoxLayout(), items, gap_px)


def _filled(box: B, items: tuple[Item, ...], gap_px: int) -> B:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(gap_px)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box
