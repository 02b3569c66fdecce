"""The head of a page: its title, and its actions at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import spacing
from ui.widgets.flow import FlowLayout
from ui.widgets.text import TextStyle, label


def page_head(title: QLabel, *actions: QWidget) -> FlowLayout:
    """A row with `title` (made by `page_title`) and the page's actions, the main one last.

    On a page that is too narrow for them the actions go on below the title.
    """
    title.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX)
    return _Head(title, *actions)


class _Head(FlowLayout):
    def setGeometry(self, rect: QRect) -> None:
        """All at the left where there are several lines; in one, the actions stand at the right."""
        super().setGeometry(rect)
        spare_px = rect.width() - self.sizeHint().width()
        shown = [item for item in map(self.itemAt, range(self.count())) if item is not None and not item.isEmpty()]
        if spare_px < 0 or not shown:
            return
        line_px = max(item.geometry().height() for item in shown)
        for item in shown:
            place = item.geometry()
            place.translate(0 if item is shown[0] else spare_px, (line_px - place.height()) // 2)
            item.setGeometry(place)


def page_title() -> QLabel:
    """The label of a page's title; exactly one stands on each page."""
    return label(TextStyle.TITLE, "pageTitle")
