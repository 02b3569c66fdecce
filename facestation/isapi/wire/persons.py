"""People on the wire."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from facestation.domain.person import Person
from facestation.domain.terminal import PersonOnTerminal
from facestation.domain.validity import EARLIEST, LATEST
from facestation.isapi.wire.body import Body, json_body
from facestation.isapi.wire.lists import EmployeeNos
from facestation.isapi.wire.search import Page, is_more, own_path
from facestation.isapi.wire.sniff import MalformedAnswer, child, entries, flag, integer, parse, text

ALL_DAY = "1"
"""The plan template that every terminal has; a string, because a number is refused."""
_DIGITS_MAX = 5
"""Of the number of a door: 65535 means all."""
_KEPT = ("name", "userType", "Valid", "doorRight", "RightPlan")
"""What a terminal that takes no part of a person wants to have again."""


def _told(entry: object, name: str) -> list[object]:
    return [each for each in entries(entry, name) if text(each, "value")]


EXTRAS: Mapping[str, Callable[[object, str], object]] = {
    "userVerifyMode": text,
    "belongGroup": text,
    "localUIRight": flag,
    "maxOpenDoorTime": integer,
    "PersonInfoExtends": _told,
}
"""What a terminal may say of a person that the station has no use for."""


class Deletion(enum.Enum):
    """How far a deletion is that goes on after its answer."""

    RUNNING = "processing"
    DONE = "success"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DeletionProgress:
    """How far a deletion is, and how much of it is done where the terminal says."""

    state: Deletion
    percent: int | None = None


def encode_person(person: Person, user_type: str) -> Body:
    """The body of Record, SetUp and Modify alike."""
    limited = person.validity.limited
    pin = {} if person.pin is None else {"password": person.pin.reveal()}
    gender = {} if person.gender is None else {"gender": person.gender.value}
    plans = dict(person.plans)
    return json_body(
        {
            "UserInfo": {
                "employeeNo": person.employee_no,
                "name": person.name,
                "userType": user_type,
                "Valid": {
                    "enable": limited,
                    # Both are required even where they do not count.
                    "beginTime": _moment(person.validity.begin or EARLIEST),
                    "endTime": _moment(person.validity.end or LATEST),
                    "timeType": "local",
                },
                # Without it a Pro terminal knows the face and still refuses entry.
                "doorRight": ",".join(str(door) for door in person.doors),
                "RightPlan": [{"doorNo": door, "planTemplateNo": plans.get(door, ALL_DAY)} for door in person.doors],
                **pin,
                **gender,
            }
        }
    )


def encode_part(employee_no: str, part: Mapping[str, object], whole: object = None) -> Body:
    """Changes these nodes of a person; with the `whole` person where a terminal wants more than that."""
    kept = {name: whole[name] for name in _KEPT if name in whole} if isinstance(whole, dict) else {}
    return json_body({"UserInfo": {**kept, "employeeNo": employee_no, **part}})


def decode_whole(body: bytes, employee_no: str) -> object:
    """The person as the search shows them, node by node; None when not found. Raises MalformedAnswer."""
    found = entries(parse(body).under("UserInfoSearch"), "UserInfo")
    return next((entry for entry in found if text(entry, "employeeNo") == employee_no), None)


def encode_search(
    search_id: str, position: int, max_results: int, *, whom: EmployeeNos | None = None, like: str = ""
) -> Body:
    """One page of a search: of `whom`, of those `like` a text, or of everybody."""
    condition: dict[str, object] = {
        "searchID": search_id,
        "searchResultPosition": position,
        "maxResults": max_results,
    }
    if whom is not None:
        condition["EmployeeNoList"] = _listed(whom)
    if like:
        condition["fuzzySearch"] = like
    return json_body({"UserInfoSearchCond": condition})


def decode_page(body: bytes) -> Page[PersonOnTerminal]:
    """One page of people; raises MalformedAnswer."""
    tree = parse(body).under("UserInfoSearch")
    more = is_more(tree)
    people = [_person(entry) for entry in entries(tree, "UserInfo") if text(entry, "employeeNo")]
    return Page(tuple(people), more)


def decode_count(body: bytes) -> int | None:
    """How many people a terminal holds; None where it does not say. Raises MalformedAnswer."""
    return integer(parse(body).under("UserInfoCount"), "userNumber")


def encode_delete(whom: EmployeeNos) -> Body:
    """Deletes these people; some terminals keep their credentials."""
    return json_body({"UserInfoDelCond": {"EmployeeNoList": _listed(whom)}})


def encode_delete_details(whom: EmployeeNos) -> Body:
    """Deletes these people with every credential."""
    return json_body({"UserInfoDetail": {"mode": "byEmployeeNo", "EmployeeNoList": _listed(whom)}})


def decode_deletion(body: bytes) -> DeletionProgress:
    """How far the deletion is; raises MalformedAnswer."""
    tree = parse(body).under("UserInfoDetailDeleteProcess")
    percent = integer(tree, "percent")
    try:
        return DeletionProgress(Deletion(text(tree, "status")), percent if percent in range(101) else None)
    except ValueError as error:
        raise MalformedAnswer("no state of a deletion") from error


def _listed(whom: EmployeeNos) -> list[dict[str, str]]:
    return [{"employeeNo": value} for value in whom.values]


def _person(entry: object) -> PersonOnTerminal:
    valid = child(entry, "Valid")
    unlimited = flag(valid, "enable") is False
    return PersonOnTerminal(
        employee_no=text(entry, "employeeNo") or "",
        name=text(entry, "name") or "",
        user_type=text(entry, "userType") or "",
        valid_from=None if unlimited else text(valid, "beginTime"),
        valid_until=None if unlimited else text(valid, "endTime"),
        faces=integer(entry, "numOfFace"),
        cards=integer(entry, "numOfCard"),
        face_url=own_path(text(entry, "faceURL")),
        # Most terminals never show it, so that an empty one says nothing.
        pin_set=True if text(entry, "password") else None,
        doors=_doors(text(entry, "doorRight") or ""),
        gender=text(entry, "gender") or "",
        plans=tuple(_plans(entry)),
        extras={name: said for name, read in EXTRAS.items() if (said := read(entry, name))},
    )


def _doors(listed: str) -> tuple[int, ...]:
    words = (word.strip() for word in listed.split(","))
    return tuple(int(word) for word in words if word.isascii() and word.isdecimal() and len(word) <= _DIGITS_MAX)


def _plans(entry: object) -> Iterator[tuple[int, str]]:
    for plan in entries(entry, "RightPlan"):
        door, template = integer(plan, "doorNo"), text(plan, "planTemplateNo")
        if door is not None and template and template != ALL_DAY:
            yield door, template


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
