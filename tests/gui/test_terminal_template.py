"""Terminals beside a template, with real clicks: what differs, writing it, putting single values back."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeWidget

from facestation.domain.commissioning import Stage, TerminalRun
from facestation.errors import LoginPaused
from tests.gui.desk import unnamed_controls
from tests.gui.terminal_hands import TerminalHands
from ui.context import Context
from ui.hands import find, has_window, until, window
from ui.pages.terminals.table_model import NAME, STATE
from ui.pages.terminals.template.drift_tree import FOUND, WANTED, DriftTree
from ui.theme.theme import Theme
from ui.translation import Translation
from ui.words import sentence

TEMPLATE = """title = "Site"
name = "Door {number:02}"

[settings.door.1]
openDuration = 9
"""


def values(tree: QTreeWidget, row: int) -> list[tuple[str, str, str]]:
    """What differs on the terminal of that row."""
    top = tree.topLevelItem(row)
    assert top is not None
    children = [top.child(number) for number in range(top.childCount())]
    return [(child.text(0), child.text(FOUND), child.text(WANTED)) for child in children if child is not None]


def test_what_is_worked_on_has_its_name_and_what_is_wrong_a_line_apart_from_what_to_do(
    theme: Theme, translation: Translation
) -> None:
    tree = DriftTree(theme, {"door": "Door"})
    going = TerminalRun("1", "Gate", Stage.WRITING, done=1, total=2, resource="door:1")
    error = LoginPaused(terminal="Yard")
    failed = TerminalRun("2", "Yard", Stage.FAILED, error=error)
    tree.show_runs((going, failed), {}, busy=False)
    rows = [tree.topLevelItem(number) for number in range(2)]
    assert [row.text(FOUND) for row in rows if row is not None] == ["1/2  Door", ""]
    below = rows[1]
    assert below is not None
    lines = [below.child(number) for number in range(below.childCount())]
    assert [line.text(0) for line in lines if line is not None] == list(sentence(error))


async def test_many_are_compared_and_brought_to_a_template(hands: TerminalHands) -> None:
    template = hands.folder / "site.toml"
    template.write_text(TEMPLATE.replace("9", '"nine"'), encoding="utf-8")
    hands.press(hands.main, "selectAllButton")
    hands.press(hands.main, "manyTemplateButton")
    await until(lambda: has_window("templateWindow"))
    shown = window("templateWindow")
    assert unnamed_controls(shown) == []
    hands.press(shown, "chooseTemplateButton")
    await hands.choose_file(template)
    await until(lambda: "settings.door.1.openDuration" in hands.status(shown), what="the mistake with its key")
    template.write_text(TEMPLATE, encoding="utf-8")
    hands.press(shown, "chooseTemplateButton")
    await hands.choose_file(template)
    await until(lambda: hands.status(shown) == "6 values differ on 3 terminals")
    tree = find(shown, "driftTree", QTreeWidget)
    assert values(tree, 1)[0][2] == "Door 02"
    assert values(tree, 1)[1] == ("Door · openDuration", "5", "9")
    hands.press(shown, "saveDriftButton")
    report = hands.folder / "drift.json"
    await hands.choose_file(report)
    await until(lambda: hands.status(shown).startswith("Written to"))
    assert len(json.loads(report.read_bytes())["terminals"]) == 3
    hands.press(shown, "applyTemplateButton")
    assert "Back, Front, Gate" in await hands.answer("confirmButton")
    await until(lambda: hands.status(shown).startswith("3 terminals as the template wants"))
    assert not find(shown, "applyTemplateButton", QPushButton).isEnabled()


async def test_one_value_of_one_terminal_is_put_back(hands: TerminalHands, context: Context) -> None:
    template = hands.folder / "site.toml"
    template.write_text(TEMPLATE, encoding="utf-8")
    await context.station.notes.keep_template(template)
    hands.press(hands.main, "checkAllButton")
    await until(lambda: all(state.startswith("connected") for state in hands.column(STATE)))
    middle = hands.table.visualRect(hands.table.model().index(1, NAME)).center()
    QTest.mouseClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    hands.press(hands.main, "terminalTemplateButton")
    await until(lambda: hands.status(hands.main) == "2 values differ on 1 terminal", what="the template of last time")
    tree = find(hands.main, "driftTree", QTreeWidget)
    top = tree.topLevelItem(0)
    assert top is not None
    child = top.child(1)
    assert child is not None
    tree.setCurrentItem(child)
    hands.press(hands.main, "putBackButton")
    await hands.answer("confirmButton")
    await until(lambda: hands.status(hands.main).startswith("1 terminal not as wanted yet"))
    assert [value[0] for value in values(tree, 0)] == ["Device information · deviceName"]
