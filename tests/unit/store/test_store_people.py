"""Who was here."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Event, State
from facestation.domain.person import Person, PersonType, check_employee_no
from facestation.domain.validity import Validity
from tests.unit.store.desk import NOON, Desk, visitor


def test_today_shows_the_newest_visitor_first_with_every_door(desk: Desk) -> None:
    gate, back = desk.doors("Gate", "Back")
    desk.want([gate], visitor("V0", "Yesterday's"))
    desk.clock.pass_s(3600)
    first, _ = desk.want([gate, back], visitor("V1", "Ada", host="Grace"))
    desk.clock.pass_s(60)
    desk.want([back], Person("10042", "Bob"))
    desk.bring(first)
    newest, older = desk.store.people.today(NOON + timedelta(hours=1))
    assert (newest.employee_no, newest.person_type, newest.created_at) == ("10042", PersonType.EMPLOYEE, desk.clock())
    assert (older.name, older.host, older.person_type) == ("Ada", "Grace", PersonType.VISITOR)
    assert [(row.terminal, row.state) for row in older.deliveries] == [
        ("Back", State.WAITING),
        ("Gate", State.VERIFIED),
    ]


def test_a_returning_visitor_is_here_today(desk: Desk) -> None:
    doors = desk.doors("Front")
    desk.want(doors, visitor("V1", "Ada"))
    desk.clock.pass_s(86400)
    desk.want(doors, visitor("V1", "Ada Lovelace"))
    (visit,) = desk.store.people.today(NOON + timedelta(hours=12))
    assert (visit.name, visit.created_at) == ("Ada Lovelace", desk.clock())


def test_a_removal_shows_as_the_state_of_its_door(desk: Desk) -> None:
    doors = desk.doors("Front")
    desk.want(doors)
    (absent,) = desk.deliveries.want_absent("V1", doors)
    desk.attempt(absent, Event.GONE)
    (visit,) = desk.store.people.today(NOON)
    assert [row.state for row in visit.deliveries] == [State.REMOVED]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("пётр", ["V2"]),
        ("ЕЛКИН", ["V2"]),
        ("пет елк", ["V2"]),
        ("müller", ["V3"]),
        ("MULLER", ["V3"]),
        ("grace", ["V1"]),
        ("v", ["V3", "V2", "V1"]),
        ("", ["V3", "V2", "V1"]),
        ("%", []),
        ("_", []),
        ("ada grace v1", ["V1"]),
        ("ada muller", []),
    ],
)
def test_people_are_found_by_any_part_in_any_case_and_script(desk: Desk, text: str, found: list[str]) -> None:
    doors = desk.doors("Front")
    for number, name, host in (("V1", "Ada Example", "Grace"), ("V2", "Ёлкин Пётр", ""), ("V3", "Jörg Müller", "")):
        desk.want(doors, visitor(number, name, host))
        desk.clock.pass_s(1)
    assert [visit.employee_no for visit in desk.store.people.find(text)] == found


def test_a_search_brings_so_many_and_no_more(desk: Desk) -> None:
    doors = desk.doors("Front")
    for number in range(5):
        desk.want(doors, visitor(f"V{number}"))
        desk.clock.pass_s(1)
    visits = desk.store.people.find("ada", limit=2)
    assert [visit.employee_no for visit in visits] == ["V4", "V3"]
    assert [len(visit.deliveries) for visit in visits] == [1, 1]


def test_visitor_numbers_fit_every_terminal_and_say_the_day(desk: Desk) -> None:
    numbers = [desk.store.people.new_employee_no() for _ in range(3)]
    day = NOON.astimezone().strftime("%y%m%d")
    for count, number in enumerate(numbers, start=1):
        assert re.fullmatch(f"V{day}{count:03d}[2-9A-HJ-NP-Z]{{4}}", number)
        assert check_employee_no(number) == number


def test_the_count_of_visitors_begins_anew_each_day(desk: Desk) -> None:
    desk.store.people.new_employee_no()
    desk.clock.pass_s(86400)
    assert desk.store.people.new_employee_no()[7:10] == "001"


def test_the_audit_is_read_newest_first(desk: Desk) -> None:
    for command in ("open", "close", "open"):
        desk.store.audit.append(
            AuditKind.DOOR_CONTROLLED, operator="desk 1", employee_no="", terminal_id="a" * 32, code=command
        )
        desk.clock.pass_s(1)
    desk.store.audit.append(AuditKind.CALLED, at=NOON - timedelta(days=1))
    assert [(line.code, line.at) for line in desk.store.audit.list(limit=2)] == [
        ("", NOON - timedelta(days=1)),
        ("open", NOON + timedelta(seconds=2)),
    ]
    assert [line.operator for line in desk.store.audit.list()] == ["", "desk 1", "desk 1", "desk 1"]


def test_a_moment_comes_back_as_a_moment_and_a_local_time_as_one(desk: Desk) -> None:
    validity = Validity(datetime(2030, 5, 4, 8, tzinfo=UTC), datetime(2030, 5, 5, 18))
    desk.want(desk.doors("Front"), Person("10042", "Ada", validity=validity))
    known = desk.store.people.get("10042")
    assert known is not None
    assert known.validity == validity
