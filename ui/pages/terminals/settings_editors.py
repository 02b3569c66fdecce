"""An editor for every kind of field, made when somebody wants to change one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QDate, QDateTime, QModelIndex, QPersistentModelIndex, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTimeEdit,
    QWidget,
)

from facestation.domain.terminal_settings import FieldShown, Kind
from ui.pages.terminals import settings_wording as wording
from ui.pages.terminals.settings_model import FIELD_ROLE, NODE_ROLE
from ui.pages.terminals.settings_presenter import secret
from ui.pages.terminals.settings_shown import Node
from ui.translation import translate

Index = QModelIndex | QPersistentModelIndex
INT_MAX = 2**31 - 1
_TIME, _DATE = "HH:mm:ss", "yyyy-MM-dd"


class SettingsDelegate(QStyledItemDelegate):
    """Makes editors by the kind of the field and hands on what was chosen as text."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a field, or of the number of a resource."""
        field, node = index.data(FIELD_ROLE), index.data(NODE_ROLE)
        made = editor_of(field, _begin(node, field)) if isinstance(field, FieldShown) else _number(1, INT_MAX, "")
        made.setParent(parent)
        made.setAutoFillBackground(True)
        made.setObjectName("settingEditor")
        made.setAccessibleName(field.name if isinstance(field, FieldShown) else translate("TerminalSettings", "Number"))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begins with what was typed before, else with what the terminal has."""
        field, node = index.data(FIELD_ROLE), index.data(NODE_ROLE)
        if isinstance(field, FieldShown):
            show_text(editor, _begin(node, field))
        elif isinstance(editor, QSpinBox) and isinstance(node, Node):
            editor.setValue(node.number or 1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tells what was chosen; nothing where nothing changed."""
        field = index.data(FIELD_ROLE)
        text = text_of(editor)
        hidden = isinstance(field, FieldShown) and field.secret
        model.setData(index, secret(text) if hidden else text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """In its cell, as tall as it needs to be."""
        rect: Any = option.rect
        needed = editor.sizeHint().height()
        if needed > rect.height():
            rect.setTop(rect.center().y() - needed // 2)
            rect.setHeight(needed)
        editor.setGeometry(rect)


def _begin(node: object, field: FieldShown) -> str:
    wanted = node.typed.get(field.name) if isinstance(node, Node) else None
    return wanted if isinstance(wanted, str) else wording.current(field)


def editor_of(field: FieldShown, text: str) -> QWidget:
    """The control that fits the field, able to hold `text`."""
    if field.kind is Kind.SWITCH:
        return _choices(("true", "false"), open_end=False)
    if field.limit.options:
        return _choices(field.limit.options, open_end=False)
    if field.kind is Kind.CHOICE:
        return _choices(field.usual, open_end=True)
    if field.kind is Kind.NUMBER and not field.secret:
        return _of_number(field, text)
    return _of_clock(field.kind, text) or _line(field)


def _of_number(field: FieldShown, text: str) -> QWidget:
    limit, unit = field.limit, wording.engine_unit(field.unit)
    lower = -INT_MAX if limit.lower is None else limit.lower
    upper = INT_MAX if limit.upper is None else limit.upper
    whole = all(float(end).is_integer() for end in (lower, upper)) and "." not in text
    if not whole:
        box = QDoubleSpinBox()
        box.setDecimals(3)
        box.setRange(lower, upper)
        return box
    # What a terminal has may lie outside its own limits, or be a number that no box can hold.
    held = int(text) if text.lstrip("-").isdecimal() else 0
    if max(abs(lower), abs(upper), abs(held)) > INT_MAX or (text and not lower <= held <= upper):
        return _line(field)
    return _number(int(lower), int(upper), unit)


def _number(lower: int, upper: int, unit: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(lower, upper)
    box.setSuffix(f" {unit}" if unit else "")
    return box


def _of_clock(kind: Kind, text: str) -> QWidget | None:
    """None where the text is no such time, as 24:00:00."""
    made: QDateTimeEdit
    if kind is Kind.TIME and QTime.fromString(text, _TIME).isValid():
        made, form = QTimeEdit(), _TIME
    elif kind is Kind.DATE and QDate.fromString(text, _DATE).isValid():
        made, form = QDateEdit(), _DATE
    elif kind is Kind.MOMENT and QDateTime.fromString(text[:19], Qt.DateFormat.ISODate).isValid():
        made, form = QDateTimeEdit(), "yyyy-MM-dd HH:mm:ss"
    else:
        return None
    made.setDisplayFormat(form)
    return made


def _line(field: FieldShown) -> QLineEdit:
    line = QLineEdit()
    if field.secret:
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setPlaceholderText(translate("TerminalSettings", "unchanged"))
    if field.limit.upper is not None and field.kind is Kind.TEXT:
        line.setMaxLength(int(min(field.limit.upper, INT_MAX)))
    return line


def _choices(options: tuple[str, ...], *, open_end: bool) -> QComboBox:
    box = QComboBox()
    box.setEditable(open_end)
    for option in options:
        box.addItem(wording.value(option, kind=Kind.SWITCH), option)
    return box


def show_text(editor: QWidget, text: str) -> None:
    """Lets the control begin with `text`."""
    if isinstance(editor, QComboBox):
        place = next((at for at in range(editor.count()) if str(editor.itemData(at)).lower() == text.lower()), -1)
        editor.setCurrentIndex(place)
        if place < 0 and editor.isEditable():
            editor.setEditText(text)
    elif isinstance(editor, QSpinBox):
        editor.setValue(int(text) if text.lstrip("-").isdecimal() else editor.minimum())
    elif isinstance(editor, QDoubleSpinBox):
        editor.setValue(float(text or 0))
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
    else:
        _show_time(editor, text)


def _show_time(editor: QWidget, text: str) -> None:
    if isinstance(editor, QTimeEdit):
        editor.setTime(QTime.fromString(text, _TIME))
    elif isinstance(editor, QDateEdit):
        editor.setDate(QDate.fromString(text, _DATE))
    elif isinstance(editor, QDateTimeEdit):
        editor.setDateTime(QDateTime.fromString(text[:19], Qt.DateFormat.ISODate))


def text_of(editor: QWidget) -> str:
    """What the control holds, as it goes to the terminal."""
    if isinstance(editor, QComboBox):
        at = editor.currentIndex()
        chosen = at >= 0 and editor.itemText(at) == editor.currentText()
        return str(editor.itemData(at)) if chosen else editor.currentText()
    if isinstance(editor, QSpinBox):
        return str(editor.value())
    if isinstance(editor, QDoubleSpinBox):
        return f"{editor.value():g}"
    if isinstance(editor, QTimeEdit):
        return editor.time().toString(_TIME)
    if isinstance(editor, QDateEdit):
        return editor.date().toString(_DATE)
    if isinstance(editor, QDateTimeEdit):
        return editor.dateTime().toString("yyyy-MM-ddTHH:mm:ss")
    return editor.text() if isinstance(editor, QLineEdit) else ""
