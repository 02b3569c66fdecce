"""Whose window it is: numbers, people who come again, and what may be thrown away."""

from __future__ import annotations

import asyncio

from facestation.domain.person import Person, PersonType
from facestation.errors import (
    FaceMissing,
)
from tests.unit.ui_enrollment.desk import Desk, record
from ui.pages.enrollment.case import Returning
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.photo import Stage
from ui.pages.enrollment.shown import Phase


async def test_an_employee_types_a_number_and_a_visitor_gets_one(desk: Desk) -> None:
    await desk.open()
    desk.presenter.set_type(PersonType.EMPLOYEE)
    assert (desk.shown.form.employee_no, desk.shown.form.endless) == ("", True)
    desk.presenter.set_type(PersonType.VISITOR)
    assert (desk.shown.form.employee_no, desk.shown.form.endless) == ("V1", False)
    desk.presenter.edit(employee_no="A7")
    desk.presenter.set_type(PersonType.EMPLOYEE)
    assert desk.shown.form.employee_no == "A7"
    desk.presenter.set_type(PersonType.EMPLOYEE)
    assert desk.shown.form.employee_no == "A7"


async def test_a_number_typed_before_the_station_proposes_one_stays(desk: Desk) -> None:
    desk.presenter.open()
    desk.presenter.edit(employee_no="A7")
    await desk.until(lambda: desk.shown.doors)
    assert desk.shown.form.employee_no == "A7"


async def typed_number(desk: Desk, number: str = "A7") -> None:
    await desk.open()
    desk.presenter.edit(name="Ann", employee_no=number)
    await desk.photograph()
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is not Phase.ACCEPTING)


async def test_a_number_of_somebody_else_is_asked_about(desk: Desk) -> None:
    desk.people.known["A7"] = Person("A7", "Bo")
    desk.screen.answer = False
    await typed_number(desk)
    assert desk.screen.asked == ["replace A7 Bo"]
    assert (desk.enrollment.accepted, desk.shown.phase) == ([], Phase.EDITING)
    assert desk.screen.focused[-1] is Field.EMPLOYEE_NO
    desk.screen.answer = True
    desk.presenter.enroll()
    await desk.until(lambda: desk.enrollment.accepted)


async def test_a_number_that_a_door_knows_is_asked_about_too(desk: Desk) -> None:
    desk.enrollment.held_by = ["Bo"]
    await typed_number(desk)
    assert desk.enrollment.asked == ["A7"]
    assert desk.screen.asked == ["replace A7 Bo"]


async def test_the_same_person_again_is_no_question(desk: Desk) -> None:
    desk.people.known["A7"] = Person("A7", "ann ")
    await typed_number(desk)
    assert desk.screen.asked == []
    assert desk.enrollment.accepted


async def test_a_proposed_number_needs_no_asking(desk: Desk) -> None:
    await desk.enroll()
    assert desk.enrollment.asked == []


async def test_a_silent_door_does_not_hold_up_the_visitor(desk: Desk) -> None:
    desk.enrollment.silent_doors = True
    await desk.open()
    desk.presenter.edit(name="Ann", employee_no="A7", card_no="1")
    desk.presenter.enroll()
    await asyncio.sleep(3.1)
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)


async def test_somebody_who_comes_again_is_typed_already(desk: Desk) -> None:
    desk.people.known["V7"] = Person("V7", "Ann", PersonType.VISITOR, cards=("12",), host="Bo")
    desk.presenter.open(Returning("V7", frozenset({"Gate"}), photo_at="Gate"))
    await desk.until(lambda: desk.shown.photo.still)
    form = desk.shown.form
    assert (form.name, form.employee_no, form.host, form.card_no) == ("Ann", "V7", "Bo", "12")
    assert desk.shown.number_fixed
    assert desk.photos.judged == [b"kept at Gate"]
    desk.presenter.enroll()
    await desk.until(lambda: desk.enrollment.accepted)
    assert desk.enrollment.accepted[0].terminal_ids == ("Gate",)
    assert desk.screen.asked == []


