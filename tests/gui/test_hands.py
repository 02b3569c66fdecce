"""The hands of tour and tests do only what a person could do."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.hands import NotAsExpected, choose, click, find, has_window, type_into, until, window


@pytest.fixture
def form() -> QWidget:
    made = QWidget()
    made.setObjectName("form")
    layout = QHBoxLayout(made)
    for widget, name in ((QPushButton("Press"), "button"), (QLineEdit(), "line"), (QComboBox(), "box")):
        widget.setObjectName(name)
        layout.addWidget(widget)
    box = find(made, "box", QComboBox)
    for value in ("a", "b", "c"):
        box.addItem(value.upper(), value)
    made.show()
    return made


def test_what_cannot_be_seen_or_used_cannot_be_pressed(form: QWidget) -> None:
    button = find(form, "button", QPushButton)
    button.setEnabled(False)
    with pytest.raises(NotAsExpected, match="cannot be used"):
        click(button)
    button.hide()
    with pytest.raises(NotAsExpected, match="cannot be seen"):
        click(button)


def test_typing_replaces_what_stood_there_in_any_script(form: QWidget) -> None:
    line = find(form, "line", QLineEdit)
    line.setText("before")
    type_into(line, "Анна Ли")
    assert line.text() == "Анна Ли"


def test_entries_are_reached_by_arrow_keys(form: QWidget) -> None:
    box = find(form, "box", QComboBox)
    choose(box, "c")
    assert box.currentData() == "c"
    choose(box, "a")
    assert box.currentData() == "a"
    with pytest.raises(NotAsExpected, match="does not offer"):
        choose(box, "x")


def test_entry_that_the_keys_do_not_reach_is_said(form: QWidget) -> None:
    box = find(form, "box", QComboBox)
    box.currentIndexChanged.connect(lambda: box.setCurrentIndex(0))
    with pytest.raises(NotAsExpected, match="does not go"):
        choose(box, "c")


def test_missing_widget_and_window_are_said(form: QWidget) -> None:
    with pytest.raises(NotAsExpected, match="no nothing"):
        find(form, "nothing", QPushButton)
    assert window("form") is form
    assert not has_window("other")
    with pytest.raises(NotAsExpected, match="not open"):
        window("other")


async def test_waiting_ends_with_what_was_waited_for() -> None:
    with pytest.raises(NotAsExpected, match="the end of the world"):
        await until(lambda: False, 0.05, "the end of the world")
