"""The configuration: every object is told, taken as a whole, and described, all in the same way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element as ParsedElement

from facestation.domain.secret import Secret
from facestation.virtual import shelf
from facestation.virtual.answers import JSON, XML, Answer, Refused, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import Element, element, local_name, read_xml, render_xml, xml_text
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.resources import DOCUMENTS
from facestation.virtual.resources.document import Document

_RESTART = ("system.set_language", "recognition.set_mode")
_AWAY_S = 1.0
_ADDRESS = next(document for document in DOCUMENTS if document.get == "network.address")
_PROTOCOLS = next(document for document in DOCUMENTS if document.get == "network.protocols")
_PROTOCOL = "AdminAccessProtocol"
_USER = next(document for document in DOCUMENTS if document.get == "security.user")


async def _set_user(device: Device, call: Call) -> Answer:
    """The account is the one that people log in with."""
    number = shelf.number_of(device, _USER, call)
    shelf.put(device, _USER, number, call)
    root = call.xml(_USER.root)
    password = xml_text(root, "password")
    device.gate.change(xml_text(root, "userName") or "", Secret(password) if password else None)
    return device.ok()


async def _set_protocols(device: Device, call: Call) -> Answer:
    """The list is where the terminal itself answers."""
    shelf.put(device, _PROTOCOLS, 1, call)
    for entry in call.xml(_PROTOCOLS.root):
        protocol, port = xml_text(entry, "protocol"), xml_text(entry, "portNo")
        if protocol and port:
            device.whereabouts.move_port(protocol, int(port))
    return device.ok()


async def _protocol(device: Device, call: Call) -> Answer:
    entries = _protocols(device)
    return device.document(_copied(entries[_place(entries, call)]))


async def _set_protocol(device: Device, call: Call) -> Answer:
    """What the list is to hold in this place, with all that comes of writing the list."""
    entries, given = _protocols(device), call.xml(_PROTOCOL)
    place = _place(entries, call)
    if xml_text(given, "id") != call.parameters["protocol_id"]:
        raise Refused("badXmlContent", "id")
    given.attrib.clear()
    entries[place] = given
    body = render_xml(element(_PROTOCOLS.root, [_copied(entry) for entry in entries]), device.profile.namespace)
    return await _set_protocols(device, replace(call, body=body))


def _protocols(device: Device) -> list[ParsedElement]:
    """What stands in the list now, with what stands there besides entries."""
    return list(read_xml(shelf.shown(device, _PROTOCOLS, 1)))


def _place(entries: list[ParsedElement], call: Call) -> int:
    for place, entry in enumerate(entries):
        if local_name(entry) == _PROTOCOL and xml_text(entry, "id") == call.parameters["protocol_id"]:
            return place
    raise Refused("badParameters", "protocolID")


def _copied(node: ParsedElement) -> Element:
    """As it was read, without a namespace of its own."""
    inner = [_copied(child) for child in node]
    return Element(local_name(node), inner or (node.text or "").strip(), dict(node.attrib))


async def _set_address(device: Device, call: Call) -> Answer:
    """The first interface is the one that the terminal itself answers at."""
    number = shelf.number_of(device, _ADDRESS, call)
    shelf.put(device, _ADDRESS, number, call)
    host = xml_text(call.xml(_ADDRESS.root), "ipAddress")
    if number == 1 and host:
        device.whereabouts.move_host(host)
    return device.ok()


def _tells(document: Document) -> Handler:
    async def handler(device: Device, call: Call) -> Answer:
        number = shelf.number_of(device, document, call)
        return Answer(200, _label(document), shelf.shown(device, document, number))

    return handler


def _takes(document: Document) -> Handler:
    async def handler(device: Device, call: Call) -> Answer:
        shelf.put(device, document, shelf.number_of(device, document, call), call)
        restarts = device.faults.strikes(FaultName.RESTARTS, "") if document.put in _RESTART else None
        if restarts is not None:
            device.restart(restarts.number(_AWAY_S))
        return device.ok() if document.is_xml else json_ok()

    return handler


def _describes(document: Document) -> Handler:
    async def handler(device: Device, _: Call) -> Answer:
        return Answer(200, _label(document), shelf.said(device, document))

    return handler


def _label(document: Document) -> str:
    return XML if document.is_xml else JSON


HANDLERS: Mapping[str, Handler] = {
    **{document.get: _tells(document) for document in DOCUMENTS},
    **{document.put: _takes(document) for document in DOCUMENTS},
    _USER.put: _set_user,
    _PROTOCOLS.put: _set_protocols,
    "network.protocol": _protocol,
    "network.set_protocol": _set_protocol,
    _ADDRESS.put: _set_address,
    **{document.capabilities: _describes(document) for document in DOCUMENTS if document.capabilities},
}
