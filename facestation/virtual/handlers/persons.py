"""People: adding, changing, searching and counting them."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, Refused, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Handler, page
from facestation.virtual.rules import check_employee_no, check_person, required_number, required_text

MAX_RESULTS = 30
SEARCHES_KEPT = 8
_READ_ONLY = {"numOfCard", "numOfFP", "numOfFace", "faceURL", "openDoorTime"}
_ORDERS = {"checkUser", "addUser", "deleteUser"}
_DEFAULTS: JsonObject = {
    "name": "",
    "userType": "normal",
    "closeDelayEnabled": False,
    "belongGroup": "",
    "password": "",
    "doorRight": "",
    "RightPlan": [],
    "maxOpenDoorTime": 0,
    "openDoorTime": 0,
    "localUIRight": False,
    "userVerifyMode": "",
    "gender": "unknown",
}


async def _record(device: Device, call: Call) -> Answer:
    person = call.root("UserInfo")
    check_person(person, device.profile, new=True)
    if person["employeeNo"] in device.state.people:
        raise Refused(device.profile.person_exists, "employeeNo")
    _add(device, person, call.operation.name)
    return json_ok()


async def _modify(device: Device, call: Call) -> Answer:
    person = call.root("UserInfo")
    known = check_employee_no(person) in device.state.people
    if not known and person.get("addUser") is not True:
        raise Refused(device.profile.person_missing, "employeeNo")
    check_person(person, device.profile, new=not known)
    _add(device, person, call.operation.name)
    return json_ok()


async def _set_up(device: Device, call: Call) -> Answer:
    person = call.root("UserInfo")
    employee_no = check_employee_no(person)
    if person.get("deleteUser") is True:
        device.state.people.pop(employee_no, None)
        return json_ok()
    check_person(person, device.profile, new=employee_no not in device.state.people)
    _add(device, person, call.operation.name)
    return json_ok()


def _add(device: Device, person: JsonObject, operation: str) -> None:
    employee_no = str(person["employeeNo"])
    people = device.state.people
    if employee_no not in people and (
        len(people) >= device.room("people") or device.strikes(FaultName.FULL_PEOPLE, operation)
    ):
        raise Refused("deviceUserFull")
    given = {name: value for name, value in person.items() if name not in _READ_ONLY | _ORDERS}
    people[employee_no] = {**people.get(employee_no, {}), **given}


async def _search(device: Device, call: Call) -> Answer:
    condition = call.root("UserInfoSearchCond")
    search_id = required_text(condition, "searchID")
    position = required_number(condition, "searchResultPosition")
    wanted = required_number(condition, "maxResults")
    if wanted > MAX_RESULTS and device.profile.refuses_large_pages:
        raise Refused("badParameters", "maxResults")
    found = _found(device, condition, search_id, position)
    shown = found[position : position + min(wanted, MAX_RESULTS)]
    people = [_shown(device, number, call) for number in shown if number in device.state.people]
    answer: JsonObject = {"searchID": search_id, **page(len(found), position, len(people))}
    if people:
        answer["UserInfo"] = people
    return json_answer({"UserInfoSearch": answer})


def _found(device: Device, condition: JsonObject, search_id: str, position: int) -> list[str]:
    """The numbers that fit; the terminal holds the result of a search while it is paged through."""
    held = device.searches
    if position == 0 or search_id not in held:
        held.pop(search_id, None)
        held[search_id] = [number for number, person in device.state.people.items() if _fits(person, condition)]
        while len(held) > SEARCHES_KEPT:
            del held[next(iter(held))]
    return held[search_id]


def _fits(person: JsonObject, condition: JsonObject) -> bool:
    numbers = condition.get("EmployeeNoList")
    if isinstance(numbers, list) and numbers:
        wanted = {str(entry.get("employeeNo")) for entry in numbers if isinstance(entry, dict)}
        if person["employeeNo"] not in wanted:
            return False
    text = str(condition.get("fuzzySearch", "")).casefold()
    return text in str(person.get("name", "")).casefold() or text in str(person["employeeNo"]).casefold()


def _shown(device: Device, employee_no: str, call: Call) -> JsonObject:
    state = device.state
    face = state.faces.get(employee_no)
    person = {**_DEFAULTS, **device.profile.person_extras, **state.people[employee_no]}
    # A PIN is written and never shown.
    person |= {"password": "", "numOfCard": len(state.cards_of(employee_no))}
    person |= {"numOfFP": len(state.fingers_of(employee_no)), "numOfFace": 0 if face is None else 1}
    if face is not None:
        person["faceURL"] = device.address(face.path, call.operation.name)
    return person


async def _count(device: Device, _: Call) -> Answer:
    state = device.state
    counts = {
        "userNumber": len(state.people),
        "bindFaceUserNumber": sum(number in state.people for number in state.faces),
        "bindFingerprintUserNumber": len({owner for owner, _ in state.fingers} & state.people.keys()),
        "bindCardUserNumber": len({card.employee_no for card in state.cards.values()} & state.people.keys()),
    }
    return json_answer({"UserInfoCount": counts})


HANDLERS: Mapping[str, Handler] = {
    "persons.record": _record,
    "persons.modify": _modify,
    "persons.set_up": _set_up,
    "persons.search": _search,
    "persons.count": _count,
}
