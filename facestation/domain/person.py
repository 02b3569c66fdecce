"""Who is enrolled."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from facestation.domain.secret import Secret
from facestation.domain.text import is_text
from facestation.domain.validity import Validity
from facestation.errors import CardNoInvalid, EmployeeNoInvalid, NameMissing, NameNotAllowed, NameTooLong, PinInvalid

EMPLOYEE_NO_LIMIT = 32
NAME_LIMIT = 128
"""Characters that the most generous terminal keeps; a stricter one is asked for its own limit."""
CARD_NO_LIMIT = 20

_EMPLOYEE_NO = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,31}")
PIN_SHORTEST, PIN_LONGEST = 4, 8
_PIN = re.compile(r"[0-9]{4,8}")
_CARD_NO = re.compile(r"[0-9]{1,20}")


class PersonType(enum.Enum):
    """What a person is to the terminal; the values are the terminal's own words."""

    EMPLOYEE = "normal"
    VISITOR = "visitor"
    BLOCKED = "blackList"


class Gender(enum.Enum):
    """What a terminal keeps of it; the values are its own words."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """One person as every terminal shall hold them; checked when made.

    Raises the InputError of the first field that cannot be used.
    """

    employee_no: str
    name: str
    person_type: PersonType = PersonType.EMPLOYEE
    validity: Validity = Validity()
    cards: tuple[str, ...] = ()
    doors: tuple[int, ...] = (1,)
    host: str = ""
    pin: Secret | None = None
    """What is typed at a door; written to terminals and never read back, by them or by anybody."""
    gender: Gender | None = None
    """None leaves what a terminal has."""
    plans: tuple[tuple[int, str], ...] = ()
    """Door and the number of its permission plan on the terminal; a door that is not named opens at all times."""

    def __post_init__(self) -> None:
        check_employee_no(self.employee_no)
        check_name(self.name)
        for card_no in self.cards:
            check_card_no(card_no)
        if not self.doors or any(door < 1 for door in self.doors):
            raise ValueError("a person needs at least one door, counted from 1")


def check_employee_no(text: str) -> str:
    """`text`, if a terminal takes it as the key of a person; raises EmployeeNoInvalid otherwise."""
    if not _EMPLOYEE_NO.fullmatch(text):
        raise EmployeeNoInvalid(value=text[:40], limit=EMPLOYEE_NO_LIMIT)
    return text


def check_name(text: str, limit: int = NAME_LIMIT) -> str:
    """`text`, if it can be a name of at most `limit` characters; raises NameMissing, NameTooLong, NameNotAllowed."""
    if not text.strip():
        raise NameMissing()
    if len(text) > limit:
        raise NameTooLong(length=len(text), limit=limit)
    if not is_text(text):
        raise NameNotAllowed()
    return text


def parse_pin(text: str) -> Secret | None:
    """The PIN that `text` means, None for an empty one; raises PinInvalid for what is not 4 to 8 digits."""
    if not text:
        return None
    if not _PIN.fullmatch(text):
        raise PinInvalid(shortest=PIN_SHORTEST, longest=PIN_LONGEST)
    return Secret(text)


def check_card_no(text: str) -> str:
    """`text`, if it is 1 to 20 decimal digits; raises CardNoInvalid otherwise."""
    if not _CARD_NO.fullmatch(text):
        raise CardNoInvalid(value=text[:40])
    return text
