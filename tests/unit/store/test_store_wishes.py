"""Writing down what shall be true."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy.exc import StatementError

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Event, State, Wanted
from facestation.domain.person import Person, PersonType
from facestation.domain.validity import Validity
from facestation.errors import DeviceBusy, NoFaceFound, NoTerminals, PeopleFull, TerminalUnknown
from tests.unit.store.desk import JPEG, NOON, Desk, visitor


def test_a_wish_writes_person_photo_rows_and_audit(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    ada = Person(
        "V7",
        "Ёлкин Пётр",
        PersonType.VISITOR,
        Validity(datetime(2026, 5, 4, 8), datetime(2026, 5, 4, 18, 30)),
        cards=("1234567890", "2"),
        doors=(1, 2),
        host="Grace",
    )
    made = desk.deliveries.want_present(
        ada, JPEG, [front, back], limits_version="L1", operator="desk 1", source="terminal camera"
    )
    assert [(row.terminal, row.wanted, row.state, row.revision) for row in made] == [
        ("Front", Wanted.PRESENT, State.WAITING, 1),
        ("Back", Wanted.PRESENT, State.WAITING, 1),
    ]
    assert {row.name for row in made} == {"Ёлкин Пётр"}
    assert desk.store.people.get("V7") == ada
    assert [desk.store.photos.of(row) for row in made] == [JPEG, JPEG]
    lines = [line for line in desk.store.audit.list() if line.kind is AuditKind.PRESENT_WANTED]
    assert {(line.employee_no, line.terminal_id, line.operator, line.code, line.at) for line in lines} == {
        ("V7", front, "desk 1", "terminal camera", NOON),
        ("V7", back, "desk 1", "terminal camera", NOON),
    }


def test_a_wish_with_one_unknown_terminal_leaves_nothing(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    lines = desk.store.audit.list()
    with pytest.raises(TerminalUnknown):
        desk.want([front, "f" * 32])
    assert desk.store.people.get("V1") is None
    assert desk.deliveries.pending() == []
    assert desk.store.audit.list() == lines


def test_a_wish_for_no_terminal_is_refused(desk: Desk) -> None:
    with pytest.raises(NoTerminals):
        desk.want([])
    with pytest.raises(NoTerminals):
        desk.deliveries.want_absent("V1", [])


def test_rows_come_back_once_each_in_the_order_asked_for(desk: Desk) -> None:
    front, back, gate = desk.doors("Front", "Back", "Gate")
    made = desk.want([gate, front, gate, back])
    assert [row.terminal_id for row in made] == [gate, front, back]


def test_enrolling_again_is_a_new_revision_without_history(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (first,) = desk.want([front])
    failed = desk.attempt(first, Event.FAILED_FOR_NOW, error=DeviceBusy(terminal="Front"))
    assert (failed.attempts, failed.error is None) == (1, False)
    desk.clock.pass_s(60)
    (second,) = desk.want([front], visitor(name="Ada Lovelace"))
    assert (second.id, second.revision, second.attempts, second.error) == (first.id, 2, 0, None)
    assert (second.name, second.state) == ("Ada Lovelace", State.WAITING)


def test_a_terminal_still_owed_gets_the_newer_photo(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    (_, owed) = desk.want([front, back])
    desk.want([front], photo=b"newer")
    assert desk.store.photos.of(owed) == b"newer"


def test_an_update_without_photo_keeps_the_face_that_is_still_owed(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    desk.want([front])
    (updated,) = desk.want([front], visitor(name="Ada Lovelace"), photo=None)
    assert desk.store.photos.of(updated) == JPEG


def test_an_update_without_photo_of_somebody_delivered_is_about_the_person_alone(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    first, _ = desk.want([front, back])
    desk.bring(first)
    (updated,) = desk.want([front], photo=None)
    assert desk.store.photos.of(updated) is None


def test_an_update_without_photo_does_not_bring_back_a_refused_face(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (first,) = desk.want([front])
    desk.attempt(first, Event.FAILED_FOR_GOOD, error=NoFaceFound(terminal="Front"))
    (updated,) = desk.want([front], photo=None)
    assert desk.store.photos.of(updated) is None


def test_wanting_absence_cancels_what_was_to_be_brought(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (present,) = desk.want([front])
    (absent,) = desk.deliveries.want_absent("V1", [front], operator="desk 1")
    assert (absent.id, absent.wanted, absent.state, absent.revision) == (present.id, Wanted.ABSENT, State.WAITING, 2)
    assert [row.wanted for row in desk.deliveries.pending()] == [Wanted.ABSENT]
    assert desk.photos_kept() == []
    assert desk.store.people.get("V1") == visitor()


def test_somebody_unknown_here_can_be_taken_off_a_terminal(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (absent,) = desk.deliveries.want_absent("10042", [front])
    assert (absent.employee_no, absent.name, absent.state) == ("10042", "", State.WAITING)
    gone = desk.attempt(absent, Event.GONE)
    assert gone.state is State.REMOVED
    assert desk.deliveries.pending() == []


def test_a_refused_delivery_waits_again_after_a_new_wish(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (first,) = desk.want([front])
    desk.attempt(first, Event.FAILED_FOR_GOOD, error=PeopleFull(terminal="Front"))
    (second,) = desk.want([front])
    assert (second.state, second.error) == (State.WAITING, None)


def test_a_moment_without_offset_is_not_accepted(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (row,) = desk.want([front])
    with pytest.raises(StatementError, match="offset"):
        desk.deliveries.claim(row.id, datetime(2026, 5, 4, 12))
