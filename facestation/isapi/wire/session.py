"""The login of a terminal's web page: a proof of the password for a cookie; pure, no traffic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from facestation.domain.secret import Secret
from facestation.isapi.wire.body import Body, xml_body
from facestation.isapi.wire.encryption import digest
from facestation.isapi.wire.sniff import MalformedAnswer, flag, integer, parse, text

ITERATIONS_MAX = 10_000
"""Known terminals say 100; a number without end would keep this computer busy for hours."""
TEXT_MAX = 256
"""Known challenges and salts have up to 64 characters."""
COOKIE_MAX = 1_024

_ADMITTED = 200
_COOKIE = re.compile(r"\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([!-:<-~]*)")
_OURS = "WebSession"
_TAG = re.compile(r"[!-~]{1,256}")


@dataclass(frozen=True, slots=True)
class SessionOffer:
    """What a terminal wants proven before it opens a session."""

    session_id: str = field(repr=False)
    challenge: str
    iterations: int
    irreversible: bool
    salt: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Session:
    """What later requests carry."""

    cookie: str = field(repr=False)
    tag: str = field(default="", repr=False)

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """Names and values of the headers."""
        tagged = (("SessionTag", self.tag),) if self.tag else ()
        return (("Cookie", self.cookie), *tagged)


def decode_offer(body: bytes) -> SessionOffer:
    """What the capabilities of session login say; raises MalformedAnswer where nothing can be proven by it."""
    tree = parse(body).under("SessionLoginCap")
    session_id, challenge, salt = (text(tree, name) or "" for name in ("sessionID", "challenge", "salt"))
    iterations, irreversible = integer(tree, "iterations"), flag(tree, "isIrreversible") is True
    if not session_id or not challenge or (irreversible and not salt):
        raise MalformedAnswer("no session login")
    if max(map(len, (session_id, challenge, salt))) > TEXT_MAX:
        raise MalformedAnswer("a challenge without end")
    if iterations is None or not 1 < iterations <= ITERATIONS_MAX:
        raise MalformedAnswer("no number of rounds")
    return SessionOffer(session_id, challenge, iterations, irreversible, salt)


def proof(offer: SessionOffer, username: str, password: Secret) -> str:
    """The hash that stands for the password; digests are fed back as their lower-case hex text."""
    if offer.irreversible:
        found = digest(digest(username + offer.salt + password.reveal()) + offer.challenge)
        rounds = offer.iterations - 2
    else:
        found = digest(password.reveal()) + offer.challenge
        rounds = offer.iterations - 1
    for _ in range(rounds):
        found = digest(found)
    return found


def encode_login(offer: SessionOffer, username: str, password: Secret) -> Body:
    """The request to open a session, which ends with the connection of the program."""
    return xml_body(
        "SessionLogin",
        userName=username,
        password=proof(offer, username, password),
        sessionID=offer.session_id,
        isSessionIDValidLongTerm="false",
        sessionIDVersion="2",
        isSupportSessionTag="true",
    )


def decode_session(body: bytes, set_cookies: Iterable[str]) -> Session | None:
    """The session that was opened; None where the login was refused. Raises MalformedAnswer without a cookie."""
    tree = parse(body).under("SessionLogin")
    if integer(tree, "statusValue") != _ADMITTED:
        return None
    cookie = _cookie(set_cookies)
    tag = text(tree, "sessionTag") or text(tree, "SessionTag") or ""
    if cookie is None or (tag and not _TAG.fullmatch(tag)):
        raise MalformedAnswer("a session that cannot be named")
    return Session(cookie, tag)


def decode_token(body: bytes) -> Secret:
    """What proves a login to an address that can carry no header; raises MalformedAnswer."""
    value = text(parse(body).under("Token"), "value") or ""
    if not _TAG.fullmatch(value):
        raise MalformedAnswer("no token")
    return Secret(value)


def _cookie(set_cookies: Iterable[str]) -> str | None:
    pairs = (_COOKIE.match(header[:COOKIE_MAX]) for header in set_cookies)
    found = [f"{pair[1]}={pair[2]}" for pair in pairs if pair]
    return next((pair for pair in found if pair.startswith(_OURS)), next(iter(found), None))
