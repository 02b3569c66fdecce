"""The first password of a terminal: a key exchange, so that the password never crosses the network in clear."""

from __future__ import annotations

import base64
import binascii
import re

from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from facestation.domain.secret import Secret
from facestation.isapi.wire.body import Body, xml_body
from facestation.isapi.wire.sniff import MalformedAnswer, flag, parse, text

KEY_BITS, EXPONENT = 1024, 65_537
"""What terminals take for granted; the key serves for one exchange."""

_BLOCK_BYTES = 16
_SECRET_DIGITS = 32
_SECRET = re.compile(rb"[0-9A-Fa-f]{32}")


def new_key() -> rsa.RSAPrivateKey:
    """A key for one activation; takes some hundredths of a second."""
    return rsa.generate_private_key(public_exponent=EXPONENT, key_size=KEY_BITS)


def encode_challenge(key: rsa.RSAPrivateKey, root: str = "PublicKey") -> Body:
    """Asks for a secret, encrypted for this key: Base64 of the hex digits of the modulus."""
    digits = f"{key.public_key().public_numbers().n:0{KEY_BITS // 4}x}"
    return xml_body(root, key=base64.b64encode(digits.encode()).decode())


def decode_challenge(body: bytes, key: rsa.RSAPrivateKey) -> bytes:
    """The secret of this exchange, 32 hex digits as text; raises MalformedAnswer."""
    said = text(parse(body).under("Challenge"), "key") or ""
    try:
        plain = key.decrypt(_from_base64_hex(said), padding.PKCS1v15())
    except ValueError as error:
        raise MalformedAnswer("no challenge that our key opens") from error
    secret = plain[-_SECRET_DIGITS:]
    if not _SECRET.fullmatch(secret):
        raise MalformedAnswer("the challenge holds no secret")
    return secret


def encode_activation(secret: bytes, password: Secret, root: str = "ActivateInfo") -> Body:
    """Sets the password, encrypted with the secret of the exchange."""
    plain = secret[:_BLOCK_BYTES] + password.reveal().encode()
    plain += bytes(-len(plain) % _BLOCK_BYTES)
    # The mode is the terminals' own choice; each secret encrypts one password.
    cipher = Cipher(algorithms.AES(bytes.fromhex(secret.decode())), modes.ECB()).encryptor()  # noqa: S305
    digits = (cipher.update(plain) + cipher.finalize()).hex()
    return xml_body(root, password=base64.b64encode(digits.encode()).decode())


def decode_activated(body: bytes) -> bool:
    """Whether the terminal has a password; raises MalformedAnswer where it does not say."""
    document = parse(body)
    active = flag(document.under("ActivateStatus"), "Activated")
    if active is None:
        raise MalformedAnswer("no activation status")
    return active


def _from_base64_hex(said: str) -> bytes:
    try:
        return bytes.fromhex(base64.b64decode(said, validate=False).decode("ascii"))
    except (binascii.Error, UnicodeDecodeError) as error:
        raise MalformedAnswer("no Base64 of hex digits") from error
