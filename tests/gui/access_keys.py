"""The keys that press what is in sight with Alt: two of the same in one window, and neither works at once."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.main_window import MainWindow


def keys_twice(root: QWidget) -> list[str]:
    """Those that more than one thing in sight has."""
    texts = [label.text() for label in root.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    texts += [button.text() for button in root.findChildren(QAbstractButton) if button.isVisible()]
    if isinstance(root, MainWindow):
        texts += [action.text() for action in root.menuBar().actions()]
    keys = Counter(match.group(1).lower() for text in texts for match in re.finditer("&([^&])", text))
    return [key for key, count in keys.items() if count > 1]
