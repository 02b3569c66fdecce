"""Somebody who may be enrolled already under another number: told, compared, and decided by the operator."""

from __future__ import annotations

import asyncio

from facestation.domain.enrollment import State
from facestation.errors import FaceOfAnother
from tests.unit.ui_enrollment.desk import Desk, delivery
from tests.unit.ui_enrollment.known import GivenNamesake, GivenTwin
from ui.pages.enrollment.shown import Phase


def refused_at(terminal: str, number: str) -> FaceOfAnother:
    return FaceOfAnother(terminal=terminal, sub_status="alreadyExistThisFace", error_msg="face")


async def test_a_name_that_is_enrolled_already_is_told_while_it_is_typed(desk: Desk) -> None:
    desk.duplicates.known = (GivenNamesake("A7", "Ann"),)
    await desk.open()
    desk.presenter.edit(name="An")
    desk.presenter.edit(name="Ann")
    await desk.until(lambda: desk.shown.doubt is not None)
    doubt = desk.shown.doubt
    assert doubt is not None
    assert doubt.namesake == GivenNamesake("A7", "Ann")
    desk.presenter.edit(name="Anna")
    assert desk.shown.doubt is None


async def test_the_pictures_are_compared_and_the_same_person_keeps_the_number(desk: Desk) -> None:
    desk.duplicates.known = (GivenNamesake("A7", "Ann"),)
    await desk.open()
    desk.presenter.edit(name="Ann")
    await desk.photograph()
    await desk.until(lambda: desk.shown.doubt is not None)
    desk.presenter.compare()
    await desk.until(lambda: desk.shown.form.employee_no == "A7")
    assert desk.duplicates.asked == ["Gate A7 ready ann"]
    assert (desk.shown.doubt, desk.shown.number_fixed) == (None, True)
    desk.presenter.enroll()
    await desk.until(lambda: desk.enrollment.accepted)
    assert desk.enrollment.accepted[0].person.employee_no == "A7"
    await asyncio.sleep(0.6)
    assert desk.shown.doubt is None, "who is decided on is asked about no more"


async def test_another_person_stays_another_person(desk: Desk) -> None:
    desk.duplicates.known = (GivenNamesake("A7", "Ann"),)
    desk.screen.answer = False
    await desk.open()
    desk.presenter.edit(name="Ann")
    await desk.until(lambda: desk.shown.doubt is not None)
    desk.presenter.compare()
    await desk.until(lambda: "twin" in desk.screen.asked)
    assert desk.shown.form.employee_no == "V1"


async def test_a_door_that_holds_the_face_is_told_and_its_new_number_is_taken_back(desk: Desk) -> None:
    desk.duplicates.there = (GivenTwin("A7", "Ann Smith"),)
    await desk.enroll()
    desk.outbox.tell(delivery("Gate", State.REFUSED, error=refused_at("Gate", "V1")))
    await desk.until(lambda: desk.shown.doubt is not None)
    doubt = desk.shown.doubt
    assert doubt is not None
    assert (doubt.terminal, doubt.namesake) == ("Gate", None)
    desk.presenter.compare()
    await desk.until(lambda: desk.shown.form.employee_no == "A7")
    await desk.until(lambda: desk.enrollment.undone == ["V1"])
    assert desk.duplicates.asked == ["Gate Ann V1 ready ann"]
    assert desk.shown.phase is Phase.EDITING
    assert desk.shown.photo.still is not None, "the photo is not lost"
    assert all(door.delivery is None for door in desk.shown.doors)


async def test_the_next_visitor_is_nobodys_twin(desk: Desk) -> None:
    await desk.enroll()
    desk.outbox.tell(delivery("Gate", State.REFUSED, error=refused_at("Gate", "V1")))
    await desk.until(lambda: desk.shown.doubt is not None)
    desk.presenter.next_visitor()
    assert desk.shown.doubt is None
    desk.presenter.compare()
    assert desk.duplicates.asked == []
