"""The list of terminals as table and cards, its filters, and what is done to several, with real clicks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)

from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.terminals.table_model import ATTENTION, NAME, STATE
from ui.pages.terminals.view import TerminalsPage

NAMES = ("Back", "Front", "Gate")


class Hands:
    """The list as a person uses it."""

    def __init__(self, main: MainWindow) -> None:
        self.main = main
        self.table = find(main, "terminalTable", QTableView)

    def press(self, name: str) -> None:
        click(find(self.main, name, QPushButton))

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def click(self, view: QAbstractItemView, row: int, modifier: Qt.KeyboardModifier) -> None:
        middle: QPoint = view.visualRect(view.model().index(row, NAME)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, middle)

    def has(self, count: int) -> bool:
        return len(self.column(NAME)) == count

    def marked(self) -> list[str]:
        numbers = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        return [self.column(NAME)[number] for number in numbers]

    def text(self, name: str) -> str:
        return find(self.main, name, QLabel).text()

    async def answer(self, name: str) -> None:
        await until(lambda: has_window("questionDialog"))
        click(find(window("questionDialog"), name, QPushButton))
        await until(lambda: not has_window("questionDialog"))


@pytest.fixture
async def hands(context: Context, gallery: Gallery) -> AsyncIterator[Hands]:
    for name, terminal in zip(NAMES, gallery.terminals, strict=True):
        await context.station.terminals.add(terminal.url, name=name)
    main = MainWindow(context.theme, context.notices, (TerminalsPage,))
    main.resize(1280, 720)
    main.show()
    main.open_pages(context)
    made = Hands(main)
    await until(lambda: made.column(NAME) == [*NAMES])
    yield made
    await context.jobs.close()
    main.close()


async def test_cards_and_table_share_what_is_marked(hands: Hands) -> None:
    hands.press("asCardsButton")
    cards = find(hands.main, "terminalCards", QAbstractItemView)
    assert cards.isVisible()
    hands.click(cards, 0, Qt.KeyboardModifier.NoModifier)
    assert hands.text("terminalHeading") == "Back"
    hands.click(cards, 2, Qt.KeyboardModifier.ControlModifier)
    assert hands.marked() == ["Back", "Gate"]
    assert not find(hands.main, "terminalHeading", QLabel).isVisible()
    hands.press("asTableButton")
    assert hands.marked() == ["Back", "Gate"]
    assert hands.text("markedCountLabel") == "2 terminals selected"
    hands.click(hands.table, 1, Qt.KeyboardModifier.NoModifier)
    assert hands.text("terminalHeading") == "Front"


async def test_how_the_list_is_seen_outlives_the_page(hands: Hands, context: Context) -> None:
    hands.press("asCardsButton")
    await until(lambda: context.settings.load().terminals_as == "cards")
    again = MainWindow(context.theme, context.notices, (TerminalsPage,))
    again.show()
    again.open_pages(context)
    await until(lambda: find(again, "terminalCards", QAbstractItemView).isVisible())
    assert find(again, "asCardsButton", QPushButton).isChecked()
    again.close()


async def test_what_is_done_to_several_can_be_done_to_one(hands: Hands) -> None:
    hands.click(hands.table, 1, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(hands.main, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    menu = find(hands.main, "terminalActionsMenu", QMenu)
    await until(menu.isVisible)
    offered = {action.objectName(): action.isEnabled() for action in menu.actions()}
    assert (offered["oneCheckAction"], offered["oneOpenDoorAction"]) == (True, False)
    assert "oneRemoveAction" not in offered
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    await until(lambda: hands.main.findChild(QLabel, "manyProgressLabel"))
    await until(lambda: hands.text("manyProgressLabel") == "Check: 1 done")
    assert hands.column(STATE)[1].startswith("connected")


async def test_filters_leave_what_they_say_and_the_cursor_stays(hands: Hands, gallery: Gallery) -> None:
    await gallery.call(gallery.terminals[1].power_off())
    hands.press("checkAllButton")
    await until(lambda: sum(state.startswith("connected") for state in hands.column(STATE)) == 2)
    await until(lambda: hands.column(STATE)[1].startswith("no answer"))
    assert hands.column(ATTENTION)[1].startswith("Check that it has power")
    hands.press("filterOfflineButton")
    assert hands.column(NAME) == ["Front"]
    hands.press("filterAllButton")
    field = find(hands.main, "terminalFilterField", QLineEdit)
    type_into(field, "connected ga")
    await until(lambda: hands.column(NAME) == ["Gate"])
    assert field.hasFocus()
    type_into(field, "nowhere")
    await until(lambda: not hands.column(NAME))
    hands.press("showAllButton")
    await until(lambda: hands.column(NAME) == [*NAMES])


async def test_several_are_checked_side_by_side_with_an_outcome_for_each(hands: Hands, gallery: Gallery) -> None:
    await gallery.call(gallery.terminals[0].power_off())
    hands.press("selectAllButton")
    assert not find(hands.main, "manyOpenDoorButton", QPushButton).isEnabled()
    hands.press("manyCheckButton")
    await until(lambda: hands.text("manyProgressLabel") == "Check: 2 done, 1 failed")
    outcome = find(hands.main, "manyTable", QTableView).model()
    assert [outcome.index(row, 1).data() for row in range(3)] == ["failed", "done", "done"]
    await until(lambda: hands.column(STATE)[2].startswith("connected"))
    await gallery.call(gallery.terminals[0].power_on())
    hands.press("manyAgainButton")
    await until(lambda: hands.text("manyProgressLabel") == "Check: 1 done")
    hands.press("manyPutAwayButton")
    hands.press("manyOpenDoorButton")
    await hands.answer("confirmButton")
    await until(lambda: hands.text("manyProgressLabel") == "Open the doors: 3 done")


async def test_several_are_removed_after_one_question(hands: Hands, context: Context) -> None:
    hands.click(hands.table, 0, Qt.KeyboardModifier.NoModifier)
    hands.click(hands.table, 2, Qt.KeyboardModifier.ShiftModifier)
    for answer, left in (("cancelButton", 3), ("confirmButton", 0)):
        hands.press("manyRemoveButton")
        await hands.answer(answer)
        await until(partial(hands.has, left))
    assert await context.station.terminals.list() == []
    assert find(hands.main, "addressField", QLineEdit).isVisible()


async def test_every_section_can_be_reached_and_read_without_a_mouse(hands: Hands) -> None:
    hands.press("checkAllButton")
    await until(lambda: hands.column(STATE)[0].startswith("connected"))
    hands.click(hands.table, 0, Qt.KeyboardModifier.NoModifier)
    detail = find(hands.main, "closeTerminalButton", QPushButton).parentWidget()
    assert detail is not None
    for name in ("terminalConnectionButton", "terminalSettingsButton", "terminalOverviewButton"):
        tab = find(detail, name, QAbstractButton)
        tab.setFocus()
        QTest.keyClick(tab, Qt.Key.Key_Space)
        assert tab.isChecked()
        for widget in detail.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.objectName():
                spoken = QAccessible.queryAccessibleInterface(widget)
                assert spoken.text(QAccessible.Text.Name).strip(), widget.objectName()
    QTest.keyClick(find(detail, "terminalOverviewButton", QAbstractButton), Qt.Key.Key_Escape)
    assert not detail.isVisible()
    assert hands.table.hasFocus()
