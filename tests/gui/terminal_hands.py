"""The Terminals page and the windows above it as an installer uses them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from tests.gui.file_dialog import name_file
from ui.hands import click, find, has_window, until, window
from ui.main_window import MainWindow

NAMES = ("Back", "Front", "Gate")


class TerminalHands:
    """The Terminals page, and whatever window stands above it."""

    def __init__(self, main: MainWindow, folder: Path) -> None:
        self.main = main
        self.folder = folder
        self.table = find(main, "terminalTable", QTableView)

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    @staticmethod
    def press(root: QWidget, name: str) -> None:
        click(find(root, name, QPushButton))

    @staticmethod
    async def answer(name: str) -> str:
        await until(lambda: has_window("questionDialog"))
        dialog = window("questionDialog")
        said = " ".join(each.text() for each in dialog.findChildren(QLabel))
        click(find(dialog, name, QPushButton))
        await until(lambda: not has_window("questionDialog"))
        return said

    choose_file = staticmethod(name_file)

    @staticmethod
    def text(root: QWidget, name: str) -> str:
        return find(root, name, QLabel).text()

    def status(self, root: QWidget) -> str:
        return self.text(root, "templateStatusLabel")
