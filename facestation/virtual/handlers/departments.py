"""Departments for the terminal's own attendance."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, Refused, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject
from facestation.virtual.handlers.handler import Handler, page
from facestation.virtual.rules import required_number, required_text

PAGE_MAX = 15
NAME_LIMIT = 32


async def _search(device: Device, call: Call) -> Answer:
    condition = call.root("GroupSearchCond")
    required_text(condition, "searchType")
    position = required_number(condition, "searchResultPosition")
    held = list(device.state.departments.items())
    shown = held[position : position + min(required_number(condition, "maxResults"), PAGE_MAX)]
    head: JsonObject = {"searchID": required_text(condition, "searchID"), **page(len(held), position, len(shown))}
    if shown:
        head["GroupInfo"] = [{"groupId": number, "groupName": name} for number, name in shown]
    return json_answer({"GroupSearchResult": head})


async def _add(device: Device, call: Call) -> Answer:
    name = _name(call.root("Group"))
    held = device.state.departments
    # Recorded: a number that is given is ignored.
    number = max(held, default=0) + 1
    held[number] = name
    return json_ok(id=number)


async def _change(device: Device, call: Call) -> Answer:
    number = _known(device, call, "deviceError")
    device.state.departments[number] = _name(call.root("Group"))
    return json_ok()


async def _delete(device: Device, call: Call) -> Answer:
    number = _known(device, call, "invalidID")
    del device.state.departments[number]
    return json_ok(id=number)


def _known(device: Device, call: Call, refusal: str) -> int:
    number = int(call.parameters["group_id"]) if call.parameters["group_id"].isdecimal() else 0
    if number not in device.state.departments:
        raise Refused(refusal)
    return number


def _name(document: JsonObject) -> str:
    name = required_text(document, "groupName")
    if len(name) > NAME_LIMIT:
        raise Refused("badParameters", "groupName")
    return name


HANDLERS: Mapping[str, Handler] = {
    "attendance.search_departments": _search,
    "attendance.add_department": _add,
    "attendance.set_department": _change,
    "attendance.delete_department": _delete,
}
