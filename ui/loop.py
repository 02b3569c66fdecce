"""The event loop that Qt and asyncio share; the one module that imports qasync."""

from __future__ import annotations

import asyncio
import os

os.environ.setdefault("QT_API", "pyside6")

import qasync  # type: ignore[import-untyped] # the library carries no types
from PySide6.QtWidgets import QApplication


def qt_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """A loop that runs coroutines and the windows of `application` side by side."""
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    return loop
