"""Digest arithmetic of RFC 7616, written for the tests alone: neither the client's nor the virtual terminal's."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable

_PAIR = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,]+))')
_HASHES: dict[str, Callable[[bytes], str]] = {
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
    "SHA-256": lambda data: hashlib.sha256(data).hexdigest(),
}


def fields(header: str) -> dict[str, str]:
    """What stands in a challenge or an `Authorization`, by lower-case name."""
    return {name.lower(): quoted or bare for name, quoted, bare in _PAIR.findall(header)}


def expected_response(said: dict[str, str], username: str, password: str, method: str) -> str:
    """The `response` that belongs to the fields of an `Authorization`."""
    digest = _HASHES[said.get("algorithm", "MD5").upper()]

    def joined(*texts: str) -> str:
        return digest(":".join(texts).encode())

    who = joined(username, said["realm"], password)
    what = joined(method, said["uri"])
    if "qop" not in said:
        return joined(who, said["nonce"], what)
    return joined(who, said["nonce"], said["nc"], said["cnonce"], said["qop"], what)


def authorization(challenge: str, username: str, password: str, method: str, target: str) -> str:
    """The `Authorization` that answers a challenge."""
    asked = fields(challenge)
    said = {"username": username, "realm": asked["realm"], "nonce": asked["nonce"], "uri": target}
    if "qop" in asked:
        said |= {"qop": "auth", "nc": "00000001", "cnonce": secrets.token_hex(8)}
    said |= {name: asked[name] for name in ("algorithm", "opaque") if name in asked}
    said["response"] = expected_response(said, username, password, method)
    bare = {"qop", "nc", "algorithm"}
    return "Digest " + ", ".join(
        f"{name}={text}" if name in bare else f'{name}="{text}"' for name, text in said.items()
    )
