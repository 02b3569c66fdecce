"""Painting no oftener than people can read, however fast the news come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

EVERY_MS = 50


class Bursts:
    """Paints a first change at once; of those that follow within a moment all together."""

    def __init__(self, widget: QWidget, paint: Callable[[], object]) -> None:
        """`paint` shows whatever is the last state by then; it is not called once `widget` is gone."""
        self._paint = paint
        self._waits = False
        self._timer = QTimer(widget)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._over)

    def soon(self) -> None:
        """One of many changes."""
        if self._timer.isActive():
            self._waits = True
        else:
            self.now()

    def now(self) -> None:
        """A change that somebody waits for."""
        self._waits = False
        self._paint()
        self._timer.start()

    def _over(self) -> None:
        if self._waits:
            self.now()
