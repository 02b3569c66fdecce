"""What a second press goes to, and why an undo is not there."""

from __future__ import annotations

import asyncio

from facestation.domain.enrollment import State
from facestation.domain.person import Person
from tests.unit.ui_enrollment.desk import Desk, delivery
from ui.pages.enrollment.case import Returning
from ui.pages.enrollment.shown import NoUndo, Phase, Status


async def refused_at_the_gate(desk: Desk) -> None:
    await desk.enroll()
    desk.outbox.tell(delivery("Lobby", State.VERIFIED))
    desk.outbox.tell(delivery("Gate", State.REFUSED))
    await desk.until(lambda: desk.shown.status.tally.refused)


async def test_with_nothing_new_only_the_refusing_door_is_asked_again(desk: Desk) -> None:
    await refused_at_the_gate(desk)
    assert desk.shown.action_doors == 1
    desk.presenter.enroll()
    await desk.until(lambda: len(desk.enrollment.accepted) == 2)
    assert desk.enrollment.accepted[1].terminal_ids == ("Gate",)
    assert desk.enrollment.accepted[1].corrects


async def test_a_new_photo_goes_to_every_door_and_that_is_said(desk: Desk) -> None:
    await refused_at_the_gate(desk)
    await desk.photograph(b"better")
    await desk.until(lambda: desk.shown.status.status is Status.NEW_PHOTO)
    assert desk.shown.action_doors == 2
    desk.presenter.enroll()
    await desk.until(lambda: len(desk.enrollment.accepted) == 2)
    assert desk.enrollment.accepted[1].terminal_ids == ("Lobby", "Gate")


async def test_another_name_goes_to_every_door_and_that_is_said(desk: Desk) -> None:
    await refused_at_the_gate(desk)
    desk.presenter.edit(name="Anne")
    assert (desk.shown.status.status, desk.shown.action_doors) == (Status.CHANGED, 2)


async def test_a_door_that_was_left_out_gets_the_person_alone(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.presenter.choose_door("Gate", chosen=False)
    await desk.photograph()
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    desk.outbox.tell(delivery("Lobby", State.VERIFIED))
    await desk.until(lambda: desk.shown.status.tally.verified)
    desk.presenter.choose_door("Gate", chosen=True)
    assert desk.shown.action_doors == 1
    desk.presenter.enroll()
    await desk.until(lambda: len(desk.enrollment.accepted) == 2)
    assert desk.enrollment.accepted[1].terminal_ids == ("Gate",)


async def test_an_undo_that_is_there_needs_no_excuse(desk: Desk) -> None:
    await desk.open()
    assert desk.shown.no_undo is NoUndo.NONE
    await desk.enroll()
    assert desk.shown.no_undo is NoUndo.NONE
    desk.presenter.undo()
    await desk.until(lambda: desk.enrollment.undone)
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert desk.shown.no_undo is NoUndo.NONE


async def test_somebody_who_came_before_cannot_be_undone_and_that_is_said(desk: Desk) -> None:
    desk.people.known["V7"] = Person("V7", "Ann", cards=("12",))
    desk.enrollment.offers_undo = False
    desk.presenter.open(Returning("V7"))
    await desk.until(lambda: desk.shown.form.name == "Ann" and desk.shown.doors)
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert desk.shown.no_undo is NoUndo.KNOWN_BEFORE


async def test_a_number_that_no_door_could_check_cannot_be_undone_and_that_is_said(desk: Desk) -> None:
    desk.enrollment.silent_doors, desk.enrollment.offers_undo = True, False
    await desk.open()
    desk.presenter.edit(name="Ann", employee_no="A7", card_no="1")
    desk.presenter.enroll()
    await asyncio.sleep(3.1)
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert desk.shown.no_undo is NoUndo.NUMBER_UNCHECKED
