"""Every way to a photo in the real window: cameras, files, drops, the clipboard, and what is no photo."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from tests.gui.desk import GOOD_PHOTO, Desk
from ui.hands import click, find, until
from ui.widgets.drop_target import DropTarget

CONTROL = Qt.KeyboardModifier.ControlModifier


async def test_the_camera_is_live_and_a_good_face_takes_its_own_photo(desk: Desk) -> None:
    await desk.open()
    await until(lambda: desk.pane.has_frame)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."), 20)
    assert desk.button("retakeButton").isVisible()
    requests = [len(desk.terminal(number).state.requests) for number in range(3)]
    await asyncio.sleep(0.6)
    assert [len(desk.terminal(number).state.requests) for number in range(3)] == requests, "the camera rests"


async def test_after_a_retake_the_button_takes_the_photo(desk: Desk) -> None:
    await desk.open()
    await until(lambda: desk.label("photoVerdictLabel"), 20)
    assert not desk.button("captureButton").isVisible()
    desk.press("retakeButton")
    await until(lambda: desk.label("photoVerdictLabel") == "")
    await asyncio.sleep(1.6)
    assert desk.label("photoVerdictLabel") == ""
    desk.press("captureButton")
    await until(lambda: desk.label("photoVerdictLabel"))


async def test_the_terminal_takes_the_photo_itself(desk: Desk) -> None:
    await desk.open()
    terminal = (await desk.context.station.terminals.list())[1]
    desk.choose_source(f"capture:{terminal.id}")
    await until(lambda: desk.button("captureButton").text().replace("&", "") == "Start the terminal")
    desk.press("captureButton")
    assert f"look at {terminal.name}" in desk.label("guidanceLabel")
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo"))


async def test_the_picture_stops_when_the_window_closes(desk: Desk) -> None:
    await desk.open()
    await until(lambda: desk.pane.has_frame)
    desk.window.close()
    await until(lambda: not desk.is_open)
    await asyncio.sleep(0.3)
    before = [len(desk.terminal(number).state.requests) for number in range(3)]
    await asyncio.sleep(0.6)
    assert [len(desk.terminal(number).state.requests) for number in range(3)] == before


async def test_a_text_file_is_no_photo_and_costs_nothing(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.jpg"
    letter.write_text("Dear visitor")
    await desk.open()
    desk.type("nameField", "Ann Smith")
    await desk.photograph()
    await desk.choose_file(letter)
    await until(lambda: desk.label("photoVerdictLabel").startswith("This file is not a readable picture."))
    assert desk.field("nameField") == "Ann Smith"
    desk.press("enrollButton")
    await desk.all_doors("verified")


async def test_a_picture_of_a_hundred_megapixels_is_refused_at_once(desk: Desk, tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    picture = QImage(10_001, 10_000, QImage.Format.Format_Mono)
    picture.fill(1)
    assert picture.save(str(huge))
    await desk.open()
    await desk.choose_file(huge)
    await until(lambda: "megapixels" in desk.label("photoVerdictLabel"))


async def test_a_picture_without_a_face_says_why_it_cannot_be_used(desk: Desk, tmp_path: Path) -> None:
    wall = tmp_path / "wall.png"
    picture = QImage(800, 800, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    assert picture.save(str(wall))
    await desk.open()
    desk.type("nameField", "Ann")
    await desk.choose_file(wall)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo cannot be used."))
    assert "No face found." in desk.label("photoVerdictLabel")
    desk.press("enrollButton")
    assert desk.label("enrollmentStatusLabel").startswith("The photo cannot be used.")
    assert set(desk.states().values()) == {"not sent"}


def dropped(target: QWidget, mime: QMimeData) -> None:
    """Drags something over the middle of `target` and lets it go there."""
    where = target.rect().center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(where, copy, mime, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(where), copy, mime, left, none))


async def test_a_file_dropped_anywhere_is_the_photo(desk: Desk) -> None:
    await desk.open()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(GOOD_PHOTO))])
    dropped(desk.window, mime)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."))


async def test_a_picture_dropped_from_another_program_is_the_photo(desk: Desk) -> None:
    await desk.open()
    mime = QMimeData()
    mime.setImageData(QImage(str(GOOD_PHOTO)))
    dropped(desk.window, mime)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."))


async def test_something_else_dropped_is_answered_in_words(desk: Desk) -> None:
    await desk.open()
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/ann.jpg")])
    dropped(desk.window, mime)
    await until(lambda: desk.label("photoVerdictLabel").startswith("There is no picture in it."))


async def test_the_window_shows_where_to_drop_while_something_is_dragged(desk: Desk) -> None:
    await desk.open()
    mime = QMimeData()
    mime.setImageData(QImage(str(GOOD_PHOTO)))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    veil = desk.window.findChild(DropTarget)
    assert veil is not None
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(9, 9), copy, mime, left, none))
    assert veil.isVisible()
    assert not veil.grab().isNull()
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not veil.isVisible()
    words = QMimeData()
    words.setText("Ann")
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(9, 9), copy, words, left, none))
    assert not veil.isVisible()


async def test_a_picture_on_the_clipboard_is_pasted_even_into_a_text_field(desk: Desk) -> None:
    await desk.open()
    QGuiApplication.clipboard().setImage(QImage(str(GOOD_PHOTO)))
    find(desk.window, "nameField", QLineEdit).setFocus()
    desk.key(Qt.Key.Key_V, CONTROL)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."))
    assert desk.field("nameField") == ""
    QGuiApplication.clipboard().setText("Ann")
    desk.key(Qt.Key.Key_V, CONTROL)
    assert desk.field("nameField") == "Ann"
    QGuiApplication.clipboard().clear()


async def test_the_paste_button_says_when_there_is_nothing_to_paste(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("no picture")
    await desk.open()
    desk.choose_source("clipboard")
    desk.press("captureButton")
    await until(lambda: desk.label("photoVerdictLabel").startswith("There is no picture in it."))
    QGuiApplication.clipboard().clear()


async def test_a_camera_that_does_not_answer_gives_way_to_one_that_does(desk: Desk) -> None:
    box = "photoSourceBox"
    first = min(await desk.context.station.terminals.list(), key=lambda each: each.name.casefold())
    number = next(i for i in range(3) if desk.terminal(i).url == first.address.url)
    await desk.gallery.call(desk.terminal(number).power_off())
    await desk.open()
    await until(lambda: desk.pane.has_frame)
    other = find(desk.window, box, QComboBox).currentText().removeprefix("Camera of ")
    assert other != first.name
    assert desk.label("photoSourceHint") == f"{first.name} gives no picture, so this is the camera of {other}."
    desk.choose_source("file")
    assert desk.label("photoSourceHint") == ""


async def test_a_dead_camera_says_so_and_the_button_tries_again(desk: Desk) -> None:
    await desk.open()
    staff = next(each for each in await desk.context.station.terminals.list() if each.name == "Staff door")
    await desk.gallery.call(desk.terminal(1).power_off())
    desk.choose_source(f"camera:{staff.id}")
    await until(lambda: desk.label("guidanceLabel").startswith("Staff door does not answer."))
    assert not desk.pane.has_frame
    await desk.gallery.call(desk.terminal(1).power_on())
    click(desk.button("captureButton"))
    await until(lambda: desk.pane.has_frame)
