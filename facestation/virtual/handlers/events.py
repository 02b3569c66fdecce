"""The event stream."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from facestation.virtual.answers import Refused
from facestation.virtual.call import Call
from facestation.virtual.device import FOREIGN_HOST, Device
from facestation.virtual.events import CONTENT_TYPE
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Feed, Handler


async def _stream(device: Device, call: Call) -> Feed:
    if device.events.full:
        raise Refused("deployExceedMax")
    fault = device.faults.strikes(FaultName.STREAM_DROP, call.operation.name)
    life_s = None if fault is None else fault.number(1.0)
    # The address in events is that of the wired port, whichever way the listener came.
    port = urlsplit(device.base_url).port or 80
    return Feed(CONTENT_TYPE, device.events.stream(FOREIGN_HOST, port, device.options.heartbeat_s, life_s))


HANDLERS: Mapping[str, Handler] = {"events.stream": _stream}
