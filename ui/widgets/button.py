"""Buttons."""

from __future__ import annotations

import enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton

from ui.theme import spacing


class Kind(enum.Enum):
    """What a button weighs; the values are names in the style sheet."""

    PRIMARY = "primary"
    """The one thing to do next; at most one in a window."""
    PLAIN = "plain"
    QUIET = "quiet"
    """Without an edge, for lesser actions."""
    DANGER = "danger"


class _Button(QPushButton):
    """Enter presses it as the space key does, in windows as well as in dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def button(name: str, kind: Kind = Kind.PLAIN, *, big: bool = False) -> QPushButton:
    """A button without a text yet; `big` is for the main action of a page."""
    made = _Button()
    made.setObjectName(name)
    made.setProperty("kind", kind.value)
    made.setProperty("big", big)
    made.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX if big else spacing.CONTROL_HEIGHT_PX)
    made.setAutoDefault(False)
    return made


def with_keys(made: QAbstractButton, text: str, hint: str, keys: str) -> None:
    """Gives `made` its words and keys that the hint tells, for where a window has more buttons than letters."""
    made.setText(text)
    # A new text takes the keys away.
    made.setShortcut(QKeySequence(keys))
    shown = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{hint} ({shown})" if hint else shown)
