"""The configuration: every object is told, taken as a whole, and described, all in the same way."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.domain.secret import Secret
from facestation.virtual import shelf
from facestation.virtual.answers import JSON, XML, Answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import xml_text
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.resources import DOCUMENTS
from facestation.virtual.resources.document import Document

_USER = next(document for document in DOCUMENTS if document.get == "security.user")


async def _set_user(device: Device, call: Call) -> Answer:
    """The account is the one that people log in with."""
    number = shelf.number_of(device, _USER, call)
    shelf.put(device, _USER, number, call)
    root = call.xml(_USER.root)
    password = xml_text(root, "password")
    device.gate.change(xml_text(root, "userName") or "", Secret(password) if password else None)
    return device.ok()


def _tells(document: Document) -> Handler:
    async def handler(device: Device, call: Call) -> Answer:
        number = shelf.number_of(device, document, call)
        return Answer(200, _label(document), shelf.shown(device, document, number))

    return handler


def _takes(document: Document) -> Handler:
    async def handler(device: Device, call: Call) -> Answer:
        shelf.put(device, document, shelf.number_of(device, document, call), call)
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
    **{document.capabilities: _describes(document) for document in DOCUMENTS if document.capabilities},
}
