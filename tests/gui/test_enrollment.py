"""The enrollment window with real clicks and keys, a real station and virtual terminals on real ports."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton

from tests.gui.desk import NAMES, Desk, opened_desk, unnamed_controls
from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import choose, find, has_window, until, window
from ui.translation import Translation

CONTROL = Qt.KeyboardModifier.ControlModifier


async def test_a_visitor_is_on_every_door_after_one_press(desk: Desk) -> None:
    await desk.open()
    assert desk.button("enrollButton").text().replace("&", "") == "Enroll on 3 doors"
    assert set(desk.states().values()) == {"not sent"}
    desk.type("nameField", "Ann Smith")
    await desk.photograph()
    assert desk.label("photoVerdictLabel").startswith("The photo is good.")
    desk.press("enrollButton")
    await desk.all_doors("verified")
    await until(lambda: desk.label("enrollmentStatusLabel").startswith("Ann Smith is on 3 doors."))
    assert [desk.people_on(number) for number in range(3)] == [["Ann Smith"]] * 3
    assert all(len(desk.terminal(number).state.faces) == 1 for number in range(3))
    assert [desk.terminal(number).failed_logins for number in range(3)] == [0, 0, 0]


async def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(desk: Desk) -> None:
    await desk.open()
    name = find(desk.window, "nameField", QLineEdit)
    name.setText("x" * 200)
    desk.type("employeeNoField", "12/3")
    desk.type("cardNoField", "12a")
    desk.moment("validUntilField").setDateTime(QDateTime.currentDateTime().addDays(-9))
    assert "200 characters" in desk.problem("nameField")
    assert desk.problem("employeeNoField").startswith("The number 12/3 cannot be used.")
    assert desk.problem("cardNoField").startswith("The card number 12a cannot be used.")
    assert desk.problem("validUntilField").startswith("The time span")
    desk.press("enrollButton")
    await until(lambda: QApplication.focusWidget() is name)
    assert "200 characters" in desk.label("enrollmentStatusLabel")
    assert (len(name.text()), desk.field("employeeNoField"), desk.field("cardNoField")) == (200, "12/3", "12a")
    assert set(desk.states().values()) == {"not sent"}


async def test_without_a_name_a_photo_or_a_door_the_press_says_so(desk: Desk) -> None:
    await desk.open()
    desk.choose_source("file")
    for row in range(3):
        desk.click_cell(desk.doors, row, 0, QPoint(16, 0))
    assert desk.problem("nameField") == ""
    desk.press("enrollButton")
    assert desk.problem("nameField") == "The name is missing. Type the person's name."
    assert desk.label("photoVerdictLabel") == "There is no photo yet. Take a photo or choose a file."
    assert desk.problem("doorTable").startswith("No door is chosen.")
    desk.type("nameField", "Ann")
    assert desk.problem("nameField") == ""
    assert desk.label("enrollmentStatusLabel") == "There is no photo yet. Take a photo or choose a file."


async def test_a_card_is_enough_without_a_photo(desk: Desk) -> None:
    await desk.open()
    desk.choose_source("file")
    desk.type("nameField", "Ann Smith")
    desk.type("cardNoField", "12345")
    assert desk.button("enrollButton").text().replace("&", "") == "Enroll with a card only on 3 doors"
    desk.press("enrollButton")
    await desk.all_doors("verified")
    assert not desk.terminal(0).state.faces


async def test_only_the_chosen_doors_get_the_person(desk: Desk) -> None:
    await desk.open()
    desk.click_cell(desk.doors, 0, 0, QPoint(16, 0))
    assert desk.button("enrollButton").text().replace("&", "") == "Enroll on 2 doors"
    desk.type("nameField", "Ann")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: list(desk.states().values()).count("verified") == 2)
    assert next(iter(desk.states().values())) == "not sent"
    assert sorted(len(desk.people_on(number)) for number in range(3)) == [0, 1, 1]


async def test_an_undo_takes_the_person_from_every_door(desk: Desk) -> None:
    await desk.enroll()
    assert desk.button("undoButton").text().replace("&", "") == "Undo: remove Ann Smith from 3 doors"
    desk.press("undoButton")
    await desk.all_doors("removed")
    await until(lambda: desk.label("enrollmentStatusLabel") == "Ann Smith was removed from 3 doors.")
    assert [desk.people_on(number) for number in range(3)] == [[], [], []]
    assert not desk.button("undoButton").isVisible()


async def test_a_door_that_does_not_answer_says_when_it_is_tried_again_and_gets_its_turn(desk: Desk) -> None:
    terminal = desk.terminal(1)
    await desk.gallery.call(terminal.power_off())
    await desk.open()
    desk.type("nameField", "Ann")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: desk.states()["Staff door"] == "offline")
    await until(lambda: list(desk.states().values()).count("verified") == 2)
    assert "Next try at" in desk.message("Staff door")
    await until(lambda: desk.label("enrollmentStatusLabel").startswith("2 of 3 doors done so far."))
    await desk.gallery.call(terminal.power_on())
    staff = next(each for each in await desk.context.station.terminals.list() if each.name == "Staff door")
    await desk.context.station.terminals.connect(staff.id)
    await desk.all_doors("verified")


async def test_a_refusing_door_says_why_and_a_new_photo_mends_it(desk: Desk) -> None:
    desk.terminal(0).faults.add("refuse_photo")
    await desk.open()
    desk.type("nameField", "Ann")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: desk.states()["Main entrance"] == "refused")
    assert "finds the photo too poor" in desk.message("Main entrance")
    desk.terminal(0).faults.clear()
    await until(lambda: desk.button("enrollButton").text().replace("&", "") == "Enroll again on 1 door")
    await desk.photograph()
    await until(lambda: desk.label("enrollmentStatusLabel").startswith("The new photo goes to 3 doors"))
    assert desk.button("enrollButton").text().replace("&", "") == "Enroll again on 3 doors"
    desk.press("enrollButton")
    await desk.all_doors("verified")
    assert desk.people_on(0) == ["Ann"]


async def test_a_number_of_somebody_else_is_not_taken_over_silently(desk: Desk) -> None:
    await desk.enroll("Ann Smith")
    number = desk.field("employeeNoField")
    desk.press("nextVisitorButton")
    await until(lambda: desk.field("employeeNoField") not in {"", number})
    desk.type("nameField", "Bo Baker")
    desk.type("employeeNoField", number)
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: has_window("questionDialog"))
    assert find(window("questionDialog"), "cancelButton", QPushButton).isDefault()
    said = await desk.answer("cancelButton")
    assert "belongs to Ann Smith" in said
    assert desk.field("nameField") == "Bo Baker"
    assert desk.people_on(0) == ["Ann Smith"]
    await until(desk.button("enrollButton").isEnabled)
    desk.press("enrollButton")
    await desk.answer("confirmButton")
    await desk.all_doors("verified")
    assert desk.people_on(0) == ["Bo Baker"]


async def test_the_whole_job_needs_no_mouse(desk: Desk) -> None:
    desk.context.translation.use("en")
    desk.main.pages[0].start()
    await until(lambda: desk.is_open)
    await until(lambda: desk.label("photoVerdictLabel").startswith("The photo is good."), 20)
    for letter in "ANN":
        desk.key(Qt.Key[f"Key_{letter}"])
    desk.key(Qt.Key.Key_Return, CONTROL)
    await desk.all_doors("verified")
    assert QApplication.focusWidget() is desk.button("nextVisitorButton")
    desk.key(Qt.Key.Key_Z, CONTROL)
    await desk.all_doors("removed")
    desk.key(Qt.Key.Key_N, CONTROL)
    await until(lambda: desk.field("nameField") == "")
    assert set(desk.states().values()) == {"not sent"}
    desk.key(Qt.Key.Key_Escape)
    await until(lambda: not desk.is_open)


async def test_only_a_refusing_door_is_asked_again_with_the_same_photo(desk: Desk) -> None:
    desk.terminal(0).faults.add("refuse_photo")
    await desk.open()
    desk.type("nameField", "Ann")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: list(desk.states().values()).count("verified") == 2)
    await until(lambda: desk.states()["Main entrance"] == "refused")
    desk.terminal(0).faults.clear()
    written = [desk.brought_to(number) for number in (1, 2)]
    await until(lambda: desk.button("enrollButton").text().replace("&", "") == "Enroll again on 1 door")
    assert desk.window.focusWidget() is desk.button("enrollButton"), "Enter must not go on to the next visitor"
    desk.press("enrollButton")
    await desk.all_doors("verified")
    assert [desk.brought_to(number) for number in (1, 2)] == written
    await until(lambda: desk.button("undoButton").isVisible())
    assert desk.button("undoButton").text().replace("&", "").endswith("from 3 doors")


async def test_a_number_that_an_offline_door_could_not_check_says_why_there_is_no_undo(desk: Desk) -> None:
    await desk.gallery.call(desk.terminal(1).power_off())
    await desk.open()
    desk.type("nameField", "Ann")
    desk.type("employeeNoField", "10042")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: list(desk.states().values()).count("verified") == 2)
    await until(lambda: "10042" in desk.label("undoHintLabel"))
    assert not desk.button("undoButton").isVisible()
    desk.press("nextVisitorButton")
    await until(lambda: desk.label("undoHintLabel") == "")


async def test_the_enter_key_presses_the_button_that_has_the_focus(desk: Desk) -> None:
    await desk.enroll()
    following = desk.button("nextVisitorButton")
    await until(lambda: desk.window.focusWidget() is following)
    QTest.keyClick(following, Qt.Key.Key_Return)
    await until(lambda: desk.field("nameField") == "")
    assert desk.window.focusWidget() is find(desk.window, "nameField", QLineEdit)


async def test_the_tab_key_follows_the_reading_order(desk: Desk) -> None:
    await desk.open()
    await until(lambda: desk.button("readCardButton").isVisible())
    names = ["nameField"]
    for _ in range(40):
        desk.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        # Within a date the key goes from day to month to year first.
        if focused is not None and focused.objectName() != names[-1]:
            names.append(focused.objectName())
        if names[-1] == "nameField":
            break
    assert names[:-1] == [
        *("nameField", "employeeNoField", "personTypeBox", "validFromField", "validUntilField"),
        *(
            "cardNoField",
            "readCardButton",
            "pinField",
            "hostField",
            "photoSourceBox",
            "captureButton",
            "photoFileButton",
        ),
        *("doorTable", "closeButton", "enrollButton"),
    ]


async def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    await desk.open()
    assert unnamed_controls(desk.window) == []
    assert unnamed_controls(desk.main) == []


async def test_escape_asks_before_something_typed_is_lost(desk: Desk) -> None:
    await desk.open()
    desk.type("nameField", "Ann")
    desk.key(Qt.Key.Key_Escape)
    await desk.answer("cancelButton")
    assert (desk.is_open, desk.field("nameField")) == (True, "Ann")
    desk.key(Qt.Key.Key_Escape)
    await desk.answer("confirmButton")
    await until(lambda: not desk.is_open)


async def test_the_main_window_does_not_close_over_somebody_half_enrolled(desk: Desk) -> None:
    await desk.open()
    desk.type("nameField", "Ann")
    assert not desk.main.close()
    await desk.answer("cancelButton")
    assert desk.main.isVisible()
    assert desk.field("nameField") == "Ann"
    find(desk.window, "nameField", QLineEdit).clear()
    assert desk.main.close()
    assert not desk.is_open


async def test_an_employee_may_come_without_an_end(desk: Desk) -> None:
    await desk.open()
    choose(find(desk.window, "personTypeBox", QComboBox), "employee")
    assert desk.field("employeeNoField") == ""
    assert not desk.moment("validUntilField").isEnabled()
    desk.type("nameField", "Ann")
    desk.type("employeeNoField", "10042")
    await desk.photograph()
    desk.press("enrollButton")
    await desk.all_doors("verified")
    person = desk.terminal(0).state.people["10042"]
    assert person["userType"] == "normal"
    assert "'enable': False" in str(person["Valid"])


async def test_a_visit_ends_on_the_terminal_too(desk: Desk) -> None:
    await desk.open()
    wanted = desk.moment("validUntilField").dateTime().toString("yyyy-MM-ddTHH:mm:00")
    desk.type("nameField", "Ann")
    await desk.photograph()
    desk.press("enrollButton")
    await desk.all_doors("verified")
    (person,) = desk.terminal(0).state.people.values()
    assert person["userType"] == "visitor"
    assert f"'endTime': '{wanted}'" in str(person["Valid"])


async def test_the_open_window_changes_its_language(desk: Desk, translation: Translation) -> None:
    await desk.open()
    desk.type("nameField", "Ann")
    translation.use("ru")
    await until(
        lambda: "3" in desk.button("enrollButton").text() and "Enroll" not in desk.button("enrollButton").text()
    )
    assert desk.field("nameField") == "Ann"


async def test_a_terminal_added_meanwhile_is_a_door_when_the_window_comes_back(desk: Desk) -> None:
    await desk.open()
    desk.type("nameField", "Ann")
    desk.main.activateWindow()
    await until(desk.main.isActiveWindow)
    await desk.context.station.terminals.add("10.9.8.7", name="Roof")
    desk.window.activateWindow()
    await until(lambda: "Roof" in desk.states())
    assert desk.field("nameField") == "Ann"


async def test_what_a_door_needs_from_a_person_is_said_on_its_row(context: Context, gallery: Gallery) -> None:
    desk = await opened_desk(context, gallery)
    terminals = context.station.terminals
    record = (await terminals.list())[0]
    context.station.store.terminals.update(dataclasses.replace(record, login_refused=True))
    await desk.open()
    assert desk.states()[record.name] == "needs attention"
    assert "Terminals page" in desk.message(record.name)
    await context.jobs.close()


async def test_a_card_is_read_at_a_door_instead_of_typed(desk: Desk) -> None:
    await desk.open()
    button = desk.button("readCardButton")
    await until(button.isVisible)
    desk.terminal(1).hold_card("1000200030")
    desk.press("readCardButton")
    menu = find(desk.window, "readCardMenu", QMenu)
    await until(menu.isVisible)
    assert [action.text() for action in menu.actions()] == sorted(NAMES)
    menu.actions()[sorted(NAMES).index(NAMES[1])].trigger()
    menu.close()
    await until(lambda: f"Hold the card to {NAMES[1]}" in desk.label("readCardLine"))
    assert button.text() == "Cancel"
    await until(lambda: desk.field("cardNoField") == "1000200030")
    assert (desk.label("readCardLine"), button.text()) == ("", "Read card")


async def test_a_card_that_nobody_shows_is_told_beside_its_field(desk: Desk) -> None:
    await desk.open()
    for name in NAMES[1:]:
        desk.click_cell(desk.doors, sorted(NAMES).index(name), 0, QPoint(16, 0))
    await until(lambda: desk.button("readCardButton").isVisible())
    desk.terminal(0).faults.add("capture_timeout=0.05")
    desk.press("readCardButton")
    await until(lambda: desk.problem("cardNoField").startswith(f"No card was held to {NAMES[0]} in time."))
    desk.type("cardNoField", "1")
    assert desk.problem("cardNoField") == ""
