"""The part of a picture that is the photo, chosen by hand; and somebody without any photo."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from facestation.domain.face_limits import FaceLimits
from facestation.domain.photo import Finding, Limits, PhotoReport, Verdict
from tests.gui.desk import GOOD_PHOTO, Desk, unnamed_controls
from tests.gui.takes import sheet, shown_takes, take
from ui.hands import click, find, has_window, until
from ui.pages.enrollment import wording
from ui.pages.enrollment.photo import Photo, Stage
from ui.pages.enrollment.takes import Still
from ui.widgets.crop_editor import CropEditor


def wheel(editor: QWidget, notches: int) -> None:
    where, turned = QPointF(editor.rect().center()), QPoint(0, 120 * notches)
    none, still = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, editor.mapToGlobal(where), QPoint(), turned, Qt.MouseButton.NoButton, none, still, False)
    QApplication.sendEvent(editor, event)


def dragged(editor: QWidget, by: QPoint) -> None:
    middle = editor.rect().center()
    QTest.mousePress(editor, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseMove(editor, middle + by / 2)
    QTest.mouseMove(editor, middle + by)
    QTest.mouseRelease(editor, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle + by)


async def opened_editor(desk: Desk) -> tuple[QDialog, CropEditor]:
    desk.press("cropButton")
    await until(lambda: has_window("cropDialog"))
    dialog = sheet("cropDialog")
    return dialog, find(dialog, "cropEditor", CropEditor)


async def test_the_cut_is_chosen_with_mouse_wheel_and_keyboard(desk: Desk) -> None:
    await desk.open()
    await desk.photograph()
    dialog, editor = await opened_editor(desk)
    assert unnamed_controls(dialog) == []
    begun = editor.part
    assert 0.5 < begun.width < 0.95, "it begins with what the station would choose"
    wheel(editor, 2)
    assert editor.part.height < begun.height
    before = editor.part
    dragged(editor, QPoint(40, 0))
    assert editor.part.left < before.left
    before = editor.part
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert editor.part.top > before.top
    QTest.keyClick(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert editor.part.top < before.top
    QTest.keyClick(editor, Qt.Key.Key_Minus)
    assert editor.part.height > before.height
    assert "% enlarged" in editor.accessibleDescription()
    QTest.mouseDClick(editor, Qt.MouseButton.LeftButton)
    assert editor.part == begun
    click(find(dialog, "zoomOutButton", QAbstractButton))
    click(find(dialog, "zoomOutButton", QAbstractButton))
    click(find(dialog, "zoomInButton", QAbstractButton))
    chosen = editor.part
    click(find(dialog, "confirmButton", QAbstractButton))
    await until(lambda: len(shown_takes(desk)) == 2)
    assert take(desk, 2).isChecked()
    _, editor = await opened_editor(desk)
    assert editor.part.height == pytest.approx(chosen.height, abs=0.01), "it goes on where it was left"
    for _ in range(60):
        QTest.keyClick(editor, Qt.Key.Key_Plus)
        QTest.keyClick(editor, Qt.Key.Key_Left)
    assert editor.part.left >= 0
    click(find(sheet("cropDialog"), "resetCropButton", QAbstractButton))
    click(find(sheet("cropDialog"), "cancelButton", QAbstractButton))
    await until(lambda: not has_window("cropDialog"))
    assert len(shown_takes(desk)) == 2


async def test_two_people_in_a_picture_are_one_after_the_cut(desk: Desk, tmp_path: Path) -> None:
    one = cv2.imread(str(GOOD_PHOTO))
    assert one is not None
    both = tmp_path / "both.png"
    cv2.imwrite(str(both), np.hstack([one, one[:, ::-1]]))
    await desk.open()
    await desk.photograph(both)
    assert "More than one person" in desk.label("photoVerdictLabel")
    dialog, editor = await opened_editor(desk)
    for _ in range(60):
        QTest.keyClick(editor, Qt.Key.Key_Left)
    click(find(dialog, "confirmButton", QAbstractButton))
    await until(lambda: desk.label("photoVerdictLabel").startswith(("The photo is good.", "The photo can be used.")))


async def test_the_window_of_the_editor_repaints_when_it_gets_the_focus(desk: Desk) -> None:
    await desk.open()
    await desk.photograph()
    dialog, editor = await opened_editor(desk)
    assert not editor.grab().isNull()
    QTest.keyClick(editor, Qt.Key.Key_0)
    QApplication.sendEvent(editor, QEvent(QEvent.Type.LanguageChange))
    click(find(dialog, "cancelButton", QAbstractButton))
    await until(lambda: not has_window("cropDialog"))


async def test_a_pin_is_enough_without_a_photo_and_is_never_shown(desk: Desk) -> None:
    await desk.open()
    desk.choose_source("file")
    desk.type("nameField", "Ann Smith")
    desk.type("pinField", "12")
    assert desk.problem("pinField").startswith("This is no PIN.")
    desk.type("pinField", "73195")
    field = find(desk.window, "pinField", QLineEdit)
    assert field.displayText() != "73195"
    await until(lambda: desk.button("enrollButton").text().replace("&", "") == "Enroll without a photo on 3 doors")
    desk.press("enrollButton")
    await desk.all_doors("verified")
    assert [desk.terminal(number).state.faces for number in range(3)] == [{}, {}, {}]
    assert {str(person["password"]) for person in desk.terminal(0).state.people.values()} == {"73195"}
    desk.press("nextVisitorButton")
    await until(lambda: field.text() == "")


def test_the_terminals_own_limits_stand_beside_ours_where_the_pose_is_refused() -> None:
    turned = Finding("yaw", Verdict.FAIL, -22.4, Limits(-18, 18, -12, 12), "deg")
    tilted = Finding("roll", Verdict.FAIL, 20.0, Limits(-12.5, 12.5, -8, 8), "deg")
    report = PhotoReport(Verdict.FAIL, (turned, tilted), None, "1")
    photo = Photo(stage=Stage.STILL, still=Still(b"", report, None))
    _, words = wording.verdict(photo, FaceLimits(yaw_deg=45, pitch_deg=40))
    assert words.splitlines()[1].endswith("(22°; our limit 18°, the terminals recognize up to 45°)")
    assert words.splitlines()[2].endswith("Hold the head upright.")
    assert "°" not in wording.verdict(photo)[1]


async def test_after_the_photo_the_focus_is_on_taking_another_one(desk: Desk) -> None:
    await desk.open()
    await until(lambda: desk.pane.has_frame)
    if not desk.button("retakeButton").isVisible():
        desk.press("captureButton")
    await until(lambda: desk.button("retakeButton").isVisible())
    desk.press("retakeButton")
    await until(lambda: desk.button("captureButton").isVisible() and desk.pane.has_frame)
    desk.button("captureButton").setFocus()
    desk.press("captureButton")
    await until(lambda: desk.window.focusWidget() is desk.button("retakeButton"))
