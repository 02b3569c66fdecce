"""Whom a virtual terminal lets in: by its own rules, or as a computer decides that it is set to ask."""

from __future__ import annotations

import asyncio

from facestation.virtual import shelf
from facestation.virtual.device import Device
from facestation.virtual.events import DOOR_UNLOCKED, FACE_ACCEPTED
from facestation.virtual.resources import DOCUMENTS

_CONTROLLER = next(document for document in DOCUMENTS if document.get == "access.controller")


async def meet(device: Device, employee_no: str) -> bool:
    """Whether this person is let in who looks at the terminal."""
    if not _asks(device):
        return await device.meet(employee_no)
    timeout_s = float(shelf.node(device, _CONTROLLER, 1, "remoteCheckTimeout"))
    # Who nobody decides about stays outside.
    allowed = await ask(device, employee_no, timeout_s) is True
    if allowed:
        await device.events.add(DOOR_UNLOCKED, 1)
    return allowed


async def ask(device: Device, employee_no: str, timeout_s: float) -> bool | None:
    """Whether somebody who listens lets this person in; None when nobody has answered in time."""
    face = device.state.faces.get(employee_no)
    name = str(device.state.people.get(employee_no, {}).get("name", ""))
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    serial_no = device.events.next_serial_no
    device.checks[serial_no] = answer
    picture = b"" if face is None else face.jpeg
    await device.events.add(FACE_ACCEPTED, 1, employee_no=employee_no, name=name, picture=picture, remote_check=True)
    try:
        return await asyncio.wait_for(answer, timeout_s)
    except TimeoutError:
        return None
    finally:
        del device.checks[serial_no]


def _asks(device: Device) -> bool:
    said = {name: shelf.node(device, _CONTROLLER, 1, name) for name in ("remoteCheckDoorEnabled", "checkChannelType")}
    return said == {"remoteCheckDoorEnabled": "true", "checkChannelType": "ISAPIListen"}
