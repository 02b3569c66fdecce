"""How terminals differ from a template, as a file to be sent to somebody or kept beside the last one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from facestation.commissioning.describing import described_run
from facestation.domain.commissioning import TerminalRun
from facestation.services.files import write
from facestation.services.sheet import as_csv

_HEAD = ("terminal", "resource", "field", "wanted", "found", "needs_consent", "message")


async def write_drift(path: Path, template: str, runs: Sequence[TerminalRun]) -> None:
    """Writes it as JSON, or as CSV where the name ends so; secrets are hidden. Raises DiskFull, FileUnreadable."""
    if path.suffix.lower() == ".csv":
        await write(path, as_csv([_HEAD, *(row for run in runs for row in _rows(run))]))
        return
    document = {"template": template, "terminals": [described_run(run) for run in runs]}
    await write(path, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _rows(run: TerminalRun) -> Iterator[tuple[str, ...]]:
    for found in run.differences:
        consent = "" if found.danger is None else found.danger.value
        yield run.terminal, found.resource, found.field, _plain(found.wanted), _plain(found.found), consent, ""
    for lack in run.lacks:
        yield run.terminal, lack.resource, lack.field, "", "", "", "not on this terminal"
    for trouble in run.troubles:
        yield run.terminal, trouble.resource, "", "", "", "", trouble.error.message
    if run.error is not None:
        yield run.terminal, "", "", "", "", "", run.error.message


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
