"""Python's cyclic garbage collector, run on the screen's thread only.

Left to itself it runs in whatever thread happens to allocate, and a widget or timer that is part of a garbage cycle
is then destroyed away from the thread it lives in, which Qt answers with a crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


class GarbageCollector(QObject):
    """While it lives, garbage is collected a little at a time on the thread that made it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_enabled = gc.isenabled()
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(INTERVAL_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collects the oldest generation that is due, as Python would have done by itself."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def spare_what_stays(self) -> None:
        """Leaves what exists now out of later collections: modules and windows live as long as the program.

        A full collection then takes a few milliseconds and does not stop the screen's heart.
        """
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Gives the work back to Python."""
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
