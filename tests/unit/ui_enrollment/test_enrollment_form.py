"""What is typed about a person, and what comes of it."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta

import pytest

from facestation.domain.person import Person, PersonType
from facestation.domain.validity import Validity
from facestation.errors import (
    CardNoInvalid,
    EmployeeNoInvalid,
    EmployeeNoMissing,
    InputError,
    NameMissing,
    NameTooLong,
    StationError,
    ValidityInvalid,
    ValidityOver,
)
from ui.pages.enrollment.form import (
    Field,
    Form,
    blank_form,
    card_numbers,
    form_of,
    hasty,
    person_of,
    problems,
    with_type,
)

NOW = datetime(2026, 3, 2, 9, 7)
GOOD = dataclasses.replace(blank_form(NOW, 8), name="Ann", employee_no="V1")


def wrong(form: Form) -> list[type[StationError]]:
    return [type(error) for error in problems(form, NOW)]


def test_a_visitor_may_come_from_midnight_until_some_quarter_of_an_hour_later() -> None:
    assert GOOD.valid_from == datetime(2026, 3, 2)
    assert GOOD.valid_until == datetime(2026, 3, 2, 17, 15)


def test_a_visit_that_begins_on_a_quarter_is_not_made_longer() -> None:
    assert blank_form(datetime(2026, 3, 2, 9, 15), 8).valid_until == datetime(2026, 3, 2, 17, 15)


def test_a_whole_form_is_a_person() -> None:
    form = dataclasses.replace(GOOD, name="  Ann Smith ", card_no=" 12 34, 5678 ,", host=" Bo ")
    assert problems(form, NOW) == ()
    assert person_of(form) == Person(
        employee_no="V1",
        name="Ann Smith",
        person_type=PersonType.VISITOR,
        validity=Validity(form.valid_from, form.valid_until),
        cards=("1234", "5678"),
        host="Bo",
    )


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, NameMissing),
        ({"name": "x" * 200}, NameTooLong),
        ({"employee_no": ""}, EmployeeNoMissing),
        ({"employee_no": "12/34"}, EmployeeNoInvalid),
        ({"card_no": "12a"}, CardNoInvalid),
        ({"valid_until": GOOD.valid_from - timedelta(days=1)}, ValidityInvalid),
        ({"valid_from": NOW - timedelta(days=2), "valid_until": NOW - timedelta(days=1)}, ValidityOver),
        ({"valid_until": datetime(2040, 1, 1)}, ValidityInvalid),
    ],
)
def test_each_field_says_what_is_wrong_with_it(changes: dict[str, object], error: type[InputError]) -> None:
    form = dataclasses.replace(GOOD, **changes)  # type: ignore[arg-type] # fields of Form by name
    assert wrong(form) == [error]
    assert Field(error.field) in set(Field)


def test_several_faults_are_told_at_once_in_reading_order() -> None:
    form = dataclasses.replace(GOOD, name="", employee_no="/", card_no="x")
    assert wrong(form) == [NameMissing, EmployeeNoInvalid, CardNoInvalid]


def test_what_is_still_empty_is_no_reason_to_nag() -> None:
    assert [hasty(error) for error in problems(dataclasses.replace(GOOD, name="", card_no="x"), NOW)] == [True, False]


def test_an_employee_comes_without_an_end_until_one_is_set() -> None:
    employee = with_type(GOOD, PersonType.EMPLOYEE)
    assert person_of(employee).validity == Validity()
    limited = dataclasses.replace(employee, unlimited=False)
    assert person_of(limited).validity.end == GOOD.valid_until
    assert with_type(limited, PersonType.EMPLOYEE) is limited


def test_a_visit_always_ends() -> None:
    visitor = with_type(with_type(GOOD, PersonType.EMPLOYEE), PersonType.VISITOR)
    assert person_of(visitor).validity.limited


def test_a_visitor_who_comes_again_gets_a_new_day() -> None:
    past = Validity(datetime(2025, 1, 1), datetime(2025, 1, 1, 18))
    person = Person("V7", "Ann", PersonType.VISITOR, past, ("12", "34"), host="Bo")
    form = form_of(person, NOW, 8)
    assert (form.valid_from, form.valid_until) == (GOOD.valid_from, GOOD.valid_until)
    assert (form.name, form.employee_no, form.card_no, form.host) == ("Ann", "V7", "12, 34", "Bo")
    assert person_of(form).cards == ("12", "34")


def test_an_employee_keeps_the_time_span() -> None:
    span = Validity(datetime(2025, 1, 1), datetime(2027, 1, 1))
    assert person_of(form_of(Person("7", "Ann", PersonType.EMPLOYEE, span), NOW, 8)).validity == span
    assert person_of(form_of(Person("7", "Ann"), NOW, 8)).validity == Validity()


def test_no_card_is_no_number() -> None:
    assert card_numbers(" , ") == ()


def test_what_is_not_on_the_form_stays_as_it_was_enrolled() -> None:
    known = Person("7", "Ann", doors=(1, 2), plans=((2, "5"),))
    again = person_of(form_of(known, NOW, 8))
    assert (again.doors, again.plans) == ((1, 2), ((2, "5"),))
