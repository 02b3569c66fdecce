"""Finding terminals on the page and bringing them onto the list, with real clicks and real datagrams."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from facestation.domain.secret import Secret
from tests.gui.desk import unnamed_controls
from tests.gui.gallery import PASSWORD, Gallery, options
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.terminals.found.table import SERIAL, STATE
from ui.pages.terminals.table_model import NAME
from ui.pages.terminals.table_model import STATE as CONNECTED
from ui.pages.terminals.view import TerminalsPage

FIRST = "Primrose-7"


class Hands:
    """The page as an installer uses it."""

    def __init__(self, main: MainWindow) -> None:
        self.main = main
        self.known = find(main, "terminalTable", QTableView)

    @property
    def found(self) -> QTableView:
        return find(self.main, "discoveredTable", QTableView)

    def press(self, name: str, root: QWidget | None = None) -> None:
        click(find(root or self.main, name, QAbstractButton))

    def states(self, table: QTableView, column: int) -> list[str]:
        model = table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def text(self, name: str) -> str:
        return find(self.main, name, QLabel).text()

    async def sheet(self, name: str) -> QWidget:
        await until(lambda: has_window(name), what=name)
        return window(name)


def has_widget(root: QWidget, name: str) -> bool:
    """Whether that widget is there to be seen."""
    found = root.findChild(QWidget, name)
    return found is not None and found.isVisible()


@pytest.fixture
async def gallery() -> AsyncIterator[Gallery]:
    """One terminal with a password and one as it comes from the factory."""
    async with Gallery(options(), options(inactive=True)) as made:
        yield made


@pytest.fixture
async def hands(context: Context, heard: None) -> AsyncIterator[Hands]:
    main = MainWindow(context.theme, context.notices, (TerminalsPage,))
    main.resize(1280, 900)
    main.show()
    main.open_pages(context)
    await until(lambda: main.findChild(QTableView, "discoveredTable"))
    yield Hands(main)
    await context.jobs.close()
    main.close()


async def test_an_empty_station_finds_terminals_by_itself_and_adds_them(hands: Hands, gallery: Gallery) -> None:
    await until(lambda: sorted(hands.states(hands.found, STATE)) == ["new", "no password yet"])
    assert unnamed_controls(find(hands.main, "foundRegion", QWidget)) == []
    # There is one next thing: what to do about those that were found, before anybody types an address.
    primary = [each for each in hands.main.findChildren(QPushButton) if each.property("kind") == "primary"]
    assert [each.objectName() for each in primary if each.isVisible()] == ["activateButton"]
    hands.press("addFoundButton")
    sheet = await hands.sheet("addFoundDialog")
    type_into(find(sheet, "foundPasswordField", QLineEdit), "Wrong-1")
    hands.press("confirmButton", sheet)
    await until(lambda: "password needed" in "".join(hands.states(hands.known, CONNECTED)))
    assert gallery.terminals[0].failed_logins == 1
    await until(lambda: "password needed, known" in hands.states(hands.found, STATE))
    # Whoever logs in somewhere else on the page is not told here for ever what was wrong once.
    hands.known.selectRow(0)
    field = find(hands.main, "passwordField", QLineEdit)
    await until(field.isVisible)
    type_into(field, PASSWORD)
    hands.press("connectButton")
    await until(lambda: hands.states(hands.found, STATE) == ["no password yet"])
    assert gallery.terminals[0].failed_logins == 1


async def test_known_ones_in_place_stay_out_of_the_way_and_moved_ones_are_followed(
    hands: Hands, gallery: Gallery, context: Context
) -> None:
    first = gallery.terminals[0]
    record = await context.station.terminals.add("http://127.0.0.9:9", name="Gate", password=Secret(PASSWORD))
    await context.station.pool.change(record.id, serial=first.identity.serial)
    hands.press("discoverButton")
    await until(lambda: "new address" in hands.states(hands.found, STATE))
    hands.press("followFoundButton")
    await until(lambda: hands.states(hands.found, STATE) == ["no password yet"])
    assert (await context.station.terminals.get(record.id)).address.url == first.url
    hands.press("everythingFoundBox")
    assert sorted(hands.states(hands.found, STATE)) == ["known", "no password yet"]
    assert all(len(serial) == 9 for serial in hands.states(hands.found, SERIAL))
    await until(find(hands.main, "putFoundAwayButton", QAbstractButton).isVisible)
    hands.press("putFoundAwayButton")
    assert not hands.found.isVisible()


async def test_a_wrong_range_is_said_beside_its_field_and_nothing_is_lost(hands: Hands) -> None:
    await until(lambda: len(hands.states(hands.found, STATE)) == 2)
    type_into(find(hands.main, "rangeField", QLineEdit), "10.0.0.0/8")
    hands.press("searchRangeButton")
    await until(lambda: "at most 4096" in hands.text("rangeFieldProblem"))
    type_into(find(hands.main, "rangeField", QLineEdit), "127.0.0.1/32")
    hands.press("searchRangeButton")
    await until(lambda: not hands.text("rangeFieldProblem"))
    await until(lambda: hands.text("foundStatusLabel").startswith("2 terminals found"))


async def test_a_terminal_from_the_factory_gets_a_password_and_a_name_and_stands_in_the_list(
    hands: Hands, gallery: Gallery, context: Context
) -> None:
    await until(lambda: len(hands.states(hands.found, STATE)) == 2)
    hands.press("activateButton")
    sheet = await hands.sheet("activationDialog")
    start = find(sheet, "startActivationButton", QAbstractButton)
    password = find(sheet, "activationPasswordField", QLineEdit)
    type_into(password, "tulips")
    await until(lambda: has_widget(sheet, "promiseBox"))
    hands.press("promiseBox", sheet)
    assert not start.isEnabled()
    type_into(password, FIRST)
    assert unnamed_controls(sheet) == []
    click(start)
    await until(lambda: gallery.terminals[1].active)
    await until(lambda: has_widget(sheet, "placedNameField1"))
    assert password.text() == ""
    assert find(sheet, "activationHeading", QLabel).text() == sheet.windowTitle() == "1 terminal activated"
    assert not has_widget(sheet, "activationStatusLabel")
    type_into(find(sheet, "placedNameField1", QLineEdit), "North gate")
    hands.press("applyPlacesButton", sheet)
    outcome = find(sheet, "activationTable", QTableView)
    await until(lambda: hands.states(outcome, 1) == ["changed"])
    assert unnamed_controls(sheet) == []
    hands.press("closeActivationButton", sheet)
    await until(lambda: hands.states(hands.known, NAME) == ["North gate"])
    await until(lambda: hands.states(hands.known, CONNECTED)[0].startswith("connected"))
    await until(lambda: hands.states(hands.found, STATE) == ["new"])
    [record] = await context.station.terminals.list()
    assert await context.station.credentials.password(record.id) == Secret(FIRST)
    assert gallery.terminals[1].failed_logins == 0
    name = (await context.station.configuration.read(record.id, "device_info")).field("deviceName")
    assert name is not None
    assert name.value == "North gate"


async def test_passwords_that_nobody_saw_are_not_let_go_without_a_question(hands: Hands, gallery: Gallery) -> None:
    await until(lambda: len(hands.states(hands.found, STATE)) == 2)
    hands.press("activateButton")
    sheet = await hands.sheet("activationDialog")
    hands.press("makePasswordsButton", sheet)
    assert not find(sheet, "startActivationButton", QAbstractButton).isEnabled()
    await until(lambda: has_widget(sheet, "promiseBox"))
    hands.press("promiseBox", sheet)
    hands.press("startActivationButton", sheet)
    await until(find(sheet, "exportPasswordsButton", QAbstractButton).isVisible)
    hands.press("closeActivationButton", sheet)
    question = await hands.sheet("questionDialog")
    hands.press("cancelButton", question)
    await until(lambda: not has_window("questionDialog"))
    assert sheet.isVisible()
    assert gallery.terminals[1].active
