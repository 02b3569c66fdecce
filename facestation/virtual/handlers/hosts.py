"""The list of listening hosts."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element as ParsedElement

from facestation.virtual.answers import Answer, Refused
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import element, local_name
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.pushing import Host

_ENTRY = "HttpHostNotification"
_FORMATS = ("ipaddress", "hostname")


async def _hosts(device: Device, _: Call) -> Answer:
    entries = [
        element(_ENTRY, [element("id", host.number), *(element(*pair) for pair in host.fields.items())])
        for host in device.hosts
    ]
    return device.document(element("HttpHostNotificationList", entries))


async def _write(device: Device, call: Call) -> Answer:
    entries = [node for node in call.xml("HttpHostNotificationList") if local_name(node) == _ENTRY]
    if len(entries) > len(device.hosts):
        raise Refused("badXmlContent", _ENTRY)
    device.hosts = [_host(device, entry) for entry in entries]
    return device.ok()


def _host(device: Device, entry: ParsedElement) -> Host:
    fields = {local_name(node): (node.text or "").strip() for node in entry}
    number = fields.pop("id", "")
    if not number.isdecimal():
        raise Refused("badXmlContent", "id")
    if fields.get("addressingFormatType") not in _FORMATS or "ipAddress" not in fields:
        raise Refused("badXmlContent", "ipAddress")
    if not fields.get("portNo", "").isdecimal():
        raise Refused("badXmlContent", "portNo")
    if not device.profile.hosts_keep_path:
        fields["url"] = ""
    return Host(number, fields)


HANDLERS: Mapping[str, Handler] = {"hosts.all": _hosts, "hosts.set_all": _write}
