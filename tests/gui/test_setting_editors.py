"""Every kind of field has an editor that holds what the terminal has and gives it back unchanged."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from facestation.domain.terminal_settings import FieldShown, Kind, Limit
from ui.pages.terminals.settings_editors import editor_of, show_text, text_of

RANGE = Limit(lower=0, upper=255)


@pytest.mark.parametrize(
    ("kind", "limit", "text", "control"),
    [
        (Kind.SWITCH, Limit(), "true", QComboBox),
        (Kind.CHOICE, Limit(options=("a", "b")), "b", QComboBox),
        (Kind.CHOICE, Limit(), "whatever", QComboBox),
        (Kind.NUMBER, RANGE, "7", QSpinBox),
        (Kind.NUMBER, Limit(), "-3", QSpinBox),
        (Kind.NUMBER, Limit(lower=0.5, upper=2), "1.5", QDoubleSpinBox),
        (Kind.NUMBER, RANGE, "900", QLineEdit),
        (Kind.NUMBER, Limit(upper=3e9), "7", QLineEdit),
        (Kind.TIME, Limit(), "08:30:00", QTimeEdit),
        (Kind.TIME, Limit(), "24:00:00", QLineEdit),
        (Kind.DATE, Limit(), "2030-01-31", QDateEdit),
        (Kind.DATE, Limit(), "soon", QLineEdit),
        (Kind.MOMENT, Limit(), "2030-01-31T08:00:00", QDateTimeEdit),
        (Kind.ADDRESS, Limit(), "192.0.2.1", QLineEdit),
        (Kind.TEXT, RANGE, "Front", QLineEdit),
    ],
)
def test_an_editor_gives_back_what_it_began_with(
    application: QApplication, kind: Kind, limit: Limit, text: str, control: type[QWidget]
) -> None:
    editor = editor_of(FieldShown("f", kind, text, limit), text)
    show_text(editor, text)
    assert type(editor) is control
    assert text_of(editor) == text


def test_the_offset_of_a_moment_is_left_out(application: QApplication) -> None:
    # without one the terminal takes it as its own time
    text = "2030-01-31T08:00:00+03:00"
    editor = editor_of(FieldShown("f", Kind.MOMENT, text), text)
    show_text(editor, text)
    assert text_of(editor) == "2030-01-31T08:00:00"


def test_a_word_that_nobody_knows_is_kept_where_it_may_be(application: QApplication) -> None:
    field = FieldShown("f", Kind.CHOICE, "new", usual=("a", "b"))
    editor = editor_of(field, "new")
    show_text(editor, "new")
    assert text_of(editor) == "new"
    assert isinstance(editor, QComboBox)
    assert [editor.itemData(at) for at in range(editor.count())] == ["a", "b"]


def test_a_text_cannot_be_typed_longer_than_it_may_be(application: QApplication) -> None:
    editor = editor_of(FieldShown("f", Kind.TEXT, "", RANGE), "")
    assert isinstance(editor, QLineEdit)
    assert editor.maxLength() == 255


def test_nothing_stands_in_the_editor_of_a_password(application: QApplication) -> None:
    editor = editor_of(FieldShown("key", Kind.TEXT, "(hidden)", secret=True), "")
    assert isinstance(editor, QLineEdit)
    assert (editor.text(), editor.echoMode()) == ("", QLineEdit.EchoMode.Password)
