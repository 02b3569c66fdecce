"""Deleting people. The defaults are as dangerous as on a real terminal: without a list everybody goes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from facestation.virtual.answers import Answer, Refused, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Handler


def listed(condition: JsonObject, name: str, key: str) -> list[str] | None:
    """The values of a list such as `EmployeeNoList`; None, meaning everybody, when it is missing, null or empty."""
    entries = condition.get(name)
    if entries is None or entries == []:
        return None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Refused("badJsonContent", name)
    return [str(entry.get(key, "")) for entry in entries]


async def _delete(device: Device, call: Call) -> Answer:
    state = device.state
    numbers = listed(call.root("UserInfoDelCond"), "EmployeeNoList", "employeeNo")
    for number in list(state.people) if numbers is None else numbers:
        state.people.pop(number, None)
        if device.profile.deletes_face_with_person:
            state.faces.pop(number, None)
    return json_ok()


async def _delete_details(device: Device, call: Call) -> Answer:
    condition = call.root("UserInfoDetail")
    mode = condition.get("mode", "byEmployeeNo")
    if mode not in ("all", "byEmployeeNo"):
        raise Refused("badParameters", "mode")
    if device.deletion.running:
        raise Refused("deviceBusy")
    numbers = None if mode == "all" else listed(condition, "EmployeeNoList", "employeeNo")
    if numbers is None:
        state = device.state
        cards, fingers = (card.employee_no for card in state.cards.values()), (owner for owner, _ in state.fingers)
        numbers = [*dict.fromkeys((*state.people, *state.faces, *cards, *fingers))]
    fault = device.faults.strikes(FaultName.DELETE_ASYNC, call.operation.name)
    if fault is None and device.profile.deletes_at_once:
        _remove(device, numbers)
    else:
        takes_s = device.options.deletion_s if fault is None else fault.number(1.0)
        device.deletion.total, device.deletion.done = len(numbers), 0
        device.deletion.task = asyncio.create_task(_remove_slowly(device, numbers, takes_s))
    return json_ok()


async def _remove_slowly(device: Device, numbers: list[str], takes_s: float) -> None:
    for number in numbers:
        await asyncio.sleep(takes_s / len(numbers))
        _remove(device, [number])
        device.deletion.done += 1
        device.kept()


def _remove(device: Device, numbers: list[str]) -> None:
    for number in numbers:
        device.state.people.pop(number, None)
        device.state.faces.pop(number, None)
        device.state.remove_cards_of(number)
        device.state.remove_fingers_of(number)


async def _progress(device: Device, _: Call) -> Answer:
    deletion = device.deletion
    percent = 100 * deletion.done // deletion.total if deletion.running else 100
    status = "processing" if deletion.running else "success"
    return json_answer({"UserInfoDetailDeleteProcess": {"status": status, "percent": percent}})


HANDLERS: Mapping[str, Handler] = {
    "persons.delete": _delete,
    "persons.delete_details": _delete_details,
    "persons.delete_progress": _progress,
}
