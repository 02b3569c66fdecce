"""How far the imports are that a terminal does by itself."""

from __future__ import annotations

from facestation.domain.import_task import ImportKind, ImportTask
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.imports import decode_tasks

_ALL = {ImportKind.PERSONS: "imports.all_persons_status", ImportKind.PICTURES: "imports.all_pictures_status"}


async def import_tasks(talk: Talk, kind: ImportKind) -> tuple[ImportTask, ...]:
    """All tasks of that kind; raises NotSupported where the terminal does none."""
    return await talk.read(_ALL[kind], decode_tasks)
