"""The same face under another number, in the real window: told, both pictures side by side, and decided."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.gui.cut_words import cut_words
from tests.gui.desk import Desk, unnamed_controls
from tests.gui.drawn import drawn
from tests.gui.takes import sheet
from ui.hands import click, find, has_window, until
from ui.widgets.picture import Picture


async def compare_faces(desk: Desk) -> None:
    """Lets the first terminal compare each new face with those that it has."""
    operations = desk.context.station.operations
    record = await desk.context.station.terminals.resolve("Main entrance")
    answer, _ = await operations.call(record.id, "access.controller", {}, None, confirmed=False)
    told = json.loads(answer.body)
    told["AcsCfg"]["faceDuplicateCheckEnabled"] = True
    await operations.call(record.id, "access.set_controller", {}, json.dumps(told).encode(), confirmed=True)


async def next_visitor(desk: Desk, name: str) -> None:
    desk.press("nextVisitorButton")
    await until(lambda: desk.field("nameField") == "")
    desk.choose_source("file")
    desk.type("nameField", name)
    await desk.photograph()


async def test_a_face_that_a_terminal_knows_is_compared_and_keeps_its_number(desk: Desk) -> None:
    await compare_faces(desk)
    await desk.enroll("Ann Smith")
    number = desk.field("employeeNoField")
    await next_visitor(desk, "Anne Smyth")
    desk.press("enrollButton")
    await until(lambda: desk.label("duplicateLabel") == "Main entrance holds this face under another number.")
    assert desk.states()["Main entrance"] == "refused"
    desk.press("compareButton")
    await until(lambda: has_window("twinDialog"))
    dialog = sheet("twinDialog")
    assert unnamed_controls(dialog) == []
    pictures = dialog.findChildren(Picture)
    assert [picture.has_frame for picture in pictures] == [True, True]
    await drawn()
    same = find(dialog, "sameButton1", QAbstractButton)
    assert {picture.width() for picture in pictures} == {same.width()}
    assert cut_words(dialog) == []
    said = find(desk.window, "duplicateLabel", QLabel)
    [icon] = [each for each in desk.window.findChildren(QLabel) if each.parent() is said.parent() and each is not said]
    assert abs(icon.geometry().center().y() - said.geometry().center().y()) <= 1
    told = find(dialog, "twinLabel1", QLabel).text()
    assert told == f"Ann Smith, number {number}, on Main entrance\nthe very same photo"
    click(find(dialog, "sameButton1", QAbstractButton))
    await until(lambda: desk.field("employeeNoField") == number)
    assert desk.label("duplicateLabel") == ""
    desk.press("enrollButton")
    await desk.all_doors("verified")
    await until(lambda: desk.people_on(0) == ["Anne Smyth"])
    await until(lambda: desk.people_on(1) == ["Anne Smyth"], 15)


async def test_a_name_that_is_enrolled_already_is_told_before_anything_is_sent(desk: Desk) -> None:
    await desk.enroll("Ann Smith")
    await next_visitor(desk, "ann smith")
    await until(lambda: desk.label("duplicateLabel").startswith("Ann Smith is enrolled already, under the number"))
    desk.press("compareButton")
    await until(lambda: has_window("twinDialog"))
    assert not sheet("twinDialog").grab().isNull()
    click(find(sheet("twinDialog"), "cancelButton", QAbstractButton))
    await until(lambda: not has_window("twinDialog"))
    desk.press("enrollButton")
    await desk.all_doors("verified")
    assert desk.people_on(0) == ["Ann Smith", "ann smith"]


async def test_where_nobody_is_found_the_sheet_says_what_else_can_be_done(desk: Desk) -> None:
    await desk.open()
    desk.terminal(0).faults.add("refuse_photo=alreadyExistThisFace")
    desk.choose_source("file")
    desk.type("nameField", "Ann Smith")
    await desk.photograph()
    desk.press("enrollButton")
    await until(lambda: desk.label("duplicateLabel") != "")
    desk.press("compareButton")
    await until(lambda: has_window("twinDialog"))
    said = " ".join(each.text() for each in sheet("twinDialog").findChildren(QLabel))
    assert "does not say whose face it is" in said
    click(find(sheet("twinDialog"), "cancelButton", QAbstractButton))
    await until(lambda: not has_window("twinDialog"))
