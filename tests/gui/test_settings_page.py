"""The settings page with real clicks and a real settings file."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QSpinBox

from facestation.settings import SETTINGS
from ui import words
from ui.context import Context
from ui.hands import choose, find, type_into, until
from ui.main_window import MainWindow
from ui.pages.settings.controls import Control
from ui.pages.settings.presenter import PasswordsKept, Secrets, Shown
from ui.pages.settings.view import SettingsPage


@pytest.fixture
async def page(context: Context) -> AsyncIterator[SettingsPage]:
    main = MainWindow(context.theme, context.notices, (SettingsPage,))
    main.show()
    main.open_pages(context)
    made = main.pages[0]
    assert isinstance(made, SettingsPage)
    await until(lambda: find(made, "visitHoursField", QSpinBox).value() == 8)
    yield made
    await context.jobs.close()
    main.close()


async def test_every_setting_of_the_table_has_its_field_and_its_words(page: SettingsPage) -> None:
    for row in SETTINGS:
        name, hint = words.setting(row.key)
        assert find(page, f"{row.key}Hint", QLabel).text() == hint
        assert name
        if row.unit not in {"", "characters"}:
            assert words.unit(row.unit, 2)


async def test_look_is_chosen_and_kept(page: SettingsPage, context: Context) -> None:
    choose(find(page, "themeBox", QComboBox), "dark")
    await until(lambda: context.theme.tokens.dark)
    assert context.settings.load().theme == "dark"


async def test_language_is_chosen_and_spoken_at_once(page: SettingsPage, context: Context) -> None:
    choose(find(page, "languageBox", QComboBox), "ru")
    await until(lambda: find(page, "pageTitle", QLabel).text() == "Настройки")
    assert find(page, "visitHoursField", QSpinBox).text() == "8 часов"
    assert find(page, "themeBox", QComboBox).currentText() == "Как в системе"
    assert context.settings.load().language == "ru"


async def test_language_of_the_command_line_is_the_one_shown(page: SettingsPage, context: Context) -> None:
    context.translation.use("ru")
    page.shown()
    await until(lambda: find(page, "languageBox", QComboBox).currentData() == "ru")
    assert context.settings.load().language == "system"


async def test_text_is_kept_when_the_field_is_left(page: SettingsPage, context: Context) -> None:
    field = find(page, "deskNameField", QLineEdit)
    type_into(field, "North gate")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    await until(lambda: context.settings.load().desk_name == "North gate")


async def test_text_that_is_too_long_is_said_beside_its_field_and_stays(page: SettingsPage, context: Context) -> None:
    field = find(page, "deskNameField", QLineEdit)
    type_into(field, "x" * 65)
    QTest.keyClick(field, Qt.Key.Key_Return)
    problem = find(page, "deskNameFieldProblem", QLabel)
    await until(problem.isVisible)
    assert "cannot be used" in problem.text()
    assert field.text() == "x" * 65
    assert context.settings.load().desk_name == ""


async def test_number_is_kept_with_its_unit(page: SettingsPage, context: Context) -> None:
    field = find(page, "visitHoursField", QSpinBox)
    QTest.keyClick(field, Qt.Key.Key_Down)
    await until(lambda: context.settings.load().visit_hours == 7)
    await until(lambda: field.text() == "7 hours")


async def test_scrolling_over_a_field_changes_nothing(page: SettingsPage) -> None:
    field = find(page, "visitHoursField", QSpinBox)
    find(page, "languageBox", QComboBox).setFocus()
    center = QPointF(field.rect().center())
    turn = QWheelEvent(
        center,
        field.mapToGlobal(center),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert field.value() == 8


async def test_where_secrets_lie_is_said_plainly(page: SettingsPage) -> None:
    passwords = find(page, "passwordsKeptLabel", QLabel)
    await until(passwords.text)
    for kept, words_of_it in (
        (PasswordsKept.IN_KEYRING, "are kept in this computer's password store"),
        (PasswordsKept.NOWHERE, "has no password store"),
        (PasswordsKept.KEYRING_LOCKED, "is locked"),
    ):
        page.display(Shown(secrets=Secrets(kept, kept is PasswordsKept.IN_KEYRING, "/data")))
        assert words_of_it in passwords.text()
        key = find(page, "photoKeyLabel", QLabel).text()
        assert ("password store" in key) is (kept is PasswordsKept.IN_KEYRING)
    assert "/data" in find(page, "dataFolderLabel", QLabel).text()


def test_every_kind_of_setting_has_a_control(application: QApplication) -> None:
    for row in SETTINGS:
        control = Control(row, lambda _key, _value: None)
        control.show_value(row.default)
        control.retranslate()
        assert control.widget.objectName()
