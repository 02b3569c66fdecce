"""The terminal's own capture, its camera picture, and the files behind the addresses it gives."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from facestation.virtual.answers import JPEG, XML, Answer, Refused
from facestation.virtual.call import Call
from facestation.virtual.camera import NoPicture
from facestation.virtual.device import CaptureSlot, Device
from facestation.virtual.documents import Element, element, render_xml, xml_text
from facestation.virtual.faults import FaultName
from facestation.virtual.forms import Part, write_form
from facestation.virtual.handlers.handler import Handler

BOUNDARY = "MIME_boundary"
CHANNELS = {"1", "101", "102"}


async def _capture(device: Device, call: Call) -> Answer:
    condition = call.xml("CaptureFaceDataCond")
    data_type = xml_text(condition, "dataType") or "url"
    if data_type not in {"url", "binary"}:
        raise Refused("badXmlContent", "dataType")
    slot = device.capture
    if xml_text(condition, "cancelFlag") == "true":
        slot.cancelled.set()
        return device.ok()
    if slot.busy:
        raise Refused("deviceBusy")
    slot.busy, slot.failed = True, False
    slot.cancelled.clear()
    slot.binary = data_type == "binary"
    if device.profile.capture_polls:
        slot.task = asyncio.create_task(_capture_by_itself(device, call.operation.name))
        return device.document(_progress_document(device, call, done=False))
    try:
        await _wait_for_a_face(device, call.operation.name)
    finally:
        slot.busy = False
    return _captured(device, call)


async def _capture_by_itself(device: Device, operation: str) -> None:
    slot = device.capture
    try:
        await _wait_for_a_face(device, operation)
    except Refused:
        slot.failed = True
    finally:
        slot.busy = False


async def _wait_for_a_face(device: Device, operation: str) -> None:
    """Fill the slot; raises Refused when nobody came, it was cancelled or there is no picture."""
    slot, options = device.capture, device.options
    nobody = device.faults.strikes(FaultName.CAPTURE_TIMEOUT, operation)
    wait_s = options.capture_s if nobody is None else nobody.number(options.capture_timeout_s)
    if await _cancelled_within(slot, wait_s) or nobody is not None:
        raise Refused("captureTimeout")
    try:
        slot.jpeg = await device.camera.picture(device.profile.capture_size)
    except NoPicture as error:
        raise Refused("deviceError") from error
    slot.number += 1


async def _cancelled_within(slot: CaptureSlot, wait_s: float) -> bool:
    try:
        await asyncio.wait_for(slot.cancelled.wait(), wait_s)
    except TimeoutError:
        return False
    return True


def _captured(device: Device, call: Call) -> Answer:
    if not device.capture.binary:
        return device.document(_progress_document(device, call, done=True))
    document = element("CaptureFaceData", [element("captureProgress", 100)])
    xml = render_xml(document, device.profile.namespace)
    name = "CaptureFace" if device.profile.capture_part_named else ""
    parts = (Part(name, "", XML, xml), Part("FaceData", "FaceData.jpg", JPEG, device.capture.jpeg))
    return Answer(200, f"multipart/form-data; boundary={BOUNDARY}", write_form(BOUNDARY, parts))


def _progress_document(device: Device, call: Call, *, done: bool) -> Element:
    nodes = [element("captureProgress", 100 if done else 0)]
    if done:
        url = device.address(device.capture.path, call.operation.name)
        nodes.insert(0, element("faceDataUrl", url))
    elif not device.capture.busy:
        nodes.append(element("isCurRequestOver", True))
    return element("CaptureFaceData", nodes)


async def _progress(device: Device, call: Call) -> Answer:
    slot = device.capture
    if slot.busy or slot.failed or not slot.jpeg:
        return device.document(_progress_document(device, call, done=False))
    return _captured(device, call)


async def _snapshot(device: Device, call: Call) -> Answer:
    if call.parameters["channel_id"] not in CHANNELS:
        raise Refused("badParameters", "channelID")
    try:
        return Answer(200, JPEG, await device.camera.snapshot())
    except NoPicture as error:
        raise Refused("deviceError") from error


async def _picture(device: Device, call: Call) -> Answer:
    path = "/" + call.parameters["path"]
    files = {face.path: face.jpeg for face in device.state.faces.values()}
    files |= device.events.pictures()
    if device.capture.jpeg:
        files[device.capture.path] = device.capture.jpeg
    if path not in files:
        raise Refused("notSupport")
    if device.strikes(FaultName.WANTS_TOKEN, call.operation.name) and call.query.get("token") not in device.tokens:
        raise Refused("tokenEmpty")
    return Answer(200, JPEG, files[path])


HANDLERS: Mapping[str, Handler] = {
    "capture.face": _capture,
    "capture.progress": _progress,
    "streaming.snapshot": _snapshot,
    "pictures.get": _picture,
}
