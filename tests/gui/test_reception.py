"""The reception page with real clicks and keys, a real station and virtual terminals on real ports."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QTableView

from facestation.domain.secret import Secret
from tests.gui.desk import Desk, opened_desk
from tests.gui.drawn import drawn
from tests.gui.gallery import Gallery, options
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until
from ui.pages.reception.table_model import DOORS, HOST, NAME, TIME
from ui.translation import Translation


def cell(table: QTableView, row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def names(desk: Desk) -> list[str]:
    return [cell(desk.visitors, row, NAME) for row in range(desk.visitors.model().rowCount())]


def search(desk: Desk, text: str) -> None:
    type_into(find(desk.main, "visitorSearchField", QLineEdit), text)


def button(desk: Desk, name: str) -> QPushButton:
    return find(desk.main, name, QPushButton)


async def enroll(desk: Desk, *people: str) -> None:
    """Enrolls them one after the other and closes the window again."""
    for name in people:
        await desk.enroll(name)
        desk.press("closeButton")
        await until(lambda: not desk.is_open)
        await until(_is_first(desk, name))
        desk.main.activateWindow()


def _is_first(desk: Desk, name: str) -> Callable[[], bool]:
    return lambda: names(desk)[:1] == [name] and cell(desk.visitors, 0, DOORS).count("verified") == 3


async def test_a_long_name_gets_its_room_and_is_whole_in_its_tooltip(desk: Desk) -> None:
    long = "Anna-Sophie Featherstonehaugh"
    await enroll(desk, long)
    needed_px = desk.visitors.fontMetrics().horizontalAdvance(long)
    assert desk.visitors.columnWidth(NAME) > needed_px
    assert desk.visitors.columnWidth(NAME) < desk.visitors.viewport().width() * 0.4
    tip = str(desk.visitors.model().index(0, NAME).data(Qt.ItemDataRole.ToolTipRole))
    assert tip.startswith(long)


async def test_a_password_that_a_door_waits_for_is_said_and_a_button_leads_to_where_it_is_typed(
    desk: Desk, context: Context
) -> None:
    await enroll(desk, "Ann Smith")
    mend = button(desk, "mendTerminalsButton")
    assert not mend.isVisible()
    terminals = context.station.terminals
    await terminals.set_login((await terminals.list())[0].id, "admin", Secret("Wrong-1"))
    await desk.open()
    desk.type("nameField", "Bo Baker")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: "needs attention" in desk.states().values())
    desk.window.close()
    await until(mend.isVisible)
    assert "(password needed)" in find(desk.main, "visitorCountLabel", QLabel).text()
    click(mend)
    await until(lambda: find(desk.main, "terminalTable", QTableView).isVisible())


async def test_an_empty_day_says_what_the_page_is_for_and_offers_the_first_step(desk: Desk) -> None:
    await until(lambda: button(desk, "firstStepButton").isVisible())
    assert not desk.visitors.isVisible()
    click(button(desk, "firstStepButton"))
    await until(lambda: desk.is_open)


async def test_without_terminals_the_first_step_leads_to_their_page(context: Context) -> None:
    async with Gallery() as nobody:
        desk = await opened_desk(context, nobody)
        await until(lambda: button(desk, "firstStepButton").text() == "Go to Terminals")
        click(button(desk, "firstStepButton"))
        assert find(desk.main, "navTerminals", QPushButton).isChecked()
        await context.jobs.close()
        desk.main.close()


async def test_a_new_visitor_appears_with_a_mark_for_every_door(desk: Desk) -> None:
    await desk.open()
    desk.type("nameField", "Ann Smith")
    desk.type("hostField", "Bo Baker")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: names(desk) == ["Ann Smith"])
    await until(lambda: cell(desk.visitors, 0, DOORS).count("verified") == 3)
    assert cell(desk.visitors, 0, HOST) == "Bo Baker"
    assert ":" in cell(desk.visitors, 0, TIME)
    assert "Staff door: verified" in cell(desk.visitors, 0, DOORS)
    assert find(desk.main, "visitorCountLabel", QLabel).text() == "1 visitor today"


async def test_the_newest_visitor_comes_first(desk: Desk) -> None:
    await enroll(desk, "Ann Smith", "Bo Baker")
    await until(lambda: names(desk) == ["Bo Baker", "Ann Smith"])


async def test_people_are_found_as_they_are_typed(desk: Desk) -> None:
    await enroll(desk, "Ann Smith", "Bo Baker")
    search(desk, "smi")
    await until(lambda: names(desk) == ["Ann Smith"])
    search(desk, "zoe")
    await until(lambda: button(desk, "firstStepButton").isVisible())
    assert button(desk, "firstStepButton").text() == "Enroll somebody new"
    find(desk.main, "visitorSearchField", QLineEdit).clear()
    await until(lambda: len(names(desk)) == 2)


async def test_whoever_comes_again_takes_three_actions(desk: Desk) -> None:
    await enroll(desk, "Ann Smith")
    search(desk, "ann")
    QTest.keyClick(find(desk.main, "visitorSearchField", QLineEdit), Qt.Key.Key_Return)
    await until(lambda: desk.is_open)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo"))
    assert desk.field("nameField") == "Ann Smith"
    assert find(desk.window, "employeeNoField", QLineEdit).isReadOnly()
    assert desk.button("enrollButton").text().replace("&", "") == "Enroll on 3 doors"
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await desk.all_doors("verified")
    assert [desk.people_on(number) for number in range(3)] == [["Ann Smith"]] * 3


async def test_a_name_that_nobody_has_is_typed_already_for_somebody_new(desk: Desk) -> None:
    search(desk, "Zoe Young")
    await until(lambda: button(desk, "firstStepButton").text() == "Enroll somebody new")
    QTest.keyClick(find(desk.main, "visitorSearchField", QLineEdit), Qt.Key.Key_Return)
    await until(lambda: desk.is_open)
    await until(lambda: desk.field("nameField") == "Zoe Young")
    assert find(desk.main, "visitorSearchField", QLineEdit).text() == ""


async def test_a_double_click_opens_the_person_again(desk: Desk) -> None:
    await enroll(desk, "Ann Smith")
    where = desk.visitors.visualRect(desk.visitors.model().index(0, NAME)).center()
    desk.click_cell(desk.visitors, 0, NAME)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(desk.visitors.viewport(), left, none, where)
    await until(lambda: desk.is_open)
    await until(lambda: desk.field("nameField") == "Ann Smith")


async def test_a_removal_is_confirmed_and_reaches_every_door(desk: Desk) -> None:
    await enroll(desk, "Ann Smith")
    assert not button(desk, "removeVisitorButton").isEnabled()
    desk.click_cell(desk.visitors, 0, NAME)
    assert button(desk, "removeVisitorButton").text().replace("&", "") == "Remove from 3 doors…"
    click(button(desk, "removeVisitorButton"))
    await desk.answer("cancelButton")
    assert desk.people_on(0) == ["Ann Smith"]
    desk.visitors.setFocus()
    QTest.keyClick(desk.visitors, Qt.Key.Key_Delete)
    said = await desk.answer("confirmButton")
    assert "Remove Ann Smith?" in said
    await until(lambda: cell(desk.visitors, 0, DOORS).count("removed") == 3)
    assert [desk.people_on(number) for number in range(3)] == [[], [], []]
    assert not button(desk, "removeVisitorButton").isEnabled()


async def test_the_context_menu_offers_what_can_be_done(desk: Desk) -> None:
    await enroll(desk, "Ann Smith")
    desk.visitors.customContextMenuRequested.emit(QPoint(40, 20))
    assert not desk.visitors.findChildren(QMenu)
    desk.click_cell(desk.visitors, 0, NAME)
    desk.visitors.customContextMenuRequested.emit(QPoint(40, 20))
    (menu,) = desk.visitors.findChildren(QMenu)
    assert [action.text().replace("&", "") for action in menu.actions()] == ["Enroll again…", "Remove from 3 doors…"]
    menu.actions()[0].trigger()
    await until(lambda: desk.is_open)


async def test_many_doors_in_the_same_state_share_a_chip(context: Context) -> None:
    async with Gallery(*[options() for _ in range(6)]) as six:
        desk = await opened_desk(context, six)
        for number, terminal in enumerate(six.terminals[3:], start=4):
            await context.station.terminals.add(terminal.url, name=f"Door {number}")
        await desk.open(6)
        desk.type("nameField", "Ann")
        await desk.photograph()
        desk.press("enrollButton")
        await desk.all_doors("verified")
        await until(lambda: cell(desk.visitors, 0, DOORS) == "6 doors: verified")
        await context.jobs.close()
        desk.main.close()


async def test_a_narrow_window_wraps_the_chips(desk: Desk) -> None:
    await enroll(desk, "Ann Smith")
    await until(lambda: cell(desk.visitors, 0, DOORS).count("verified") == 3)
    desk.main.resize(1400, 700)
    await until(lambda: desk.visitors.width() > 1000)
    await drawn()
    wide_px = desk.visitors.rowHeight(0)
    desk.main.resize(900, 700)
    await until(lambda: desk.visitors.rowHeight(0) > wide_px)
    assert not desk.visitors.grab().isNull()


async def test_the_page_speaks_the_language_that_is_chosen(desk: Desk, translation: Translation) -> None:
    await enroll(desk, "Ann Smith")
    translation.use("ru")
    await until(lambda: "verified" not in cell(desk.visitors, 0, DOORS))
    assert button(desk, "newVisitorButton").text() != "&New visitor"
    assert names(desk) == ["Ann Smith"]


async def test_the_search_is_where_the_cursor_waits(desk: Desk) -> None:
    desk.main.activateWindow()
    await until(lambda: QApplication.focusWidget() is find(desk.main, "visitorSearchField", QLineEdit))
    QTest.keyClick(desk.main, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: has_window("enrollmentWindow"))
