"""Buttons."""

from __future__ import annotations

import enum

from PySide6.QtWidgets import QPushButton

from ui.theme import spacing


class Kind(enum.Enum):
    """What a button weighs; the values are names in the style sheet."""

    PRIMARY = "primary"
    """The one thing to do next; at most one in a window."""
    PLAIN = "plain"
    QUIET = "quiet"
    """Without an edge, for lesser actions."""
    DANGER = "danger"


def button(name: str, kind: Kind = Kind.PLAIN, *, big: bool = False) -> QPushButton:
    """A button without a text yet; `big` is for the main action of a page."""
    made = QPushButton()
    made.setObjectName(name)
    made.setProperty("kind", kind.value)
    made.setProperty("big", big)
    made.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX if big else spacing.CONTROL_HEIGHT_PX)
    made.setAutoDefault(False)
    return made
