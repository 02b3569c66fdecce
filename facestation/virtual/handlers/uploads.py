"""What a face upload brings: a form of JSON and picture, or JSON that says where the picture is."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from facestation.virtual.answers import JPEG, JSON, Refused
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject, Unreadable, read_json
from facestation.virtual.forms import NotAForm, Part, read_form


@dataclass(frozen=True, slots=True)
class Upload:
    """The JSON part and the picture."""

    document: JsonObject
    jpeg: bytes


def read_upload(device: Device, call: Call) -> Upload:
    """The upload of a face; raises Refused for parts that are missing, in the wrong order or wrongly labeled."""
    if not call.content_type.lower().startswith("multipart/"):
        document = call.json()
        return Upload(document, _linked(device, document))
    try:
        parts = read_form(call.content_type, call.body)
    except NotAForm as error:
        raise Refused("badParameters", "boundary") from error
    document = _document(device, parts)
    return Upload(document, _picture(device, parts) or _linked(device, document))


def _document(device: Device, parts: tuple[Part, ...]) -> JsonObject:
    names = device.profile.json_parts
    places = [place for place, part in enumerate(parts) if part.name in names]
    if not places:
        raise Refused("MessageParametersLack", names[0])
    part = parts[places[0]]
    # The JSON part first: a terminal reads the form in one pass.
    if places[0] != 0 or part.filename or not (part.content_type == "" or part.content_type.startswith(JSON)):
        raise Refused("badJsonContent", part.name)
    try:
        return read_json(part.data)
    except Unreadable as error:
        raise Refused("badJsonFormat", part.name) from error


def _picture(device: Device, parts: tuple[Part, ...]) -> bytes | None:
    """The picture part, None where the form has JSON alone."""
    wanted = device.profile.image_part
    for part in parts[1:]:
        if part.name == wanted:
            if part.content_type != JPEG or not part.filename:
                raise Refused("picFormatError", wanted)
            return part.data
    if len(parts) > 1:
        raise Refused("MessageParametersLack", wanted)
    return None


def _linked(device: Device, document: JsonObject) -> bytes:
    """The picture that was just captured, when `faceURL` names it; the terminal fetches nothing from elsewhere."""
    if document.get("deleteFP") is True:
        return b""
    url = document.get("faceURL")
    if not isinstance(url, str) or not url:
        raise Refused("MessageParametersLack", device.profile.image_part)
    if not device.capture.jpeg or urlsplit(url).path != device.capture.path:
        raise Refused("urlDownloadFail", "faceURL")
    return device.capture.jpeg
