"""The terminal's side of session login: its own arithmetic, the sessions that are open, and how long they live."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from facestation.domain.secret import Secret

ROUNDS = 100
LIFE_S = 60.0
"""Of a session of which nothing is heard."""
SESSIONS_MAX = 4
_OFFERS_MAX = 32
_COOKIE = re.compile(r"(?:^|;\s*)(WebSession_[0-9a-f]+=[0-9a-f]+)")


@dataclass(slots=True)
class _Open:
    tag: str
    heard_s: float


class Sessions:
    """Offers, proofs and cookies of one terminal."""

    def __init__(self, clock: Callable[[], float], challenge: str = "") -> None:
        self.heartbeats = 0
        """Counted since the start."""
        self._clock = clock
        self._challenge = challenge
        self._offers: dict[str, str] = {}
        """Challenges by the id of the session that may be opened."""
        self._open: dict[str, _Open] = {}

    def __len__(self) -> int:
        self._bury()
        return len(self._open)

    def offer(self) -> tuple[str, str]:
        """A fresh session id with its challenge; each serves once."""
        challenge = self._challenge or secrets.token_hex(16)
        session_id = challenge * 2
        self._offers[session_id] = challenge
        while len(self._offers) > _OFFERS_MAX:
            del self._offers[next(iter(self._offers))]
        return session_id, challenge

    def is_right(self, session_id: str, proof: str, salt: str, account: tuple[str, Secret]) -> bool:
        """Whether the proof is that of this account's password."""
        challenge = self._offers.pop(session_id, None)
        username, password = account
        if challenge is None:
            return False
        digest = _hex(_hex(username + salt + password.reveal()) + challenge)
        for _ in range(ROUNDS - 2):
            digest = _hex(digest)
        return secrets.compare_digest(digest, proof)

    def opened(self) -> tuple[str, str] | None:
        """Cookie and tag of a new session; None where there are too many."""
        if len(self) >= SESSIONS_MAX:
            return None
        cookie = f"WebSession_{secrets.token_hex(5)}={secrets.token_hex(32)}"
        self._open[cookie] = _Open(secrets.token_hex(32), self._clock())
        return cookie, self._open[cookie].tag

    def admits(self, cookie: str, tag: str) -> bool:
        """Whether these headers are those of an open session, which lives on with them."""
        session = self._session(cookie)
        if session is None or session.tag != tag:
            return False
        session.heard_s = self._clock()
        return True

    def end(self, cookie: str) -> None:
        """End this session; there need not be one."""
        found = _COOKIE.search(cookie)
        self._open.pop(found[1] if found else "", None)

    def end_all(self) -> None:
        """End every session, as after a power cycle."""
        self._open.clear()

    def _session(self, cookie: str) -> _Open | None:
        self._bury()
        found = _COOKIE.search(cookie)
        return self._open.get(found[1]) if found else None

    def _bury(self) -> None:
        now_s = self._clock()
        self._open = {cookie: one for cookie, one in self._open.items() if now_s - one.heard_s <= LIFE_S}


def _hex(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
