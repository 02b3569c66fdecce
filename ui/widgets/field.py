"""A control with its label above and what is wrong with it below."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from facestation.errors import StationError
from ui.theme import spacing
from ui.widgets.layout import row
from ui.widgets.text import TextStyle, label, restyle
from ui.words import sentence


class Field(QWidget):
    """Label, control and the place for its error; the control is given with its objectName already set.

    What stands `beside` the control belongs to it, as a button that fills it in.
    """

    def __init__(self, control: QWidget, parent: QWidget | None = None, *, beside: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        control.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
        if isinstance(control, QAbstractSpinBox):
            # The style sheet's padding does not reach the line inside.
            control.lineEdit().setTextMargins(spacing.S - 2, 0, 0, 0)
        self._label: QLabel = label(TextStyle.CAPTION, muted=True)
        self._label.setBuddy(control)
        self._problem: QLabel = label(TextStyle.CAPTION, f"{control.objectName()}Problem", wraps=True)
        self._problem.setProperty("tone", "bad")
        self._problem.hide()
        self._error: StationError | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing.XS)
        layout.addWidget(self._label)
        layout.addLayout(row(control) if beside is None else row(control, beside))
        layout.addWidget(self._problem)
        # Where a neighbor has more to say, the controls of a row still stand level.
        layout.addStretch(1)

    def set_label(self, text: str, hint: str = "") -> None:
        """What the control is for; a `&` in front of a letter makes it the access key, `hint` is its tooltip."""
        self._label.setText(text)
        self.control.setToolTip(hint)
        # Of two of them one is meant as it stands.
        self.control.setAccessibleName(re.sub("&(.)", r"\1", text))
        self.show_error(self._error)

    def show_error(self, error: StationError | None) -> None:
        """Shows what is wrong and what to do, or nothing; the typed text is never touched."""
        self._error = error
        self.show_problem(" ".join(sentence(error)) if error is not None else "")

    def show_problem(self, text: str) -> None:
        """Shows `text` as what is wrong, in words of the caller; an empty one clears it."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
        restyle(self.control, "wrong", bool(text))

    @property
    def problem(self) -> str:
        """What is shown as wrong now."""
        return self._problem.text()


def text_line(name: str, *, secret: bool = False) -> QLineEdit:
    """A line to type into; a `secret` one shows dots."""
    made = QLineEdit()
    made.setObjectName(name)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
