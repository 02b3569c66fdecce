"""Doors: what they can do, how they are set, and opening them."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual import shelf
from facestation.virtual.answers import Answer, Refused
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import element, xml_text
from facestation.virtual.events import DOOR_LOCKED, DOOR_UNLOCKED
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.resources import DOCUMENTS

ALL_DOORS = 65535
_DOOR = next(document for document in DOCUMENTS if document.get == "doors.parameters")
OPEN_DURATION_S = 5
_COMMANDS = ("open", "close", "alwaysOpen", "alwaysClose", "resume", "visitorCallLadder", "householdCallLadder")
_MODES = {"alwaysOpen": 2, "alwaysClose": 3, "resume": 4, "close": 4}


async def _capabilities(device: Device, _: Call) -> Answer:
    nodes = [
        element("doorNo", min=1, max=device.profile.doors),
        element("cmd", opt=",".join(_COMMANDS)),
        element("employeeNo", min=1, max=32),
    ]
    return device.document(element("RemoteControlDoor", nodes))


async def _control(device: Device, call: Call) -> Answer:
    command = xml_text(call.xml("RemoteControlDoor"), "cmd")
    if command not in _COMMANDS:
        raise Refused("badXmlContent", "cmd")
    everywhere = call.parameters["door_id"] == str(ALL_DOORS)
    numbers = range(1, device.profile.doors + 1) if everywhere else [_door_number(device, call)]
    for number in numbers:
        await _command(device, number, command)
    return device.ok()


async def _command(device: Device, number: int, command: str) -> None:
    door = device.state.doors[number - 1]
    door.mode = _MODES.get(command, door.mode)
    # A door that is held shut stays shut for a single opening.
    door.open_until_s = (
        device.clock() + _open_duration_s(device, number) if command == "open" and door.mode != 3 else 0.0
    )
    await device.events.add(DOOR_UNLOCKED if door.unlocked(device.clock()) else DOOR_LOCKED, number)


def _open_duration_s(device: Device, number: int) -> float:
    text = shelf.node(device, _DOOR, number, "openDuration")
    return float(text) if text.isdecimal() else OPEN_DURATION_S


def _door_number(device: Device, call: Call) -> int:
    text = call.parameters["door_id"]
    if not text.isdecimal() or not 1 <= int(text) <= device.profile.doors:
        raise Refused("badParameters", "doorID")
    return int(text)


HANDLERS: Mapping[str, Handler] = {
    "doors.capabilities": _capabilities,
    "doors.control": _control,
}
