"""Labels in the four sizes of the type scale."""

from __future__ import annotations

import enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class TextStyle(enum.Enum):
    """The type scale; the values are names in the style sheet."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"


def label(style: TextStyle, name: str = "", *, muted: bool = False, wraps: bool = False) -> QLabel:
    """An empty label of that size; its text is plain, whatever a terminal or a person typed into it.

    It gets no accessible name, for that would hide its text from assistive tools.
    """
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("textStyle", style.value)
    made.setProperty("muted", muted)
    made.setWordWrap(wraps)
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets the dynamic property `name` and lets the style sheet take notice."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