async def test_somebody_whose_photo_is_gone_is_photographed_anew(desk: Desk) -> None:
    desk.people.known["V7"] = Person("V7", "Ann")
    desk.people.photo_error = FaceMissing(terminal="Gate")
    desk.presenter.open(Returning("V7", photo_at="Gate"))
    await desk.until(lambda: desk.shown.photo.error)
    assert desk.shown.photo.stage is Stage.LIVE
    assert desk.shown.form.name == "Ann"


async def test_a_window_in_use_keeps_what_is_typed_when_somebody_new_comes(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.presenter.wish_open()
    assert desk.shown.form.name == "Ann"


async def test_a_window_in_use_asks_before_it_shows_somebody_else(desk: Desk) -> None:
    desk.people.known["V7"] = Person("V7", "Bo")
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.screen.answer = False
    desk.presenter.wish_open(Returning("V7"))
    await desk.until(lambda: desk.screen.asked == ["discard"])
    assert desk.shown.form.name == "Ann"
    desk.screen.answer = True
    desk.presenter.wish_open(Returning("V7"))
    await desk.until(lambda: desk.shown.form.name == "Bo")


async def test_a_window_that_is_done_is_ready_for_whoever_comes(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.wish_open(name="Bo")
    await desk.until(lambda: desk.shown.form.name == "Bo")
    assert desk.shown.status.tally.total == 0


async def test_an_untouched_window_closes_without_a_word(desk: Desk) -> None:
    await desk.open()
    desk.presenter.close()
    assert (desk.screen.hidden, desk.screen.asked, desk.outbox.listeners) == (1, [], [])
    await desk.until(lambda: desk.cameras.watching == 0)


async def test_what_was_typed_is_not_thrown_away_unasked(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(host="Bo")
    desk.screen.answer = False
    desk.presenter.close()
    await desk.until(lambda: desk.screen.asked == ["discard"])
    assert (desk.screen.hidden, desk.shown.form.host) == (0, "Bo")
    desk.screen.answer = True
    desk.presenter.close()
    await desk.until(lambda: desk.screen.hidden)


async def test_a_photo_taken_by_hand_is_not_thrown_away_unasked(desk: Desk) -> None:
    await desk.open()
    await desk.photograph()
    assert desk.presenter.would_lose


async def test_after_the_press_nothing_is_lost_by_closing(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.close()
    assert (desk.screen.hidden, desk.screen.asked) == (1, [])


async def test_the_window_does_not_close_while_it_is_written_down(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    await desk.photograph()
    desk.presenter.enroll()
    desk.presenter.close()
    assert desk.screen.hidden == 0
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)


async def test_terminals_that_came_and_went_meanwhile_are_noticed(desk: Desk) -> None:
    await desk.open()
    desk.presenter.choose_door("Gate", chosen=False)
    desk.terminals.records = [record("Gate"), record("Yard", login_refused=True)]
    desk.presenter.look_again()
    await desk.until(lambda: desk.shown.doors[-1].name == "Yard")
    assert [(door.name, door.chosen, door.login_refused) for door in desk.shown.doors] == [
        ("Gate", False, False),
        ("Yard", True, True),
    ]
    assert desk.shown.photo.source is not None
    assert desk.shown.photo.source.terminal_id == "Gate", "the camera that was live is gone"


async def test_nothing_is_read_for_a_window_that_is_closed(desk: Desk) -> None:
    await desk.open()
    desk.presenter.close()
    desk.terminals.records = []
    desk.presenter.look_again()
    await asyncio.sleep(0.02)
    assert len(desk.shown.doors) == 2


async def test_the_live_picture_goes_on_while_the_same_terminals_are_read_again(desk: Desk) -> None:
    await desk.open()
    await desk.until(lambda: desk.cameras.watching)
    desk.presenter.look_again()
    await asyncio.sleep(0.02)
    assert desk.cameras.watched == ["Lobby"]


async def test_looking_again_does_not_disturb_a_window_that_is_just_opening(desk: Desk) -> None:
    desk.people.known["V7"] = Person("V7", "Ann")
    await desk.open()
    desk.presenter.close()
    desk.presenter.open(Returning("V7", photo_at="Gate"))
    desk.presenter.look_again()
    await desk.until(lambda: desk.shown.photo.still)
    assert desk.photos.judged == [b"kept at Gate"]
