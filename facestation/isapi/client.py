"""Sends operations to one terminal: one writer and one stream, deadlines, login care, refusals told apart."""

from __future__ import annotations

import asyncio
import contextlib
import enum
import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from types import MappingProxyType

from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord
from facestation.errors import (
    CertificateUnknown,
    ConnectionDropped,
    CredentialsMissing,
    GarbageAnswer,
    LoginError,
    LoginUnsafe,
    NotATerminal,
    PasswordRefused,
    TerminalError,
    TerminalLocked,
    TimedOut,
)
from facestation.isapi.auth import DigestState
from facestation.isapi.catalogue import operation as operation_named
from facestation.isapi.channel import Channel
from facestation.isapi.http import ANSWER_LIMIT_BYTES, Feed, Link, Outgoing
from facestation.isapi.login_care import LoginCare, LoginGuard, Unguarded
from facestation.isapi.operation import Effect, Form, Operation
from facestation.isapi.recording import Recorder
from facestation.isapi.refusals import login_error, passes_soon, verdict
from facestation.isapi.session_keeper import BEAT_S, IDLE_S, SessionKeeper
from facestation.isapi.trust import fetch_fingerprint, pinned_context
from facestation.isapi.wire.body import Body

__all__ = ["Answer", "Body", "Lane", "TerminalClient"]

log = logging.getLogger(__name__)

PICTURE_LIMIT_BYTES = 8_000_000
STATUS_LIMIT_BYTES = 64_000
"""What is written is answered with a few lines."""

_NOTHING: Mapping[str, str | int] = MappingProxyType({})
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.25, 2.0
_PATIENT_RATIO = 0.8
"""The part of a deadline during which a busy terminal is asked again; the rest is for the last answer."""
_LISTEN_S = 3.0
"""How long a raw call listens to an answer without end."""
_WHO = operation_named("system.device_info")
_NOT_HERE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED})
_LARGE = frozenset({Form.JPEG, Form.MULTIPART, Form.STREAM, Form.BINARY})


class Lane(enum.Enum):
    """Which of the connections of a terminal a request takes."""

    COMMAND = "command"
    STREAM = "stream"
    """For pictures of the camera, so that they go on while something is written."""
    WAITING = "waiting"
    """For what is held until somebody shows a card or a finger, so that all else goes on meanwhile."""
    EVENTS = "events"
    """For an answer without end; nothing else is sent there meanwhile."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole."""

    status: int
    content_type: str
    body: bytes = field(repr=False)
    refusal: TerminalError | None = None
    """Of a raw answer: what the terminal's no means; None where it did what it was asked to."""
    feed: Feed | None = None
    """What follows in an answer without end, while it is listened to."""


