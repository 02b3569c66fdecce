"""The configuration: every object is told, taken as a whole, and described, all in the same way."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual import shelf
from facestation.virtual.answers import JSON, XML, Answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.resources import DOCUMENTS
from facestation.virtual.resources.document import Document


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
    **{document.capabilities: _describes(document) for document in DOCUMENTS if document.capabilities},
}
