"""The history of events: searching, page by page, and counting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from facestation.virtual.answers import Answer, Refused, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject
from facestation.virtual.events import MAJOR_EVENT, AccessEvent
from facestation.virtual.handlers.handler import Handler, page
from facestation.virtual.rules import required_number, required_text

MAX_RESULTS = 30
LATEST_SERIAL_NO = 3_000_000_000
LAST_POSITION = 300_000


async def _search(device: Device, call: Call) -> Answer:
    condition = call.root("AcsEventCond")
    search_id = required_text(condition, "searchID")
    position = required_number(condition, "searchResultPosition")
    wanted = required_number(condition, "maxResults")
    if wanted > MAX_RESULTS and device.profile.refuses_large_pages:
        raise Refused("badParameters", "maxResults")
    found = _found(device, condition)
    if condition.get("timeReverseOrder") is True:
        found.reverse()
    shown = found[position : position + min(wanted, MAX_RESULTS)]
    answer: JsonObject = {"searchID": search_id, **page(len(found), position, len(shown))}
    if shown:
        answer["InfoList"] = [_info(device, event, call.operation.name) for event in shown]
    return json_answer({"AcsEvent": answer})


async def _count(device: Device, call: Call) -> Answer:
    found = _found(device, call.root("AcsEventTotalNumCond"))
    return json_answer({"AcsEventTotalNum": {"totalNum": len(found)}})


def _found(device: Device, condition: JsonObject) -> list[AccessEvent]:
    major, minor = required_number(condition, "major"), required_number(condition, "minor")
    begin, end = _moment(condition, "startTime"), _moment(condition, "endTime")
    first, last = (
        (_serial(condition, "beginSerialNo", 0), _serial(condition, "endSerialNo", LATEST_SERIAL_NO))
        if device.profile.search_by_serial
        else (0, LATEST_SERIAL_NO)
    )
    return [
        event
        for event in device.events.events
        if major in {0, MAJOR_EVENT}
        and minor in {0, event.minor}
        and (begin is None or event.at >= begin)
        and (end is None or event.at <= end)
        and first <= event.serial_no <= last
        and condition.get("employeeNoString") in {None, "", event.employee_no}
    ]


def _moment(condition: JsonObject, name: str) -> datetime | None:
    text = condition.get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise Refused("badParameters", name) from error
    # A time without an offset is no error: it is simply another time than the one that was meant.
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _serial(condition: JsonObject, name: str, usual: int) -> int:
    return required_number(condition, name) if name in condition else usual


def _info(device: Device, event: AccessEvent, operation: str) -> JsonObject:
    info: JsonObject = {
        "major": MAJOR_EVENT,
        "minor": event.minor,
        "time": event.at.isoformat(timespec="seconds"),
        "doorNo": event.door_no,
        "type": 0,
        "serialNo": event.serial_no,
        "currentVerifyMode": "face" if event.employee_no else "invalid",
    }
    if event.employee_no:
        info |= {"employeeNoString": event.employee_no, "name": event.name, "userType": "normal"}
    if event.picture:
        info |= {"pictureURL": device.address(event.picture_path, operation), "picturesNumber": 1}
    return info


HANDLERS: Mapping[str, Handler] = {"events.search": _search, "events.count": _count}
