"""How a terminal that is not ours logs in: Digest written for the tests alone, with the tempers of real firmware."""

from __future__ import annotations

import hashlib
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.functional.isapi.raw_server import Request, Response

USERNAME, PASSWORD = "admin", "Tulip-2024"


@dataclass
class StrangerLogin:
    """Decides on each request; counts what a real terminal would count as a failed login."""

    password: str = PASSWORD
    algorithm: str = ""
    challenge: str = 'Digest qop="auth", realm="{realm}", nonce="{nonce}", stale="FALSE"'
    nonce_life_s: float = 30.0
    clock: Callable[[], float] = time.monotonic
    per_connection: bool = False
    single_use: bool = False
    says_stale: bool = False
    challenges_old: bool = True
    """Whether the refusal of an old nonce brings a new challenge."""
    strict_count: bool = True
    locks_after: int = 5
    failed: int = 0
    challenges: int = 0
    _nonces: dict[str, tuple[float, int, int]] = field(default_factory=dict)

    def refuse(self, request: Request) -> Response | None:
        """The 401 that this request gets; None when it is let in."""
        said = request.headers.get("authorization")
        if self.failed >= self.locks_after:
            return _denied(_user_check("lock", 0, 1800))
        if said is None:
            self.challenges += 1
            return self._challenged(request)
        fields = dict(re.findall(r'(\w+)="?((?<=")[^"]*|[^",\s]*)', said))
        known = self._nonces.get(fields.get("nonce", ""))
        if known is None or self._is_used_up(known, fields, request):
            if self.says_stale:
                return self._challenged(request, stale=True)
            self.failed += 1
            return self._challenged(request) if self.challenges_old else _denied(b"<html>401</html>")
        if fields.get("uri") != request.target or not self._is_right(fields, request):
            self.failed += 1
            body = _user_check("unlock", self.locks_after - self.failed, 0)
            return self._challenged(request, body=body)
        self._nonces[fields["nonce"]] = (known[0], known[1], int(fields.get("nc", "0"), 16))
        return None

    def _is_used_up(self, known: tuple[float, int, int], fields: dict[str, str], request: Request) -> bool:
        issued_s, connection, last_count = known
        too_old = self.clock() - issued_s > self.nonce_life_s
        elsewhere = self.per_connection and connection != request.connection
        count = int(fields.get("nc", "0"), 16)
        again = (self.single_use and last_count > 0) or (self.strict_count and "nc" in fields and count <= last_count)
        return too_old or elsewhere or again

    def _is_right(self, fields: dict[str, str], request: Request) -> bool:
        def hashed(text: str) -> str:
            name = "sha256" if "256" in self.algorithm else "md5"
            return hashlib.new(name, text.encode()).hexdigest()

        secret = hashed(f"{USERNAME}:{fields['realm']}:{self.password}")
        asked = hashed(f"{request.method}:{request.target}")
        middle = f":{fields['nc']}:{fields['cnonce']}:auth" if "nc" in fields else ""
        right = hashed(f"{secret}:{fields['nonce']}{middle}:{asked}")
        return fields.get("username") == USERNAME and fields.get("response") == right

    def _challenged(self, request: Request, *, stale: bool = False, body: bytes = b"") -> Response:
        nonce = f"{secrets.token_hex(16)}:1893456000123"
        self._nonces[nonce] = (self.clock(), request.connection, 0)
        text = self.challenge.format(realm="DS-K1T900X", nonce=nonce)
        if stale:
            text = text.replace('stale="FALSE"', "stale=true")
        if self.algorithm:
            text += f", algorithm={self.algorithm}"
        return _denied(body or b"<html>401</html>", ("WWW-Authenticate", text))


def _denied(body: bytes, *headers: tuple[str, str]) -> Response:
    return Response(401, body, (("Content-Type", "text/html"), *headers))


def _user_check(lock: str, left: int, unlock_s: int) -> bytes:
    return (
        f"<userCheck><statusValue>401</statusValue><statusString>Unauthorized</statusString><lockStatus>{lock}"
        f"</lockStatus><unlockTime>{unlock_s}</unlockTime><retryLoginTime>{left}</retryLoginTime></userCheck>"
    ).encode()
