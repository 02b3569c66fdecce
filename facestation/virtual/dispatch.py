"""What a terminal does with a request once its login is settled."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.operation import Effect, Form, Operation
from facestation.virtual.answers import Answer, Refused, json_ok, refusal_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers import HANDLERS
from facestation.virtual.handlers.handler import Feed
from facestation.virtual.routing import Route, Router, WrongVerb, read_query
from facestation.virtual.sealing import Envelope

ROUTER = Router(row for name, row in OPERATIONS.items() if name in HANDLERS)
NEEDS_NO_LOGIN = frozenset(
    {
        *(name for name in OPERATIONS if name.startswith("activation.")),
        *("security.session_capabilities", "security.session_login"),
    }
)
_SAYS_NOTHING_IN_JSON = frozenset({"capture.trigger", "events.listeners", "recognition.terminal"})
"""Recorded: asked for JSON, these answer nothing at all; others do not look at that wish."""
_OLD_NAMESPACE = "http://www.hikvision.com/ver10/XMLSchema"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came over the wire."""

    method: str
    target: str
    """Path and query as they were sent."""
    content_type: str
    body: bytes
    remote: str = ""
    """The address that it came from."""
    cookie: str = ""


def resolve(device: Device, request: Request) -> Route | Refused:
    """The operation that the request is for, or why there is none on this terminal."""
    found = ROUTER.find(request.method, request.target)
    if isinstance(found, Route):
        return Refused("notSupport") if found.operation.name in device.profile.missing else found
    if found is None:
        # Recorded: an unknown POST is refused under a cheerful 200.
        return Refused("notSupport", status=200 if request.method == "POST" else None)
    return Refused(device.profile.wrong_verb if isinstance(found, WrongVerb) else "badURLFormat")


def missing(device: Device, refused: Refused, request: Request, *, logged_in: bool) -> Answer:
    """The refusal of an address that this terminal does not have."""
    if not logged_in:
        # Recorded: without a login the refusal is XML of an older kind, whatever the query says.
        return refusal_answer(refused, _OLD_NAMESPACE, as_json=False)
    return device.refusal(refused, as_json="format=json" in request.target)


async def carried_out(device: Device, route: Route, request: Request, tries_left: int) -> Answer | Feed:
    """The answer of the handler, or the refusal that it raised."""
    operation = route.operation
    query = read_query(request.target.partition("?")[2])
    call = Call(
        *(operation, route.parameters, query, request.content_type, request.body, tries_left),
        remote=request.remote,
        cookie=request.cookie,
    )
    try:
        _stop_where_faults_are(device, operation)
        envelope = Envelope(device, operation.name, query)
        call = replace(call, body=envelope.opened(call.body))
        if operation.name in _SAYS_NOTHING_IN_JSON and query.get("format") == "json":
            return Answer(200, "", b"")
        if _is_ignored(device, operation):
            return json_ok() if call.as_json else device.ok()
        answer = await HANDLERS[operation.name](device, call)
        answer = envelope.closed(answer) if isinstance(answer, Answer) else answer
    except Refused as refused:
        return device.refusal(refused, as_json=call.as_json)
    if operation.effect is not Effect.READS:
        device.kept()
    return answer


def _stop_where_faults_are(device: Device, operation: Operation) -> None:
    if device.strikes(FaultName.LACKS, operation.name):
        raise Refused("notSupport")
    if device.strikes(FaultName.MISSING, operation.name):
        raise Refused("notSupport")
    if device.strikes(FaultName.DEVICE_ERROR, operation.name):
        raise Refused("deviceError")
    if operation.effect is not Effect.READS and device.strikes(FaultName.BUSY, operation.name):
        raise Refused("deviceBusy")


def _is_ignored(device: Device, operation: Operation) -> bool:
    captures = operation.answers is Form.MULTIPART
    writes = operation.effect is not Effect.READS and not captures
    return writes and device.strikes(FaultName.OK_BUT_IGNORED, operation.name)
