"""How a delivery goes on, and who may say so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Event, State
from facestation.errors import (
    ConnectionFailed,
    KeyringLocked,
    NotSupported,
    PasswordRefused,
    PersonExists,
    StationError,
    TimedOut,
)
from tests.unit.store.desk import LEASE, NOON, Desk, visitor


def test_a_claimed_delivery_is_sending_and_counted(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    assert (claimed.state, claimed.attempts) == (State.SENDING, 1)
    assert desk.deliveries.get(row.id) == claimed


def test_nobody_claims_what_is_claimed(desk: Desk, other_desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    desk.claim(row)
    assert other_desk.try_claim(row) is None
    assert desk.try_claim(row) is None
    assert other_desk.deliveries.due(NOON) == []


def test_a_lease_ends_by_itself(desk: Desk, other_desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    desk.clock.pass_s(LEASE.total_seconds())
    taken = other_desk.claim(row)
    assert taken.attempts == 2
    assert desk.step(claimed, Event.ACCEPTED) is None
    assert desk.deliveries.get(row.id) == taken


def test_a_renewed_lease_goes_on(desk: Desk, other_desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    assert desk.deliveries.renew(row.id, claimed.revision, NOON + 3 * LEASE)
    desk.clock.pass_s(2 * LEASE.total_seconds())
    assert other_desk.try_claim(row) is None
    assert not other_desk.deliveries.renew(row.id, claimed.revision, NOON + 9 * LEASE)


def test_the_end_of_an_attempt_ends_its_lease(desk: Desk, other_desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    desk.attempt(row, Event.FAILED_FOR_NOW)
    assert other_desk.try_claim(row) is not None


def test_what_is_done_cannot_be_claimed(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    assert desk.bring(row).state is State.VERIFIED
    assert desk.try_claim(row) is None
    assert desk.deliveries.due(NOON) == []
    assert desk.deliveries.pending() == []


def test_an_attempt_for_an_older_wish_changes_nothing(desk: Desk) -> None:
    doors = desk.doors("Front")
    (row,) = desk.want(doors)
    old = desk.claim(row)
    (newer,) = desk.want(doors, visitor(name="Ada Lovelace"))
    assert desk.step(old, Event.ACCEPTED) is None
    assert desk.deliveries.get(row.id) == newer
    assert desk.photos_kept() == ["V1"]
    # The older attempt has ended, so nothing stands in the way of the newer one.
    assert desk.claim(newer).revision == 2


def test_the_newer_wish_waits_while_the_older_attempt_is_under_way(desk: Desk, other_desk: Desk) -> None:
    doors = desk.doors("Front")
    (row,) = desk.want(doors)
    desk.claim(row)
    (newer,) = other_desk.want(doors)
    assert other_desk.try_claim(newer) is None
    assert other_desk.deliveries.due(NOON) == []


def test_an_older_attempt_does_not_end_the_lease_of_a_newer_one(desk: Desk) -> None:
    doors = desk.doors("Front")
    (row,) = desk.want(doors)
    old = desk.claim(row)
    desk.want(doors)
    desk.clock.pass_s(LEASE.total_seconds())
    newer = desk.claim(row)
    assert desk.step(old, Event.FAILED_FOR_NOW) is None
    assert desk.step(newer, Event.ACCEPTED) is not None


def test_what_cannot_happen_is_a_bug_and_changes_nothing(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    with pytest.raises(ValueError, match="cannot happen"):
        desk.step(claimed, Event.CONFIRMED)
    assert desk.deliveries.get(row.id) == claimed


def test_nothing_happens_to_what_was_never_claimed(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    assert desk.step(row, Event.ACCEPTED) is None
    assert desk.deliveries.get(row.id) == row


def test_a_failure_is_kept_with_its_details_until_it_is_overcome(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    later = NOON + timedelta(seconds=15)
    error = TimedOut(terminal="Front", seconds=2.5, tries=3, idempotent=True, hint=None)
    desk.deliveries.advance(row.id, claimed.revision, Event.UNREACHABLE, next_try=later, error=error)
    kept = desk.deliveries.get(row.id)
    assert kept is not None
    assert (kept.state, kept.next_try) == (State.OFFLINE, later)
    assert type(kept.error) is TimedOut
    assert kept.error.details == error.details
    assert kept.error.message == "Front did not answer in time."
    again = desk.claim(row)
    assert type(again.error) is TimedOut
    assert again.next_try is None
    accepted = desk.step(again, Event.ACCEPTED)
    verified = None if accepted is None else desk.step(accepted, Event.CONFIRMED)
    assert verified is not None
    assert verified.error is None


def test_an_error_that_this_version_does_not_know_is_still_an_error(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    desk.attempt(row, Event.FAILED_FOR_GOOD, error=PersonExists(terminal="Front"))
    with desk.database.writing() as connection:
        connection.execute(text("UPDATE deliveries SET error_code = 'of_a_later_version'"))
    kept = desk.deliveries.get(row.id)
    assert kept is not None
    assert type(kept.error) is StationError


def test_whether_the_face_was_written_survives_an_interruption(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    accepted = desk.deliveries.advance(row.id, claimed.revision, Event.ACCEPTED, face_written=True)
    assert accepted is not None
    interrupted = desk.step(accepted, Event.INTERRUPTED)
    assert interrupted is not None
    assert (interrupted.state, interrupted.face_written) == (State.WAITING, True)


def test_the_newest_wish_is_due_first(desk: Desk) -> None:
    doors = desk.doors("Front")
    for number in ("V1", "V2", "V3"):
        desk.want(doors, visitor(number))
        desk.clock.pass_s(1)
    assert [row.employee_no for row in desk.deliveries.due(desk.clock())] == ["V3", "V2", "V1"]
    assert [row.employee_no for row in desk.deliveries.pending()] == ["V3", "V2", "V1"]


def test_what_is_to_be_tried_later_is_due_later(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    claimed = desk.claim(row)
    later = NOON + timedelta(seconds=15)
    desk.deliveries.advance(row.id, claimed.revision, Event.FAILED_FOR_NOW, next_try=later)
    assert desk.deliveries.due(later - timedelta(seconds=1)) == []
    assert [due.id for due in desk.deliveries.due(later)] == [row.id]


def test_what_needs_a_person_is_due_when_one_has_acted(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    at_front, at_back = desk.want([front, back])
    desk.attempt(at_front, Event.NEEDS_PERSON, error=PasswordRefused(terminal="Front", tries_left=4))
    desk.attempt(at_back, Event.NEEDS_PERSON, error=PasswordRefused(terminal="Back", tries_left=4))
    assert desk.deliveries.due(NOON) == []
    (released,) = desk.deliveries.release(front)
    assert (released.id, released.state, released.next_try) == (at_front.id, State.BLOCKED, NOON)
    assert [row.id for row in desk.deliveries.due(NOON)] == [at_front.id]
    assert desk.claim(at_front).state is State.SENDING


def test_a_pause_ends_when_a_person_has_acted(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    at_front, at_back = desk.want([front, back])
    for row in (at_front, at_back):
        claimed = desk.claim(row)
        desk.deliveries.advance(row.id, claimed.revision, Event.UNREACHABLE, next_try=NOON + timedelta(minutes=5))
    (released,) = desk.deliveries.release(front)
    assert (released.state, released.next_try) == (State.OFFLINE, NOON)
    assert [row.id for row in desk.deliveries.due(NOON)] == [at_front.id]


def test_what_was_refused_for_good_is_pending_but_never_due_by_itself(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"))
    desk.attempt(row, Event.FAILED_FOR_GOOD, error=NotSupported(terminal="Front"))
    assert desk.deliveries.due(NOON + timedelta(days=9)) == []
    assert [refused.state for refused in desk.deliveries.pending()] == [State.REFUSED]
    # A person may still ask for another attempt.
    assert desk.claim(row).state is State.SENDING


def test_a_new_start_tries_what_waited_for_the_keyring(desk: Desk) -> None:
    at_front, at_back = desk.want(desk.doors("Front", "Back"))
    desk.attempt(at_front, Event.NEEDS_PERSON, error=KeyringLocked())
    desk.attempt(at_back, Event.NEEDS_PERSON, error=PasswordRefused(terminal="Back", tries_left=4))
    desk.deliveries.recover()
    assert [row.id for row in desk.deliveries.due(NOON)] == [at_front.id]


def test_recovery_takes_back_what_a_program_left_in_the_middle(desk: Desk, other_desk: Desk) -> None:
    front, back, gate = desk.doors("Front", "Back", "Gate")
    sending, accepted, waiting = desk.want([front, back, gate])
    desk.claim(sending)
    assert desk.step(desk.claim(accepted), Event.ACCEPTED) is not None
    assert other_desk.deliveries.recover() == 0
    desk.clock.pass_s(LEASE.total_seconds())
    assert other_desk.deliveries.recover() == 2
    assert {row.state for row in other_desk.deliveries.pending()} == {State.WAITING}
    assert desk.step(sending, Event.ACCEPTED) is None
    assert {row.id for row in other_desk.deliveries.due(desk.clock())} == {sending.id, accepted.id, waiting.id}


def test_what_ends_an_attempt_stands_in_the_audit(desk: Desk) -> None:
    front, back, gate = desk.doors("Front", "Back", "Gate")
    first, second, third = desk.want([front, back, gate])
    desk.bring(first)
    desk.attempt(second, Event.FAILED_FOR_GOOD, error=PersonExists(terminal="Back"))
    desk.attempt(third, Event.UNREACHABLE, error=ConnectionFailed(terminal="Gate"))
    lines = [(line.kind, line.terminal_id, line.employee_no, line.code) for line in desk.store.audit.list()[:2]]
    assert lines == [(AuditKind.REFUSED, back, "V1", "person_exists"), (AuditKind.VERIFIED, front, "V1", "")]


def test_all_deliveries_of_one_person_come_by_terminal(desk: Desk) -> None:
    gate, front = desk.doors("Gate", "front")
    desk.want([gate, front])
    desk.want([gate], visitor("V2"))
    assert [row.terminal for row in desk.deliveries.all_for("V1")] == ["front", "Gate"]
    assert desk.deliveries.all_for("V9") == []
    assert desk.deliveries.get(4711) is None
