"""The catalogue of operations, and one of them sent as it is."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.domain.audit import AuditKind
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Answer, Body
from facestation.isapi.operation import Effect, Form
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool

_CONTENT_TYPES = {Form.JSON: "application/json", Form.XML: "application/xml", Form.JPEG: "image/jpeg"}


class Operations:
    """For scripts and support: any operation, raw."""

    def __init__(self, pool: TerminalPool, journal: Journal) -> None:
        self._pool = pool
        self._journal = journal

    async def call(
        self, terminal_id: str, name: str, params: Mapping[str, str], body: bytes | None, *, confirmed: bool
    ) -> Answer:
        """The terminal's answer as it came, whatever its status; raises OperationUnknown, ParameterMissing.

        What can destroy data raises DestroysData unless `confirmed`, and always where its list is missing. What is more
        than reading is written down first.
        """
        chosen = operation(name)
        terminal = await self._pool.terminal(terminal_id)
        sent = None if body is None else Body(_CONTENT_TYPES.get(chosen.sends, "application/octet-stream"), body)
        if chosen.effect is not Effect.READS:
            await self._journal.note(AuditKind.CALLED, terminal_id, name)
        return await terminal.call(name, params, sent, confirmed=confirmed)
