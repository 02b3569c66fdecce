"""The terminal's side of Digest: challenges, the age of nonces, and the lock after too many failures."""

from __future__ import annotations

import enum
import hashlib
import math
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facestation.domain.secret import Secret

_PARAMETER = re.compile(r'([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,]+))')
_HASHES: Mapping[str, Callable[[bytes], str]] = {
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
    "SHA-256": lambda data: hashlib.sha256(data).hexdigest(),
}
_FORGOTTEN_AFTER_S = 3600.0


class Login(enum.Enum):
    """How a request's login came out."""

    ADMITTED = "admitted"
    ASKED = "asked"
    """No credentials: a challenge goes out and nothing is counted."""
    STALE = "stale"
    """Right or wrong, the nonce is too old."""
    REFUSED = "refused"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class LoginManners:
    """How one firmware asks for a login."""

    realm: str
    full: bool
    """A challenge with every field, as recorders have it; else the guide's, without algorithm and opaque."""
    algorithms: tuple[str, ...]
    stale_is_silent: bool
    """An old nonce is refused without a challenge, and counts as a failed login."""
    nonce_life_s: float
    """Of silence, after which a nonce is refused."""
    failures_allowed: int
    lock_s: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome, the challenges to send, and what a refusal says of the lock."""

    login: Login
    challenges: tuple[str, ...] = ()
    tries_left: int = 0
    unlock_s: int = 0


@dataclass(slots=True)
class _Nonce:
    algorithm: str
    last_used_s: float
    uses: int = 0


@dataclass(slots=True)
class _Failures:
    count: int = 0
    locked_until_s: float = -math.inf


class Gate:
    """The door of one terminal; it remembers nonces and failures."""

    def __init__(self, manners: LoginManners, username: str, password: Secret, clock: Callable[[], float]) -> None:
        self.manners = manners
        self.failed_logins = 0
        """Counted since the start, right ones in between notwithstanding."""
        self._username = username
        self._password = password
        self._clock = clock
        self._nonces: dict[str, _Nonce] = {}
        self._failures: dict[str, _Failures] = {}

    def judge(
        self, method: str, target: str, authorization: str | None, source: str, *, life_s: float, uses: int | None
    ) -> Judgement:
        """What becomes of a request from `source`; `uses` limits how often one nonce serves."""
        failures = self._failures.setdefault(source, _Failures())
        if failures.locked_until_s > self._clock():
            return Judgement(Login.LOCKED, unlock_s=math.ceil(failures.locked_until_s - self._clock()))
        if authorization is None:
            return Judgement(Login.ASKED, self.challenges(), self._tries_left(failures))
        given = _parameters(authorization)
        nonce = self._nonces.get(given.get("nonce", ""))
        if nonce is None or self._is_old(nonce, life_s, uses):
            return self._stale(failures)
        nonce.last_used_s, nonce.uses = self._clock(), nonce.uses + 1
        if self._is_right(method, target, given, nonce.algorithm):
            failures.count = 0
            return Judgement(Login.ADMITTED, tries_left=self.manners.failures_allowed)
        return self._failed(failures, Login.REFUSED, self.challenges)

    @property
    def account(self) -> tuple[str, Secret]:
        """Name and password of the one account."""
        return self._username, self._password

    def tried(self, source: str, *, right: bool) -> Judgement:
        """What becomes of another kind of login than Digest; it fails and locks like that."""
        failures = self._failures.setdefault(source, _Failures())
        if failures.locked_until_s > self._clock():
            return Judgement(Login.LOCKED, unlock_s=math.ceil(failures.locked_until_s - self._clock()))
        if not right:
            return self._failed(failures, Login.REFUSED, tuple)
        failures.count = 0
        return Judgement(Login.ADMITTED, tries_left=self.manners.failures_allowed)

    def change(self, username: str, password: Secret | None) -> None:
        """From now on this account is the one that may log in; without a password it keeps the one it has."""
        self._username = username
        self._password = password or self._password

    def lock(self, source: str) -> None:
        """Lock `source` out, as if it had failed too often."""
        self._failures.setdefault(source, _Failures()).locked_until_s = self._clock() + self.manners.lock_s

    def unlock(self) -> None:
        """Forget all failures and locks, as after a power cycle."""
        self._failures.clear()

    def forget_nonces(self) -> None:
        """No nonce serves any more, as after a restart."""
        self._nonces.clear()

    def challenges(self, *, stale: bool = False) -> tuple[str, ...]:
        """One `WWW-Authenticate` value for each algorithm, each with a nonce of its own."""
        return tuple(self._challenge(algorithm, stale) for algorithm in self.manners.algorithms)

    def _challenge(self, algorithm: str, stale: bool) -> str:
        nonce = self._new_nonce(algorithm)
        word = "TRUE" if stale else "FALSE"
        if self.manners.full:
            return (
                f'Digest realm="{self.manners.realm}", domain="::", qop="auth", nonce="{nonce}", opaque="", '
                f'algorithm="{algorithm}", stale="{word}"'
            )
        named = "" if algorithm == "MD5" else f', algorithm="{algorithm}"'
        return f'Digest qop="auth", realm="{self.manners.realm}", nonce="{nonce}", stale="{word}"{named}'

    def _new_nonce(self, algorithm: str) -> str:
        now_s = self._clock()
        for text, nonce in list(self._nonces.items()):
            if now_s - nonce.last_used_s > _FORGOTTEN_AFTER_S:
                del self._nonces[text]
        fresh = secrets.token_hex(16)
        # Recorders put a colon and milliseconds behind it; a client must not take a value apart at colons.
        text = f"{fresh}:{int(now_s * 1000)}" if self.manners.full else fresh
        self._nonces[text] = _Nonce(algorithm, now_s)
        return text

    def _is_old(self, nonce: _Nonce, life_s: float, uses: int | None) -> bool:
        return self._clock() - nonce.last_used_s > life_s or (uses is not None and nonce.uses >= uses)

    def _is_right(self, method: str, target: str, given: Mapping[str, str], algorithm: str) -> bool:
        if given.get("username") != self._username or given.get("uri") != target:
            return False
        if given.get("algorithm", "MD5").upper() != algorithm or given.get("realm") != self.manners.realm:
            return False
        ha1 = _hashed(algorithm, f"{self._username}:{self.manners.realm}:{self._password.reveal()}")
        ha2 = _hashed(algorithm, f"{method}:{target}")
        middle = given["nonce"]
        if "qop" in given:
            middle += f":{given.get('nc', '')}:{given.get('cnonce', '')}:{given['qop']}"
        return _hashed(algorithm, f"{ha1}:{middle}:{ha2}") == given.get("response")

    def _stale(self, failures: _Failures) -> Judgement:
        if self.manners.stale_is_silent:
            return self._failed(failures, Login.STALE, tuple)
        return Judgement(Login.STALE, self.challenges(stale=True), self._tries_left(failures))

    def _failed(self, failures: _Failures, login: Login, challenges: Callable[[], tuple[str, ...]]) -> Judgement:
        self.failed_logins += 1
        failures.count += 1
        if failures.count >= self.manners.failures_allowed:
            failures.count = 0
            failures.locked_until_s = self._clock() + self.manners.lock_s
            return Judgement(Login.LOCKED, unlock_s=math.ceil(self.manners.lock_s))
        return Judgement(login, challenges(), self._tries_left(failures))

    def _tries_left(self, failures: _Failures) -> int:
        return self.manners.failures_allowed - failures.count


def _hashed(algorithm: str, text: str) -> str:
    # Headers arrive with whatever bytes somebody has sent.
    return _HASHES[algorithm](text.encode(errors="surrogateescape"))


def _parameters(authorization: str) -> dict[str, str]:
    """The fields of a Digest header; empty for Basic and anything else, which then never fits a nonce."""
    scheme, _, rest = authorization.partition(" ")
    if scheme.lower() != "digest":
        return {}
    return {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(rest)}
