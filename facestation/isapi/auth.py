"""HTTP Digest as face terminals speak it (RFC 7616 and what they make of it); pure, no traffic."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from facestation.domain.secret import Secret

NONCE_LIFE_S = 4.5
"""A nonce is used this long after the request that brought it was sent. Terminals refuse old ones without a new
challenge and count that as a failed login; 5 s is known to be safe, and the request still has to travel."""

_HASHES: dict[str, Callable[[bytes], str]] = {
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
    "SHA-256": lambda data: hashlib.sha256(data).hexdigest(),
}
_STRENGTH = ("MD5", "MD5-SESS", "SHA-256", "SHA-256-SESS")

_TOKENS = re.compile(
    r"""(?P<key>[\w*-]+)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<plain>[^\s,"]*))|(?P<scheme>[\w-]+)"""
)
_SINGLE_USE_S = 1.0


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a terminal wants proven, as it wrote it (values without their quotes)."""

    realm: str
    nonce: str
    algorithm: str
    """Of _STRENGTH; MD5 where the terminal names none."""
    named_algorithm: str | None
    opaque: str | None
    qop: bool
    """Whether the newer arithmetic with a counter is asked for."""
    stale: bool
    """The password was right, only the nonce was too old."""


def parse_challenge(headers: Iterable[str]) -> Challenge | None:
    """The strongest Digest challenge in these `WWW-Authenticate` headers; None where there is none that can be met.

    Basic is never taken: it would tell the password to everybody who listens.
    """
    found = [challenge for header in headers for challenge in _challenges(header)]
    return max(found, key=lambda challenge: _STRENGTH.index(challenge.algorithm), default=None)


class DigestState:
    """The nonce of one connection and what it may still be used for.

    Times are seconds of one monotonic clock, given with each call.
    """

    def __init__(
        self, username: str, password: Secret, *, make_cnonce: Callable[[], str] = lambda: secrets.token_hex(8)
    ) -> None:
        self._username = username
        self._password = password
        self._make_cnonce = make_cnonce
        self._challenge: Challenge | None = None
        self._issued_s = 0.0
        self._uses = 0
        self._life_s = NONCE_LIFE_S

    def challenged(self, www_authenticate: Iterable[str], now_s: float) -> bool:
        """True when these headers hold a challenge that can be met; it is used from now on.

        `now_s` is when the request that brought it was sent.
        """
        challenge = parse_challenge(www_authenticate)
        if challenge is None:
            return False
        self._begin(challenge, now_s)
        return True

    def authorization(self, method: str, target: str, now_s: float, *, fresh: bool = False) -> str | None:
        """The `Authorization` header of the next request; None without a nonce that is young enough.

        `fresh` says that the nonce has just come, however long the terminal took to send it.
        """
        age_s = now_s - self._issued_s
        too_old = age_s > NONCE_LIFE_S or (self._uses > 0 and age_s >= self._life_s)
        if self._challenge is None or (too_old and not fresh):
            return None
        self._uses += 1
        asked = _Asked(method, target, self._uses, self._make_cnonce())
        return _authorization(self._challenge, self._username, self._password, asked)

    @property
    def ready(self) -> bool:
        """Whether there is a challenge to answer."""
        return self._challenge is not None

    @property
    def stale(self) -> bool:
        """Whether the last challenge said that the password was right and only the nonce too old."""
        return self._challenge is not None and self._challenge.stale

    def renewed(self, authentication_info: str, now_s: float) -> bool:
        """True when this `Authentication-Info` header names the next nonce; it is used from now on."""
        nonce = _parameters(authentication_info).get("nextnonce")
        if not nonce or self._challenge is None:
            return False
        self._begin(replace(self._challenge, nonce=nonce, stale=False), now_s)
        return True

    def refused(self, now_s: float) -> None:
        """A nonce that was reused was refused: it is forgotten, and later ones are not used as long.

        A terminal that refuses within a second takes each nonce once.
        """
        age_s = now_s - self._issued_s
        self._life_s = 0.0 if age_s < _SINGLE_USE_S else min(self._life_s, age_s / 2)
        self.forget()

    def forget(self) -> None:
        """The next request starts without credentials."""
        self._challenge = None

    def _begin(self, challenge: Challenge, now_s: float) -> None:
        # A nonce that is handed out twice keeps its count: a terminal takes each count once.
        known = self._challenge is not None and self._challenge.nonce == challenge.nonce
        self._challenge, self._issued_s, self._uses = challenge, now_s, self._uses if known else 0


def _challenges(header: str) -> list[Challenge]:
    found = []
    starts = [match.start() for match in _TOKENS.finditer(header) if match["scheme"]]
    for start, end in pairwise([*starts, len(header)]):
        scheme, _, rest = header[start:end].partition(" ")
        if scheme.lower() == "digest":
            challenge = _challenge(_parameters(rest))
            if challenge is not None:
                found.append(challenge)
    return found


def _parameters(text: str) -> dict[str, str]:
    return {
        match["key"].lower(): match["quoted"] if match["quoted"] is not None else match["plain"]
        for match in _TOKENS.finditer(text)
        if match["key"]
    }


def _challenge(given: dict[str, str]) -> Challenge | None:
    named = given.get("algorithm")
    algorithm = (named or "MD5").upper().replace("SHA256", "SHA-256")
    offered = [word.strip().lower() for word in given.get("qop", "").split(",") if word.strip()]
    if not given.get("nonce") or algorithm not in _STRENGTH or (offered and "auth" not in offered):
        return None
    return Challenge(
        realm=given.get("realm", ""),
        nonce=given["nonce"],
        algorithm=algorithm,
        named_algorithm=named,
        opaque=given.get("opaque"),
        qop=bool(offered),
        stale=given.get("stale", "").lower() == "true",
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    method: str
    target: str
    count: int
    cnonce: str


def _authorization(challenge: Challenge, username: str, password: Secret, asked: _Asked) -> str:
    escaped = username.replace("\\", "\\\\").replace('"', '\\"')
    fields = [
        f'username="{escaped}"',
        f'realm="{challenge.realm}"',
        f'nonce="{challenge.nonce}"',
        f'uri="{asked.target}"',
        f'response="{_response(challenge, username, password, asked)}"',
    ]
    if challenge.named_algorithm is not None:
        fields.append(f"algorithm={challenge.named_algorithm}")
    if challenge.opaque is not None:
        fields.append(f'opaque="{challenge.opaque}"')
    if challenge.qop:
        fields += ["qop=auth", f"nc={asked.count:08x}", f'cnonce="{asked.cnonce}"']
    elif challenge.algorithm.endswith("-SESS"):
        fields.append(f'cnonce="{asked.cnonce}"')
    return "Digest " + ", ".join(fields)


def _response(challenge: Challenge, username: str, password: Secret, asked: _Asked) -> str:
    digest = _HASHES[challenge.algorithm.removesuffix("-SESS")]

    def hashed(*parts: str) -> str:
        # A password that came as bytes of some other encoding goes out as these bytes.
        return digest(":".join(parts).encode(errors="surrogateescape"))

    secret = hashed(username, challenge.realm, password.reveal())
    if challenge.algorithm.endswith("-SESS"):
        secret = hashed(secret, challenge.nonce, asked.cnonce)
    request = hashed(asked.method, asked.target)
    if not challenge.qop:
        return hashed(secret, challenge.nonce, request)
    return hashed(secret, challenge.nonce, f"{asked.count:08x}", asked.cnonce, "auth", request)
