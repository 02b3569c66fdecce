"""Windows that fit the screen they open on."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

_TITLE_BAR_PX = 40
"""What the window's own frame takes; it is not known before the window is shown."""


def fit_screen(window: QWidget, width_px: int, height_px: int) -> None:
    """Gives `window` this size, or what the screen has free: its last row of buttons must be on it."""
    free = window.screen().availableGeometry()
    window.resize(min(width_px, free.width()), min(height_px, free.height() - _TITLE_BAR_PX))


def fit_words(window: QWidget, rows: QLayout) -> None:
    """Gives `window` the height that all of its sentences need at its present width."""
    rows.activate()
    window.resize(window.width(), rows.totalHeightForWidth(window.width()))
