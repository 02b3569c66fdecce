"""The enrollment window's decisions, from the blank form to the last door."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from facestation.domain.enrollment import State, Wanted
from facestation.domain.person import PersonType
from facestation.domain.photo import Verdict
from facestation.errors import (
    ConnectionFailed,
    DiskFull,
    EmployeeNoInvalid,
    NameMissing,
    NameTooLong,
    NoTerminals,
    PhotoMissing,
    PhotoRejected,
)
from tests.unit.ui_enrollment.desk import NOW, Desk, delivery, soon
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
    assert desk.screen.focused[-1] is Field.NAME
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
    assert desk.screen.focused[-1] is Field.PHOTO
    assert desk.enrollment.accepted == []


async def test_a_press_while_the_photo_is_judged_is_not_lost(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.photos.gate.clear()
    desk.paste(b"ann")
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
    await desk.until(lambda: desk.shown.no_terminals)
    said = [desk.shown.status.status]
    desk.presenter.enroll()
    assert [*said, desk.shown.status.status] == [Status.NOTHING, Status.NO_TERMINALS]
