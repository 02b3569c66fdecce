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
_ADDRESSES = {"ipaddress": "ipAddress", "hostname": "hostName"}


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
    device.pushing = True
    return device.ok()


def _host(device: Device, entry: ParsedElement) -> Host:
    fields = {local_name(node): (node.text or "").strip() for node in entry}
    number = fields.pop("id", "")
    if not number.isdecimal():
        raise Refused("badXmlContent", "id")
    address = _ADDRESSES.get(fields.get("addressingFormatType", ""))
    if address not in fields or (address == "hostName" and not device.profile.hosts_by_name):
        raise Refused("badXmlContent", "ipAddress")
    if not fields.get("portNo", "").isdecimal():
        raise Refused("badXmlContent", "portNo")
    kept = {name: text for name, text in fields.items() if name not in device.profile.hosts_forget}
    return Host(number, {"url": "", **kept})


HANDLERS: Mapping[str, Handler] = {"hosts.all": _hosts, "hosts.set_all": _write}
