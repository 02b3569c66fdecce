"""The clock of the terminal, and the state of its inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from facestation.virtual.answers import Answer, Refused, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject, element, xml_text
from facestation.virtual.handlers.handler import Handler

_FACE_CARD_AND_PIN = 10
_TIME_MODES = ("NTP", "manual")
_TIME_NODES = ("timeMode", "timeZone", "localTime")
_LONGEST_H = 14
_ZONE = re.compile(r"[A-Z]{3}(?P<sign>[+-])(?P<hours>\d{1,2}):(?P<minutes>\d\d):\d\d")


async def _time(device: Device, _: Call) -> Answer:
    now = datetime.now().astimezone() + timedelta(seconds=device.skew_s)
    kept = device.state.settings
    zone = kept.get("clock zone", posix_zone(now.utcoffset() or timedelta()))
    nodes = {
        "timeMode": kept.get("clock mode", "manual"),
        "localTime": now.astimezone(_offset(zone)).isoformat(timespec="seconds"),
        "timeZone": zone,
    }
    return device.document(element("Time", [element(name, text) for name, text in nodes.items()]))


async def _set_time(device: Device, call: Call) -> Answer:
    in_json = device.profile.time_in_json and call.body.lstrip().startswith(b"{")
    mode, zone, shown = _of_json(call) if in_json else _of_xml(call)
    if mode not in _TIME_MODES:
        raise Refused("badXmlContent", "timeMode")
    offset = _offset(zone or "")
    if mode == "NTP":
        device.skew_s = 0.0
    elif shown is not None:
        device.skew_s = (_read_time(shown, offset) - datetime.now().astimezone()).total_seconds()
    device.state.settings |= {"clock mode": mode, "clock zone": zone or ""}
    return device.ok()


def _of_xml(call: Call) -> tuple[str | None, ...]:
    root = call.xml("Time")
    return tuple(xml_text(root, name) for name in _TIME_NODES)


def _of_json(call: Call) -> tuple[str | None, ...]:
    root = call.root("Time")
    if root.get("timeMode") != "manual":
        raise Refused("badJsonFormat", "timeMode")
    return tuple(str(root[name]) if name in root else None for name in _TIME_NODES)


def _offset(zone: str) -> timezone:
    """The offset of a zone as `posix_zone` writes it; of summer time nothing is known here. Raises Refused."""
    found = _ZONE.match(zone)
    if found is None or int(found["hours"]) > _LONGEST_H:
        raise Refused("badXmlContent", "timeZone")
    ahead = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    return timezone(ahead if found["sign"] == "-" else -ahead)


def _read_time(text: str, offset: timezone) -> datetime:
    """The moment that a text means, in the terminal's own zone where it has no offset."""
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=offset)
    except (ValueError, OverflowError) as error:
        raise Refused("badXmlContent", "localTime") from error


async def _time_capabilities(device: Device, _: Call) -> Answer:
    nodes = [
        element("timeMode", opt=",".join(_TIME_MODES)),
        element("localTime", min=0, max=256),
        element("timeZone", min=0, max=256),
    ]
    return device.document(element("Time", nodes))


def posix_zone(offset: timedelta) -> str:
    """The zone as terminals write it: always CST, and turned round (UTC+3 is `CST-3:00:00`)."""
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes >= 0 else "+"
    return f"CST{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02d}:00"


async def _work_status(device: Device, _: Call) -> Answer:
    now_s = device.clock()
    doors = device.state.doors
    status: JsonObject = {
        "doorLockStatus": [int(door.unlocked(now_s)) for door in doors],
        "doorStatus": [door.mode for door in doors],
        "magneticStatus": [int(door.unlocked(now_s)) for door in doors],
        "antiSneakStatus": "close",
        "hostAntiDismantleStatus": "close",
        "cardReaderOnlineStatus": [1],
        "cardReaderVerifyMode": [_FACE_CARD_AND_PIN],
        "caseStatus": [],
        "powerSupplyStatus": "ACPowerSupply",
        "alarmOutStatus": [],
        "cardNum": len(device.state.cards),
        **device.profile.status_extras,
    }
    return json_answer({"AcsWorkStatus": status})


HANDLERS: Mapping[str, Handler] = {
    "system.time": _time,
    "system.set_time": _set_time,
    "system.time_capabilities": _time_capabilities,
    "access.work_status": _work_status,
}
