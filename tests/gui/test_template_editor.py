"""A template edited with real clicks: fields beside the tree, mistakes beside the field, nothing lost unasked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTreeWidget

from tests.gui.desk import unnamed_controls
from tests.gui.terminal_hands import TerminalHands
from ui.hands import find, has_window, type_into, until, window


async def test_a_new_template_is_made_saved_and_compared_with(hands: TerminalHands) -> None:
    hands.press(hands.main, "selectAllButton")
    hands.press(hands.main, "manyTemplateButton")
    await until(lambda: has_window("templateWindow"))
    compared = window("templateWindow")
    hands.press(compared, "editTemplateButton")
    await until(lambda: has_window("templateEditorWindow"))
    shown = window("templateEditorWindow")
    type_into(find(shown, "template-name", QLineEdit), "Door {number:02}")
    assert hands.text(shown, "templateNamesLabel") == "Such as Door 01, Door 02, Door 03"
    type_into(find(shown, "templateSearchField", QLineEdit), "openDuration")
    tree = find(shown, "templateTree", QTreeWidget)
    door = next(each for each in tree.findItems("Door", Qt.MatchFlag.MatchRecursive) if not each.isHidden())
    tree.setCurrentItem(door)
    await until(lambda: shown.findChild(QCheckBox, "wantBox-openDuration"))
    box = find(shown, "wantBox-openDuration", QCheckBox)
    await until(box.isVisible)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    field = find(shown, "wantField-openDuration", QLineEdit)
    type_into(field, "nine")
    problem = find(shown, "wantProblem-openDuration", QLabel)
    assert problem.isVisible()
    save = find(shown, "saveTemplateButton", QPushButton)
    assert not save.isEnabled()
    type_into(field, "9")
    assert not problem.isVisible()
    assert unnamed_controls(shown) == []
    hands.press(shown, "closeTaskButton")
    await hands.answer("cancelButton")
    assert shown.isVisible()
    hands.press(shown, "saveTemplateButton")
    file = hands.folder / "new.toml"
    await hands.choose_file(file)
    await until(lambda: hands.status(compared) == "6 values differ on 3 terminals")
    assert "openDuration = 9" in file.read_text(encoding="utf-8")
    hands.press(shown, "closeTaskButton")
    assert not shown.isVisible()
