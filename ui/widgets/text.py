"""Labels in the four sizes of the type scale."""

from __future__ import annotations

import enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class TextStyle(enum.Enum):
    """The type scale; the values are names in the style sheet."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"


class _Paragraph(QLabel):
    """Text that wraps, and asks for no more room than it needs at the width that it gets.

    Qt's own label keeps the height that its text would need in a narrow column.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line of a few words; the layout finds out the rest from the width."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.fontMetrics().height())


def label(style: TextStyle, name: str = "", *, muted: bool = False, wraps: bool = False) -> QLabel:
    """An empty label of that size; its text is plain, whatever a terminal or a person typed into it.

    It gets no accessible name, for that would hide its text from assistive tools.
    """
    made = _Paragraph() if wraps else QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("textStyle", style.value)
    made.setProperty("muted", muted)
    return made


def literal(text: str) -> str:
    """`text`, such as a name, for where Qt takes a `&` for the mark of an access key."""
    return text.replace("&", "&&")


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets the dynamic property `name` and lets the style sheet take notice."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # Before it is shown for the first time it has no look that could be another.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
