"""The main window: navigation, menus, notices, opening, about."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facestation.errors import DatabaseBusy, DiskFull
from ui.context import Context
from ui.hands import click, find, has_window, until, window
from ui.main_window import MainWindow
from ui.notices import Notices, Tone
from ui.pages.page import Page
from ui.theme.theme import Theme
from ui.translation import Translation


class _Plain(Page):
    """Writes down what happens to it."""

    icon = "reception"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.events: list[str] = []

    def shown(self) -> None:
        self.events.append("shown")

    def left(self) -> None:
        self.events.append("left")

    def start(self) -> None:
        self.events.append("start")

    def retranslate(self) -> None:
        self.events.append("retranslated")


class Reception(_Plain):
    nav_name = "navReception"
    job_prefix = "reception."

    @staticmethod
    def title() -> str:
        return "Reception"


class Settings(_Plain):
    nav_name = "navSettings"
    job_prefix = "settings."

    @staticmethod
    def title() -> str:
        return "Settings"


@pytest.fixture
def empty(theme: Theme, notices: Notices, translation: Translation) -> MainWindow:
    made = MainWindow(theme, notices, (Reception, Settings))
    made.show()
    return made


@pytest.fixture
def full(empty: MainWindow, context: Context) -> MainWindow:
    empty.open_pages(context)
    return empty


def _events(main: MainWindow, index: int) -> list[str]:
    page = main.pages[index]
    assert isinstance(page, _Plain)
    return page.events


def test_before_the_station_is_open_there_is_nowhere_to_go(empty: MainWindow) -> None:
    assert not find(empty, "navReception", QPushButton).isEnabled()
    assert not empty.menus.new_visitor.isEnabled()
    assert empty.current == -1
    empty.go(0)
    assert empty.current == -1


def test_station_that_does_not_open_says_why_and_offers_to_try_again(empty: MainWindow) -> None:
    wishes: list[bool] = []
    empty.retry_wished.connect(lambda: wishes.append(True))
    empty.show_failure(DatabaseBusy())
    retry = find(empty, "retryButton", QPushButton)
    click(retry)
    assert wishes == [True]
    texts = [shown.text() for shown in empty.findChildren(QLabel) if shown.isVisible()]
    assert "The station's database is in use." in texts
    empty.show_failure(None)
    assert not retry.isVisible()


async def test_navigation_shows_and_leaves_pages(full: MainWindow) -> None:
    assert full.current == 0
    click(find(full, "navSettings", QPushButton))
    assert full.current == 1
    assert full.windowTitle().startswith("Settings")
    assert _events(full, 0) == ["shown", "left"]
    assert _events(full, 1) == ["shown"]
    click(find(full, "navSettings", QPushButton))
    assert _events(full, 1) == ["shown"]


async def test_leaving_a_page_cancels_its_jobs_only(full: MainWindow, context: Context) -> None:
    async def endless() -> None:
        await context.station.outbox.pending()
        await until(lambda: False, 60)

    context.jobs.run("reception.live", endless())
    context.jobs.run("station.live", endless())
    full.go(1)
    assert not context.jobs.running("reception.live")
    assert context.jobs.running("station.live")


async def test_keys_go_to_pages_and_begin_a_visitor(full: MainWindow) -> None:
    QTest.keyClick(full, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert full.current == 1
    QTest.keyClick(full, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert full.current == 0
    assert _events(full, 0)[-1] == "start"
    QTest.keyClick(full, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert full.current == 1


async def test_every_action_of_the_menus_has_a_key_of_its_own(full: MainWindow) -> None:
    actions = [action for action in full.findChildren(QAction) if action.objectName()]
    keys = [action.shortcut().toString() for action in actions]
    assert len(actions) >= 6
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert all(action.text() for action in actions)


async def test_about_opens_beside_everything_else_and_closes(full: MainWindow) -> None:
    full.menus.about.trigger()
    about = window("aboutSheet")
    assert "Facestation" in find(about, "aboutName", QLabel).text()
    click(find(about, "aboutCloseButton", QPushButton))
    assert not has_window("aboutSheet")


async def test_switching_the_language_reaches_menus_navigation_and_pages(
    full: MainWindow, translation: Translation
) -> None:
    full.go(1)
    translation.use("ru")
    await until(lambda: full.menus.quit.text() == "В&ыход")
    assert all("retranslated" in _events(full, index) for index in (0, 1))


async def test_notice_goes_by_itself_but_an_error_stays_until_closed(
    full: MainWindow, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.widgets.notice_bar.SHOWN_FOR_MS", 20)
    shown = find(full, "noticeLabel", QLabel)
    assert not shown.isVisible()
    notices.say("Done.", Tone.GOOD)
    assert shown.isVisible()
    assert shown.text() == "Done."
    await until(lambda: not shown.isVisible())
    notices.fail(DiskFull())
    assert shown.text().startswith("The disk of this computer is full. Make room")
    await asyncio.sleep(0.06)
    assert shown.isVisible()
    click(find(full, "noticeCloseButton", QPushButton))
    assert not shown.isVisible()


async def test_notice_of_the_language_before_is_taken_away(
    full: MainWindow, notices: Notices, translation: Translation
) -> None:
    notices.fail(DiskFull())
    translation.use("ru")
    await until(lambda: not find(full, "noticeLabel", QLabel).isVisible())


async def test_window_survives_a_change_of_the_look(full: MainWindow, theme: Theme) -> None:
    theme.use("dark")
    assert not full.grab().isNull()


async def test_arrow_keys_walk_the_navigation_and_the_page_follows(full: MainWindow) -> None:
    reception = find(full, "navReception", QPushButton)
    reception.setFocus()
    QTest.keyClick(reception, Qt.Key.Key_Down)
    assert find(full, "navSettings", QPushButton).isChecked()
    assert full.current == 1
