"""Who the terminal is, its clock, and the state of its inputs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from facestation.virtual.answers import Answer, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject, element
from facestation.virtual.handlers.handler import Handler

_FACE_CARD_AND_PIN = 10


async def _device_info(device: Device, _: Call) -> Answer:
    who = device.identity
    nodes: dict[str, str | int] = {
        "deviceName": who.name,
        "deviceID": device.number,
        "model": who.model,
        "serialNumber": who.serial,
        "macAddress": who.mac,
        "firmwareVersion": who.firmware,
        "firmwareReleasedDate": who.released,
        "deviceType": "ACS",
        "telecontrolID": 1,
    }
    return device.document(element("DeviceInfo", [element(name, value) for name, value in nodes.items()]))


async def _time(device: Device, _: Call) -> Answer:
    now = datetime.now().astimezone() + timedelta(seconds=device.options.clock_skew_s)
    offset = now.utcoffset() or timedelta()
    nodes = {
        "timeMode": "manual",
        "localTime": now.isoformat(timespec="seconds"),
        "timeZone": posix_zone(offset),
    }
    return device.document(element("Time", [element(name, text) for name, text in nodes.items()]))


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
    "system.device_info": _device_info,
    "system.time": _time,
    "access.work_status": _work_status,
}
