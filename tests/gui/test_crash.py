"""Bugs of the program: told, logged, and never with personal data."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from ui.crash import BugReports, CrashSheet, outline
from ui.hands import click, find, has_window, until, window
from ui.theme.theme import Theme
from ui.translation import Translation

SECRET = "Anna Secret"


def _broken() -> None:
    try:
        dict[str, int]()[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


@pytest.fixture
def hook() -> Iterator[None]:
    before = sys.excepthook
    yield
    sys.excepthook = before


def test_outline_names_kinds_and_places_but_no_message() -> None:
    with pytest.raises(ValueError, match=SECRET) as caught:
        _broken()
    text = outline(caught.value)
    assert "ValueError" in text
    assert "KeyError" in text
    assert "tests/gui/test_crash.py" in text
    assert "_broken" in text
    assert SECRET not in text


@pytest.mark.usefixtures("hook", "translation")
async def test_exception_in_a_slot_opens_the_sheet_and_is_logged(
    theme: Theme, caplog: pytest.LogCaptureFixture
) -> None:
    BugReports(CrashSheet(None).show_outline).install(asyncio.get_running_loop())
    with caplog.at_level(logging.ERROR, logger="ui.crash"):
        QTimer.singleShot(0, _broken)
        await until(lambda: has_window("crashSheet"))
    details = find(window("crashSheet"), "crashDetails", QPlainTextEdit).toPlainText()
    assert "ValueError" in details
    assert SECRET not in details + caplog.text
    assert "ValueError" in caplog.text


@pytest.mark.usefixtures("hook", "translation")
async def test_stray_task_is_a_bug_too_and_an_open_sheet_stays_as_it_is(
    theme: Theme, caplog: pytest.LogCaptureFixture
) -> None:
    loop = asyncio.get_running_loop()
    bugs = BugReports(CrashSheet(None).show_outline)
    bugs.install(loop)
    loop.call_exception_handler({"message": "a task failed", "exception": ZeroDivisionError()})
    bugs.report(KeyError())
    loop.call_exception_handler({"message": "only words"})
    sheet = window("crashSheet")
    details = find(sheet, "crashDetails", QPlainTextEdit).toPlainText()
    assert "ZeroDivisionError" in details
    assert "KeyError" not in details
    assert "KeyError" in caplog.text
    assert "only words" in caplog.text
    click(find(sheet, "crashCopyButton", QPushButton))
    assert QGuiApplication.clipboard().text() == details
    click(find(sheet, "crashCloseButton", QPushButton))
    assert not has_window("crashSheet")


async def test_sheet_follows_the_language(theme: Theme, translation: Translation) -> None:
    sheet = CrashSheet(None)
    sheet.show_outline("nothing")
    translation.use("ru")
    await until(lambda: find(sheet, "crashCloseButton", QPushButton).text() == "Продолжить")


def test_interruption_by_keyboard_is_no_bug(hook: None, capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []
    loop = asyncio.new_event_loop()
    BugReports(shown.append).install(loop)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    loop.close()
    assert not shown
    assert "KeyboardInterrupt" in capsys.readouterr().err
