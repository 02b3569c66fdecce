"""What waits for a person at the terminal: a card to be shown, a finger to be put on the reader.

After a while somebody comes by themselves. Whoever asked and hangs up ends the wait; that is inferred.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from facestation.virtual.answers import JPEG, XML, Answer, Refused, json_answer
from facestation.virtual.call import Call
from facestation.virtual.camera import NoPicture
from facestation.virtual.device import Device, Waiting
from facestation.virtual.documents import element, render_xml, xml_text
from facestation.virtual.faults import FaultName
from facestation.virtual.forms import Part, write_form
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.rules import CARD_TECHNOLOGIES, FINGERS_EACH

BOUNDARY = "MIME_boundary"
HELD = frozenset({"cards.read", "fingerprints.capture"})
"""Operations that end when whoever asked is gone."""
_QUALITY = 86
_READERS = 8


async def _read_card(device: Device, call: Call) -> Answer:
    reader = call.query.get("readerID", "1")
    if not reader.isdecimal() or not 1 <= int(reader) <= _READERS:
        raise Refused("badParameters", "readerID")
    async with _somebody(device, device.card_waited, call.operation.name) as number:
        card_no = device.card_at_hand or f"{device.number:02d}77{number:06d}"
        device.card_at_hand = ""
    technology = CARD_TECHNOLOGIES[0]
    return json_answer({"CardInfo": {"cardNo": card_no, "cardType": technology, "readerID": int(reader)}})


async def _capture_finger(device: Device, call: Call) -> Answer:
    finger_no = xml_text(call.xml("CaptureFingerPrintCond"), "fingerNo") or ""
    if not finger_no.isdecimal() or not 1 <= int(finger_no) <= FINGERS_EACH:
        raise Refused("badParameters", "fingerNo")
    async with _somebody(device, device.finger_waited, call.operation.name) as number:
        if device.strikes(FaultName.FINGER_POOR, call.operation.name):
            raise Refused("fingerPrintLowQulity")
    # Nothing of anybody's finger: a text that is another one each time.
    data = base64.b64encode(f"FINGER-{device.number}-{number}".encode()).decode()
    nodes = {"fingerData": data, "fingerNo": finger_no, "fingerPrintQuality": str(_QUALITY)}
    document = element("CaptureFingerPrint", [element(name, text) for name, text in nodes.items()])
    if not device.profile.finger_picture:
        return device.document(document)
    xml = render_xml(document, device.profile.namespace)
    parts = (
        Part("CaptureFingerPrint", "", XML, xml),
        Part("fingerPrintPic", "fingerPrintPic.jpg", JPEG, await _picture(device)),
    )
    return Answer(200, f"multipart/form-data; boundary={BOUNDARY}", write_form(BOUNDARY, parts))


async def _picture(device: Device) -> bytes:
    try:
        return await device.camera.picture(device.profile.capture_size)
    except NoPicture as error:
        raise Refused("deviceError") from error


@asynccontextmanager
async def _somebody(device: Device, waiting: Waiting, operation: str) -> AsyncIterator[int]:
    """The how many-th who comes; raises Refused when nobody does, or when another one is waited for already."""
    if waiting.busy:
        raise Refused("deviceBusy")
    waiting.busy = True
    try:
        nobody = device.faults.strikes(FaultName.CAPTURE_TIMEOUT, operation)
        options = device.options
        await asyncio.sleep(options.capture_s if nobody is None else nobody.number(options.capture_timeout_s))
        if nobody is not None:
            raise Refused("captureTimeout")
        waiting.shown += 1
        yield waiting.shown
    finally:
        waiting.busy = False


HANDLERS: Mapping[str, Handler] = {"cards.read": _read_card, "fingerprints.capture": _capture_finger}
