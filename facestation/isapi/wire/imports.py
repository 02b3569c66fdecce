"""Imports that a terminal does by itself, on the wire. How one is started is not public; how far they are is."""

from __future__ import annotations

from facestation.domain.import_task import ImportTask
from facestation.isapi.wire.sniff import child, entries, integer, parse, text

_TOTALS = ("totalNum", "total", "totalNumber")
_DONE = ("successNum", "success", "successNumber")
_FAILED = ("failedNum", "failed", "failedNumber")
"""What the numbers may be called; no document says."""


def decode_tasks(body: bytes) -> tuple[ImportTask, ...]:
    """Every task that the answer names; raises MalformedAnswer for what is no document."""
    tree = parse(body).under("TasksStatusList")
    inner = child(tree, "AsyncImportDatasTask")
    found = entries(tree if inner is None else inner)
    return tuple(task for task in map(_task, found) if task.task or task.status is not None)


def _task(entry: object) -> ImportTask:
    success, failed = _number(entry, _DONE), _number(entry, _FAILED)
    return ImportTask(
        task=text(entry, "taskID") or "",
        status=integer(entry, "status"),
        done=None if success is None else success + (failed or 0),
        total=_number(entry, _TOTALS),
        failed=failed,
        why=text(entry, "taskMissingReason") or "",
    )


def _number(entry: object, names: tuple[str, ...]) -> int | None:
    return next((found for name in names if (found := integer(entry, name)) is not None), None)
