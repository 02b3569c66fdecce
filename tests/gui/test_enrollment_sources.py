"""Webcams, videos, several pictures, a supervisor's decision and the cut, in the real window with real clicks."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit

from facestation.camera.webcam import WebcamSource
from facestation.domain.audit import AuditKind
from facestation.domain.webcam import Webcam
from facestation.errors import WebcamForbidden
from facestation.services.people.cameras import Cameras, Computer
from tests.gui.desk import GOOD_PHOTO, Desk, opened_desk, unnamed_controls
from tests.gui.gallery import Gallery
from tests.gui.takes import darkened, sheet, shown_takes, take
from tests.unit.camera.film import Projector, write_film
from ui.ask import Ask
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until
from ui.pages.enrollment.permission import allow_webcam

DESK_CAMERA = Webcam("desk", "Desk camera")


class Usb:
    """The cameras that are plugged into this computer at the moment, all of which show the same film."""

    def __init__(self, film: Path) -> None:
        self.film = film
        self.plugged: tuple[Webcam, ...] = ()
        self.opened: list[Projector] = []
        self.busy = False

    def open(self, _device: str) -> Projector:
        self.opened.append(Projector(self.film))
        self.opened[-1].there = bool(self.plugged) and not self.busy
        return self.opened[-1]

    def unplug(self) -> None:
        self.plugged = ()
        for each in self.opened:
            each.there = False


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_film(tmp_path_factory.mktemp("film") / "ann.avi", 60)


@pytest.fixture
def usb(film: Path) -> Usb:
    return Usb(film)


@pytest.fixture
async def desk(context: Context, gallery: Gallery, usb: Usb) -> AsyncIterator[Desk]:
    computer = Computer(lambda: usb.plugged, lambda webcam: WebcamSource(webcam, usb.open), look_again_s=0.05)
    context.station.cameras = Cameras(context.station.pool, context.station.settings, computer)
    made = await opened_desk(context, gallery)
    yield made
    await context.jobs.close()
    made.main.close()


async def test_without_a_webcam_a_sentence_says_so_and_one_that_is_plugged_in_starts(desk: Desk, usb: Usb) -> None:
    await desk.open()
    desk.choose_source("webcam")
    await until(lambda: desk.label("guidanceLabel").startswith("No webcam is connected."))
    assert not desk.pane.has_frame
    usb.plugged = (DESK_CAMERA,)
    await until(lambda: desk.pane.has_frame)
    box = find(desk.window, "photoSourceBox", QComboBox)
    assert (box.currentText(), box.currentData()) == ("Desk camera", "webcam:desk")
    assert desk.pane.mirrored


async def test_a_good_face_before_a_webcam_takes_its_own_photo_and_the_camera_is_free(desk: Desk, usb: Usb) -> None:
    usb.plugged = (DESK_CAMERA,)
    await desk.open()
    desk.type("nameField", "Ann Smith")
    await until(lambda: find(desk.window, "photoSourceBox", QComboBox).findData("webcam:desk") >= 0)
    desk.choose_source("webcam:desk")
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."), 20)
    assert not desk.pane.mirrored, "the photo is not a mirror"
    await until(lambda: not any(each.isOpened() for each in usb.opened))
    desk.press("enrollButton")
    await desk.all_doors("verified")
    assert desk.people_on(0) == ["Ann Smith"]


async def test_an_unplugged_webcam_is_explained_and_comes_back_by_itself(desk: Desk, usb: Usb) -> None:
    usb.film = write_film(usb.film.parent / "wall.avi", 10, portrait=False)
    usb.plugged = (DESK_CAMERA,)
    await desk.open()
    await until(lambda: find(desk.window, "photoSourceBox", QComboBox).findData("webcam:desk") >= 0)
    desk.choose_source("webcam:desk")
    await until(lambda: desk.pane.has_frame)
    usb.unplug()
    await until(lambda: desk.label("guidanceLabel").startswith("Desk camera is not plugged in."))
    assert not desk.pane.has_frame
    usb.plugged = (DESK_CAMERA,)
    await until(lambda: desk.pane.has_frame, 8)


async def test_a_webcam_that_another_program_has_is_explained(desk: Desk, usb: Usb) -> None:
    usb.plugged, usb.busy = (DESK_CAMERA,), True
    await desk.open()
    await until(lambda: find(desk.window, "photoSourceBox", QComboBox).findData("webcam:desk") >= 0)
    desk.choose_source("webcam:desk")
    await until(lambda: desk.label("guidanceLabel").startswith("Desk camera gives no picture. Close the other program"))
    usb.busy = False
    desk.press("captureButton")
    await until(lambda: desk.pane.has_frame)


async def test_a_video_is_a_live_picture_and_takes_the_photo_too(desk: Desk, film: Path) -> None:
    await desk.open()
    await desk.choose_file(film)
    await until(lambda: desk.pane.has_frame)
    assert find(desk.window, "photoSourceBox", QComboBox).currentText() == "Video ann.avi"
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."), 20)


async def test_a_video_without_a_face_ends_and_can_be_played_again(desk: Desk, tmp_path: Path) -> None:
    await desk.open()
    await desk.choose_file(write_film(tmp_path / "wall.avi", 14, portrait=False))
    await until(lambda: desk.label("guidanceLabel").startswith("No face found."))
    await until(lambda: desk.label("guidanceLabel").startswith("The video is over."))
    desk.press("captureButton")
    await until(lambda: desk.pane.has_frame)


async def test_what_is_no_video_says_so(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.mp4"
    letter.write_text("Dear visitor")
    await desk.open()
    await desk.choose_file(letter)
    await until(lambda: desk.label("guidanceLabel").startswith("This file shows no moving picture."))


async def test_a_terminal_that_waits_for_a_face_counts_down_and_is_idle_once_it_is_stopped(desk: Desk) -> None:
    await desk.open()
    record = next(each for each in await desk.context.station.terminals.list() if each.name == "Main entrance")
    desk.terminal(0).faults.add("capture_timeout=30")
    desk.choose_source(f"capture:{record.id}")
    desk.press("captureButton")
    await until(lambda: desk.terminal(0).capturing)
    await until(lambda: _seconds_left(desk) is not None)
    first_s = _seconds_left(desk)
    assert first_s is not None
    await until(lambda: (_seconds_left(desk) or first_s) < first_s)
    assert "seconds" not in desk.label("guidanceLabel"), "a second is nothing to be read out"
    desk.press("captureButton")
    await until(lambda: not desk.terminal(0).capturing)
    assert desk.button("captureButton").text().replace("&", "") == "Start the terminal"
    desk.terminal(0).faults.clear()
    desk.press("captureButton")
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo"))


def _seconds_left(desk: Desk) -> int | None:
    found = re.search(r"(\d+) seconds left", desk.pane.veil)
    return int(found[1]) if found else None


class _System(QObject):
    """An operating system that has not asked yet."""

    def __init__(self, answer: Qt.PermissionStatus) -> None:
        super().__init__()
        self.answer, self.asked = answer, 0

    def checkPermission(self, _permission: object) -> Qt.PermissionStatus:  # noqa: N802 - Qt's own name
        return Qt.PermissionStatus.Undetermined

    def requestPermission(  # noqa: N802 - Qt's own name
        self, _permission: object, _context: QObject, functor: object
    ) -> None:
        self.asked += 1
        given = self.answer

        class Given:
            def status(self) -> Qt.PermissionStatus:
                return given

        assert callable(functor)
        functor(Given())
        functor(Given())


@pytest.mark.parametrize("granted", [True, False])
async def test_the_permission_for_webcams_is_explained_before_it_is_asked_for(desk: Desk, granted: bool) -> None:
    await desk.open()
    system = _System(Qt.PermissionStatus.Granted if granted else Qt.PermissionStatus.Denied)
    asked = asyncio.ensure_future(allow_webcam(Ask(), desk.window, system))
    said = await desk.answer("confirmButton")
    assert "Pictures stay on this computer" in said
    if granted:
        await asked
    else:
        with pytest.raises(WebcamForbidden):
            await asked
    assert system.asked == 1


async def test_who_declines_the_explanation_is_not_asked_by_the_system(desk: Desk) -> None:
    await desk.open()
    system = _System(Qt.PermissionStatus.Granted)
    asked = asyncio.ensure_future(allow_webcam(Ask(), desk.window, system))
    await desk.answer("cancelButton")
    with pytest.raises(WebcamForbidden):
        await asked
    assert system.asked == 0


async def test_several_dropped_pictures_stand_in_a_row_and_the_best_is_proposed(desk: Desk, tmp_path: Path) -> None:
    await desk.open()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in (GOOD_PHOTO, darkened(tmp_path))])
    where = desk.window.rect().center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(where, copy, mime, left, none))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(where), copy, mime, left, none))
    await until(lambda: len(shown_takes(desk)) == 2)
    assert shown_takes(desk) == ["Picture 1 of 2: good, the best", "Picture 2 of 2: cannot be used"]
    assert desk.label("takeReasonLabel") == "Picture 1 is proposed: only this one can be used."
    assert desk.label("photoVerdictLabel").startswith("The photo is good.")
    click(take(desk, 2))
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo cannot be used."))
    assert (take(desk, 1).isChecked(), take(desk, 2).isChecked()) == (False, True)
    assert unnamed_controls(desk.window) == []
    QTest.keyClick(take(desk, 2), Qt.Key.Key_Delete)
    await until(lambda: shown_takes(desk) == [])
    assert desk.label("photoVerdictLabel").startswith("The photo is good.")


async def test_the_row_of_pictures_is_walked_with_the_keyboard(desk: Desk, tmp_path: Path) -> None:
    await desk.open()
    await desk.photograph()
    await desk.choose_file(darkened(tmp_path))
    await until(lambda: len(shown_takes(desk)) == 2)
    take(desk, 1).setFocus()
    QTest.keyClick(take(desk, 1), Qt.Key.Key_Right)
    assert desk.window.focusWidget() is take(desk, 2)
    QTest.keyClick(take(desk, 2), Qt.Key.Key_Return)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo cannot be used."))
    assert not desk.window.grab().isNull()


async def test_a_supervisor_decides_and_the_photo_goes_to_the_doors(desk: Desk, tmp_path: Path) -> None:
    await desk.open()
    desk.type("nameField", "Ann Smith")
    await desk.photograph(darkened(tmp_path))
    assert desk.button("overrideButton").isVisible()
    desk.press("overrideButton")
    await until(lambda: has_window("overrideDialog"))
    dialog = sheet("overrideDialog")
    assert unnamed_controls(dialog) == []
    click(find(dialog, "confirmButton", QAbstractButton))
    assert find(dialog, "overrideReasonFieldProblem", QLabel).text().startswith("There is no reason yet.")
    type_into(find(dialog, "overrideReasonField", QLineEdit), "the lamp is broken")
    click(find(dialog, "confirmButton", QAbstractButton))
    assert find(dialog, "supervisorFieldProblem", QLabel).text().startswith("Nobody takes the decision yet.")
    type_into(find(dialog, "supervisorField", QLineEdit), "B. Meyer")
    click(find(dialog, "confirmButton", QAbstractButton))
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is used by decision of B. Meyer."))
    assert not desk.button("overrideButton").isVisible()
    desk.press("enrollButton")
    await desk.all_doors("verified")
    kept = await asyncio.to_thread(desk.context.station.store.audit.list)
    [line] = [entry for entry in kept if entry.kind is AuditKind.PHOTO_OVERRIDDEN]
    assert line.operator == "B. Meyer"
    assert line.code.startswith("dark")
    assert line.code.endswith(": the lamp is broken")


async def test_nobody_can_decide_on_a_picture_without_a_face(desk: Desk, tmp_path: Path) -> None:
    wall = tmp_path / "wall.png"
    cv2.imwrite(str(wall), np.full((800, 600, 3), 128, np.uint8))
    await desk.open()
    await desk.photograph(wall)
    assert not desk.button("overrideButton").isVisible()
