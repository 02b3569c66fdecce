"""Restart, reset, firmware, saved configuration and certificate."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from facestation.virtual import shelf, upkeep
from facestation.virtual.answers import Answer, Refused, json_answer
from facestation.virtual.call import Call
from facestation.virtual.certificate import private_key_of
from facestation.virtual.device import Device
from facestation.virtual.documents import Unreadable, element, read_json
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.resources import DOCUMENTS
from facestation.virtual.sealing import Envelope

RESET_MODES = ("full", "basic", "part")
BYTES = "application/octet-stream"
_SAVED = b"FSCFG1 of "
"""How a saved configuration of a virtual terminal begins; serial, digest of the password and the objects follow."""
_REQUEST = next(document for document in DOCUMENTS if document.get == "certificates.request")


async def _reboot(device: Device, _: Call) -> Answer:
    device.restart()
    return device.ok()


async def _factory_reset(device: Device, call: Call) -> Answer:
    mode = call.query.get("mode", "")
    if mode not in RESET_MODES:
        raise Refused("badParameters", "mode")
    device.state.settings.clear()
    device.reset_clock()
    if mode == "full":
        for held in (device.state.people, device.state.cards, device.state.faces):
            held.clear()
        device.events.forget()
        device.active = False
    device.restart()
    return device.ok()


async def _install(device: Device, call: Call) -> Answer:
    if device.upkeep.upgrading:
        raise Refused("upgrading")
    if not call.body:
        raise Refused("upgrateDataEmpty")
    found = upkeep.FIRMWARE.match(call.body)
    if found is None:
        raise Refused("badUpgradePackage")
    version, released, model = (text.decode() if text else "" for text in found.groups())
    if model not in {"", device.identity.model}:
        raise Refused("devicePlatformMismatch")

    def finish() -> None:
        if not device.strikes(FaultName.UPGRADE_FAILS, call.operation.name):
            device.take_firmware(version, released)
        device.restart()

    device.upkeep.upgrade(device.options.upgrade_s, finish)
    return device.ok()


async def _progress(device: Device, _: Call) -> Answer:
    percent = device.upkeep.percent if device.upkeep.upgrading else 0
    nodes = [element("upgrading", device.upkeep.upgrading), element("percent", percent)]
    return device.document(element("upgradeStatus", nodes))


async def _progress_in_json(device: Device, _: Call) -> Answer:
    percent = device.upkeep.percent if device.upkeep.upgrading else 0
    return json_answer({"upgrading": device.upkeep.upgrading, "percent": percent})


async def _export(device: Device, call: Call) -> Answer:
    objects = json.dumps(device.state.settings).encode()
    head = f"{device.identity.serial} {_digest(device, call)} ".encode()
    return Answer(200, BYTES, _SAVED + head + objects)


async def _import(device: Device, call: Call) -> Answer:
    if not call.body.startswith(_SAVED):
        raise Refused("fileError")
    _, digest, objects = (*call.body.removeprefix(_SAVED).split(b" ", 2), b"", b"")[:3]
    if digest and digest.decode(errors="replace") != _digest(device, call):
        raise Refused("fileError", "secretkey")
    try:
        found = {str(name): str(text) for name, text in read_json(objects or b"{}").items()}
    except Unreadable as error:
        raise Refused("fileError") from error
    device.state.settings.clear()
    device.state.settings.update(found)
    device.restart()
    return device.ok()


def _digest(device: Device, call: Call) -> str:
    password = Envelope(device, call.operation.name, call.query, always=True).text(call.query.get("secretkey", ""))
    return hashlib.sha256(password.encode()).hexdigest()


async def _request(device: Device, _: Call) -> Answer:
    """What an authority is to sign: the key is made here and stays here."""
    key = device.upkeep.request_key = ec.generate_private_key(ec.SECP256R1())
    common_name = shelf.node(device, _REQUEST, 1, "commonName") or device.identity.model
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, common_name)])
    signed = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    return Answer(200, BYTES, signed.public_bytes(serialization.Encoding.PEM))


async def _install_certificate(device: Device, call: Call) -> Answer:
    try:
        certificate = x509.load_pem_x509_certificate(call.body)
        key = private_key_of(call.body) or device.upkeep.request_key
    except ValueError as error:
        raise Refused("certificateFormatIllegal") from error
    if key is None or key.public_key() != certificate.public_key():
        raise Refused("InvalidCertificate")
    key_pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    device.upkeep.request_key = None
    device.upkeep.present(key_pem + certificate.public_bytes(serialization.Encoding.PEM))
    return device.ok()


HANDLERS: Mapping[str, Handler] = {
    "system.reboot": _reboot,
    "system.factory_reset": _factory_reset,
    "system.export_configuration": _export,
    "system.import_configuration": _import,
    "upgrade.install": _install,
    "upgrade.status": _progress,
    "upgrade.status_json": _progress_in_json,
    "certificates.download_request": _request,
    "certificates.install": _install_certificate,
}
