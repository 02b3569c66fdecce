"""The terminal's side of its first password: the key exchange, worked out anew, and what it takes; pure."""

from __future__ import annotations

import base64
import binascii
import secrets

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from facestation.virtual.answers import Refused

_MODULUS_DIGITS = 256
_EXPONENT = 0x010001
_SALT_DIGITS = 16
_BLANK_KEY = bytes(16)
_SHORTEST, _LONGEST = 8, 16


def sealed(modulus_text: str, secret: str) -> str:
    """The secret for whoever has the private key: RSA with random padding, hex digits, Base64; raises Refused."""
    try:
        digits = base64.b64decode(modulus_text, validate=True).decode("ascii")
        modulus = int(digits, 16)
    except (ValueError, binascii.Error) as error:
        raise Refused("badXmlContent", "key") from error
    size = _MODULUS_DIGITS // 2
    if len(digits) != _MODULUS_DIGITS or modulus.bit_length() != size * 8:
        raise Refused("badXmlContent", "key")
    padding = bytes(secrets.choice(range(1, 256)) for _ in range(size - 3 - len(secret)))
    block = b"\x00\x02" + padding + b"\x00" + secret.encode()
    number = pow(int.from_bytes(block, "big"), _EXPONENT, modulus)
    return base64.b64encode(number.to_bytes(size, "big").hex().encode()).decode()


def opened(text: str, secret: str) -> str:
    """The password in what was sent; raises Refused where this secret does not open it."""
    try:
        data = bytes.fromhex(base64.b64decode(text, validate=True).decode("ascii"))
        cipher = Cipher(algorithms.AES(bytes.fromhex(secret) or _BLANK_KEY), modes.ECB()).decryptor()  # noqa: S305
        plain = (cipher.update(data) + cipher.finalize()).rstrip(b"\x00").decode()
    except (ValueError, binascii.Error) as error:
        raise Refused("passwordDecodeError") from error
    if not secret or not plain.startswith(secret[:_SALT_DIGITS]):
        raise Refused("passwordDecodeError")
    return plain[_SALT_DIGITS:]


def is_weak(password: str, username: str, one_kind: str) -> bool:
    """Whether a password that is taken is weak all the same; raises Refused, with `one_kind` for the simplest."""
    if len(password) < _SHORTEST:
        raise Refused("passwordMustContainMorethan8Characters")
    if len(password) > _LONGEST:
        raise Refused("passwordLenNoMoreThan16")
    if password == username:
        raise Refused("userPwdNameSame")
    if password == username[::-1]:
        raise Refused("userPwdNameMirror")
    kinds = {_kind(sign) for sign in password}
    if len(kinds) == 1:
        raise Refused(one_kind)
    return len(kinds) == 2


def _kind(sign: str) -> str:
    if sign.isdigit():
        return "digit"
    if not sign.isalpha():
        return "sign"
    return "small" if sign.islower() else "capital"
