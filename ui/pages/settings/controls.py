"""A control for every kind of setting, all with the same two ways: show a value, tell a wish."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from facestation.settings import Kind, Setting, Value
from ui import words
from ui.widgets.calm import calm

Wish = Callable[[str, Value], None]


class Control:
    """The widget of one setting."""

    def __init__(self, setting: Setting, wish: Wish) -> None:
        self.setting = setting
        self.widget = _MAKERS[setting.kind](setting, wish)
        calm(self.widget)
        self.widget.setObjectName(_object_name(setting))

    def show_value(self, value: Value) -> None:
        """Shows `value` without telling a wish; a field that is being typed into is left alone."""
        widget = self.widget
        blocker = QSignalBlocker(widget)
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(widget.findData(value))
        elif isinstance(widget, QSpinBox) and not widget.hasFocus():
            widget.setValue(int(value))
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, QLineEdit) and not widget.hasFocus():
            widget.setText(str(value))
        blocker.unblock()

    def retranslate(self) -> None:
        """Sets the words inside the control anew."""
        widget = self.widget
        if isinstance(widget, QComboBox):
            for index in range(widget.count()):
                widget.setItemText(index, words.choice(widget.itemData(index)))
        elif isinstance(widget, QSpinBox):
            widget.setSuffix(_suffix(self.setting, widget.value()))


def _object_name(setting: Setting) -> str:
    first, *others = setting.key.split("_")
    ending = "Box" if setting.kind is Kind.CHOICE else "Field"
    return first + "".join(part.capitalize() for part in others) + ending


def _suffix(setting: Setting, count: int) -> str:
    return words.unit(setting.unit, count).replace(str(count), "", 1) if setting.unit else ""


def _choice(setting: Setting, wish: Wish) -> QWidget:
    box = QComboBox()
    for value in setting.choices:
        box.addItem(words.choice(value), value)
    box.currentIndexChanged.connect(lambda index: wish(setting.key, box.itemData(index)))
    return box


def _number(setting: Setting, wish: Wish) -> QWidget:
    box = QSpinBox()
    box.setKeyboardTracking(False)
    box.setRange(setting.lower or 0, setting.upper or 0)
    box.valueChanged.connect(lambda value: wish(setting.key, value))
    box.valueChanged.connect(lambda value: box.setSuffix(_suffix(setting, value)))
    return box


def _text(setting: Setting, wish: Wish) -> QWidget:
    line = QLineEdit()
    line.editingFinished.connect(lambda: wish(setting.key, line.text().strip()))
    return line


def _switch(setting: Setting, wish: Wish) -> QWidget:
    box = QCheckBox()
    box.toggled.connect(lambda on: wish(setting.key, on))
    return box


_MAKERS: dict[Kind, Callable[[Setting, Wish], QWidget]] = {
    Kind.CHOICE: _choice,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.SWITCH: _switch,
}
