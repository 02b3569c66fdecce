"""Passwords to another computer and back, from the settings page, with real clicks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from facestation.domain.secret import Secret
from tests.gui.cut_words import cut_words
from tests.gui.drawn import drawn
from tests.gui.file_dialog import name_file
from tests.gui.gallery import PASSWORD
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.settings.view import SettingsPage

PASSPHRASE = "six words are easy to keep"


async def sheet() -> QWidget:
    await until(lambda: has_window("passphraseDialog"))
    return window("passphraseDialog")


async def test_passwords_are_saved_under_a_passphrase_and_read_again(context: Context, tmp_path: Path) -> None:
    terminals = context.station.terminals
    record = await terminals.add("http://127.0.0.9:9", name="Gate", password=Secret(PASSWORD))
    main = MainWindow(context.theme, context.notices, (SettingsPage,))
    main.show()
    main.open_pages(context)
    file = tmp_path / "site.passwords"
    click(find(main, "exportPasswordsButton", QAbstractButton))
    first = await sheet()
    confirm = find(first, "confirmButton", QAbstractButton)
    type_into(find(first, "passphraseField", QLineEdit), PASSPHRASE)
    type_into(find(first, "passphraseAgainField", QLineEdit), PASSPHRASE[:-1] + "x")
    assert not confirm.isEnabled()
    assert find(first, "passphraseAgainFieldProblem", QLabel).isVisible()
    await drawn()
    assert cut_words(first) == []
    assert "12 characters" in find(first, "passphraseLeastLabel", QLabel).text()
    type_into(find(first, "passphraseAgainField", QLineEdit), PASSPHRASE)
    click(confirm)
    await name_file(file)
    await until(file.exists)
    assert PASSWORD.encode() not in file.read_bytes()
    await terminals.remove(record.id)
    click(find(main, "importPasswordsButton", QAbstractButton))
    await name_file(file)
    second = await sheet()
    type_into(find(second, "passphraseField", QLineEdit), PASSPHRASE)
    click(find(second, "confirmButton", QAbstractButton))
    notice = find(main, "noticeLabel", QLabel)
    await until(lambda: "1 terminal came onto the list" in notice.text())
    [back] = await terminals.list()
    assert await context.station.credentials.password(back.id) == Secret(PASSWORD)
    await context.jobs.close()
    main.close()
