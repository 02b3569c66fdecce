"""The terminal's side of encrypted fields: its own arithmetic, on the values that its firmware takes for secret."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Mapping

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from facestation.virtual.answers import Answer, Refused
from facestation.virtual.device import Device
from facestation.virtual.documents import Unreadable, read_json, render_json
from facestation.virtual.faults import FaultName

ITERATIONS = 100
_SUFFIX = b"AaBbCcDd1234!@#$"
_IV = re.compile(r"[0-9a-f]{32}")
_BLOCK_BITS = 128

_PERSON = ("employeeNo", "name", "password")
_ACCOUNT = ("userName", "password", "loginPassword")
_HOST = ("userName", "password", "ipAddress", "hostName", "url")
_TAKEN: Mapping[str, tuple[str, ...]] = {
    "persons.record": _PERSON,
    "persons.modify": _PERSON,
    "persons.set_up": _PERSON,
    "persons.search": ("employeeNo",),
    "security.set_user": _ACCOUNT,
    "hosts.set_all": _HOST,
    "hosts.set_host": _HOST,
    "doors.set_parameters": ("stressPassword", "superPassword"),
}
"""Names of values that come encrypted, wherever they stand in the body."""
_TOLD: Mapping[str, tuple[str, ...]] = {
    "persons.search": ("employeeNo", "name"),
    "security.user": _ACCOUNT,
    "hosts.all": _HOST,
    "hosts.host": _HOST,
}


class Envelope:
    """How one request wants its values; raises Refused for a version or a vector that means nothing."""

    def __init__(self, device: Device, operation: str, query: Mapping[str, str], *, always: bool = False) -> None:
        self._taken, self._told = _TAKEN.get(operation, ()), _TOLD.get(operation, ())
        self._key: bytes | None = None
        version, concerned = query.get("security", ""), always or operation in _TAKEN or operation in _TOLD
        if version and concerned:
            if device.strikes(FaultName.REFUSES_ENCRYPTION, operation):
                raise Refused("badURLFormat")
            if version not in device.profile.security_versions:
                raise Refused("badParameters", "security")
            if not _IV.fullmatch(query.get("iv", "")):
                raise Refused("badParameters", "iv")
            self._key, self._iv = _key(device, version), bytes.fromhex(query["iv"])
        elif self._taken and device.strikes(FaultName.WANTS_ENCRYPTION, operation):
            raise Refused("badParameters", self._taken[0])

    def text(self, value: str) -> str:
        """A single value in clear, as one that stands in the address."""
        return value if self._key is None else self._decrypted(value)

    def opened(self, body: bytes) -> bytes:
        """The body of the request in clear."""
        return body if self._key is None or not self._taken else _changed(body, self._taken, self._decrypted)

    def closed(self, answer: Answer) -> Answer:
        """The answer as it goes out."""
        if self._key is None or not self._told:
            return answer
        return Answer(
            answer.status, answer.content_type, _changed(answer.body, self._told, self._encrypted), answer.headers
        )

    def _decrypted(self, text: str) -> str:
        decryptor = self._cipher().decryptor()
        unpadder = padding.PKCS7(_BLOCK_BITS).unpadder()
        try:
            plain = decryptor.update(bytes.fromhex(text)) + decryptor.finalize()
            return base64.b64decode(unpadder.update(plain) + unpadder.finalize(), validate=True).decode()
        except (ValueError, binascii.Error) as error:
            raise Refused("badParameters", self._taken[0]) from error

    def _encrypted(self, text: str) -> str:
        encryptor = self._cipher().encryptor()
        padder = padding.PKCS7(_BLOCK_BITS).padder()
        plain = padder.update(base64.b64encode(text.encode())) + padder.finalize()
        return (encryptor.update(plain) + encryptor.finalize()).hex()

    def _cipher(self) -> Cipher[modes.CBC]:
        return Cipher(algorithms.AES(self._key or b""), modes.CBC(self._iv))


def salt(device: Device) -> str:
    """64 hex digits in capitals, the same for one terminal at every start."""
    return device.options.salt or hashlib.sha256(device.identity.serial.encode()).hexdigest().upper()


def _key(device: Device, version: str) -> bytes:
    username, password = device.gate.account
    digest = hashlib.sha256((username + salt(device) + password.reveal()).encode()).hexdigest().encode() + _SUFFIX
    for _ in range(ITERATIONS):
        digest = hashlib.sha256(digest).hexdigest().encode()
    return bytes.fromhex(digest.decode())[: 32 if version == "2" else 16]


def _changed(body: bytes, names: tuple[str, ...], change: Callable[[str], str]) -> bytes:
    if body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        element = re.compile(rf"<((?:\w+:)?(?:{'|'.join(names)}))>([^<]+)</\1>")
        text = body.decode("utf-8", errors="replace")
        return element.sub(lambda found: f"<{found[1]}>{change(found[2])}</{found[1]}>", text).encode()
    try:
        return render_json(_walked(read_json(body), names, change))
    except Unreadable:
        # Whoever reads it next refuses it.
        return body


def _walked(tree: object, names: tuple[str, ...], change: Callable[[str], str]) -> object:
    if isinstance(tree, dict):
        return {
            name: change(value) if name in names and isinstance(value, str) and value else _walked(value, names, change)
            for name, value in tree.items()
        }
    return [_walked(entry, names, change) for entry in tree] if isinstance(tree, list) else tree
