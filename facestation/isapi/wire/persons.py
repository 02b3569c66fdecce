"""People on the wire."""

from __future__ import annotations

import enum
from datetime import datetime

from facestation.domain.person import Person
from facestation.domain.terminal import PersonOnTerminal
from facestation.domain.validity import EARLIEST, LATEST
from facestation.isapi.wire.body import Body, json_body
from facestation.isapi.wire.lists import EmployeeNos
from facestation.isapi.wire.search import Page, is_more, own_path
from facestation.isapi.wire.sniff import MalformedAnswer, child, entries, flag, integer, parse, text

_ALL_DAY = "1"
"""The plan template that every terminal has; a string, because a number is refused."""


class Deletion(enum.Enum):
    """How far a deletion is that goes on after its answer."""

    RUNNING = "processing"
    DONE = "success"
    FAILED = "failed"


def encode_person(person: Person, user_type: str) -> Body:
    """The body of Record, SetUp and Modify alike."""
    limited = person.validity.limited
    pin = {} if person.pin is None else {"password": person.pin.reveal()}
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
                "RightPlan": [{"doorNo": door, "planTemplateNo": _ALL_DAY} for door in person.doors],
                **pin,
            }
        }
    )


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


def decode_deletion(body: bytes) -> Deletion:
    """How far the deletion is; raises MalformedAnswer."""
    word = text(parse(body).under("UserInfoDetailDeleteProcess"), "status")
    try:
        return Deletion(word)
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
    )


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
