"""The pieces of which the reception and the enrollment window are made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QBuffer, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.person import PersonType
from facestation.domain.photo import FaceBox
from facestation.domain.visit import Visit
from facestation.errors import ConnectionFailed
from ui.pages.enrollment import wording as enrollment_wording
from ui.pages.reception.wording import when
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import Translation
from ui.widgets.calm import calm
from ui.widgets.chips import ChipShown
from ui.widgets.door_chips import chips, explained
from ui.widgets.door_table import DoorRow, DoorTable
from ui.widgets.drop_target import encoded
from ui.widgets.preview_pane import Overlay, PreviewPane, fitted


def half_and_half(width_px: int = 400, height_px: int = 300) -> QImage:
    """Red on the left, blue on the right."""
    image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(width_px // 2, 0, width_px // 2, height_px, QColor("blue"))
    painter.end()
    return image


def reddish(color: QColor) -> bool:
    return color.red() > 150 and color.blue() < 100


def shown(pane: PreviewPane, x_px: int, y_px: int) -> QColor:
    return pane.grab().toImage().pixelColor(x_px, y_px)


@pytest.fixture
def pane(theme: Theme) -> PreviewPane:
    made = PreviewPane(theme)
    made.resize(400, 300)
    made.show()
    return made


def test_a_picture_is_decoded_no_larger_than_it_is_shown() -> None:
    image, whole = fitted(encoded(half_and_half(1600, 1200)), QSize(200, 200))
    assert (image.size(), whole) == (QSize(200, 150), QSize(1600, 1200))
    small, _ = fitted(encoded(half_and_half(80, 60)), QSize(200, 200))
    assert small.size() == QSize(80, 60)


def test_what_is_no_picture_gives_none() -> None:
    assert fitted(b"no picture", QSize(200, 200))[0].isNull()


async def test_a_mirror_image_is_shown_only_where_it_is_asked_for(pane: PreviewPane) -> None:
    jpeg = encoded(half_and_half())
    await pane.show_jpeg(jpeg)
    assert reddish(shown(pane, 60, 150))
    pane.mirrored = True
    await pane.show_jpeg(jpeg)
    assert reddish(shown(pane, 340, 150))


async def test_a_frame_that_is_no_picture_leaves_the_one_before(pane: PreviewPane) -> None:
    await pane.show_jpeg(encoded(half_and_half()))
    await pane.show_jpeg(b"garbage")
    assert reddish(shown(pane, 60, 150))


@pytest.mark.parametrize("mirrored", [False, True])
async def test_the_face_is_marked_where_it_is_seen(pane: PreviewPane, mirrored: bool) -> None:
    pane.mirrored = mirrored
    await pane.show_jpeg(encoded(half_and_half(800, 600)))
    pane.show_overlay(Overlay.GUIDE)
    before = pane.grab().toImage()
    pane.show_face(FaceBox(80, 80, 100, 100), good=True)
    after = pane.grab().toImage()
    corner = QPoint(359 if mirrored else 41, 41)
    around = [QPoint(corner.x() + x, corner.y() + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    assert any(before.pixel(point) != after.pixel(point) for point in around)


async def test_a_sentence_takes_the_place_of_a_picture_that_is_no_longer_true(pane: PreviewPane) -> None:
    await pane.show_jpeg(encoded(half_and_half()))
    pane.show_nothing("Drop a photo here", Look("picture", Tone.NEUTRAL))
    assert not pane.has_frame
    assert not reddish(shown(pane, 60, 150))
    pane.show_overlay(Overlay.WAIT, "Look at the door")
    assert not pane.grab().isNull()


def rows(*chosen: bool) -> tuple[DoorRow, ...]:
    chip = ChipShown(Look("door", Tone.NEUTRAL), "not sent")
    return tuple(DoorRow(str(number), f"Door {number}", each, chip, "") for number, each in enumerate(chosen))


def test_a_door_is_chosen_with_the_space_key(theme: Theme) -> None:
    table = DoorTable(theme)
    table.show_rows(rows(True, False))
    table.show()
    wishes: list[tuple[str, bool]] = []
    table.wish.connect(lambda terminal_id, chosen: wishes.append((terminal_id, chosen)))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert wishes == [("0", False), ("1", True)]
    state = table.model().index(0, 0).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(state) is Qt.CheckState.Checked, "shown only once it comes back"


@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_click_anywhere_in_its_row_chooses_a_door(theme: Theme, column: int) -> None:
    table, wishes = answering_table(theme)
    for row in (0, 1, 1):
        where = table.visualRect(table.model().index(row, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert wishes == [("0", False), ("1", True), ("1", False)]


@pytest.mark.parametrize("column", [0, 1, 2])
def test_an_assistive_tool_toggles_a_door(theme: Theme, column: int) -> None:
    table, wishes = answering_table(theme)
    for row in (0, 0, 1):
        spoken = QAccessible.queryAccessibleInterface(table)
        children = [spoken.child(number) for number in range(spoken.childCount())]
        cells = [each for each in children if each.role() is QAccessible.Role.Cell]
        cells[row * 3 + column].actionInterface().doAction("Toggle")
    assert wishes == [("0", False), ("0", True), ("1", True)]


def answering_table(theme: Theme) -> tuple[DoorTable, list[tuple[str, bool]]]:
    """A table of two doors, the first chosen, that shows at once whatever is wished of it."""
    table, chosen = DoorTable(theme), [True, False]
    wishes: list[tuple[str, bool]] = []

    def wished(terminal_id: str, wanted: bool) -> None:
        wishes.append((terminal_id, wanted))
        chosen[int(terminal_id)] = wanted
        table.show_rows(rows(*chosen))

    table.wish.connect(wished)
    table.show_rows(rows(*chosen))
    table.resize(600, 300)
    table.show()
    return table, wishes


def test_a_table_of_many_doors_leaves_room_for_the_photo(theme: Theme) -> None:
    table = DoorTable(theme)
    table.show_rows(rows(*[True] * 3))
    few_px = table.sizeHint().height()
    table.show_rows(rows(*[True] * 20))
    assert few_px < table.sizeHint().height() < 300
    assert table.minimumSizeHint().height() <= few_px


def turned(box: QComboBox) -> None:
    """The wheel turns over the middle of `box`."""
    where = QPointF(box.rect().center())
    nothing, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    down, none = QPoint(0, -120), Qt.MouseButton.NoButton
    QApplication.sendEvent(box, QWheelEvent(where, box.mapToGlobal(where), QPoint(), down, none, nothing, phase, False))


def test_scrolling_past_a_box_does_not_change_it(application: QApplication) -> None:
    box = QComboBox()
    box.addItems(["one", "two", "three"])
    calm(box)
    box.show()
    box.clearFocus()
    turned(box)
    assert box.currentIndex() == 0
    box.activateWindow()
    assert QTest.qWaitForWindowActive(box)
    box.setFocus()
    turned(box)
    assert box.currentIndex() == 1


def test_pasted_pixels_become_a_picture_file(application: QApplication) -> None:
    buffer = QBuffer()
    buffer.setData(encoded(half_and_half()))
    read = QImage.fromData(buffer.data())
    assert (read.size(), reddish(read.pixelColor(60, 150))) == (QSize(400, 300), True)


NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def delivery(door: str, state: State, wanted: Wanted = Wanted.PRESENT) -> Delivery:
    error = ConnectionFailed(terminal=door) if state is State.OFFLINE else None
    return Delivery(1, "V1", "Ann", door, door, wanted, state, 1, error=error)


def visit(*deliveries: Delivery) -> Visit:
    return Visit("V1", "Ann", PersonType.VISITOR, NINE, "", deliveries)


def test_each_door_is_explained_with_what_stands_in_the_way(translation: Translation) -> None:
    lines = explained(visit(delivery("Lobby", State.VERIFIED), delivery("Gate", State.OFFLINE))).split("\n")
    assert lines[0] == "Lobby: verified."
    assert lines[1].startswith("Gate: offline. Gate does not answer.")


def test_a_name_stands_on_the_undo_button_as_it_is_written(translation: Translation) -> None:
    button = QPushButton(enrollment_wording.undo("Ann B&C", 2))
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.text(QAccessible.Text.Name) == "Undo: remove Ann B&C from 2 doors"


def test_few_doors_have_a_chip_each_and_many_share_one(translation: Translation) -> None:
    many = visit(*[delivery(f"Door {number}", State.VERIFIED) for number in range(6)], delivery("Gate", State.REFUSED))
    assert [chip.words for chip in chips(many)] == ["6 doors: verified", "Gate: refused"]


def test_a_removal_under_way_is_called_so(translation: Translation) -> None:
    going = visit(delivery("Lobby", State.SENDING, Wanted.ABSENT), delivery("Gate", State.REMOVED, Wanted.ABSENT))
    assert [chip.words for chip in chips(going)] == ["Lobby: removing", "Gate: removed"]


def test_who_came_another_day_has_a_date_instead_of_a_time(translation: Translation) -> None:
    assert ":" in when(NINE, NINE.astimezone())
    assert "/2" in when(NINE, NINE.astimezone() + timedelta(days=2))
