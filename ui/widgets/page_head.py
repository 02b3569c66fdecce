"""The head of a page: its title, and its actions at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.theme import spacing
from ui.widgets.layout import row
from ui.widgets.text import TextStyle, label


def page_head(title: QLabel, *actions: QWidget) -> QHBoxLayout:
    """A row with `title` (made by `page_title`) and the page's actions, the main one last."""
    title.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX)
    return row(title, None, *actions, gap_px=spacing.S)


def page_title() -> QLabel:
    """The label of a page's title; exactly one stands on each page."""
    return label(TextStyle.TITLE, "pageTitle")
