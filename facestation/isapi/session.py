"""The order of a session's requests, step by step: each flow says what to send and is told what came back.

`next(flow)` is the first request, `flow.send(reply)` the next one; the value with which it ends is the outcome.
"""

from __future__ import annotations

from collections.abc import Generator
from http import HTTPStatus
from typing import TypeVar

from facestation.domain.secret import Secret
from facestation.isapi.catalogue import operation
from facestation.isapi.http import Outgoing, Reply
from facestation.isapi.operation import Operation
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.session import Session, decode_offer, decode_session, encode_login
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.status import decode_status

Value = TypeVar("Value")
Flow = Generator[Outgoing, Reply, Value]

_OFFER = operation("security.session_capabilities")
_LOGIN = operation("security.session_login")
_BEAT = operation("security.session_heartbeat")
_OLD_BEAT = operation("seeds.session_heartbeat")
_LOGOUT = operation("security.session_logout")
_ANSWER_MAX_BYTES = 64_000
_OVER = frozenset({"sessionexpired"})
_NO_SUCH_CALL = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED})


def log_in(username: str, password: Secret, now_ms: int) -> Flow[Session | Reply | None]:
    """The session; the reply that refused it; None where the terminal offers none, and then nothing was tried.

    Raises MalformedAnswer for a session that nobody could go on with.
    """
    reply = yield _outgoing(_OFFER, username=username)
    try:
        offer = decode_offer(reply.body) if reply.status == HTTPStatus.OK else None
    except MalformedAnswer:
        offer = None
    if offer is None:
        return None
    reply = yield _outgoing(_LOGIN, encode_login(offer, username, password), time_stamp=now_ms)
    found = decode_session(reply.body, reply.all("set-cookie")) if reply.status == HTTPStatus.OK else None
    return found or reply


def beat(session: Session, *, old: bool = False) -> Flow[bool | None]:
    """Whether the session lives on; None where the terminal has no such call. `old` is the seed's way."""
    reply = yield _outgoing(_OLD_BEAT if old else _BEAT, session=session)
    if is_over(reply):
        return False
    return None if reply.status in _NO_SUCH_CALL else True


def log_out(session: Session) -> Flow[None]:
    """Gives the session back."""
    yield _outgoing(_LOGOUT, session=session)


def is_over(reply: Reply) -> bool:
    """Whether a reply says that the session has ended."""
    if reply.status == HTTPStatus.UNAUTHORIZED:
        return True
    status = decode_status(reply.body) if reply.status >= HTTPStatus.BAD_REQUEST else None
    return status is not None and status.sub_status.lower() in _OVER


def _outgoing(
    row: Operation, body: Body | None = None, *, session: Session | None = None, **params: str | int
) -> Outgoing:
    return Outgoing(
        row.method,
        row.target(**params),
        content_type="" if body is None else body.content_type,
        data=b"" if body is None else body.data,
        limit_bytes=_ANSWER_MAX_BYTES,
        headers=() if session is None else session.headers,
    )
