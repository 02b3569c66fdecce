"""What the operator types about a person, and the person that comes of it."""

from __future__ import annotations

import dataclasses
import enum
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from facestation.domain.person import Person, PersonType, check_card_no, check_employee_no, check_name, parse_pin
from facestation.domain.validity import Validity
from facestation.errors import EmployeeNoMissing, InputError, NameMissing, ValidityOver

QUARTER_S = 15 * 60


class Field(enum.Enum):
    """Where an error stands; the values are those of `InputError.field`, in reading order."""

    NAME = "name"
    EMPLOYEE_NO = "employee_no"
    VALIDITY = "valid_until"
    CARD_NO = "card_no"
    PIN = "pin"
    PHOTO = "photo"
    DOORS = "terminal"


@dataclass(frozen=True, slots=True)
class Form:
    """The fields as they stand on the screen; moments are local and carry no offset."""

    valid_from: datetime
    valid_until: datetime
    name: str = ""
    employee_no: str = ""
    person_type: PersonType = PersonType.VISITOR
    unlimited: bool = False
    card_no: str = ""
    pin: str = dataclasses.field(default="", repr=False)
    host: str = ""
    doors: tuple[int, ...] = (1,)
    """Of each terminal; not typed here, but kept of somebody who comes again, as is the next."""
    plans: tuple[tuple[int, str], ...] = ()

    @property
    def needs_no_photo(self) -> bool:
        """Whether a card or a PIN opens the doors."""
        return bool(self.card_no.strip() or self.pin)

    @property
    def endless(self) -> bool:
        """Whether the person may come for ever; a visitor's visit always ends."""
        return self.unlimited and self.person_type is not PersonType.VISITOR


def blank_form(now: datetime, visit_hours: int) -> Form:
    """The form of a visitor who comes now and may enter for so many hours."""
    begin, end = visit_span(now, visit_hours)
    return Form(valid_from=begin, valid_until=end)


def visit_span(now: datetime, visit_hours: int) -> tuple[datetime, datetime]:
    """From when to when a visitor who comes now may enter.

    It begins at midnight, so that a terminal whose clock is slow opens at once, and ends on a quarter of an hour.
    """
    end = now + timedelta(hours=visit_hours)
    to_quarter_s = -(end.minute * 60 + end.second) % QUARTER_S
    return datetime.combine(now.date(), time()), end.replace(microsecond=0) + timedelta(seconds=to_quarter_s)


def form_of(person: Person, now: datetime, visit_hours: int) -> Form:
    """The form of somebody who comes again: a visitor's time span is today's, all else is as it was."""
    begin, end = visit_span(now, visit_hours)
    validity = person.validity.at(None)
    kept = person.person_type is not PersonType.VISITOR and validity.limited
    return Form(
        valid_from=(validity.begin if kept else None) or begin,
        valid_until=(validity.end if kept else None) or end,
        name=person.name,
        employee_no=person.employee_no,
        person_type=person.person_type,
        unlimited=not person.validity.limited,
        card_no=", ".join(person.cards),
        host=person.host,
        doors=person.doors,
        plans=person.plans,
    )


def with_type(form: Form, person_type: PersonType) -> Form:
    """`form` for another kind of person: employees come without an end unless one is set."""
    if form.person_type is person_type:
        return form
    return dataclasses.replace(form, person_type=person_type, unlimited=person_type is not PersonType.VISITOR)


def card_numbers(text: str) -> tuple[str, ...]:
    """The card numbers in `text`, separated by commas; blanks within a number are dropped."""
    return tuple(number for part in text.split(",") if (number := "".join(part.split())))


def with_card(text: str, number: str) -> str:
    """The card numbers in `text` with one more behind them, each once."""
    return ", ".join(dict.fromkeys((*card_numbers(text), number)))


def problems(form: Form, now: datetime) -> tuple[InputError, ...]:
    """Every reason why `form` is no person yet, one a field, in reading order."""
    checks = (_check_name, _check_number, lambda each: _check_validity(each, now), _check_cards, _check_pin)
    found: list[InputError] = []
    for check in checks:
        try:
            check(form)
        except InputError as error:
            found.append(error)
    return tuple(found)


def hasty(error: InputError) -> bool:
    """Whether the error only says that a field is still empty: no reason to nag before the button is pressed."""
    return isinstance(error, NameMissing | EmployeeNoMissing)


def person_of(form: Form) -> Person:
    """The person that `form` describes; raises the InputError of the first field that cannot be used."""
    return Person(
        employee_no=form.employee_no.strip(),
        name=form.name.strip(),
        person_type=form.person_type,
        validity=_validity(form),
        cards=card_numbers(form.card_no),
        host=form.host.strip(),
        pin=parse_pin(form.pin),
        doors=form.doors,
        plans=form.plans,
    )


def _validity(form: Form) -> Validity:
    return Validity() if form.endless else Validity(form.valid_from, form.valid_until)


def _check_name(form: Form) -> None:
    check_name(form.name.strip())


def _check_number(form: Form) -> None:
    if not form.employee_no.strip():
        raise EmployeeNoMissing()
    check_employee_no(form.employee_no.strip())


def _check_validity(form: Form, now: datetime) -> None:
    validity = _validity(form)
    if validity.end is not None and validity.end <= now:
        raise ValidityOver()


def _check_pin(form: Form) -> None:
    parse_pin(form.pin)


def _check_cards(form: Form) -> None:
    for number in card_numbers(form.card_no):
        check_card_no(number)
