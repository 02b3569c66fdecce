"""The tree of a terminal's settings with real clicks, a real station and virtual terminals on real ports."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QTimeEdit, QTreeView, QWidget

from tests.gui.gallery import PASSWORD, Gallery, options
from ui.context import Context
from ui.hands import choose, click, find, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.terminals.settings_model import HINT, NAME, VALUE
from ui.pages.terminals.view import TerminalsPage


class Tree:
    """The tree as a person uses it."""

    def __init__(self, root: QWidget) -> None:
        self.root = root

    @property
    def view(self) -> QTreeView:
        return find(self.root, "settingsTree", QTreeView)

    def rows(self, below: QModelIndex) -> list[QModelIndex]:
        model = self.view.model()
        return [model.index(number, NAME, below) for number in range(model.rowCount(below))]

    def at(self, *path: str) -> QModelIndex:
        """The row of these names, from the top."""
        where = QModelIndex()
        for name in path:
            [where] = [row for row in self.rows(where) if row.data() == name]
        return where

    def text(self, column: int, *path: str) -> str:
        row = self.at(*path)
        return str(row.siblingAtColumn(column).data())

    def shows(self, group: str) -> bool:
        """Whether this group alone is left."""
        return [row.data() for row in self.rows(QModelIndex())] == [group]

    async def unfold(self, *path: str) -> None:
        for depth in range(1, len(path) + 1):
            self.view.expand(self.at(*path[:depth]))
        await until(lambda: self.rows(self.at(*path)), what="fields")

    def edit(self, *path: str) -> QWidget:
        """The editor of a value, opened by a double click."""
        cell = self.at(*path).siblingAtColumn(VALUE)
        self.view.scrollTo(cell)
        middle: QPoint = self.view.visualRect(cell).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        return find(self.view, "settingEditor", QWidget)

    async def enter(self, editor: QWidget) -> None:
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await until(lambda: self.view.findChild(QWidget, "settingEditor") is None)

    def press(self, name: str) -> None:
        click(find(self.root, name, QPushButton))

    @property
    def status(self) -> str:
        return find(self.root, "settingsStatusLabel", QLabel).text()

    async def agree(self, answer: str = "confirmButton") -> None:
        await until(lambda: self.root.findChild(QWidget, "questionDialog"))
        click(find(window("questionDialog"), answer, QPushButton))

    async def looked(self) -> None:
        await until(lambda: self.status.startswith("Double-click"), 30)


@pytest.fixture
async def main_window(context: Context) -> AsyncIterator[MainWindow]:
    made = MainWindow(context.theme, context.notices, (TerminalsPage,))
    made.resize(1280, 800)
    made.show()
    made.open_pages(context)
    yield made
    await context.jobs.close()
    made.close()


async def opened(window: MainWindow, url: str) -> Tree:
    """The settings of the terminal at `url`, with what it has known."""
    tree = Tree(window)
    tree.press("addTerminalButton")
    type_into(find(window, "terminalNameField", QLineEdit), "Gate")
    type_into(find(window, "addressField", QLineEdit), url)
    type_into(find(window, "passwordField", QLineEdit), PASSWORD)
    tree.press("connectButton")
    button = find(window, "terminalSettingsButton", QPushButton)
    await until(button.isVisible)
    click(button)
    await tree.looked()
    return tree


async def test_a_value_is_changed_after_its_difference_was_agreed_to(main_window: MainWindow, gallery: Gallery) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    await tree.unfold("Doors", "Door")
    where = ("Doors", "Door", "openDuration")
    assert (tree.text(VALUE, *where), tree.text(HINT, *where)) == ("5", "1–255 s · How long the door stays unlocked")
    editor = tree.edit(*where)
    assert isinstance(editor, QSpinBox)
    assert (editor.minimum(), editor.maximum(), editor.suffix()) == (1, 255, " s")
    editor.setValue(9)
    await tree.enter(editor)
    assert (tree.text(VALUE, *where), tree.text(HINT, *where)) == ("9", "was 5")
    assert tree.status == "1 change, not written yet"
    tree.press("applySettingsButton")
    await until(lambda: tree.root.findChild(QWidget, "questionDialog"))
    assert find(window("questionDialog"), "questionFact1", QWidget).isVisible()
    await tree.agree()
    await until(lambda: tree.status == "1 field written and read back")
    assert tree.text(HINT, *where) == "written and read back"
    assert "<openDuration>9<" in gallery.terminals[0].state.settings["doors.parameters 1"]


async def test_a_terminal_that_dies_during_a_write_is_not_called_connected(
    main_window: MainWindow, gallery: Gallery
) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    head = find(main_window, "terminalStatusLabel", QLabel)
    assert head.text().startswith("Connected")
    await tree.unfold("Doors", "Door")
    editor = tree.edit("Doors", "Door", "openDuration")
    assert isinstance(editor, QSpinBox)
    editor.setValue(9)
    await tree.enter(editor)
    tree.press("applySettingsButton")
    await until(lambda: tree.root.findChild(QWidget, "questionDialog"))
    await gallery.call(gallery.terminals[0].power_off())
    await tree.agree()
    await until(lambda: "may or may not have been written" in tree.status)
    assert "by themselves" not in tree.status
    assert not head.text().startswith("Connected")
    assert find(main_window, "applySettingsButton", QPushButton).isEnabled()


async def test_what_was_changed_elsewhere_is_read_again(
    main_window: MainWindow, gallery: Gallery, context: Context
) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    again = find(main_window, "readSettingAgainButton", QPushButton)
    await tree.unfold("Doors", "Door")
    tree.view.setCurrentIndex(tree.at("Doors"))
    assert not again.isEnabled()
    where = ("Doors", "Door", "openDuration")
    tree.view.setCurrentIndex(tree.at(*where))
    [record] = await context.station.terminals.list()
    await context.station.configuration.change(record.id, "door:1", {"openDuration": "8"})
    assert tree.text(VALUE, *where) == "5"
    click(again)
    await until(lambda: tree.text(VALUE, *where) == "8")


async def test_nothing_is_written_without_consent(main_window: MainWindow, gallery: Gallery) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    await tree.unfold("Accounts and security", "SSH")
    box = tree.edit("Accounts and security", "SSH", "enabled")
    assert isinstance(box, QComboBox)
    choose(box, "true")
    await tree.enter(box)
    tree.press("applySettingsButton")
    await tree.agree("cancelButton")
    await until(lambda: tree.status == "1 change, not written yet")
    tree.press("discardSettingsButton")
    assert tree.text(VALUE, "Accounts and security", "SSH", "enabled") == "off"
    assert not [seen for seen in gallery.terminals[0].state.requests if seen.method == "PUT"]


async def test_what_the_terminal_lacks_is_gray_and_says_so(main_window: MainWindow) -> None:
    async with Gallery(options(profile="k1a340")) as lacking:
        tree = await opened(main_window, lacking.terminals[0].url)
        assert tree.text(HINT, "Readers and cards", "NFC") == "not on this terminal"
        assert not tree.view.model().hasChildren(tree.at("Readers and cards", "NFC"))
        assert tree.text(HINT, "Terminal", "Language") == ""


async def test_an_ignored_change_is_told_beside_its_field(main_window: MainWindow, gallery: Gallery) -> None:
    gallery.terminals[0].faults.add("ok_but_ignored@network.set_isup")
    tree = await opened(main_window, gallery.terminals[0].url)
    await tree.unfold("Cloud and servers", "ISUP server")
    where = ("Cloud and servers", "ISUP server", "portNo")
    editor = tree.edit(*where)
    assert isinstance(editor, QSpinBox)
    editor.setValue(7700)
    await tree.enter(editor)
    tree.press("applySettingsButton")
    await tree.agree()
    await until(lambda: tree.text(HINT, *where) == "the terminal said yes, but kept 7660")
    assert "said yes" in tree.text(HINT, "Cloud and servers", "ISUP server")


async def test_search_finds_by_title_field_and_help(main_window: MainWindow, gallery: Gallery) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    everything = len(tree.rows(QModelIndex()))
    for words, group, title in (
        ("wiegand", "Readers and cards", "Wiegand"),
        ("synchronizeInterval", "Terminal", "Time server (NTP)"),
        ("stays unlocked", "Doors", "Door"),
    ):
        type_into(find(tree.root, "settingsSearchField", QLineEdit), words)
        await until(partial(tree.shows, group))
        assert [row.data() for row in tree.rows(tree.at(group))] == [title]
    find(tree.root, "settingsSearchField", QLineEdit).clear()
    await until(lambda: len(tree.rows(QModelIndex())) == everything)


async def test_another_one_of_several_is_read_by_its_number(main_window: MainWindow, gallery: Gallery) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    where = ("Permission schedules", "Permissions: week")
    await tree.unfold(*where)
    assert tree.text(VALUE, *where) == "schedule 1"
    number = tree.edit(*where)
    assert isinstance(number, QSpinBox)
    number.setValue(3)
    await tree.enter(number)
    assert tree.text(VALUE, *where) == "schedule 3"
    await tree.unfold(*where)
    time = tree.edit(*where, "WeekPlanCfg.0.TimeSegment.endTime")
    assert isinstance(time, QTimeEdit)
    time.setTime(time.time().addSecs(3600))
    await tree.enter(time)
    tree.press("applySettingsButton")
    await tree.agree()
    await until(lambda: tree.status == "1 field written and read back")
    assert '"19:00:00"' in gallery.terminals[0].state.settings["plans.week 3"]


async def test_a_password_is_typed_hidden_and_never_shown(main_window: MainWindow, gallery: Gallery) -> None:
    tree = await opened(main_window, gallery.terminals[0].url)
    await tree.unfold("Cloud and servers", "ISUP server")
    where = ("Cloud and servers", "ISUP server", "key")
    line = tree.edit(*where)
    assert isinstance(line, QLineEdit)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    type_into(line, "Tulip")
    await tree.enter(line)
    assert tree.text(VALUE, *where) == "new, not shown"
    tree.press("applySettingsButton")
    await until(lambda: "cannot be used" in tree.status)
    assert "8 to 32" in tree.text(HINT, *where)
    assert "Tulip" not in tree.status + tree.text(HINT, *where)
    assert not [seen for seen in gallery.terminals[0].state.requests if seen.method == "PUT"]
