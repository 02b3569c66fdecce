"""Keys that are made of what somebody can type: slowly, so that guessing takes long."""

from __future__ import annotations

import hashlib

from facestation.domain.secret import Secret

LOG2_N, R, P = 15, 8, 1
"""Of scrypt: about a tenth of a second and 32 MiB."""


def stretched(secret: Secret, salt: bytes, length_bytes: int, *, log2_n: int = LOG2_N) -> bytes:
    """So many bytes made of a secret; belongs into a thread."""
    # What came as bytes of some other encoding is these bytes.
    typed = secret.reveal().encode(errors="surrogateescape")
    # OpenSSL counts a little more than the table itself.
    memory_bytes = 128 * R * (2**log2_n + 64)
    return hashlib.scrypt(typed, salt=salt, n=2**log2_n, r=R, p=P, maxmem=memory_bytes, dklen=length_bytes)
