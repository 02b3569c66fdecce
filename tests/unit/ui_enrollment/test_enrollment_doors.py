"""The doors of one enrollment."""

from __future__ import annotations

from facestation.domain.enrollment import State, Wanted
from facestation.errors import ConnectionFailed, DeviceBusy
from tests.unit.ui_enrollment.desk import delivery, record, soon
from ui.pages.enrollment.doors import (
    Tally,
    chosen_ids,
    doors_of,
    present,
    tally,
    with_choice,
    with_delivery,
    without_deliveries,
)

LIST = [record("Lobby"), record("Gate"), record("Yard")]


def test_every_door_is_chosen_until_the_operator_says_otherwise() -> None:
    doors = doors_of(LIST)
    assert chosen_ids(doors) == ("Lobby", "Gate", "Yard")
    fewer = with_choice(doors, "Gate", chosen=False)
    assert chosen_ids(fewer) == ("Lobby", "Yard")
    assert chosen_ids(doors_of(LIST, before=fewer)) == ("Lobby", "Yard")


def test_somebody_who_comes_again_gets_the_doors_of_last_time() -> None:
    assert chosen_ids(doors_of(LIST, wanted=frozenset({"Yard"}))) == ("Yard",)


def test_a_list_read_anew_changes_what_changed_and_nothing_else() -> None:
    doors = with_delivery(with_choice(doors_of(LIST), "Yard", chosen=False), delivery("Gate", State.VERIFIED))
    anew = doors_of([record("Gate", login_refused=True), record("Yard"), record("Roof")], before=doors)
    assert chosen_ids(anew) == ("Gate", "Roof")
    assert anew[0].login_refused
    assert anew[0].delivery is not None


def test_news_reach_their_door_and_older_ones_do_not_count() -> None:
    doors = with_delivery(doors_of(LIST), delivery("Gate", State.VERIFIED, revision=2))
    assert with_delivery(doors, delivery("Gate", State.REFUSED, revision=1)) == doors
    newer = with_delivery(doors, delivery("Gate", State.SENDING, revision=2))
    assert [door.delivery.state if door.delivery else None for door in newer] == [None, State.SENDING, None]


def test_what_a_door_already_knows_is_not_taken_back() -> None:
    doors = with_delivery(doors_of(LIST), delivery("Gate", State.VERIFIED, revision=2))
    assert with_delivery(doors, delivery("Gate", State.WAITING, revision=2), unless_known=True) == doors
    assert with_delivery(doors, delivery("Gate", State.WAITING, revision=3), unless_known=True) != doors
    assert with_delivery(doors, delivery("Gate", revision=1, employee_no="V2"), unless_known=True) != doors


def test_the_tally_counts_what_the_operator_asks_about() -> None:
    doors = doors_of([record(str(number)) for number in range(8)])
    news = [
        delivery("0", State.VERIFIED),
        delivery("1", State.ON_TERMINAL),
        delivery("2", State.WAITING),
        delivery("3", State.WAITING, error=DeviceBusy(terminal="3"), next_try=soon()),
        delivery("4", State.OFFLINE, error=ConnectionFailed(terminal="4")),
        delivery("5", State.BLOCKED),
        delivery("6", State.REFUSED),
    ]
    for each in news:
        doors = with_delivery(doors, each)
    counted = tally(doors)
    assert counted == Tally(total=7, verified=1, under_way=2, later=1, offline=1, blocked=1, refused=1, next_try=soon())
    assert not counted.settled
    assert tally(without_deliveries(doors)) == Tally()
    assert Tally().settled


def test_only_doors_where_the_person_is_wanted_can_be_undone() -> None:
    doors = with_delivery(doors_of(LIST), delivery("Gate", State.VERIFIED))
    assert present(doors) == 1
    assert present(with_delivery(doors, delivery("Gate", State.REMOVED, wanted=Wanted.ABSENT))) == 0
