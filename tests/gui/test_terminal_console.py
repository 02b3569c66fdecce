"""The expert console with real clicks, a real station and a virtual terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton, QWidget

from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import choose, click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.terminals.view import TerminalsPage
from ui.widgets.picture import Picture


class Console:
    """The console as an expert uses it."""

    def __init__(self, main: MainWindow) -> None:
        self.main = main
        self.search = find(main, "consoleSearchField", QLineEdit)

    async def pick(self, text: str) -> None:
        type_into(self.search, text)
        QTest.keyClick(self.search, Qt.Key.Key_Return)
        await until(lambda: find(self.main, "consoleSendButton", QPushButton).isVisible())

    def press(self, name: str) -> None:
        click(find(self.main, name, QPushButton))

    def label(self, name: str) -> str:
        return find(self.main, name, QLabel).text()

    @property
    def answer(self) -> str:
        return find(self.main, "consoleAnswerField", QPlainTextEdit).toPlainText()

    async def answered(self, status: str = "HTTP 200") -> None:
        await until(lambda: self.label("consoleStatusLabel").startswith(status))


@pytest.fixture
async def console(context: Context, gallery: Gallery) -> AsyncIterator[Console]:
    await context.station.terminals.add(gallery.terminals[0].url, name="Gate")
    main = MainWindow(context.theme, context.notices, (TerminalsPage,))
    main.resize(1280, 800)
    main.show()
    main.open_pages(context)
    page = main.pages[0]
    assert isinstance(page, TerminalsPage)
    rows = find(main, "terminalTable", QWidget)
    await until(lambda: rows.model().rowCount() == 1)  # type: ignore[attr-defined]
    rows.selectRow(0)  # type: ignore[attr-defined]
    click(find(main, "connectButton", QPushButton))
    tab = find(main, "terminalConsoleButton", QPushButton)
    await until(tab.isVisible)
    click(tab)
    yield Console(main)
    await context.jobs.close()
    main.close()


async def test_a_read_is_picked_by_its_name_sent_and_read(console: Console) -> None:
    listed = find(console.main, "consoleOperationList", QListView)
    assert listed.isVisible()
    await console.pick("system.device_info")
    assert not listed.isVisible()
    assert console.label("consolePathLabel") == "GET /ISAPI/System/deviceInfo"
    assert console.label("consoleEffectLabel") == "only reads"
    console.press("consoleSendButton")
    await console.answered()
    assert "<model>DS-K1T343EFWX</model>" in console.answer
    console.press("consoleCopyButton")
    assert QGuiApplication.clipboard().text() == "facestation-cli call system.device_info --terminal Gate"


async def test_a_picture_is_shown_as_a_picture(console: Console) -> None:
    await console.pick("streaming.snapshot")
    parameter = find(console.main, "consoleParam_channel_id", QLineEdit)
    assert parameter.hasFocus()
    console.press("consoleSendButton")
    assert console.label("consoleParam_channel_idProblem") == "This must not be empty."
    type_into(parameter, "1")
    QTest.keyClick(parameter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await console.answered()
    await until(lambda: find(console.main, "consolePicture", Picture).has_frame)


async def test_what_destroys_asks_for_the_name_of_the_terminal_first(console: Console, gallery: Gallery) -> None:
    await console.pick("system.factory_reset")
    assert "factory" in console.label("consoleLossLabel")
    type_into(find(console.main, "consoleParam_reset_mode", QLineEdit), "basic")
    console.press("consoleSendButton")
    await until(lambda: has_window("questionDialog"))
    question = window("questionDialog")
    confirm = find(question, "confirmButton", QPushButton)
    typed = find(question, "confirmationField", QLineEdit)
    assert typed.hasFocus()
    for text, enabled in (("gate", False), ("Gate", True), ("Gat", False)):
        type_into(typed, text)
        assert confirm.isEnabled() is enabled
    click(find(question, "cancelButton", QPushButton))
    await until(lambda: not has_window("questionDialog"))
    assert not [seen for seen in gallery.terminals[0].state.requests if seen.method == "PUT"]


async def test_a_refusal_and_an_earlier_call(console: Console) -> None:
    await console.pick("persons.search")
    editor = find(console.main, "consoleBodyField", QPlainTextEdit)
    assert not find(console.main, "consoleAnswerField", QWidget).isVisible()
    editor.setPlainText('{"UserInfoSearchCond": {}}')
    console.press("consoleSendButton")
    await until(lambda: console.label("consoleStatusLabel").startswith("HTTP "))
    await console.pick("system.device_info")
    history = find(console.main, "consoleHistoryBox", QComboBox)
    assert history.count() == 2
    assert "persons.search" in history.itemText(1)
    history.setFocus()
    choose(history, None) if history.findData(None) < 0 else QTest.keyClick(history, Qt.Key.Key_Down)
    await until(lambda: console.label("consoleOperationLabel") == "persons.search")
    assert editor.toPlainText() == '{"UserInfoSearchCond": {}}'
