"""Pictures that tests make by script, and the row of pictures of an enrollment."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PySide6.QtWidgets import QAbstractButton, QDialog

from tests.gui.desk import GOOD_PHOTO, Desk
from ui.hands import find, window


def darkened(folder: Path, name: str = "dark.png", factor: float = 0.3) -> Path:
    picture = cv2.imread(str(GOOD_PHOTO))
    assert picture is not None
    file = folder / name
    cv2.imwrite(str(file), (picture * factor).astype(np.uint8))
    return file


def take(desk: Desk, number: int) -> QAbstractButton:
    return find(desk.window, f"takeThumbnail{number}", QAbstractButton)


def shown_takes(desk: Desk) -> list[str]:
    buttons = [each for each in desk.window.findChildren(QAbstractButton) if "takeThumbnail" in each.objectName()]
    return [each.accessibleName() for each in buttons if each.isVisible()]


def sheet(name: str) -> QDialog:
    found = window(name)
    assert isinstance(found, QDialog)
    return found
