"""From a terminal's refusal to the error that says what to do.

The HTTP status is not the verdict, and a terminal's sub-status, number and message may disagree. The sub-status is
believed first; where it is one of the vague ones, a number that means something definite; the message names the field.
"""

from __future__ import annotations

from http import HTTPStatus

from facestation.errors import (
    BadRequest,
    DeviceBusy,
    DeviceFault,
    FaceExists,
    FaceModeling,
    GarbageAnswer,
    LoginError,
    LoginUnsafe,
    NoFaceFound,
    NotActivated,
    NotATerminal,
    NotPermitted,
    NotSupported,
    PasswordRefused,
    PersonExists,
    PhotoFormat,
    PhotoQuality,
    PhotoTooLarge,
    Refusal,
    TerminalError,
    TerminalLocked,
)
from facestation.isapi.operation import Form, Operation
from facestation.isapi.refusal_codes import CODES, SECOND_NUMBERS
from facestation.isapi.wire.sniff import is_html
from facestation.isapi.wire.status import Status, decode_login, decode_status

PASSING_SOON = frozenset(
    {
        "",
        "devicebusy",
        "facedatamodeling",
        "nomemory",
        "serviceunavailable",
        "beyondconcurrentlimit",
        "frequentoperation",
    }
)
"""Sub-statuses of a busy terminal that is worth asking again within seconds; nothing stands for a bare HTTP 503."""

_BY_NAME: dict[str, type[TerminalError]] = {name.lower(): kind for kind, codes in CODES.items() for name in codes}
_BY_NUMBER: dict[int, type[TerminalError]] = {
    number: kind for kind, codes in CODES.items() for number in codes.values()
} | dict(SECOND_NUMBERS)
_VAGUE = frozenset(
    {
        "badparameters",
        "badjsoncontent",
        "badjsonformat",
        "badxmlcontent",
        "badxmlformat",
        "invalidcontent",
        "invalidoperation",
        "deviceerror",
        "messageparameterslack",
    }
)
_VAGUE_NUMBERS = frozenset(
    number for codes in CODES.values() for name, number in codes.items() if name.lower() in _VAGUE
)
_BY_STATUS_CODE: dict[int, type[TerminalError]] = {
    2: DeviceBusy,
    3: DeviceFault,
    4: NotSupported,
    5: BadRequest,
    6: BadRequest,
}
_BY_HTTP: dict[int, type[TerminalError]] = {
    HTTPStatus.FORBIDDEN: NotPermitted,
    HTTPStatus.NOT_FOUND: NotSupported,
    HTTPStatus.METHOD_NOT_ALLOWED: NotSupported,
    HTTPStatus.NOT_IMPLEMENTED: NotSupported,
    HTTPStatus.REQUEST_TIMEOUT: DeviceBusy,
    HTTPStatus.TOO_MANY_REQUESTS: DeviceBusy,
    HTTPStatus.SERVICE_UNAVAILABLE: DeviceBusy,
}
_PHOTO_WORDS: dict[str, type[TerminalError]] = {
    "picfeaturepoints": PhotoQuality,
    "facequalitynotpass": PhotoQuality,
    "facepicqualityfail": PhotoQuality,
    "facenoface": NoFaceFound,
    "savefacepic": PhotoFormat,
}
"""Seen as sub-status or message of a face upload, in no list of codes."""
_JSON_BLAMED = frozenset({"badjsonformat", "badjsoncontent"})
"""What a picture of too many bytes is called; the JSON beside it is never at fault."""


def verdict(operation: Operation, http_status: int, body: bytes, *, terminal: str, known: bool) -> TerminalError | None:
    """The error that an answer is; None where the terminal did what it was asked to.

    `known` says that a login was accepted before, so that there really is a terminal at the other end.
    """
    if is_html(body):
        if not known:
            return NotATerminal(terminal=terminal)
        return refusal_of_http(http_status, terminal, operation) or GarbageAnswer(terminal=terminal)
    status = decode_status(body)
    if status is not None:
        return None if status.good else refusal(status, terminal, operation)
    if HTTPStatus.MULTIPLE_CHOICES <= http_status < HTTPStatus.BAD_REQUEST:
        return (GarbageAnswer if known else NotATerminal)(terminal=terminal)
    found = refusal_of_http(http_status, terminal, operation)
    strange = isinstance(found, NotSupported) and not known
    return NotATerminal(terminal=terminal) if strange else found


def login_error(body: bytes, *, terminal: str, authorized: bool, offered: bool) -> TerminalError:
    """The error that a 401 is, after our credentials were sent (`authorized`) or before.

    `offered` says that some login was offered, of whatever kind.
    """
    state, status = decode_login(body), decode_status(body)
    if state.locked:
        return TerminalLocked(terminal=terminal, unlock_s=state.unlock_s)
    if state.activated is False:
        return NotActivated(terminal=terminal)
    kind = None if status is None else _kind(status)
    if kind is not None and issubclass(kind, LoginError) and kind is not PasswordRefused:
        return kind(terminal=terminal)
    if authorized:
        return PasswordRefused(terminal=terminal, tries_left=state.tries_left, unlock_s=state.unlock_s)
    return (LoginUnsafe if offered else GarbageAnswer)(terminal=terminal)


def refusal(status: Status, terminal: str, operation: Operation) -> TerminalError:
    """The error that this status of `terminal` means as the answer to `operation`."""
    kind = _kind(status)
    if operation.sends is Form.MULTIPART:
        kind = _of_upload(status, kind)
    return kind(
        terminal=terminal, operation=operation.name, sub_status=status.sub_status, error_msg=status.error_msg[:200]
    )


def refusal_of_http(http_status: int, terminal: str, operation: Operation) -> TerminalError | None:
    """The error that a bare HTTP status means where no `ResponseStatus` came with it; None for a good one."""
    if http_status < HTTPStatus.BAD_REQUEST:
        return None
    if http_status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and operation.sends is Form.MULTIPART:
        kind: type[TerminalError] = PhotoTooLarge
    else:
        fallback = DeviceFault if http_status >= HTTPStatus.INTERNAL_SERVER_ERROR else BadRequest
        kind = _BY_HTTP.get(http_status, fallback)
    return kind(terminal=terminal, operation=operation.name, sub_status="", error_msg=f"HTTP {http_status}")


def passes_soon(error: TerminalError) -> bool:
    """Whether it is worth asking again within seconds."""
    return isinstance(error, DeviceBusy | FaceModeling) and sub_status_of(error) in PASSING_SOON


def sub_status_of(error: TerminalError) -> str:
    """The terminal's own word for the refusal, in lower case; empty where it gave none."""
    return str(error.details.get("sub_status") or "").lower()


def _kind(status: Status) -> type[TerminalError]:
    name = status.sub_status.lower()
    by_name = _BY_NAME.get(name)
    if by_name is None or name in _VAGUE:
        number = status.error_code
        if number is not None and number in _BY_NUMBER and number not in _VAGUE_NUMBERS:
            return _BY_NUMBER[number]
    return by_name or _BY_STATUS_CODE.get(status.code or -1, Refusal)


def _of_upload(status: Status, kind: type[TerminalError]) -> type[TerminalError]:
    name, message = status.sub_status.lower(), status.error_msg.lower()
    for word, meant in _PHOTO_WORDS.items():
        if word == name or word in message:
            return meant
    if kind is PersonExists:
        return FaceExists
    if kind is BadRequest and name in _JSON_BLAMED and ("faceurl" in message or not message):
        return PhotoTooLarge
    return kind
