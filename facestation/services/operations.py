"""The catalogue of operations, and one of them sent as it is."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Mapping

from facestation.commissioning.resource import is_secret_name
from facestation.domain.audit import AuditKind
from facestation.domain.console import HIDDEN, Answered, OperationRow, ParameterRow
from facestation.errors import (
    BodyMissing,
    BodyUnusable,
    BodyUnwanted,
    ParameterError,
    ParameterMissing,
    StationError,
)
from facestation.isapi.catalogue import OPERATIONS, operation
from facestation.isapi.client import Answer, Body
from facestation.isapi.operation import Effect, Form, Operation
from facestation.isapi.parameters import parameter
from facestation.isapi.wire.answer import Decoded, Kind, decode
from facestation.isapi.wire.pretty import pretty
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool

_FORM = "multipart/form-data"
_ANY = "application/octet-stream"
_WANTED = {Form.JSON: "JSON", Form.XML: "XML", Form.MULTIPART: _FORM}
"""What a body has to be, in words that every language understands."""

SHOWN_MOST = 100_000
"""Characters of an answer; more would hold the screen up, and nobody reads it there."""
_JSON_VALUE = re.compile(r'("(?P<name>[^"]{1,60})"\s*:\s*)"(?:[^"\\]|\\.)*"')
_XML_VALUE = re.compile(r"(<(?P<name>[A-Za-z]\w{0,60})(?:\s[^>]*)?>)[^<]+(?=</)")


class Operations:
    """For scripts, experts and support: any operation, raw."""

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
        # A form of some megabytes takes longer to take apart than the screen may stand still.
        return answer, await asyncio.to_thread(decode, answer.body, answer.content_type)

    def rows(self) -> tuple[OperationRow, ...]:
        """Every operation that can be called, by name."""
        return tuple(_row(OPERATIONS[name]) for name in sorted(OPERATIONS))

    def wrong(self, name: str, params: Mapping[str, str]) -> dict[str, StationError]:
        """What is wrong with each of the parameters, by its name; one that is empty counts as left out."""
        found: dict[str, StationError] = {}
        for each in _row(operation(name)).parameters:
            value = params.get(each.name, "")
            try:
                if value.strip():
                    parameter(each.name).encoded(each.name, value)
                elif each.required:
                    raise ParameterMissing(value=each.name)
            except ParameterError as error:
                found[each.name] = error
        return found

    def loss(self, name: str, params: Mapping[str, str], body: bytes | None) -> str:
        """What this call takes away, an English sentence of `words.LOSSES`; empty where it takes nothing away.

        Raises what stands in the way of sending it, whoever confirms it.
        """
        chosen, _ = check(name, params, body, confirmed=True)
        return str(chosen.destruction().details["loss"]) if chosen.destroys(body or b"") else ""

    @staticmethod
    def without_secrets(body: str) -> str:
        """The same document with HIDDEN in place of passwords, keys and tokens."""

        def hide(found: re.Match[str], quote: str) -> str:
            return f"{found[1]}{quote}{HIDDEN}{quote}" if is_secret_name(found["name"]) else found[0]

        return _XML_VALUE.sub(lambda found: hide(found, ""), _JSON_VALUE.sub(lambda found: hide(found, '"'), body))

    async def ask(
        self, terminal_id: str, name: str, params: Mapping[str, str], body: bytes | None, *, confirmed: bool
    ) -> Answered:
        """As `call`, for people: what it brought as something to read."""
        begun_s = time.monotonic()
        answer, decoded = await self.call(terminal_id, name, params, body, confirmed=confirmed)
        took_s = time.monotonic() - begun_s
        return await asyncio.to_thread(_answered, answer, decoded, took_s)


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


def _row(row: Operation) -> OperationRow:
    names = {**dict.fromkeys(row.parameters, True), **dict.fromkeys(row.optional_parameters, False)}
    return OperationRow(
        name=row.name,
        method=row.method,
        path=row.path,
        effect=row.effect.value,
        sends=row.sends.value,
        answers=row.answers.value,
        deadline_s=row.deadline_s,
        evidence=row.evidence,
        guide=row.guide,
        parameters=tuple(
            ParameterRow(name, required, parameter(name).allowed, parameter(name).secret)
            for name, required in names.items()
        ),
        loss=str(row.destruction().details["loss"]) if row.effect is Effect.DESTROYS else "",
        instead=row.instead,
    )


def _answered(answer: Answer, decoded: Decoded, took_s: float) -> Answered:
    text = pretty(decoded)
    pieces = [decoded, *(inner for _, inner in decoded.parts)]
    return Answered(
        status=answer.status,
        content_type=answer.content_type,
        kind=decoded.kind.value,
        text=text[:SHOWN_MOST],
        cut=len(text) > SHOWN_MOST,
        picture=next((bytes(piece.data) for piece in pieces if piece.kind is Kind.JPEG), b""),
        data=answer.body,
        took_s=took_s,
        refusal=answer.refusal,
    )
