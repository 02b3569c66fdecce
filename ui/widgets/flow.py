"""A row that goes on in the next line where its place is too narrow for it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import spacing


class FlowLayout(QLayout):
    """Widgets one after the other in their own sizes; those that are hidden take no room."""

    def __init__(self, *widgets: QWidget, gap_px: int = spacing.S) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap_px = gap_px
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes `item` as the last one."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items, hidden ones as well."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, which belongs to the caller from now on."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Neither: what is left over stays empty."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in that width."""
        return self._flow(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Puts every item where it belongs."""
        super().setGeometry(rect)
        self._flow(rect, place=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps_px = self._gap_px * max(0, len(sizes) - 1)
        height_px = max((size.height() for size in sizes), default=0)
        return QSize(sum(size.width() for size in sizes) + gaps_px, height_px).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest one alone."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width_px = max((size.width() for size in sizes), default=0)
        height_px = max((size.height() for size in sizes), default=0)
        return QSize(width_px, height_px).grownBy(self.contentsMargins())

    def _flow(self, whole: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        rect = whole.marginsRemoved(margins)
        left_px, top_px, line_px = rect.left(), rect.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            if left_px > rect.left() and left_px + size.width() > rect.left() + rect.width():
                left_px, top_px, line_px = rect.left(), top_px + line_px + self._gap_px, 0
            if place:
                item.setGeometry(QRect(QPoint(left_px, top_px), size))
            left_px += size.width() + self._gap_px
            line_px = max(line_px, size.height())
        return top_px + line_px - rect.top() + margins.top() + margins.bottom()
