"""A row of a table <-> a person, and which picture is whose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from facestation.domain.person import (
    CARD_NO_LIMIT,
    Gender,
    Person,
    PersonType,
    check_card_no,
    check_employee_no,
    check_name,
)
from facestation.domain.terminal import PersonOnTerminal
from facestation.domain.validity import END_OF_DAY, LATEST, Validity, parse_moment, span
from facestation.errors import (
    CardNoInvalid,
    CardTwice,
    CellInvalid,
    EmployeeNoMissing,
    FileUnreadable,
    FormulaFound,
    MomentInvalid,
    PhotoNotFound,
    RowTwice,
)
from facestation.services.sheet import SheetRow

Value = TypeVar("Value")

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff")
DOORS_MAX = 256

_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(.+))?")
_SEVERAL = re.compile(r"[\s,;]+")
_TYPES = {kind.value.lower(): kind for kind in PersonType}
_GENDERS = {gender.value: gender for gender in Gender}


def person_of(row: SheetRow, now: datetime) -> Person:
    """The person that a row describes; raises the InputError of the first cell that cannot be used."""
    if row.formulas:
        raise FormulaFound(field=row.formulas[0])
    cells = row.cells
    if not cells.get("employee_no"):
        raise EmployeeNoMissing()
    begin = _moment(cells, "valid_from", time())
    end = _moment(cells, "valid_until", END_OF_DAY)
    gender = _one_of(cells, "gender", _GENDERS)
    return Person(
        employee_no=check_employee_no(cells["employee_no"]),
        name=check_name(cells.get("name", "")),
        person_type=_one_of(cells, "user_type", _TYPES) or PersonType.EMPLOYEE,
        validity=span(begin, end, now=now),
        cards=tuple(dict.fromkeys(_card(word) for word in _words(cells, "cards"))),
        doors=tuple(dict.fromkeys(_door(word) for word in _words(cells, "doors"))) or (1,),
        gender=gender,
    )


class Seen:
    """Who and whose cards stood in earlier rows."""

    def __init__(self) -> None:
        self._people: dict[str, int] = {}
        self._cards: dict[str, int] = {}

    def check(self, row: int, person: Person) -> None:
        """Raises RowTwice, CardTwice for what an earlier row has."""
        earlier = self._people.setdefault(person.employee_no, row)
        if earlier != row:
            raise RowTwice(value=person.employee_no, row=earlier, field="employee_no")
        for card_no in person.cards:
            earlier = self._cards.setdefault(card_no, row)
            if earlier != row:
                raise CardTwice(value=card_no, row=earlier, field="cards")


class PhotoFolder:
    """The pictures in a folder, by name; capitals and the way accents are written do not count.

    Raises FileUnreadable.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._files = {_folded(entry.name): entry for entry in sorted(folder.iterdir()) if entry.is_file()}
        except (OSError, ValueError) as error:
            raise FileUnreadable(value=str(folder)) from error

    def find(self, named: str, employee_no: str) -> Path | None:
        """The picture of this name, or of the person's number where no name is given.

        None where there is none of that number; raises PhotoNotFound where there is none of that name.
        """
        if named:
            found = self._files.get(_folded(named))
            if found is None:
                raise PhotoNotFound(value=named[:80])
            return found
        names = (_folded(photo_name(employee_no, ending)) for ending in PICTURE_ENDINGS)
        return next((self._files[name] for name in names if name in self._files), None)


def photo_name(employee_no: str, ending: str = ".jpg") -> str:
    """What the picture of a person is called; signs that mean something in a path are written by their codes."""
    return quote(employee_no, safe=" ") + ending


def row_of(person: PersonOnTerminal, cards: Sequence[str], photo: str) -> Mapping[str, str]:
    """The cells of one person of a terminal."""
    return {
        "employee_no": person.employee_no,
        "name": person.name,
        "user_type": person.user_type,
        "valid_from": person.valid_from or "",
        "valid_until": person.valid_until or "",
        "cards": " ".join(cards),
        "doors": " ".join(str(door) for door in person.doors),
        "gender": person.gender,
        "photo": photo,
    }


def person_from_terminal(found: PersonOnTerminal, cards: Sequence[str]) -> Person:
    """The same person for another terminal; raises the InputError of what this station cannot write."""
    begin, end = found.valid_from, found.valid_until
    known_type = _TYPES.get(found.user_type.lower(), PersonType.EMPLOYEE)
    limited = bool(begin and end)
    return Person(
        employee_no=found.employee_no,
        name=found.name,
        person_type=known_type,
        validity=Validity(_clipped(begin or ""), _clipped(end or "")) if limited else Validity(),
        cards=tuple(cards),
        doors=found.doors or (1,),
        gender=_GENDERS.get(found.gender.lower()),
        plans=found.plans,
    )


def _clipped(text: str) -> datetime:
    moment = parse_moment(text)
    return min(moment, LATEST) if moment.tzinfo is None else moment


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _words(cells: Mapping[str, str], column: str) -> list[str]:
    return [word for word in _SEVERAL.split(cells.get(column, "")) if word]


def _card(word: str) -> str:
    try:
        return check_card_no(word)
    except CardNoInvalid as error:
        raise CellInvalid(field="cards", value=word[:40], allowed=f"1–{CARD_NO_LIMIT} × 0–9") from error


def _door(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and 1 <= int(word[:9]) <= DOORS_MAX):
        raise CellInvalid(field="doors", value=word[:40], allowed=f"1–{DOORS_MAX}")
    return int(word)


def _one_of(cells: Mapping[str, str], column: str, known: Mapping[str, Value]) -> Value | None:
    word = cells.get(column, "").lower()
    if word and word not in known:
        raise CellInvalid(field=column, value=word[:40], allowed=", ".join(known))
    return known.get(word)


def _moment(cells: Mapping[str, str], column: str, at: time) -> datetime | None:
    """The moment in a cell; a day alone means its beginning or its end."""
    text = cells.get(column, "")
    if not text:
        return None
    day_first = _DAY_FIRST.fullmatch(text)
    if day_first:
        day, month, year, rest = day_first.groups()
        text = f"{year}-{month:0>2}-{day:0>2}" + (f"T{rest}" if rest else "")
    try:
        return parse_moment(text, at)
    except MomentInvalid as error:
        raise CellInvalid(field=column, value=text[:40], allowed="2030-01-31T08:00:00") from error
