"""A page that is taller than its window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import spacing


class _Area(QScrollArea):
    """Takes its content in once somebody looks at it or asks for its size.

    Qt measures the content as soon as a scroll area has it, and for that gives each widget its look; the look of all is
    then made anew with each part that the area itself is put into.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._waiting: QWidget | None = content
        content.setParent(self.viewport())

    def event(self, event: QEvent) -> bool:
        """Its first look is the moment."""
        if event.type() == QEvent.Type.Polish:
            self._take_in()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As large as the content wants to be."""
        self._take_in()
        return super().sizeHint()

    def _take_in(self) -> None:
        content, self._waiting = self._waiting, None
        if content is not None:
            self.setWidget(content)


def scrolling(content: QLayout, max_width_px: int | None = None) -> QScrollArea:
    """`content` as large as the window, or scrolled where that is too small for it.

    Its margin at the right takes in the bar.
    """
    inside = QWidget()
    inside.setProperty("plain", True)
    inside.setLayout(content)
    if max_width_px is not None:
        inside.setMaximumWidth(max_width_px)
    area = _Area(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    margins = content.contentsMargins()

    def make_room(_least: int, most: int) -> None:
        # The bar takes its width out of the margin, so that the content keeps its right edge.
        bar_px = min(spacing.SCROLL_BAR_PX, margins.right()) if most > 0 else 0
        content.setContentsMargins(margins.left(), margins.top(), margins.right() - bar_px, margins.bottom())

    area.verticalScrollBar().rangeChanged.connect(make_room)
    return area


def page_layout(head: QLayout, body: QLayout, max_width_px: int | None = None) -> QVBoxLayout:
    """The layout of a page: `head` stays, `body` scrolls where it must, with its bar at the window's edge."""
    head.setContentsMargins(0, 0, spacing.L, 0)
    body.setContentsMargins(0, 0, spacing.L, spacing.L)
    made = QVBoxLayout()
    made.setContentsMargins(spacing.L, spacing.L, 0, 0)
    made.setSpacing(spacing.M)
    made.addLayout(head)
    made.addWidget(scrolling(body, max_width_px))
    return made
