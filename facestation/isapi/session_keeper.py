"""Keeps the one session that all connections of a terminal share: opened once, kept alive while in use, given back."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http import HTTPStatus

from facestation.domain.secret import Secret
from facestation.errors import GarbageAnswer, StationError, TerminalError
from facestation.isapi.catalogue import operation
from facestation.isapi.http import Link, Outgoing, Reply
from facestation.isapi.refusals import verdict
from facestation.isapi.session import Flow, Value, beat, log_in, log_out
from facestation.isapi.wire.session import Session
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.status import decode_status
from facestation.tasks import end_all

log = logging.getLogger(__name__)

BEAT_S = 20.0
"""Between two signs of life; web pages send one every 10 to 30 s."""
IDLE_S = 120.0
"""A session of which nothing was wanted for so long is given back: terminals have few."""
_GOODBYE_S = 2.0
_LOGIN = operation("security.session_login")


class SessionKeeper:
    """Has a connection of its own, so that a capture of a minute does not keep a heartbeat waiting."""

    def __init__(
        self,
        link: Link,
        terminal: str,
        account: tuple[str, Secret],
        clock: Callable[[], float],
        *,
        beat_s: float = BEAT_S,
        idle_s: float = IDLE_S,
    ) -> None:
        self.known = False
        """Whether this terminal has opened a session before."""
        self._link = link
        self._terminal = terminal
        self._account = account
        self._clock = clock
        self._beat_s, self._idle_s = beat_s, idle_s
        self._session: Session | None = None
        self._used_s = 0.0
        self._holders = 0
        self._task: asyncio.Task[None] | None = None

    @property
    def session(self) -> Session | None:
        """The session that is open."""
        return self._session

    async def log_in(self) -> Session | Reply | None:
        """The new session; a reply of 401 where the password was refused; None where no session is offered.

        Raises what Link raises, the Refusal of a terminal that has no session left, and GarbageAnswer.
        """
        try:
            found = await self._through(log_in(*self._account, int(time.time() * 1000)))
        except MalformedAnswer as error:
            raise GarbageAnswer(terminal=self._terminal, operation=_LOGIN.name) from error
        if isinstance(found, Reply):
            return self._refused(found)
        if found is not None:
            self.known = True
            self._session = found
            self._used_s = self._clock()
            if self._task is None or self._task.done():
                self._task = asyncio.create_task(self._keep())
        return found

    def use(self, outgoing: Outgoing) -> Outgoing | None:
        """The request as it goes out in the session; None where none is open."""
        if self._session is None:
            return None
        self._used_s = self._clock()
        return replace(outgoing, headers=self._session.headers)

    def lost(self, used: Outgoing) -> None:
        """The session with which this went out has ended."""
        if self._session is not None and used.headers == self._session.headers:
            self._session = None

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Meanwhile the session counts as in use."""
        self._holders += 1
        try:
            yield
        finally:
            self._holders -= 1
            self._used_s = self._clock()

    async def close(self) -> None:
        """Gives the session back, if the terminal listens, and ends the connection for good."""
        task, self._task = self._task, None
        if task is not None:
            await end_all([task])
        await self._leave()
        await self._link.close()

    def _refused(self, reply: Reply) -> Reply:
        status = decode_status(reply.body)
        if reply.status == HTTPStatus.UNAUTHORIZED or status is None:
            # A web page answers 200 and says the rest in the document.
            return replace(reply, status=HTTPStatus.UNAUTHORIZED)
        error: TerminalError | None = verdict(_LOGIN, reply.status, reply.body, terminal=self._terminal, known=True)
        raise error or GarbageAnswer(terminal=self._terminal, operation=_LOGIN.name)

    async def _keep(self) -> None:
        old = False
        while self._session is not None:
            await asyncio.sleep(self._beat_s)
            if not self._holders and self._clock() - self._used_s > self._idle_s:
                await self._leave()
                return
            session = self._session
            lives = None if old else await self._beat(session, old=False)
            if lives is None:
                old, lives = True, await self._beat(session, old=True)
            if lives is None:
                log.info("the terminal has no heartbeat for sessions; they live as long as they are used")
                return
            if not lives and self._session is session:
                log.info("the terminal has ended the session")
                self._session = None

    async def _beat(self, session: Session | None, *, old: bool) -> bool | None:
        """What `beat` says; one that does not arrive says nothing of the session."""
        if session is None:
            return True
        try:
            return await self._through(beat(session, old=old))
        except StationError as error:
            log.info("a heartbeat did not arrive: %s", error.code)
            return True

    async def _leave(self) -> None:
        session, self._session = self._session, None
        if session is None:
            return
        with contextlib.suppress(StationError, TimeoutError):
            async with asyncio.timeout(_GOODBYE_S):
                await self._through(log_out(session))

    async def _through(self, flow: Flow[Value]) -> Value:
        outgoing = next(flow)
        while True:
            reply = await self._link.exchange(outgoing)
            try:
                outgoing = flow.send(reply)
            except StopIteration as end:
                value: Value = end.value
                return value
