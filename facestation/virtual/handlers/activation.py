"""Whether there is a password, and how the first one is set."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from facestation.domain.secret import Secret
from facestation.virtual.answers import Answer, Refused, xml_accepted_but
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import Unreadable, element, local_name, read_xml, xml_text
from facestation.virtual.first_password import is_weak, opened, sealed
from facestation.virtual.handlers.handler import Handler

_ADMINISTRATOR = "admin"
_SECRET_BYTES = 16


async def _status(device: Device, _: Call) -> Answer:
    return device.document(element("ActivateStatus", [element("Activated", device.active)]))


async def _challenge(device: Device, call: Call) -> Answer:
    key = _under(call, device.profile.challenge_root, "key")
    secret = device.options.activation_secret or secrets.token_hex(_SECRET_BYTES)
    answer = device.document(element("Challenge", [element("key", sealed(key, secret))]))
    device.activation_secret = secret
    return answer


async def _activate(device: Device, call: Call) -> Answer:
    if device.active:
        raise Refused("hasActivated")
    text = _under(call, device.profile.activation_root, "password")
    secret, device.activation_secret = device.activation_secret, ""
    password = opened(text, secret)
    weak = is_weak(password, _ADMINISTRATOR, device.profile.simple_is)
    device.gate.change(_ADMINISTRATOR, Secret(password))
    device.active = True
    return xml_accepted_but("riskPassword", device.profile.namespace) if weak else device.ok()


def _under(call: Call, root: str, name: str) -> str:
    """The text of a node of the document; under another root it lacks what is needed."""
    try:
        document = read_xml(call.body)
    except Unreadable as error:
        raise Refused("badXmlFormat") from error
    if local_name(document) != root:
        raise Refused("MessageParametersLack", root)
    text = xml_text(document, name)
    if not text:
        raise Refused("MessageParametersLack", name)
    return text


HANDLERS: Mapping[str, Handler] = {
    "activation.status": _status,
    "activation.challenge": _challenge,
    "activation.activate": _activate,
}
