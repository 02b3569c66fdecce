"""The enrollment window's decisions, from the blank form to the last door."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from facestation.domain.enrollment import State, Wanted
from facestation.domain.person import Person, PersonType
from facestation.domain.photo import Verdict
from facestation.errors import (
    ConnectionFailed,
    DiskFull,
    EmployeeNoInvalid,
    FaceMissing,
    NameMissing,
    NameTooLong,
    NoTerminals,
    PhotoMissing,
    PhotoRejected,
)
from tests.unit.ui_enrollment.desk import NOW, Desk, delivery, soon
from ui.pages.enrollment.case import Returning
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.photo import Stage
from ui.pages.enrollment.shown import Action, Phase, Status


def problem(desk: Desk, field: Field) -> type[Exception] | None:
    error = desk.shown.problem(field)
    return type(error) if error is not None else None


async def test_a_new_visitor_has_a_number_a_day_and_every_door(desk: Desk) -> None:
    await desk.open()
    form = desk.shown.form
    assert (form.person_type, form.employee_no) == (PersonType.VISITOR, "V1")
    assert form.valid_until > NOW
    assert desk.shown.action_doors == 2
    assert desk.shown.problems == ()
    assert desk.shown.status.status is Status.NOTHING


async def test_a_name_typed_in_the_search_is_not_typed_again(desk: Desk) -> None:
    desk.presenter.open(name="Ann")
    assert desk.shown.form.name == "Ann"


async def test_one_press_writes_everything_down_for_every_chosen_door(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann", host="Bo")
    desk.presenter.choose_door("Gate", chosen=False)
    await desk.photograph()
    desk.presenter.enroll()
    assert desk.shown.phase is Phase.ACCEPTING
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    request = desk.enrollment.accepted[0]
    assert (request.person.name, request.person.employee_no, request.person.host) == ("Ann", "V1", "Bo")
    assert request.terminal_ids == ("Lobby",)
    assert request.photo is not None
    assert request.photo.jpeg == b"ready ann"
    assert request.limits_version == "1"
    assert desk.shown.number_fixed


async def test_what_is_missing_is_told_after_the_press_and_the_cursor_goes_to_the_first(desk: Desk) -> None:
    await desk.open()
    desk.presenter.choose_door("Gate", chosen=False)
    desk.presenter.choose_door("Lobby", chosen=False)
    assert desk.shown.problems == ()
    desk.presenter.enroll()
    assert problem(desk, Field.NAME) is NameMissing
    assert problem(desk, Field.PHOTO) is PhotoMissing
    assert problem(desk, Field.DOORS) is NoTerminals
    assert desk.screen.focused == [Field.NAME]
    assert desk.shown.status.status is Status.PROBLEM
    assert isinstance(desk.shown.status.error, NameMissing)


async def test_a_problem_goes_as_soon_as_it_is_mended(desk: Desk) -> None:
    await desk.open()
    desk.presenter.enroll()
    desk.presenter.edit(name="Ann")
    assert problem(desk, Field.NAME) is None
    assert problem(desk, Field.PHOTO) is PhotoMissing


async def test_what_can_never_be_right_is_told_while_it_is_typed(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="x" * 200)
    assert problem(desk, Field.NAME) is NameTooLong
    desk.presenter.edit(name="Ann", employee_no="12/3")
    assert problem(desk, Field.EMPLOYEE_NO) is EmployeeNoInvalid
    assert desk.shown.form.employee_no == "12/3"


async def test_an_end_before_the_beginning_stands_at_the_end(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(valid_until=NOW - timedelta(days=3))
    assert problem(desk, Field.VALIDITY) is not None


async def test_a_refused_photo_holds_the_press_back(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.photos.verdict = Verdict.FAIL
    await desk.photograph()
    desk.presenter.enroll()
    assert problem(desk, Field.PHOTO) is PhotoRejected
    assert desk.screen.focused == [Field.PHOTO]
    assert desk.enrollment.accepted == []


async def test_a_press_while_the_photo_is_judged_is_not_lost(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.photos.gate.clear()
    desk.presenter.photo.take_picture(b"ann")
    desk.presenter.enroll()
    assert desk.shown.status.status is Status.CHECKING_PHOTO
    desk.photos.gate.set()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert len(desk.enrollment.accepted) == 1


async def test_a_press_before_the_doors_are_known_is_not_lost(desk: Desk) -> None:
    desk.presenter.open()
    desk.presenter.edit(name="Ann", card_no="77", employee_no="A7")
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert desk.enrollment.accepted[0].terminal_ids == ("Lobby", "Gate")


async def test_a_card_is_enough_for_whoever_will_not_be_photographed(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann", card_no="12 34")
    assert desk.shown.action is Action.ENROLL_CARD_ONLY
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    request = desk.enrollment.accepted[0]
    assert (request.photo, request.person.cards) == (None, ("1234",))
    await desk.until(lambda: desk.cameras.watching == 0)
    assert desk.shown.photo.stage is Stage.EMPTY


async def test_each_door_reports_for_itself(desk: Desk) -> None:
    await desk.enroll()
    assert [door.delivery.state for door in desk.shown.doors if door.delivery] == [State.WAITING] * 2
    desk.outbox.tell(delivery("Lobby", State.VERIFIED))
    desk.outbox.tell(delivery("Gate", State.OFFLINE, error=ConnectionFailed(terminal="Gate"), next_try=soon()))
    await desk.until(lambda: desk.shown.status.tally.offline)
    counted = desk.shown.status.tally
    assert (counted.verified, counted.offline, counted.next_try) == (1, 1, soon())
    assert desk.shown.next_is_obvious


async def test_the_news_of_many_doors_are_shown_together(desk: Desk) -> None:
    await desk.enroll()
    before = len(desk.displayed)
    for state in (State.SENDING, State.ON_TERMINAL, State.VERIFIED):
        desk.outbox.tell(delivery("Lobby", state))
        desk.outbox.tell(delivery("Gate", state))
    await desk.until(lambda: desk.shown.status.tally.verified == 2)
    assert len(desk.displayed) == before + 1
    desk.outbox.tell(delivery("Gate", State.REFUSED))
    await desk.until(lambda: desk.shown.status.tally.refused)


async def test_what_a_door_told_before_the_press_returned_is_kept(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    await desk.photograph()
    desk.presenter.enroll()
    await asyncio.sleep(0)
    desk.outbox.tell(delivery("Lobby", State.VERIFIED))
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    states = [door.delivery.state for door in desk.shown.doors if door.delivery]
    assert states == [State.VERIFIED, State.WAITING]


async def test_news_of_somebody_else_do_not_matter(desk: Desk) -> None:
    await desk.enroll()
    desk.outbox.tell(delivery("Lobby", State.REFUSED, employee_no="V9", revision=9))
    assert desk.shown.status.tally.refused == 0


async def test_a_refusing_door_makes_pressing_again_the_next_step(desk: Desk) -> None:
    await desk.enroll()
    desk.outbox.tell(delivery("Lobby", State.REFUSED))
    await desk.until(lambda: desk.shown.status.tally.refused)
    assert desk.shown.action is Action.ENROLL_AGAIN
    assert not desk.shown.next_is_obvious
    desk.presenter.photo.retake()
    assert desk.shown.phase is Phase.EDITING
    await desk.photograph(b"better")
    desk.presenter.enroll()
    await desk.until(lambda: len(desk.enrollment.accepted) == 2)
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert desk.enrollment.accepted[1].person.employee_no == "V1"
    assert desk.shown.status.tally.refused == 0
    assert desk.screen.asked == []


async def test_what_the_station_cannot_write_down_is_told_and_nothing_is_lost(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    await desk.photograph()
    desk.enrollment.error = DiskFull()
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.status.status is Status.NOT_ACCEPTED)
    assert (desk.shown.form.name, desk.shown.phase) == ("Ann", Phase.EDITING)
    assert desk.shown.photo.still is not None
    desk.enrollment.error = None
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)


async def test_an_undo_takes_the_new_person_from_every_door(desk: Desk) -> None:
    await desk.enroll()
    assert desk.shown.undo_doors == 2
    desk.presenter.undo()
    await desk.until(lambda: desk.enrollment.undone == ["V1"])
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert desk.shown.undo_doors == 0
    desk.outbox.tell(delivery("Lobby", State.REMOVED, wanted=Wanted.ABSENT, revision=2))
    await desk.until(lambda: desk.shown.status.tally.removed == 1)
    assert desk.shown.form.name == "Ann"


async def test_an_undo_that_fails_is_told_and_can_be_repeated(desk: Desk) -> None:
    await desk.enroll()
    desk.enrollment.error = DiskFull()
    desk.presenter.undo()
    await desk.until(lambda: desk.shown.status.status is Status.NOT_ACCEPTED)
    assert (desk.shown.phase, desk.shown.undo_doors) == (Phase.COMMITTED, 2)


async def test_there_is_nothing_to_undo_before_the_press(desk: Desk) -> None:
    await desk.open()
    assert desk.shown.undo_doors == 0
    desk.presenter.undo()
    assert desk.shown.phase is Phase.EDITING


async def test_the_next_visitor_is_one_key_away(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.choose_door("Gate", chosen=False)
    desk.presenter.next_visitor()
    await desk.until(lambda: desk.shown.form.employee_no == "V2")
    assert (desk.shown.form.name, desk.shown.phase) == ("", Phase.EDITING)
    assert desk.shown.photo.stage is Stage.LIVE
    assert desk.shown.status.tally.total == 0
    assert [door.chosen for door in desk.shown.doors] == [True, False]
    assert desk.screen.focused[-1] is Field.NAME


async def test_late_news_of_the_last_visitor_do_not_reach_the_next(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.next_visitor()
    desk.outbox.tell(delivery("Lobby", State.VERIFIED))
    assert desk.shown.status.tally.total == 0


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


async def test_a_second_press_in_the_same_moment_does_nothing(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    await desk.photograph()
    desk.presenter.enroll()
    desk.presenter.enroll()
    await desk.until(lambda: desk.shown.phase is Phase.COMMITTED)
    assert len(desk.enrollment.accepted) == 1


async def test_a_change_after_the_press_can_be_enrolled_again(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.edit(name="Anna")
    assert (desk.shown.phase, desk.shown.action) == (Phase.EDITING, Action.ENROLL_AGAIN)
    desk.presenter.enroll()
    await desk.until(lambda: len(desk.enrollment.accepted) == 2)


async def test_without_terminals_the_window_says_where_to_begin(desk: Desk) -> None:
    desk.terminals.records = []
    desk.presenter.open()
    await desk.until(lambda: desk.shown.status.status is Status.NO_TERMINALS)
