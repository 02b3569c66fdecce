"""Single values of a document encrypted, as terminals' web pages do it; pure, no traffic.

The document stays JSON or XML; the address names version and initialization vector.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from facestation.domain.secret import Secret
from facestation.isapi.capabilities import options
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.sniff import MalformedAnswer, child, flag, integer, parse, text
from facestation.isapi.wire.whole import Whole, read_whole

BLOCK_BYTES = 16
ITERATIONS_MAX = 10_000
"""Known terminals say 100; a number without end would keep this computer busy for hours."""
SALT_MAX = 256
"""Known salts have 64 characters."""
VALUE_MAX = 8_192
"""Hex digits of one encrypted value; an address of 1024 characters has fewer."""

_CONSTANT = "AaBbCcDd1234!@#$"
_KEY_BYTES = {1: 16, 2: 32}
_NO_SALT = frozenset({"", "0"})
_IV = re.compile(r"[0-9a-f]{32}")
_BLOCKS = re.compile(r"(?:[0-9a-fA-F]{32})+")


@dataclass(frozen=True, slots=True)
class FieldSecurity:
    """What a terminal says of how it encrypts values."""

    versions: tuple[int, ...]
    """Of 1 and 2, the stronger first."""
    iterations: int
    irreversible: bool
    salt: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FieldCipher:
    """Encrypts and decrypts single values with the key of one account on one terminal."""

    version: int
    key: bytes = field(repr=False)

    def encrypt(self, value: str, iv: str) -> str:
        """The value as lower-case hex; `iv` is 32 hex digits."""
        plain = base64.b64encode(value.encode(errors="surrogateescape"))
        missing = BLOCK_BYTES - len(plain) % BLOCK_BYTES
        encryptor = Cipher(AES(self.key), CBC(_vector(iv))).encryptor()
        return (encryptor.update(plain + bytes([missing]) * missing) + encryptor.finalize()).hex()

    def decrypt(self, value: str, iv: str) -> str:
        """The value in clear, whether it was padded as in PKCS#7, with zeros or not at all.

        What is no hex in whole blocks was not encrypted and is returned as it is. Raises MalformedAnswer.
        """
        if not _BLOCKS.fullmatch(value):
            return value
        if len(value) > VALUE_MAX:
            raise MalformedAnswer("an encrypted value without end")
        decryptor = Cipher(AES(self.key), CBC(_vector(iv))).decryptor()
        plain = decryptor.update(bytes.fromhex(value)) + decryptor.finalize()
        try:
            return base64.b64decode(_unpadded(plain), validate=True).decode()
        except (binascii.Error, UnicodeDecodeError) as error:
            raise MalformedAnswer("a value that another key has encrypted") from error


def decode_security(body: bytes) -> FieldSecurity:
    """What the security capabilities say; raises MalformedAnswer where they make no key, as with a salt of 0."""
    tree = parse(body).under("SecurityCap")
    listed = {word.strip() for word in options(child(tree, "securityVersion"))}
    versions = tuple(version for version in sorted(_KEY_BYTES, reverse=True) if str(version) in listed)
    iterations, salt = integer(tree, "keyIterateNum"), text(tree, "salt") or ""
    irreversible = flag(tree, "isIrreversible") is not False
    if not versions or iterations is None or not 0 < iterations <= ITERATIONS_MAX:
        raise MalformedAnswer("no encryption of values that is known")
    if len(salt) > SALT_MAX or (irreversible and salt in _NO_SALT):
        raise MalformedAnswer("no salt")
    return FieldSecurity(versions, iterations, irreversible, salt)


def derive(said: FieldSecurity, version: int, username: str, password: Secret) -> FieldCipher:
    """The cipher of this account; digests are fed back as their lower-case hex text."""
    start = digest(username + said.salt + password.reveal()) if said.irreversible else password.reveal()
    found = start + _CONSTANT
    for _ in range(said.iterations):
        found = digest(found)
    return FieldCipher(version, bytes.fromhex(found)[: _KEY_BYTES[version]])


def sealed(body: Body, names: Sequence[str], cipher: FieldCipher, iv: str) -> Body:
    """The body with these of its values encrypted, empty ones left empty; `*` stands for the number of an entry.

    Raises MalformedAnswer where the body is no document.
    """
    whole = _replaced(read_whole(body.data), names, lambda value: cipher.encrypt(value, iv))
    return Body(body.content_type, whole.data)


def opened(data: bytes, names: Sequence[str], cipher: FieldCipher, iv: str) -> bytes:
    """The answer with these of its values in clear; raises MalformedAnswer where one cannot be read."""
    return _replaced(read_whole(data), names, lambda value: cipher.decrypt(value, iv)).data


def has_any(data: bytes, names: Sequence[str]) -> bool:
    """Whether one of these values is there and not empty; False for what is no document."""
    try:
        return bool(_texts(read_whole(data), names))
    except MalformedAnswer:
        return False


def _replaced(whole: Whole, names: Sequence[str], change: Callable[[str], str]) -> Whole:
    return whole.with_values({name: change(value) for name, value in _texts(whole, names).items()})


def _texts(whole: Whole, names: Sequence[str]) -> dict[str, str]:
    found = ((name, value) for name, value in whole.values().items() if whole.has(name) and _among(name, names))
    return {name: str(value) for name, value in found if value not in {None, ""} and not isinstance(value, bool)}


def _among(name: str, patterns: Sequence[str]) -> bool:
    general = ".".join("*" if step.isdecimal() else step for step in name.split("."))
    return general in patterns


def _vector(iv: str) -> bytes:
    if not _IV.fullmatch(iv):
        raise MalformedAnswer("no initialization vector")
    return bytes.fromhex(iv)


def _unpadded(plain: bytes) -> bytes:
    # Base64 has no such characters, so nothing of the value is lost with them.
    last = plain[-1]
    if 0 < last <= BLOCK_BYTES and plain.endswith(bytes([last]) * last):
        plain = plain[:-last]
    return plain.rstrip(b"\0")


def digest(found: str) -> str:
    """SHA-256 of a text as lower-case hex, of which both schemes make their keys and proofs (guide, chapter 2)."""
    return hashlib.sha256(found.encode(errors="surrogateescape")).hexdigest()
