"""A row of a table becomes a person, or says which cell is wrong."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from facestation.domain.person import Gender, Person, PersonType
from facestation.domain.terminal import PersonOnTerminal
from facestation.domain.validity import LATEST, Validity
from facestation.errors import CardTwice, EmployeeNoInvalid, InputError, PhotoNotFound, RowTwice
from facestation.services.people.roster import PhotoFolder, Seen, person_from_terminal, person_of, photo_name, row_of
from facestation.services.sheet import SheetRow

NOW = datetime(2030, 1, 31, 12)


def person(**cells: str) -> Person:
    return person_of(SheetRow(2, {"employee_no": "007", "name": "Ada", **cells}), NOW)


def test_all_columns_become_a_person() -> None:
    made = person(
        user_type="Visitor",
        valid_from="2030-01-31",
        valid_until="04.05.2030 18:00",
        cards="1000200030, 0042;0042",
        doors="1 2",
        gender="Female",
    )
    span = Validity(datetime(2030, 1, 31), datetime(2030, 5, 4, 18))
    assert made == Person("007", "Ada", PersonType.VISITOR, span, ("1000200030", "0042"), (1, 2), gender=Gender.FEMALE)


def test_empty_cells_mean_what_leaving_them_out_means() -> None:
    made = person(user_type="", valid_from="", valid_until="", cards="", doors="", gender="", photo="")
    assert made == Person("007", "Ada")


def test_a_day_lasts_until_its_end() -> None:
    assert person(valid_until="2030-05-04").validity.end == datetime(2030, 5, 4, 23, 59, 59)
    assert person(valid_from="2030-05-04").validity == Validity(datetime(2030, 5, 4), LATEST)


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("employee_no", "", "employee_no_missing"),
        ("employee_no", "a/b", "employee_no_invalid"),
        ("name", " ", "name_missing"),
        ("name", "x" * 129, "name_too_long"),
        ("name", "a\x07b", "name_not_allowed"),
        ("user_type", "boss", "cell_invalid"),
        ("valid_from", "31/01/2030", "cell_invalid"),
        ("valid_until", "2030-02-30", "cell_invalid"),
        ("valid_until", "2020-01-01", "validity_invalid"),
        ("cards", "12ab", "cell_invalid"),
        ("doors", "0", "cell_invalid"),
        ("doors", "²", "cell_invalid"),
        ("gender", "m", "cell_invalid"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named(column: str, value: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        person(**{column: value})
    assert caught.value.code == code
    named = str(caught.value.details.get("field") or caught.value.field)
    assert named == column


def test_a_number_or_card_that_stands_twice_is_refused() -> None:
    seen = Seen()
    seen.check(2, Person("1", "Ada", cards=("42",)))
    with pytest.raises(RowTwice) as row:
        seen.check(3, Person("1", "Ada"))
    with pytest.raises(CardTwice) as card:
        seen.check(4, Person("2", "Bea", cards=("42",)))
    assert (row.value.details["row"], card.value.details["row"]) == (2, 2)


def test_photos_are_found_by_number_or_name(tmp_path: Path) -> None:
    for name in ("007.PNG", "Ада.jpg", "notes.txt"):
        (tmp_path / name).write_bytes(b"x")
    folder = PhotoFolder(tmp_path)
    assert folder.find("", "007") == tmp_path / "007.PNG"
    assert folder.find("АДА.JPG", "8") == tmp_path / "Ада.jpg"
    assert folder.find("", "8") is None


@pytest.mark.parametrize("name", ["gone.jpg", "../secret.jpg", "/etc/passwd", "..\\secret.jpg", "a\x00b"])
def test_a_photo_is_looked_for_in_its_folder_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"x")
    folder = tmp_path / "photos"
    folder.mkdir()
    with pytest.raises(PhotoNotFound):
        PhotoFolder(folder).find(name, "7")


def test_the_name_of_a_picture_leads_nowhere_else() -> None:
    assert not set("/\\") & set(photo_name("../7") + photo_name("..\\7"))


def test_who_was_read_from_a_terminal_is_the_same_person_again() -> None:
    found = PersonOnTerminal(
        *("007", "Ada", "visitor", "2030-01-31T08:00:00", "2037-12-31T23:59:59", 1, 1),
        doors=(1, 2),
        gender="male",
        plans=((2, "3"),),
    )
    again = person_from_terminal(found, ("42",))
    assert (again.plans, again.doors, again.cards) == (((2, "3"),), (1, 2), ("42",))
    row = SheetRow(2, row_of(found, ("42",), ""))
    assert person_of(row, NOW) == Person(
        "007", "Ada", PersonType.VISITOR, again.validity, ("42",), (1, 2), gender=Gender.MALE
    )


def test_who_has_a_number_that_we_cannot_write_is_refused() -> None:
    with pytest.raises(EmployeeNoInvalid):
        person_from_terminal(PersonOnTerminal("a b", "Ada", "normal", None, None, 0, 0), ())
