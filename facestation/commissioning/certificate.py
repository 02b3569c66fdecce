"""The commissioning certificate as files that show whether a single byte of them was changed.

Both are signed with the Ed25519 key of the station. In the JSON file the signature is a member of the object and covers
the same text without it; the text is the only one that this object may be written as (keys sorted, one space of
indentation, a line feed at the end). Behind a PDF it is a comment line after the end mark, and covers all before it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from facestation.errors import PublicKeyInvalid, SignatureInvalid, SignatureMissing

FORMAT = "facestation-commissioning-certificate/1"
_ALGORITHM = "Ed25519"
_MEMBER = "signature"
_PDF = b"%PDF-"
_MARK = b"%Facestation-Certificate "
_LINE = re.compile(re.escape(_MARK) + rb"Ed25519 key=([0-9a-f]{64}) signature=([0-9a-f]{128})\n")
_LINE_BYTES = len(_MARK) + len(b"Ed25519 key= signature=\n") + 64 + 128
_FINGERPRINT_BYTES = 16
_GROUP = 4

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What tells the station's certificates from everybody else's; no secret."""

    raw: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The key as it is given to others: 64 hex digits."""
        return self.raw.hex()

    @property
    def fingerprint(self) -> str:
        """Short enough to be compared by eye: eight groups of four hex digits."""
        digits = hashlib.sha256(self.raw).hexdigest()[: 2 * _FINGERPRINT_BYTES].upper()
        return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


class SigningKey:
    """The station's own key, from a seed of 32 bytes."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public(self) -> PublicKey:
        """The part that everybody may know."""
        return PublicKey(self._key.public_key().public_bytes_raw())

    def sign(self, data: bytes) -> bytes:
        """The signature of these bytes, 64 of them."""
        return self._key.sign(data)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file whose signature is right: who signed it, and what the JSON form says."""

    key: PublicKey
    document: Document | None


def seal_json(document: Mapping[str, Any], key: SigningKey) -> bytes:
    """The certificate as a signed file."""
    plain = {**document, "format": FORMAT}
    about = _about(key.public)
    value = key.sign(_text({**plain, _MEMBER: about}))
    return _text({**plain, _MEMBER: {**about, "value": value.hex()}})


def seal_pdf(pdf: bytes, key: SigningKey) -> bytes:
    """The same bytes, with a signature behind them; readers of PDF pass over it."""
    data = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    line = f"Ed25519 key={key.public.text} signature={key.sign(data).hex()}\n"
    return data + _MARK + line.encode()


def verify(data: bytes) -> Sealed:
    """Who signed the file, where nobody has changed it since; raises SignatureInvalid, SignatureMissing."""
    return _verified_pdf(data) if data.startswith(_PDF) else _verified_json(data)


def parse_public_key(text: str) -> str:
    """The hex digits meant by a public key or a fingerprint; raises PublicKeyInvalid."""
    digits = re.sub(r"[\s:]", "", text).lower()
    if not re.fullmatch(rf"[0-9a-f]{{64}}|[0-9a-f]{{{2 * _FINGERPRINT_BYTES}}}", digits):
        raise PublicKeyInvalid(value=text.strip()[:80])
    return digits


def is_key(key: PublicKey, digits: str) -> bool:
    """Whether `digits`, as `parse_public_key` gives them, mean this key."""
    return digits in {key.text, key.fingerprint.replace(" ", "").lower()}


def _verified_pdf(data: bytes) -> Sealed:
    found = _LINE.fullmatch(data[-_LINE_BYTES:])
    if found is None:
        raise (SignatureInvalid if _MARK[:12] in data else SignatureMissing)()
    key, signature = (bytes.fromhex(digits.decode()) for digits in found.groups())
    signed = data[:-_LINE_BYTES]
    _check(key, signature, signed)
    return Sealed(PublicKey(key), None)


def _verified_json(data: bytes) -> Sealed:
    broken = SignatureInvalid() if FORMAT[:20].encode() in data or b'"fingerprint"' in data else SignatureMissing()
    try:
        document = json.loads(data)
        about = document[_MEMBER]
        key, signature = (_bytes(about[name], length) for name, length in (("key", 32), ("value", 64)))
        # Another way to write the same would be a change that the signature does not see.
        same = _text(document) == data and about == {**_about(PublicKey(key)), "value": signature.hex()}
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise broken from error
    if not same or document.get("format") != FORMAT:
        raise broken
    _check(key, signature, _text({**document, _MEMBER: _about(PublicKey(key))}))
    return Sealed(PublicKey(key), document)


def _about(key: PublicKey) -> dict[str, str]:
    return {"algorithm": _ALGORITHM, "key": key.text, "fingerprint": key.fingerprint}


def _bytes(text: str, length: int) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != length or found.hex() != text:
        raise ValueError(text)
    return found


def _check(key: bytes, signature: bytes, signed: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
    except (InvalidSignature, ValueError) as error:
        raise SignatureInvalid from error


def _text(document: Mapping[str, Any]) -> bytes:
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return (text + "\n").encode()
