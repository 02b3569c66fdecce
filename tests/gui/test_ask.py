"""Questions: awaited, never blocking."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from tests.gui.desk import unnamed_controls
from tests.gui.drawn import drawn
from tests.house.tree import ROOT
from ui.ask import Ask, FileWish, Question
from ui.hands import click, find, has_window, type_into, until, window
from ui.jobs import Jobs
from ui.theme.theme import Theme

QUESTION = Question("Remove it?", "It is gone then.", "Remove", "Keep", destroys=True)


@pytest.fixture
def parent(theme: Theme) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    made.show()
    return made


@pytest.mark.parametrize(("button", "answer"), [("confirmButton", True), ("cancelButton", False)])
async def test_pressed_button_is_the_answer(parent: QWidget, jobs: Jobs, button: str, answer: bool) -> None:
    answers: list[bool] = []
    jobs.run("ask", Ask().confirm(QUESTION, parent), answers.append)
    await until(lambda: has_window("questionDialog"))
    click(find(window("questionDialog"), button, QPushButton))
    await until(lambda: answers)
    assert answers == [answer]
    await until(lambda: not has_window("questionDialog"))


async def test_escape_is_a_no(parent: QWidget, jobs: Jobs) -> None:
    answers: list[bool] = []
    jobs.run("ask", Ask().confirm(QUESTION, parent), answers.append)
    await until(lambda: has_window("questionDialog"))
    QTest.keyClick(window("questionDialog"), Qt.Key.Key_Escape)
    await until(lambda: answers)
    assert answers == [False]


@pytest.mark.parametrize(("destroys", "default"), [(True, "cancelButton"), (False, "confirmButton")])
async def test_what_destroys_is_not_the_default(parent: QWidget, jobs: Jobs, destroys: bool, default: str) -> None:
    question = Question("Sure?", "Think.", "Yes", "No", destroys)
    jobs.run("ask", Ask().confirm(question, parent))
    await until(lambda: has_window("questionDialog"))
    dialog = window("questionDialog")
    assert find(dialog, default, QPushButton).isDefault()
    assert [label.text() for label in dialog.findChildren(QLabel)] == ["Sure?", "Think."]


async def test_a_doubtful_question_has_no_for_its_main_button_and_shows_what_to_compare(
    parent: QWidget, jobs: Jobs
) -> None:
    facts = (("Before", "AB"), ("Now", "CD"))
    jobs.run("ask", Ask().confirm(Question("Sure?", "Think.", "Yes", "No", doubtful=True, facts=facts), parent))
    await until(lambda: has_window("questionDialog"))
    dialog = window("questionDialog")
    safe = find(dialog, "cancelButton", QPushButton)
    assert (safe.isDefault(), safe.property("kind")) == (True, "primary")
    assert [label.text() for label in dialog.findChildren(QLabel)] == ["Sure?", "Think.", "Before", "AB", "Now", "CD"]


@pytest.mark.parametrize("count", [1, 50])
@pytest.mark.parametrize(("doubtful", "default"), [(True, "cancelButton"), (False, "confirmButton")])
async def test_whatever_there_is_to_compare_the_buttons_are_on_the_screen_and_enter_is_the_default(
    parent: QWidget, jobs: Jobs, count: int, doubtful: bool, default: str
) -> None:
    facts = tuple((f"Terminal {number}", "AB:" * 15 + "AB\n" + "CD:" * 15 + "CD") for number in range(count))
    jobs.run("ask", Ask().confirm(Question("Sure?", "Think.", "Yes", "No", doubtful=doubtful, facts=facts), parent))
    await until(lambda: has_window("questionDialog"))
    dialog = window("questionDialog")
    await drawn()
    assert dialog.frameGeometry().height() < dialog.screen().availableGeometry().height()
    assert dialog.focusWidget() is find(dialog, default, QPushButton)
    value = find(dialog, "questionFact1", QLabel)
    assert value.width() >= value.sizeHint().width()
    assert value.visibleRegion().boundingRect().width() == value.width()
    assert unnamed_controls(dialog) == []


async def test_the_last_of_many_facts_is_reached_without_a_mouse(parent: QWidget, jobs: Jobs) -> None:
    facts = tuple((f"Terminal {number}", "AB") for number in range(50))
    jobs.run("ask", Ask().confirm(Question("Sure?", "Think.", "Yes", "No", facts=facts), parent))
    await until(lambda: has_window("questionDialog"))
    dialog = window("questionDialog")
    area = find(dialog, "questionFacts", QScrollArea)
    await drawn()
    last = find(dialog, "questionFact50", QLabel)
    assert last.visibleRegion().isEmpty()
    for _ in range(4):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if area.hasFocus():
            break
    for _ in range(50):
        QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert not last.visibleRegion().isEmpty()


async def test_the_enter_key_presses_the_button_that_has_the_focus(parent: QWidget, jobs: Jobs) -> None:
    answers: list[bool] = []
    jobs.run("ask", Ask().confirm(QUESTION, parent), answers.append)
    await until(lambda: has_window("questionDialog"))
    confirm = find(window("questionDialog"), "confirmButton", QPushButton)
    confirm.setFocus()
    QTest.keyClick(confirm, Qt.Key.Key_Return)
    await until(lambda: answers)
    assert answers == [True]


async def test_other_work_goes_on_while_a_question_stands(parent: QWidget, jobs: Jobs) -> None:
    ticks: list[int] = []

    async def tick() -> None:
        for number in range(40):
            ticks.append(number)
            await asyncio.sleep(0.001)

    jobs.run("ask", Ask().confirm(QUESTION, parent))
    await until(lambda: has_window("questionDialog"))
    jobs.run("tick", tick())
    await until(lambda: len(ticks) == 40)
    assert has_window("questionDialog")


async def test_cancelled_question_closes_its_dialog(parent: QWidget, jobs: Jobs) -> None:
    jobs.run("ask", Ask().confirm(QUESTION, parent))
    await until(lambda: has_window("questionDialog"))
    jobs.cancel("ask")
    await until(lambda: not has_window("questionDialog"))


async def test_chosen_file_is_the_answer(parent: QWidget, jobs: Jobs, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"x")
    answers: list[Path | None] = []
    jobs.run("ask", Ask().file(FileWish("Choose a photo", "Pictures", ("*.jpg", "*.png")), parent), answers.append)
    await until(lambda: has_window("fileDialog"))
    line = find(window("fileDialog"), "fileNameEdit", QLineEdit)
    type_into(line, str(photo))
    QTest.keyClick(line, Qt.Key.Key_Return)
    await until(lambda: answers)
    assert answers == [photo]


async def test_dismissed_file_dialog_is_none(parent: QWidget, jobs: Jobs) -> None:
    answers: list[Path | None] = []
    jobs.run("ask", Ask().file(FileWish("Choose a photo", "Pictures", ("*.jpg",)), parent), answers.append)
    await until(lambda: has_window("fileDialog"))
    window("fileDialog").close()
    await until(lambda: answers)
    assert answers == [None]


def test_nothing_runs_a_loop_inside_the_loop() -> None:
    nested = re.compile(r"\.exec\(|processEvents|qWait|QEventLoop\(|getOpenFileName|QMessageBox\.")
    allowed = {"ui/loop.py"}
    sources = [path for path in (ROOT / "ui").rglob("*.py") if path.relative_to(ROOT).as_posix() not in allowed]
    assert [path.name for path in sources if nested.search(path.read_text(encoding="utf-8"))] == []
