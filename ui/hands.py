"""Real clicks and keys on real windows: what a person does, for the tour and for tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

W = TypeVar("W", bound=QWidget)


class NotAsExpected(Exception):
    """The windows do not show what they should."""


async def until(reached: Callable[[], object], timeout_s: float = 10.0, what: str = "") -> None:
    """Returns as soon as `reached()` is true; raises NotAsExpected after `timeout_s`."""
    loop = asyncio.get_running_loop()
    end_s = loop.time() + timeout_s
    while not reached():
        if loop.time() > end_s:
            raise NotAsExpected(f"not within {timeout_s:g} s: {what or 'what was waited for'}")
        await asyncio.sleep(0.01)


def find(root: QWidget, name: str, kind: type[W]) -> W:
    """The widget of that objectName and class below `root`; raises NotAsExpected when there is none."""
    found = root.findChild(kind, name)
    if found is None:
        raise NotAsExpected(f"there is no {name}")
    return found


def window(name: str) -> QWidget:
    """The open window of that objectName; raises NotAsExpected when there is none."""
    for candidate in QApplication.topLevelWidgets():
        if candidate.objectName() == name and candidate.isVisible():
            return candidate
    raise NotAsExpected(f"the window {name} is not open")


def has_window(name: str) -> bool:
    """Whether the window of that objectName is open."""
    return any(found.objectName() == name and found.isVisible() for found in QApplication.topLevelWidgets())


def click(widget: QWidget) -> None:
    """Presses `widget` with the mouse; raises NotAsExpected when a person could not."""
    _check_reachable(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_into(widget: QWidget, text: str) -> None:
    """Replaces what a field holds by typing `text`."""
    _check_reachable(widget)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    for character in text:
        # QTest.keyClicks ends the process at the first letter that is not Latin.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))


def choose(box: QComboBox, data: object) -> None:
    """Goes to the entry of `box` that carries `data`, with the arrow keys."""
    _check_reachable(box)
    target = box.findData(data)
    if target < 0:
        raise NotAsExpected(f"{box.objectName()} does not offer {data}")
    box.setFocus()
    key = Qt.Key.Key_Down if target > box.currentIndex() else Qt.Key.Key_Up
    for _ in range(box.count()):
        if box.currentIndex() == target:
            return
        QTest.keyClick(box, key)
    raise NotAsExpected(f"{box.objectName()} does not go to {data}")


def _check_reachable(widget: QWidget) -> None:
    if not widget.isVisible():
        raise NotAsExpected(f"{widget.objectName()} cannot be seen")
    if not widget.isEnabled():
        raise NotAsExpected(f"{widget.objectName()} cannot be used")
