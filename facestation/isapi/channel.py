"""One connection to a terminal with the nonce or session that goes with it: the order of challenge and answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from facestation.errors import ConnectionDropped, PasswordRefused, TerminalLocked
from facestation.isapi.auth import DigestState
from facestation.isapi.catalogue import operation
from facestation.isapi.http import ConnectionGone, Link, Outgoing, Reply
from facestation.isapi.login_care import LoginCare
from facestation.isapi.refusals import login_error
from facestation.isapi.session import is_over
from facestation.isapi.session_keeper import SessionKeeper
from facestation.isapi.wire.status import LoginState, decode_login

log = logging.getLogger(__name__)

LARGE_BODY_BYTES = 16_384
"""A body above this does not go out just to fetch a challenge."""

_EACH_ALONE = 2
"""After so many requests in a row that were lost on a kept connection each gets one of its own."""

_PRIMER = operation("system.device_info")
"""Answered with a challenge by every terminal; harmless."""


_BARRED = Reply(HTTPStatus.UNAUTHORIZED, (), b"", closes=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The last reply to one request, and whether it was an answer to our credentials."""

    reply: Reply
    authorized: bool


class Channel:
    """Sends one request at a time, with a login where one is asked for; `lock` keeps others out meanwhile.

    A nonce is used on the connection that brought it, unless the terminal ended that connection itself. One that was
    used before and is refused is no refusal of the password: the request starts afresh, once. A terminal without
    Digest is logged in to by a session, where it offers one.
    """

    def __init__(
        self,
        link: Link,
        login: tuple[DigestState, SessionKeeper] | None,
        care: LoginCare,
        terminal: str,
        clock: Callable[[], float],
    ) -> None:
        self.lock = asyncio.Lock()
        self._link = link
        self._login = login
        self._care = care
        self._terminal = terminal
        self._clock = clock
        self._sent_s = 0.0
        self._bound = True
        self._ends_after_challenge = False
        self._accepted = False
        self._primes = True
        self._lost = 0
        """Requests in a row that went out on a kept connection and were dropped with it."""

    async def send(self, outgoing: Outgoing) -> Outcome:
        """The last reply; one of status 401 only where there is no password to log in with.

        Raises what Link raises, but for ConnectionGone, and LoginError leaves where the terminal does not let us in.
        """
        if self._login is None:
            return Outcome(await self._nameless(outgoing), authorized=False)
        if outgoing.nameless:
            answered = await self._nameless(outgoing)
            if answered.status != HTTPStatus.UNAUTHORIZED:
                return Outcome(answered, authorized=False)
            # One that asks for a login all the same.
            self._care.check()
        digest, sessions = self._login
        outcome = await self._in_session(sessions, outgoing)
        if outcome is not None:
            return outcome
        reply = await self._reuse(digest, outgoing)
        if reply is not None and reply.status != HTTPStatus.UNAUTHORIZED:
            return Outcome(reply, authorized=True)
        if reply is not None:
            await self._start_afresh(digest, reply)
        async with self._care.turn():
            outcome = await self._open_session(sessions, outgoing) if sessions.known else None
            if outcome is None:
                outcome = await self._by_digest(digest, outgoing)
            if not outcome.authorized and _is_barred(outcome.reply):
                outcome = await self._open_session(sessions, outgoing) or outcome
            # Within the turn: who comes next has to know.
            return await self._heard(outcome)

    def forget(self) -> None:
        """The next request starts without credentials."""
        if self._login is not None:
            self._login[0].forget()

    async def reset(self) -> None:
        """Ends the connection; the next request makes a new one."""
        await self._link.reset()

    async def close(self) -> None:
        """Ends the connection for good."""
        await self._link.close()

    async def _in_session(self, sessions: SessionKeeper, outgoing: Outgoing) -> Outcome | None:
        """The outcome in the session that is open; None where there is none, or none any more."""
        within = sessions.use(outgoing)
        if within is None:
            return None
        reply = await self._exchange(within, None)
        if not is_over(reply):
            return Outcome(reply, authorized=True)
        log.info("the session has ended; logging in anew")
        sessions.lost(within)
        # It may have been the password, too, if that was changed on the terminal.
        self._care.proven = False
        return None

    async def _open_session(self, sessions: SessionKeeper, outgoing: Outgoing) -> Outcome | None:
        """The outcome in a session that is opened now, or by somebody else meanwhile; None where none is offered."""
        if sessions.session is None:
            try:
                found = await sessions.log_in()
            except (PasswordRefused, TerminalLocked) as error:
                raise await self._care.refused(error, password=True) from error
            if found is None or isinstance(found, Reply):
                return None if found is None else Outcome(found, authorized=True)
            await self._care.accepted()
        # One that is refused in its first moment is no question of the password.
        return await self._in_session(sessions, outgoing) or Outcome(_BARRED, authorized=False)

    async def _by_digest(self, digest: DigestState, outgoing: Outgoing) -> Outcome:
        try:
            return await self._log_in(digest, outgoing)
        except ConnectionGone:
            # A terminal that ends the connection after each challenge cannot tie its nonces to one connection.
            self._ends_after_challenge = True
            digest.forget()
            return await self._log_in(digest, outgoing)

    async def _reuse(self, digest: DigestState, outgoing: Outgoing) -> Reply | None:
        """The reply to the request with the nonce at hand; None where there is none to use."""
        if not self._care.proven:
            digest.forget()
        path = self._link.path(outgoing.target)
        authorization = digest.authorization(outgoing.method, path, self._clock())
        if authorization is None:
            digest.forget()
            return None
        try:
            reply = await self._with_login(outgoing, authorization)
        except ConnectionGone:
            digest.forget()
            return None
        if reply.status != HTTPStatus.UNAUTHORIZED:
            self._renew(digest, reply)
        return reply

    async def _start_afresh(self, digest: DigestState, refusal: Reply) -> None:
        """After a nonce was refused on its second use; raises where another attempt could lock us out."""
        state = decode_login(refusal.body)
        if _closed(state) or state.tries_left in {0, 1}:
            await self._heard(Outcome(refusal, authorized=True))
        log.info("a nonce was refused on its second use; starting afresh")
        # It may have been the password, too, if that was changed on the terminal.
        self._care.proven = False
        digest.refused(self._clock())
        if not self._take_challenge(digest, refusal):
            await self._link.reset()

    async def _heard(self, outcome: Outcome) -> Outcome:
        """The outcome of a login; raises the LoginError leaf that it is."""
        reply, authorized = outcome.reply, outcome.authorized
        if reply.status != HTTPStatus.UNAUTHORIZED:
            if authorized and reply.status != HTTPStatus.FORBIDDEN:
                await self._care.accepted()
            return outcome
        offered = bool(reply.first("www-authenticate"))
        error = login_error(reply.body, terminal=self._terminal, authorized=authorized, offered=offered)
        if isinstance(error, PasswordRefused | TerminalLocked):
            error = await self._care.refused(error, password=authorized)
        raise error

    async def _log_in(self, digest: DigestState, outgoing: Outgoing) -> Outcome:
        primed = False
        if not digest.ready:
            primed = self._primes and outgoing.size_bytes > LARGE_BODY_BYTES
            unchallenged = await self._fetch_challenge(digest, outgoing, primed)
            if unchallenged is not None:
                return Outcome(unchallenged, authorized=False)
        moved = self._lost > 0
        if moved:
            # Perhaps the terminal ended the connection after the challenge without a word, and would again.
            await self._link.reset()
            self._bound = False
        reply = await self._answer(digest, outgoing, moved=moved)
        refused = reply.status == HTTPStatus.UNAUTHORIZED and digest.ready
        if refused and (moved or self._may_be_the_nonce(digest, primed)):
            reply = await self._answer(digest, outgoing)
        if reply.status == HTTPStatus.UNAUTHORIZED:
            digest.forget()
        else:
            self._accepted = True
        return Outcome(reply, authorized=True)

    def _may_be_the_nonce(self, digest: DigestState, primed: bool) -> bool:
        """Whether the nonce was refused and not the password: it was too old, or meant for the address that it was
        fetched from, as on firmware that ties the two together."""
        elsewhere = primed and self._accepted
        if elsewhere:
            self._primes = False
        return digest.stale or elsewhere

    async def _fetch_challenge(self, digest: DigestState, outgoing: Outgoing, primed: bool) -> Reply | None:
        """None when a challenge came; else the reply that has to do."""
        first = Outgoing(_PRIMER.method, _PRIMER.target()) if primed else outgoing
        reply = await self._challenge_or_reply(digest, first)
        if reply is not None and reply.status == HTTPStatus.UNAUTHORIZED and not _closed_door(reply):
            # Some firmware refuses everything on a connection on which it has refused a nonce.
            await self._link.reset()
            reply = await self._challenge_or_reply(digest, first)
        if primed and reply is not None and reply.status != HTTPStatus.UNAUTHORIZED:
            return await self._without_login(outgoing)
        return reply

    async def _challenge_or_reply(self, digest: DigestState, first: Outgoing) -> Reply | None:
        reply = await self._without_login(first)
        refused = reply.status == HTTPStatus.UNAUTHORIZED and not _closed_door(reply)
        return None if refused and self._take_challenge(digest, reply) else reply

    async def _answer(self, digest: DigestState, outgoing: Outgoing, *, moved: bool = False) -> Reply:
        """The reply to the challenge that has just come, its own challenge taken in."""
        path = self._link.path(outgoing.target)
        authorization = digest.authorization(outgoing.method, path, self._clock(), fresh=True)
        reply = await self._with_login(outgoing, authorization, moved=moved)
        if not self._renew(digest, reply) and reply.status == HTTPStatus.UNAUTHORIZED:
            digest.forget()
        return reply

    async def _nameless(self, outgoing: Outgoing) -> Reply:
        # What needs no login is done at once: a first password that is repeated may have arrived before.
        try:
            return await self._exchange(outgoing, None)
        except ConnectionDropped:
            self._lost = _EACH_ALONE
            raise

    async def _without_login(self, outgoing: Outgoing) -> Reply:
        # Nothing is done without a login, so a dropped connection is no reason not to ask again.
        try:
            return await self._exchange(outgoing, None)
        except ConnectionDropped as error:
            if error.details["answered"]:
                raise
            return await self._exchange(outgoing, None)

    async def _with_login(self, outgoing: Outgoing, authorization: str | None, *, moved: bool = False) -> Reply:
        kept = not moved and self._lost < _EACH_ALONE
        try:
            reply = await self._exchange(outgoing, authorization)
        except ConnectionDropped as error:
            self._lost += not error.details["answered"]
            raise
        self._lost = 0 if kept else self._lost
        return reply

    async def _exchange(self, outgoing: Outgoing, authorization: str | None) -> Reply:
        if self._lost >= _EACH_ALONE:
            await self._link.reset()
            self._bound = False
        self._sent_s = self._clock()
        may_connect = authorization is None or not self._bound
        return await self._link.exchange(outgoing, authorization, may_connect=may_connect)

    def _take_challenge(self, digest: DigestState, reply: Reply) -> bool:
        taken = digest.challenged(reply.all("www-authenticate"), self._sent_s)
        if taken:
            self._bound = not (reply.closes or self._ends_after_challenge)
        return taken

    def _renew(self, digest: DigestState, reply: Reply) -> bool:
        """Whether the reply to our credentials brought a nonce to go on with."""
        taken = self._take_challenge(digest, reply)
        return digest.renewed(reply.first("authentication-info"), self._sent_s) or taken


def _is_barred(reply: Reply) -> bool:
    """Whether a login is asked for, and another one than Digest may be tried."""
    return reply.status == HTTPStatus.UNAUTHORIZED and not _closed_door(reply)


def _closed_door(reply: Reply) -> bool:
    """Whether credentials would be in vain, or prolong a lock."""
    return _closed(decode_login(reply.body))


def _closed(state: LoginState) -> bool:
    return state.locked or state.activated is False
