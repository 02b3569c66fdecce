"""A finger of somebody who was just enrolled, in the real window and at virtual doors."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel

from tests.gui.desk import NAMES, Desk, unnamed_controls
from tests.gui.takes import sheet
from ui.hands import click, find, has_window, until


async def test_a_finger_is_taken_at_one_door_and_is_on_all_that_take_it(desk: Desk) -> None:
    desk.terminal(2).faults.add("full_fingers")
    await desk.enroll("Ann Smith")
    button = desk.button("fingerprintButton")
    await until(button.isVisible)
    desk.press("fingerprintButton")
    await until(lambda: has_window("fingerDialog"))
    dialog = sheet("fingerDialog")
    assert unnamed_controls(dialog) == []
    find(dialog, "fingerBox", QComboBox).setCurrentIndex(1)
    box = find(dialog, "fingerDoorBox", QComboBox)
    await until(lambda: sorted(box.itemText(entry) for entry in range(box.count())) == sorted(NAMES))
    take, said = find(dialog, "takeFingerButton", QAbstractButton), find(dialog, "fingerStateLabel", QLabel)
    click(take)
    await until(lambda: take.text() == "Cancel")
    assert said.text().startswith(f"Put the finger on {box.currentText()} now:")
    await until(lambda: said.text().startswith("Quality 86 of 100."))
    assert f"There is no room for another finger on {NAMES[2]}." in said.text()
    number = desk.field("employeeNoField")
    assert [list(desk.terminal(door).state.fingers) for door in range(3)] == [[(number, 2)], [(number, 2)], []]
    click(find(dialog, "closeButton", QAbstractButton))
    await until(lambda: not has_window("fingerDialog"))


async def test_closing_the_sheet_leaves_the_door_idle(desk: Desk) -> None:
    for door in range(3):
        desk.terminal(door).faults.add("capture_timeout=60@fingerprints.capture")
    await desk.enroll("Ann Smith")
    await until(desk.button("fingerprintButton").isVisible)
    desk.press("fingerprintButton")
    await until(lambda: has_window("fingerDialog"))
    click(find(sheet("fingerDialog"), "takeFingerButton", QAbstractButton))
    await until(lambda: any(desk.terminal(door).waits_for_finger for door in range(3)))
    click(find(sheet("fingerDialog"), "closeButton", QAbstractButton))
    await until(lambda: not any(desk.terminal(door).waits_for_finger for door in range(3)))
