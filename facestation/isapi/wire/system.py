"""What a terminal says of itself."""

from __future__ import annotations

from datetime import datetime

from facestation.domain.terminal import DeviceInfo
from facestation.isapi.wire.sniff import MalformedAnswer, parse, text


def decode_device_info(body: bytes) -> DeviceInfo:
    """Who the terminal is; raises MalformedAnswer."""
    tree = parse(body).under("DeviceInfo")
    if text(tree, "model") is None and text(tree, "serialNumber") is None:
        raise MalformedAnswer("no device information")
    version = (text(tree, "firmwareVersion") or "", text(tree, "firmwareReleasedDate") or "")
    return DeviceInfo(
        name=text(tree, "deviceName") or "",
        model=text(tree, "model") or "",
        serial=text(tree, "serialNumber") or "",
        firmware=" ".join(word for word in version if word),
        mac=(text(tree, "macAddress") or "").replace("-", ":").lower(),
    )


def decode_time(body: bytes) -> datetime:
    """The terminal's clock, with its offset where it gives one; raises MalformedAnswer."""
    found = text(parse(body).under("Time"), "localTime")
    try:
        return datetime.fromisoformat(found or "")
    except ValueError as error:
        raise MalformedAnswer("no time") from error
