"""The reception and its enrollment window as a person at the desk uses them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from facestation.virtual.terminal import VirtualTerminal
from tests.gui.file_dialog import name_file
from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.table import PAGES
from ui.widgets.preview_pane import PreviewPane

DATA = Path(__file__).parents[2] / "facestation" / "virtual" / "data"
GOOD_PHOTO = DATA / "grace_hopper.jpg"
NAMES = ("Main entrance", "Staff door", "Car park")


class Desk:
    """The main window with its reception, and the enrollment window once it is open."""

    def __init__(self, main: MainWindow, context: Context, gallery: Gallery) -> None:
        self.main, self.context, self.gallery = main, context, gallery

    @property
    def window(self) -> QWidget:
        return window("enrollmentWindow")

    @property
    def is_open(self) -> bool:
        return has_window("enrollmentWindow")

    async def open(self, door_count: int = 3) -> None:
        """Presses the big button and waits until the doors are there."""
        click(find(self.main, "newVisitorButton", QPushButton))
        await until(lambda: self.is_open)
        await until(lambda: self.doors.model().rowCount() == door_count)
        await until(lambda: self.field("employeeNoField"))

    @property
    def doors(self) -> QTableView:
        return find(self.window, "doorTable", QTableView)

    @property
    def visitors(self) -> QTableView:
        return find(self.main, "visitorTable", QTableView)

    @property
    def pane(self) -> PreviewPane:
        return find(self.window, "previewPane", PreviewPane)

    def states(self) -> dict[str, str]:
        """The word of each door's chip."""
        model = self.doors.model()
        rows = range(model.rowCount())
        return {str(model.index(row, 0).data()): str(model.index(row, 1).data()) for row in rows}

    def message(self, door: str) -> str:
        model = self.doors.model()
        row = [str(model.index(each, 0).data()) for each in range(model.rowCount())].index(door)
        return str(model.index(row, 2).data())

    def brought_to(self, number: int) -> int:
        """How often a person or a face was written to, or asked of, this terminal."""
        seen = self.terminal(number).state.requests
        return sum(each.operation.startswith(("persons.", "faces.")) for each in seen)

    async def all_doors(self, state: str) -> None:
        await until(lambda: set(self.states().values()) == {state}, what=f"every door {state}")

    def press(self, name: str) -> None:
        click(find(self.window, name, QPushButton))

    def button(self, name: str) -> QPushButton:
        return find(self.window, name, QPushButton)

    def type(self, name: str, text: str) -> None:
        type_into(find(self.window, name, QLineEdit), text)

    def field(self, name: str) -> str:
        return find(self.window, name, QLineEdit).text()

    def moment(self, name: str) -> QDateTimeEdit:
        return find(self.window, name, QDateTimeEdit)

    def label(self, name: str) -> str:
        found = find(self.window, name, QLabel)
        return found.text() if found.isVisible() else ""

    def problem(self, name: str) -> str:
        """What stands below that field."""
        return self.label(f"{name}Problem")

    def choose_source(self, data: str) -> None:
        box = find(self.window, "photoSourceBox", QComboBox)
        box.setCurrentIndex(box.findData(data))

    async def choose_file(self, file: Path) -> None:
        """Takes a photo file through the file dialog."""
        self.press("photoFileButton")
        await name_file(file)

    async def photograph(self, file: Path = GOOD_PHOTO) -> None:
        """Chooses a photo and waits for the verdict."""
        await self.choose_file(file)
        await until(lambda: self.label("photoVerdictLabel"))

    async def enroll(self, name: str = "Ann Smith") -> None:
        """The whole job, until every door has the person."""
        await self.open()
        self.type("nameField", name)
        await self.photograph()
        self.press("enrollButton")
        await self.all_doors("verified")

    async def answer(self, button: str) -> str:
        """Answers the question that is asked, and tells what it said."""
        await until(lambda: has_window("questionDialog"))
        dialog = window("questionDialog")
        said = " ".join(each.text() for each in dialog.findChildren(QLabel))
        over = dialog.parentWidget()
        click(find(dialog, button, QPushButton))
        await until(lambda: not has_window("questionDialog"))
        if over is not None:
            # A window manager does that by itself; the answer may close the window as well.
            over.activateWindow()
            await until(lambda: over.isActiveWindow() or not over.isVisible())
        return said

    def people_on(self, number: int) -> list[str]:
        """The names of the people whom that terminal really holds."""
        return [str(person.get("name")) for person in self.terminal(number).state.people.values()]

    def terminal(self, number: int) -> VirtualTerminal:
        return self.gallery.terminals[number]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key pressed wherever the cursor is in the enrollment window."""
        focused = QApplication.focusWidget()
        QTest.keyClick(focused if focused is not None else self.window, key, modifier)

    def click_cell(self, table: QTableView, row: int, column: int, part: QPoint | None = None) -> None:
        """Clicks into a cell, in its middle or at an offset from its left edge."""
        index: QModelIndex = table.model().index(row, column)
        rect = table.visualRect(index)
        where = rect.center() if part is None else QPoint(rect.left() + part.x(), rect.center().y())
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


async def opened_desk(context: Context, gallery: Gallery) -> Desk:
    """The main window with its pages, on a station that knows the terminals of the gallery by the names of doors."""
    for name, terminal in zip(NAMES, gallery.terminals, strict=False):
        await context.station.terminals.add(terminal.url, name=name)
    main = MainWindow(context.theme, context.notices, PAGES)
    main.resize(QSize(1024, 700))
    main.show()
    main.open_pages(context)
    return Desk(main, context, gallery)


def unnamed_controls(root: QWidget) -> list[str]:
    """Widgets that take the focus and that assistive tools could not call by a name."""
    found = []
    for widget in root.findChildren(QWidget):
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        inner = widget.objectName().startswith("qt_") or widget.window() is not root.window()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not named and not inner:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found