class TerminalClient:
    """Talks to one terminal; make one for each and keep it, or its lanes are not its only ones.

    After one refusal of the password nothing more is sent; `guard` remembers it beyond the life of this client. Errors
    carry the terminal's name.
    """

    def __init__(
        self,
        record: TerminalRecord,
        password: Secret | None,
        *,
        clock: Callable[[], float] = time.monotonic,
        guard: LoginGuard | None = None,
        beat_s: float = BEAT_S,
        idle_s: float = IDLE_S,
        recorder: Recorder | None = None,
    ) -> None:
        self.record = record
        self._recorder = recorder
        self._clock = clock
        self._password = password
        self._care = LoginCare(record.name, guard or Unguarded(), clock)
        self._recognized = False
        self._listener = asyncio.Lock()
        self._sessions: SessionKeeper | None = None
        if password is not None:
            account = (record.username, password)
            self._sessions = SessionKeeper(self._link(), record.name, account, clock, beat_s=beat_s, idle_s=idle_s)
        self._channels = {lane: self._channel() for lane in Lane}

    def new_login(self) -> DigestState:
        """A login for a connection that is none of the lanes; raises CredentialsMissing."""
        return DigestState(*self.account())

    def account(self) -> tuple[str, Secret]:
        """Name and password that are logged in with, for what is derived from them; raises CredentialsMissing."""
        if self._password is None:
            raise CredentialsMissing(terminal=self.name)
        return self.record.username, self._password

    @property
    def name(self) -> str:
        """What the terminal is called in the station's list."""
        return self.record.name

    @property
    def encrypted(self) -> bool:
        """Whether nobody can listen to the connection."""
        return self.record.address.secure

    @property
    def proven(self) -> bool:
        """Whether the terminal has taken the password, and not refused it since."""
        return self._care.proven

    async def send(
        self,
        operation: Operation,
        body: Body | None = None,
        *,
        params: Mapping[str, str | int] = _NOTHING,
        lane: Lane = Lane.COMMAND,
        patience_s: float | None = None,
    ) -> Answer:
        """The answer to an operation that the terminal carried out.

        The operation's deadline counts from the moment the lane is free. A busy terminal is asked again for
        `patience_s`, at most for most of the deadline. Raises TerminalError leaves; DestroysData and ParameterError
        before anything is sent.
        """
        outgoing = _outgoing(operation, body, params)
        limit_s = operation.deadline_s * _PATIENT_RATIO
        async with self._turn(lane, operation) as channel:
            give_up_s = self._clock() + (limit_s if patience_s is None else min(limit_s, patience_s))
            return await self._patiently(channel, operation, outgoing, give_up_s)

    async def send_raw(
        self,
        operation: Operation,
        body: Body | None = None,
        *,
        params: Mapping[str, str | int] = _NOTHING,
        lane: Lane = Lane.COMMAND,
        confirmed: bool = False,
    ) -> Answer:
        """The answer as it came, also one that refuses; raises what `send` raises, but for refusals.

        What takes something away and has no list of whom it concerns goes out only when a person has `confirmed` it.
        """
        outgoing = _outgoing(operation, body, params, confirmed=confirmed)
        if operation.answers is Form.STREAM:
            outgoing = replace(outgoing, listen_s=_LISTEN_S)
        async with self._turn(lane, operation) as channel:
            answer = await self._ask(channel, operation, outgoing)
            error = await self._judge(channel, operation, answer)
        if isinstance(error, LoginError):
            raise error
        return replace(answer, refusal=error)

    @contextlib.asynccontextmanager
    async def listening(self, operation: Operation, body: Body | None = None) -> AsyncIterator[Feed]:
        """The bytes of an answer without end; however it is left, the connection is closed.

        One at a time: a second one waits. The operation's deadline counts until the answer begins. Raises what `send`
        raises, and GarbageAnswer for an answer that is not in parts.
        """
        outgoing = replace(_outgoing(operation, body, _NOTHING), endless=True)
        held = contextlib.nullcontext() if self._sessions is None else self._sessions.held()
        async with self._listener:
            try:
                with held:
                    yield await self._open(operation, outgoing)
            finally:
                # A slot that is not given back keeps everybody out, us included.
                await asyncio.shield(self._channels[Lane.EVENTS].reset())

    async def close(self) -> None:
        """Ends all connections."""
        if self._sessions is not None:
            await self._sessions.close()
        for channel in self._channels.values():
            await channel.close()

    async def _open(self, operation: Operation, outgoing: Outgoing) -> Feed:
        async with self._turn(Lane.EVENTS, operation) as channel:
            answer = await self._ask(channel, operation, outgoing)
            error = await self._judge(channel, operation, answer)
        if error is None and answer.feed is not None:
            return answer.feed
        raise error or GarbageAnswer(terminal=self.name, operation=operation.name)

    def _link(self) -> Link:
        record = self.record
        pinned = record.address.secure and record.fingerprint is not None
        context = pinned_context(record.fingerprint or "", record.legacy_tls) if pinned else None
        return Link(record.name, record.address, context)

    def _channel(self) -> Channel:
        login = None if self._sessions is None else (self.new_login(), self._sessions)
        return Channel(self._link(), login, self._care, self.name, self._clock)

    @contextlib.asynccontextmanager
    async def _turn(self, lane: Lane, operation: Operation) -> AsyncIterator[Channel]:
        self._check_may_send(operation)
        channel = self._channels[lane]
        async with channel.lock:
            self._check_may_send(operation)
            try:
                async with asyncio.timeout(operation.deadline_s):
                    await self._check_trust()
                    yield channel
            except TimeoutError as error:
                raise TimedOut(terminal=self.name) from error

    def _check_may_send(self, operation: Operation) -> None:
        if not operation.needs_login:
            return
        self._care.check()
        if self._password is None:
            raise CredentialsMissing(terminal=self.name)

    async def _check_trust(self) -> None:
        record = self.record
        if not record.address.secure or record.fingerprint is not None:
            return
        try:
            shown = await fetch_fingerprint(record.address, legacy=record.legacy_tls)
        except TerminalError as error:
            raise type(error)(**{**error.details, "terminal": self.name}) from error
        raise CertificateUnknown(terminal=self.name, fingerprint=shown)

    async def _patiently(self, channel: Channel, operation: Operation, outgoing: Outgoing, give_up_s: float) -> Answer:
        pause_s = _FIRST_PAUSE_S
        while True:
            answer = await self._ask(channel, operation, outgoing)
            error = await self._judge(channel, operation, answer)
            if error is None:
                return answer
            if not passes_soon(error) or self._clock() + pause_s > give_up_s:
                raise error
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)

    async def _ask(self, channel: Channel, operation: Operation, outgoing: Outgoing) -> Answer:
        begun_s = self._clock()
        try:
            outcome = await channel.send(outgoing)
        except ConnectionDropped as error:
            if error.details["answered"] or not operation.idempotent:
                raise
            log.info("a connection was dropped without a word; asking once more on a new one")
            channel.forget()
            outcome = await channel.send(outgoing)
        reply = outcome.reply
        log.debug("%s: HTTP %d", operation.name, reply.status)
        if self._recorder is not None:
            took_s, endless = self._clock() - begun_s, reply.feed is not None
            self._recorder.note(operation, outgoing.data, reply.status, reply.body, took_s, endless=endless)
        if reply.status == HTTPStatus.UNAUTHORIZED:
            refusal = login_error(reply.body, terminal=self.name, authorized=False, offered=True)
            raise CredentialsMissing(terminal=self.name) if isinstance(refusal, LoginUnsafe) else refusal
        return Answer(reply.status, reply.first("content-type"), reply.body, feed=reply.feed)

    async def _judge(self, channel: Channel, operation: Operation, answer: Answer) -> TerminalError | None:
        error = self._verdict(operation, answer)
        unsure = isinstance(error, NotATerminal) and answer.status in _NOT_HERE and operation is not _WHO
        if unsure and self._password is not None:
            # Some terminals refuse an unknown address before the login, and look like any web server then.
            await self._ask(channel, _WHO, _outgoing(_WHO, None, _NOTHING))
            error = self._verdict(operation, answer)
        self._recognized = self._recognized or error is None
        if isinstance(error, PasswordRefused | TerminalLocked):
            return await self._care.refused(error, password=isinstance(error, PasswordRefused))
        return error

    def _verdict(self, operation: Operation, answer: Answer) -> TerminalError | None:
        known = self._care.proven or self._recognized
        return verdict(operation, answer.status, answer.body, terminal=self.name, known=known)


def _outgoing(
    operation: Operation, body: Body | None, params: Mapping[str, str | int], *, confirmed: bool = False
) -> Outgoing:
    data = b"" if body is None else body.data
    operation.guard(data, confirmed=confirmed)
    return Outgoing(
        operation.method,
        operation.target(**params),
        content_type="" if body is None else body.content_type,
        data=data,
        file=None if body is None else body.file,
        limit_bytes=_limit_bytes(operation),
        nameless=not operation.needs_login,
    )


def _limit_bytes(operation: Operation) -> int:
    if operation.answers in _LARGE:
        return PICTURE_LIMIT_BYTES
    return ANSWER_LIMIT_BYTES if operation.effect is Effect.READS else STATUS_LIMIT_BYTES
