"""The catalogue of operations, and one of them sent as it is."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.domain.audit import AuditKind
from facestation.errors import BodyMissing, BodyUnusable, BodyUnwanted
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Answer, Body
from facestation.isapi.operation import Effect, Form, Operation
from facestation.isapi.wire.answer import Decoded, Kind, decode
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool

_FORM = "multipart/form-data"
_ANY = "application/octet-stream"
_WANTED = {Form.JSON: "JSON", Form.XML: "XML", Form.MULTIPART: _FORM}
"""What a body has to be, in words that every language understands."""


class Operations:
    """For scripts and support: any operation, raw."""

    def __init__(self, pool: TerminalPool, journal: Journal) -> None:
        self._pool = pool
        self._journal = journal

    async def call(
        self, terminal_id: str, name: str, params: Mapping[str, str], body: bytes | None, *, confirmed: bool
    ) -> tuple[Answer, Decoded]:
        """The terminal's answer as it came, also one that refuses, and what it says.

        Raises what `check` raises, before anything is sent. What is more than reading is written down first.
        """
        chosen, sent = check(name, params, body, confirmed=confirmed)
        terminal = await self._pool.terminal(terminal_id)
        if chosen.effect is not Effect.READS:
            await self._journal.note(AuditKind.CALLED, terminal_id, name)
        answer = await terminal.call(name, params, sent, confirmed=confirmed)
        return answer, decode(answer.body, answer.content_type)


def check(
    name: str, params: Mapping[str, str], body: bytes | None, *, confirmed: bool
) -> tuple[Operation, Body | None]:
    """The operation of this name and the body as it will go out, when such a call may be sent at all.

    Raises OperationUnknown, AddressUnknown, ParameterError, BodyMissing, BodyUnwanted, BodyUnusable, and DestroysData
    for what can destroy data unless `confirmed`, and always where its list is missing.
    """
    chosen = operation(name)
    chosen.target(**params)
    chosen.guard(body or b"", confirmed=confirmed)
    if chosen.destroys(body or b"") and not confirmed:
        raise chosen.destruction()
    return chosen, _body(chosen, body)


def _body(chosen: Operation, data: bytes | None) -> Body | None:
    if chosen.sends is Form.NONE:
        if data is not None:
            raise BodyUnwanted(value=chosen.name)
        return None
    wanted = _WANTED.get(chosen.sends, _ANY)
    if not data:
        raise BodyMissing(value=chosen.name, wanted=wanted)
    if wanted == _ANY:
        return Body(_ANY, data)
    content_type = _form_type(data) if wanted == _FORM else _document_type(data)
    if not content_type:
        raise BodyUnusable(value=chosen.name, wanted=wanted)
    return Body(content_type, data)


def _document_type(data: bytes) -> str:
    """By what it is, as some firmware wants JSON where others want XML; nothing for what is neither."""
    kind = decode(data).kind
    return {Kind.JSON: "application/json", Kind.XML: "application/xml"}.get(kind, "")


def _form_type(data: bytes) -> str:
    """With the boundary that its first line is; nothing where it is none."""
    boundary = data.split(b"\n", 1)[0].rstrip()
    usable = boundary.startswith(b"--") and boundary.isascii() and len(boundary) > len(b"--")
    return f"{_FORM}; boundary={boundary.decode()[2:]}" if usable else ""
