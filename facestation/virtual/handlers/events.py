"""The event stream, who listens to it, and answers to remote checks."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, Refused, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import Element, element, render_xml, xml_text
from facestation.virtual.events import BOUNDARY, CONTENT_TYPE, MINORS
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Feed, Handler
from facestation.virtual.rules import required_number, required_text

STRANGER = "192.0.2.77"
"""Who holds the slot where a fault takes it."""
_REAL_TIME = 1
_MODES = ("all", "list")
_CHECK_RESULTS = ("success", "failed")


async def _stream(device: Device, call: Call) -> Feed:
    stray = b"Content-Length: 0\r\n\r\n" if device.profile.stray_length else b"\r\n"
    return _feed(device, call, stray)


async def _subscribe(device: Device, call: Call) -> Feed:
    wish = call.xml("SubscribeEvent")
    beat = xml_text(wish, "heartbeat") or ""
    if not beat.isdecimal() or not 1 <= int(beat) <= device.profile.longest_heartbeat_s:
        raise Refused("badXmlContent", "heartbeat")
    for mode in ("channelMode", "eventMode"):
        if xml_text(wish, mode) not in _MODES:
            raise Refused("badXmlContent", mode)
    device.subscriptions += 1
    said = render_xml(
        element("SubscribeEventResponse", [element("id", device.subscriptions)]), device.profile.namespace
    )
    head = f'--{BOUNDARY}\r\nContent-Type: application/xml; charset="UTF-8"\r\nContent-Length: {len(said)}\r\n\r\n'
    return _feed(device, call, head.encode() + said + b"\r\n")


async def _subscription_limits(device: Device, _: Call) -> Answer:
    event = [
        element("type", "AccessControllerEvent"),
        element("minorEvent", ",".join(f"{minor:#x}" for minor in MINORS)),
        element("pictureURLType", opt="binary", **{"def": ""}),
    ]
    nodes = [
        element("heartbeat", min=1, max=device.profile.longest_heartbeat_s),
        *(element(mode, opt=",".join(_MODES)) for mode in ("channelMode", "eventMode")),
        element("EventList", [element("Event", event)]),
    ]
    return device.document(element("SubscribeEventCap", nodes))


def _feed(device: Device, call: Call, opening: bytes) -> Feed:
    log = device.events
    if log.full or device.strikes(FaultName.SLOT_TAKEN, "events.stream"):
        raise Refused("deployExceedMax")
    chunks = log.stream(device.source, call.remote, device.heartbeat_s, device.faults, opening)
    return Feed(CONTENT_TYPE, chunks)


async def _listeners(device: Device, _: Call) -> Answer:
    taken = device.faults.look(FaultName.SLOT_TAKEN)
    holders = [*device.events.holders, *([] if taken is None else [taken.value or STRANGER])]
    listed = [_holder(number, address) for number, address in enumerate(holders, start=1)]
    return device.document(element("DeployInfo", [element("DeployList", listed, size=len(listed))]))


def _holder(number: int, address: str) -> Element:
    return element(
        "Content", [element("deployNo", number), element("deployType", _REAL_TIME), element("ipAddr", address)]
    )


async def _answer_check(device: Device, call: Call) -> Answer:
    said = call.root("RemoteCheck")
    result = required_text(said, "checkResult")
    if result not in _CHECK_RESULTS:
        raise Refused("badParameters", "checkResult")
    device.answer_check(required_number(said, "serialNo"), allowed=result == "success")
    return json_ok()


HANDLERS: Mapping[str, Handler] = {
    "events.stream": _stream,
    "events.subscribe": _subscribe,
    "events.subscribe_capabilities": _subscription_limits,
    "events.listeners": _listeners,
    "access.remote_check": _answer_check,
}
