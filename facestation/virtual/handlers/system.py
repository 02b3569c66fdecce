"""The clock of the terminal, and the state of its inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from facestation.virtual.answers import Answer, Refused, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject, element, xml_text
from facestation.virtual.handlers.handler import Handler

_FACE_CARD_AND_PIN = 10
_TIME_MODES = ("NTP", "manual")
_ZONE = re.compile(r"[A-Z]{3}[+-]\d{1,2}:\d\d:\d\d")


async def _time(device: Device, _: Call) -> Answer:
    now = datetime.now().astimezone() + timedelta(seconds=device.skew_s)
    kept = device.state.settings
    nodes = {
        "timeMode": kept.get("clock mode", "manual"),
        "localTime": now.isoformat(timespec="seconds"),
        "timeZone": kept.get("clock zone", posix_zone(now.utcoffset() or timedelta())),
    }
    return device.document(element("Time", [element(name, text) for name, text in nodes.items()]))


async def _set_time(device: Device, call: Call) -> Answer:
    root = call.xml("Time")
    mode, zone, shown = (xml_text(root, name) for name in ("timeMode", "timeZone", "localTime"))
    if mode not in _TIME_MODES or not zone or not _ZONE.match(zone):
        raise Refused("badXmlContent", "timeMode" if mode not in _TIME_MODES else "timeZone")
    if mode == "NTP":
        device.skew_s = 0.0
    elif shown is not None:
        device.skew_s = (_read_time(shown) - datetime.now().astimezone()).total_seconds()
    device.state.settings |= {"clock mode": mode, "clock zone": zone}
    return device.ok()


def _read_time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
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
        "InterfaceStatusList": [{"id": 1, "netType": "wired", "netStatus": "normal"}],
    }
    return json_answer({"AcsWorkStatus": status})


HANDLERS: Mapping[str, Handler] = {
    "system.time": _time,
    "system.set_time": _set_time,
    "system.time_capabilities": _time_capabilities,
    "access.work_status": _work_status,
}
