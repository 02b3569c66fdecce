"""A tour: the real windows, walked through by pressing their real buttons, with a picture of every step."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableView, QWidget

from facestation.domain.enrollment import State
from ui import hands, words
from ui.demo import NAMES
from ui.hands import NotAsExpected, choose, click, find, has_window, type_into, window
from ui.main_window import MainWindow
from ui.pages.terminals.table_model import FACES, STATE
from ui.widgets.navigation import RECEPTION, SETTINGS, TERMINALS
from ui.widgets.picture import Picture

VISITOR = "Ada Lovelace"
OPERATION = "system.device_info"
OPENING_S = 60.0
SENDING_S = 60.0
WAITING_S = 30.0
"""A step that takes a person a blink may take a busy build machine this long."""
SETTLING_S = 0.4
"""For the last repaint before a picture is taken."""
DOOR_STATE = 1
DARK_LIGHTNESS = 80


@dataclass(frozen=True, slots=True)
class Step:
    """One step as the report tells it."""

    title: str
    did: str
    saw: str
    picture: str
    took_s: float


class Tour:
    """Walks once; what is not as expected ends it with a picture of how it was."""

    def __init__(self, folder: Path, main: MainWindow) -> None:
        self._folder = folder
        self._main = main
        self._steps: list[Step] = []
        self._did: list[str] = []
        self._since_s = time.monotonic()

    async def walk(self) -> int:
        """The exit status: 0 when everything was as expected, 1 otherwise; pictures and report.md are left."""
        await asyncio.to_thread(self._folder.mkdir, parents=True, exist_ok=True)
        problem = ""
        try:
            await self._open()
            await self._enroll()
            await self._look_at_terminals()
            await self._change_look_and_language()
        except NotAsExpected as error:
            problem = str(error)
            await self._seen("Not as expected", problem, self._front())
        report = _report(self._steps, problem)
        await asyncio.to_thread((self._folder / "report.md").write_text, report, encoding="utf-8")
        return 1 if problem else 0

    async def _open(self) -> None:
        await _until(lambda: self._main.pages, "the station opens", OPENING_S)
        self._did.append("started the station with three virtual terminals")
        await self._seen("The reception in the morning", "no visitors yet, one thing to do", self._main)

    async def _enroll(self) -> None:
        self._press(self._main, "newVisitorButton")
        await _until(lambda: has_window("enrollmentWindow"), "the enrollment window opens")
        form = window("enrollmentWindow")
        doors = find(form, "doorTable", QTableView).model()
        await _until(lambda: doors.rowCount() == len(NAMES), "every terminal is offered as a door")
        await self._seen("A new visitor", "one window: who, photo, doors", form)
        self._type(form, "nameField", VISITOR)
        await self._take_photo(form)
        self._press(form, "enrollButton")
        verified = words.state(State.VERIFIED)
        await _until(lambda: _column(doors, DOOR_STATE) == [verified] * len(NAMES), "every door is verified", SENDING_S)
        saw = f"“{_text(form, 'enrollmentStatusLabel')}”; every door: {verified}"
        await self._seen("Enrolled and read back", saw, form)
        self._press(form, "closeButton")
        await _until(lambda: not has_window("enrollmentWindow"), "the enrollment window closes")
        visitors = find(self._main, "visitorTable", QTableView).model()
        await _until(lambda: visitors.rowCount() == 1, "the visitor stands in the list")
        await self._seen("Today's visitors", f"{VISITOR} with a mark for every door", self._main)

    async def _take_photo(self, form: QWidget) -> None:
        source = find(form, "photoSourceBox", QComboBox)
        camera = next((i for i in range(source.count()) if str(source.itemData(i)).startswith("camera:")), -1)
        if camera != source.currentIndex():
            choose(source, source.itemData(camera))
            self._did.append(f"chose the source “{source.currentText()}”")
        pane = find(form, "previewPane", QWidget)
        await _until(lambda: bool(getattr(pane, "has_frame", False)), "the live picture of the terminal's camera")
        retake = find(form, "retakeButton", QAbstractButton)
        before = _text(form, "guidanceLabel")
        await _until(lambda: _text(form, "guidanceLabel") != before or retake.isVisible(), "a hint for the person")
        await self._seen("The live picture", f"hint: “{_text(form, 'guidanceLabel')}”", form)
        if not retake.isVisible():
            # The automatic shutter may be quicker than the hand.
            self._press(form, "captureButton")
        verdict = find(form, "photoVerdictLabel", QLabel)
        await _until(lambda: retake.isVisible() and verdict.isVisible() and verdict.text(), "the photo is judged")
        await self._seen("The photo is judged", f"“{verdict.text()}”", form)
        await self._take_another(form)

    async def _take_another(self, form: QWidget) -> None:
        self._press(form, "retakeButton")
        capture = find(form, "captureButton", QAbstractButton)
        await _until(capture.isVisible, "the camera is live again")
        self._press(form, "captureButton")
        reason = find(form, "takeReasonLabel", QLabel)
        await _until(lambda: reason.isVisible() and reason.text(), "the better one of two pictures is proposed")
        await self._seen("Another picture costs nothing", f"“{reason.text()}”", form)

    async def _look_at_terminals(self) -> None:
        self._press(self._main, TERMINALS)
        table = find(self._main, "terminalTable", QTableView)
        model = table.model()
        await _until(lambda: model.rowCount() == len(NAMES), "the terminals are listed")
        self._press(self._main, "checkAllButton")
        await _until(
            lambda: all(_has_number(cell) for cell in _column(model, FACES)), what="every terminal is connected"
        )
        await self._seen("The terminals", "; ".join(_column(model, STATE)), self._main)
        self._press(self._main, "asCardsButton")
        await self._seen("The terminals as cards", "state, room, clock and what is to be done", self._main)
        self._press(self._main, "asTableButton")
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=_middle(table))
        self._did.append("clicked the first terminal")
        pictures = partial(self._main.findChildren, Picture, "terminalPicture")
        await _until(lambda: any(each.has_frame for each in pictures()), "the live picture of the chosen terminal")
        await self._seen("One terminal", f"“{_text(self._main, 'terminalStatusLabel')}”", self._main)
        await self._call_an_operation()
        self._press(self._main, "selectAllButton")
        await self._seen("Several terminals", f"“{_text(self._main, 'markedCountLabel')}”", self._main)

    async def _call_an_operation(self) -> None:
        self._press(self._main, "terminalConsoleButton")
        self._type(self._main, "consoleSearchField", OPERATION)
        QTest.keyClick(find(self._main, "consoleSearchField", QLineEdit), Qt.Key.Key_Return)
        self._press(self._main, "consoleSendButton")
        answered = "the terminal answers in the console"
        await _until(lambda: _text(self._main, "consoleStatusLabel").startswith("HTTP"), answered)
        await self._seen("The expert console", f"“{_text(self._main, 'consoleStatusLabel')}”", self._main)

    async def _change_look_and_language(self) -> None:
        self._press(self._main, SETTINGS)
        await self._settle()
        await self._seen("The settings", "language, look, this desk, where secrets are kept", self._main)
        self._choose("themeBox", "dark")
        await _until(self._is_dark, "the windows are dark")
        await self._seen("Dark", "the same page in the dark look", self._main)
        reception = find(self._main, RECEPTION, QAbstractButton)
        before = reception.text()
        self._choose("languageBox", "ru" if before.isascii() else "en")
        await _until(lambda: reception.text() != before, "the windows speak the other language")
        await self._seen("Another language", f"“{reception.text()}”", self._main)
        self._press(self._main, RECEPTION)
        await self._seen("The reception, dark and in the other language", "today's visitors", self._main)
        self._press(self._main, "newVisitorButton")
        await _until(lambda: has_window("enrollmentWindow"), "the enrollment window opens")
        await self._settle()
        await self._seen("The enrollment window in the other language", "ready", window("enrollmentWindow"))
        self._press(self._main, TERMINALS)
        await self._seen("The terminals in the other language", "as before", self._main)

    def _press(self, root: QWidget, name: str) -> None:
        button = find(root, name, QAbstractButton)
        self._did.append(f"pressed “{button.text().replace('&', '')}” (`{name}`)")
        click(button)

    def _type(self, root: QWidget, name: str, text: str) -> None:
        type_into(find(root, name, QLineEdit), text)
        self._did.append(f"typed “{text}” (`{name}`)")

    def _choose(self, name: str, data: str) -> None:
        choose(find(self._main, name, QComboBox), data)
        self._did.append(f"chose `{data}` (`{name}`)")

    def _is_dark(self) -> bool:
        return self._main.palette().color(QPalette.ColorRole.Window).lightness() < DARK_LIGHTNESS

    def _front(self) -> QWidget:
        return window("enrollmentWindow") if has_window("enrollmentWindow") else self._main

    async def _settle(self) -> None:
        await asyncio.sleep(SETTLING_S)

    async def _seen(self, title: str, saw: str, shown: QWidget) -> None:
        took_s = time.monotonic() - self._since_s
        await self._settle()
        picture = f"{len(self._steps) + 1:02d}-{''.join(c if c.isalnum() else '-' for c in title.lower())}.png"
        image = shown.grab().toImage()
        await asyncio.to_thread(image.save, str(self._folder / picture))
        self._steps.append(Step(title, "; ".join(self._did) or "looked", saw, picture, took_s))
        self._did.clear()
        self._since_s = time.monotonic()


async def _until(reached: Callable[[], object], what: str, timeout_s: float = WAITING_S) -> None:
    await hands.until(reached, timeout_s, what)


def _text(root: QWidget, name: str) -> str:
    return find(root, name, QLabel).text()


def _column(model: QAbstractItemModel, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _has_number(cell: str) -> bool:
    return any(character.isdigit() for character in cell)


def _middle(table: QTableView) -> QPoint:
    return table.visualRect(table.model().index(0, 0)).center()


def _report(steps: list[Step], problem: str) -> str:
    total_s = sum(step.took_s for step in steps)
    head = f"Everything was as expected, in {total_s:.1f} s." if not problem else f"Not as expected: {problem}"
    lines = ["# A tour of the windows", "", head, ""]
    for number, step in enumerate(steps, start=1):
        lines += [
            f"## {number}. {step.title}",
            "",
            f"- Did: {step.did}",
            f"- Saw: {step.saw}",
            f"- Took: {step.took_s:.1f} s",
            "",
            f"![{step.title}]({step.picture})",
            "",
        ]
    return "\n".join(lines)
