"""The people page with real clicks: a table in, somebody found and removed, a table out."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tests.gui.desk import GOOD_PHOTO, unnamed_controls
from tests.gui.file_dialog import name_file
from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.people.table_model import DOORS, NAME, VALID
from ui.pages.people.view import PeoplePage

TABLE = """employee_no,name,valid_until,cards,photo
1001,Ann Smith,,70001,
1002,Bo Li,,,
1003,,,70003,
"""


class Hands:
    """The page as a person uses it."""

    def __init__(self, main: MainWindow) -> None:
        self.main = main
        self.table = find(main, "peopleTable", QTableView)

    @property
    def imports(self) -> QWidget:
        return window("importWindow")

    def press(self, name: str, root: QWidget | None = None) -> None:
        click(find(root or self.main, name, QAbstractButton))

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def status(self) -> str:
        return find(self.imports, "importStatusLabel", QLabel).text()

    file = staticmethod(name_file)

    async def confirm(self, name: str) -> None:
        await until(lambda: has_window(name))
        click(find(window(name), "confirmButton", QPushButton))
        await until(lambda: not has_window(name))


@pytest.fixture
async def hands(context: Context, gallery: Gallery) -> AsyncIterator[Hands]:
    for name, terminal in zip(("Back", "Front"), gallery.terminals, strict=False):
        await context.station.terminals.add(terminal.url, name=name)
    main = MainWindow(context.theme, context.notices, (PeoplePage,))
    main.resize(1024, 700)
    main.show()
    main.open_pages(context)
    yield Hands(main)
    await context.jobs.close()
    main.close()


def written(folder: Path) -> tuple[Path, Path]:
    """A table with a good row, one without a photo and one without a name, and the photo of the first."""
    photos = folder / "photos"
    photos.mkdir()
    shutil.copy(GOOD_PHOTO, photos / "1001.jpg")
    table = folder / "people.csv"
    table.write_text(TABLE, encoding="utf-8")
    return table, photos


async def test_a_table_comes_in_somebody_goes_and_a_table_goes_out(
    hands: Hands, gallery: Gallery, tmp_path: Path
) -> None:
    table, photos = written(tmp_path)
    hands.press("importButton")
    await until(lambda: has_window("importWindow"))
    assert not find(hands.imports, "checkImportButton", QPushButton).isEnabled()
    hands.press("chooseImportFileButton", hands.imports)
    await hands.file(table)
    await until(lambda: find(hands.imports, "importFileField", QLineEdit).text() == str(table))
    type_into(find(hands.imports, "importPhotosField", QLineEdit), str(photos))
    for number in (1, 2):
        find(hands.imports, f"importTerminalBox{number}", QCheckBox).click()
    assert not find(hands.imports, "startImportButton", QPushButton).isEnabled()
    hands.press("checkImportButton", hands.imports)
    await until(lambda: hands.status().startswith("1 row can be imported. 2 rows cannot"), 20)
    assert not any(terminal.state.people for terminal in gallery.terminals)
    rows = find(hands.imports, "importRowsTable", QTableView).model()
    assert [rows.index(row, 0).data() for row in range(2)] == ["3", "4"]
    hands.press("startImportButton", hands.imports)
    await until(lambda: hands.status().startswith("Done: 1 person is on every chosen terminal"), 20)
    hands.press("saveRefusedButton", hands.imports)
    await hands.file(tmp_path / "refused.csv")
    await until(lambda: find(hands.imports, "savedRowsLabel", QLabel).text())
    assert "Bo Li" in (tmp_path / "refused.csv").read_text(encoding="utf-8-sig")
    assert not unnamed_controls(hands.imports)
    hands.imports.close()
    await until(lambda: hands.column(NAME) == ["Ann Smith"])
    await until(lambda: hands.column(DOORS) == ["2 doors: verified"])
    assert hands.column(VALID) == ["without limit"]
    await _found_and_removed(hands, gallery)
    hands.press("exportButton")
    await hands.confirm("pickTerminalsSheet")
    await hands.file(tmp_path / "out.csv")
    await until((tmp_path / "out.csv").exists)


async def _found_and_removed(hands: Hands, gallery: Gallery) -> None:
    field = find(hands.main, "peopleSearchField", QLineEdit)
    type_into(field, "bo")
    await until(lambda: not hands.column(NAME))
    type_into(field, "ann 1001")
    await until(lambda: hands.column(NAME) == ["Ann Smith"])
    place = hands.table.visualRect(hands.table.model().index(0, NAME)).center()
    QTest.mouseClick(hands.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert find(hands.main, "removePersonButton", QPushButton).text().replace("&", "") == "Remove from 2 doors…"
    hands.press("removePersonButton")
    await hands.confirm("questionDialog")
    await until(lambda: hands.column(DOORS) == ["2 doors: removed"])
    assert not any(terminal.state.people for terminal in gallery.terminals)
    assert not unnamed_controls(hands.main)
