"""What a terminal says of itself."""

from __future__ import annotations

from datetime import datetime, tzinfo

from facestation.domain.terminal import DeviceInfo
from facestation.isapi.wire.sniff import MalformedAnswer, parse, text
from facestation.isapi.wire.zone import parse_zone


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


def decode_zone(body: bytes) -> tzinfo:
    """The terminal's time zone, summer time included where it says how; raises MalformedAnswer where it tells none.

    A zone that does not fit the clock beside it is out of date, and the clock's own offset counts.
    """
    now = decode_time(body)
    zone = parse_zone(text(parse(body).under("Time"), "timeZone") or "")
    if zone is not None and now.utcoffset() in {None, zone.utcoffset(now)}:
        return zone
    if now.tzinfo is None:
        raise MalformedAnswer("no time zone")
    return now.tzinfo
