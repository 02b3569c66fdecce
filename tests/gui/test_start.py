"""What must be true so that the window appears at once and the program lives long."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.garbage import GarbageCollector
from ui.hands import until

HEAVY = ("httpx", "sqlalchemy", "alembic", "cv2", "numpy", "keyring", "aiohttp", "cryptography")


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    code = f"import sys, ui.app; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class _Knot(QObject):
    """Garbage that only the collector can untie."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


async def test_garbage_is_collected_on_the_thread_of_the_screen_only(application: QApplication) -> None:
    gc.enable()
    collector = GarbageCollector(application)
    assert not gc.isenabled()
    knot = weakref.ref(_Knot())
    kept: list[list[int]] = []
    allocating = threading.Thread(target=lambda: kept.extend([index] for index in range(100_000)))
    allocating.start()
    allocating.join()
    assert knot() is not None
    await until(lambda: knot() is None)
    collector.stop()
    assert gc.isenabled()
    collector.deleteLater()


def test_what_stays_is_spared_from_collections(application: QApplication) -> None:
    gc.unfreeze()
    collector = GarbageCollector(application)
    collector.spare_what_stays()
    assert gc.get_freeze_count() > 0
    collector.stop()
    assert gc.get_freeze_count() == 0
    collector.deleteLater()
