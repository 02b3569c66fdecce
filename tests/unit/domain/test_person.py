"""Who may be enrolled under which number and name."""

import pytest

from facestation.domain.person import Person, check_card_no, check_employee_no, check_name
from facestation.errors import CardNoInvalid, EmployeeNoInvalid, NameMissing, NameNotAllowed, NameTooLong, StationError


@pytest.mark.parametrize("text", ["1", "10042", "0042", "V261122-007", "a.b_c-d", "9" * 32])
def test_numbers_that_every_terminal_can_key_a_person_with(text: str) -> None:
    assert check_employee_no(text) == text


@pytest.mark.parametrize("text", ["10/42", "-1", ".", "9" * 33, "a b", "№1", "1\n", "١"])
def test_numbers_that_a_terminal_or_a_url_would_trip_over(text: str) -> None:
    with pytest.raises(EmployeeNoInvalid) as caught:
        check_employee_no(text)
    assert caught.value.field == "employee_no"


@pytest.mark.parametrize("name", ["Ada Example", "Ада Пример", "李小龍", "O'Neil & Sons", "x" * 128, "👩‍💻"])
def test_names_in_any_script_are_taken(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize(
    ("name", "error"),
    [("", NameMissing), ("  \t", NameMissing), ("x" * 200, NameTooLong), ("Ada\nExample", NameNotAllowed)],
)
def test_names_that_cannot_be_kept_are_refused_with_their_reason(name: str, error: type[StationError]) -> None:
    with pytest.raises(error):
        check_name(name)


def test_a_name_too_long_says_how_long_it_may_be() -> None:
    with pytest.raises(NameTooLong, match="200 characters; a terminal keeps 128"):
        check_name("x" * 200)


@pytest.mark.parametrize("card_no", ["", "12a", "1" * 21, "-5"])
def test_a_card_number_is_digits(card_no: str) -> None:
    with pytest.raises(CardNoInvalid):
        check_card_no(card_no)


def test_a_person_without_a_door_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="door"):
        Person("1", "Ada", doors=())
