"""A file for support that tells how the station and its terminals are doing, and nothing of whom they know.

Everything in it is put together from what may be told; nothing is copied and then cleaned. Texts of terminals and of
the log stay only where they are words of the terminals' language or of this program.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.metadata
import io
import json
import platform
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from facestation import __version__
from facestation.domain.terminal import TerminalRecord
from facestation.errors import StationError, TerminalError
from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.manners import Manners
from facestation.isapi.recording import Exchange
from facestation.paths import log_file
from facestation.services.doctor import Doctor
from facestation.services.pool import TerminalPool
from facestation.services.site.inventory import Inventory
from facestation.services.site.log_words import told
from facestation.settings import SETTINGS, Kind, SettingsFile
from facestation.store import Store

EXCHANGES = "exchanges"
"""The folder of what was asked and answered; each file in it can be replayed."""
FORMAT = "facestation-exchanges/1"
_LOG_BYTES = 2_000_000
_LIBRARIES = (
    *("PySide6-Essentials", "qasync", "httpx", "opencv-python-headless", "numpy", "keyring", "aiohttp", "SQLAlchemy"),
    *("alembic", "cryptography", "psycopg"),
)
_README = """A file for the support of Facestation. It holds no passwords, photos, names or numbers of people.

doctor.json     how this computer was found
versions.json   of the program, the system and the libraries
settings.json   of this desk; texts are left out
database.json   how many rows there are
terminals.json  models, firmware and how it wants to be spoken to; serial numbers are pseudonyms
log.txt         the program's own words of its log
exchanges/      what terminals were asked and what they answered, with pseudonyms. One of them is played again by
                facestation-cli virtual --replay FILE
"""

Document = dict[str, Any]


class Support:
    """Puts the file together."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        pool: TerminalPool,
        inventory: Inventory,
        doctor: Doctor,
        settings: SettingsFile,
    ) -> None:
        self._folder = folder
        self._store = store
        self._pool = pool
        self._inventory = inventory
        self._doctor = doctor
        self._settings = settings

    async def bundle(self, terminal_ids: Sequence[str] = ()) -> dict[str, bytes]:
        """The files by name; what this run has exchanged with terminals, after a fresh round of reading with these."""
        await asyncio.gather(*map(self._read, terminal_ids))
        records = await asyncio.to_thread(self._store.terminals.list)
        checks = [{"name": check.name, "verdict": check.verdict.value} for check in await self._doctor.checks()]
        files: dict[str, Any] = {
            "doctor.json": checks,
            "versions.json": _versions(),
            "settings.json": await asyncio.to_thread(self._own_settings),
            "database.json": await self._counts(),
            "terminals.json": [self._terminal(number, record) for number, record in enumerate(records, 1)],
        }
        for number, record in enumerate(records, 1):
            exchanges = self._pool.exchanges(record.id)
            if exchanges:
                files[f"{EXCHANGES}/terminal-{number}.json"] = _exchanges(exchanges)
        made = {name: _json(document) for name, document in files.items()}
        log = "\n".join(await asyncio.to_thread(self._log))
        return {"README.txt": _README.encode(), **made, "log.txt": log.encode()}

    async def _read(self, terminal_id: str) -> None:
        """Everything that can be read without changing anything, as a look and the newest events need it."""
        seen = await self._inventory.check(terminal_id)
        if seen.error is not None:
            return
        terminal = await self._pool.terminal(terminal_id)
        # What fails has been recorded as well, and that is what matters here.
        with contextlib.suppress(TerminalError):
            await terminal.hosts()
        with contextlib.suppress(TerminalError):
            await terminal.recent_events()

    async def _counts(self) -> Document:
        try:
            return dict(await asyncio.to_thread(self._store.counts))
        except StationError as error:
            return {"error": error.code}

    def _own_settings(self) -> Document:
        values = asdict(self._settings.load())
        return {row.key: "(set)" if row.kind is Kind.TEXT and values[row.key] else values[row.key] for row in SETTINGS}

    def _terminal(self, number: int, record: TerminalRecord) -> Document:
        redactor = self._pool.redactor
        manners = asdict(Manners.from_text(record.manners))
        return {
            "terminal": f"terminal-{number}",
            "model": redactor.model(record.model),
            "firmware": redactor.firmware(record.firmware),
            "serial": redactor.pseudonym(record.serial) if record.serial else "",
            "encrypted": record.address.secure,
            "certificate_accepted": record.fingerprint is not None,
            "legacy_tls": record.legacy_tls,
            "login_refused": record.login_refused,
            "manners": {name: self._manner(value) for name, value in manners.items() if name != "firmware"},
        }

    def _manner(self, value: object) -> object:
        """Our own words for what was learned; those of the terminal as pseudonyms."""
        if value is None or isinstance(value, bool) or value == "" or value in OPERATIONS:
            return value
        return self._pool.redactor.document(list(value) if isinstance(value, tuple) else value, "maxSize")

    def _log(self) -> list[str]:
        try:
            data = log_file(self._folder).read_bytes()[-_LOG_BYTES:]
        except OSError:
            # The command line writes none.
            return []
        return told(data.decode("utf-8", errors="replace").splitlines())


def packed(files: dict[str, bytes]) -> bytes:
    """The files as one zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _exchanges(exchanges: Sequence[Exchange]) -> Document:
    rows = [
        {
            "operation": one.operation,
            "method": one.method,
            "path": one.path,
            "sent": {**asdict(one.sent), "content": one.sent.content.value},
            "status": one.status,
            "answered": {**asdict(one.answered), "content": one.answered.content.value},
            "took_ms": one.took_ms,
        }
        for one in exchanges
    ]
    return {"format": FORMAT, "exchanges": rows}


def _versions() -> Document:
    found = {}
    for name in _LIBRARIES:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    return {
        "facestation": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "frozen": bool(getattr(sys, "frozen", False)),
        "libraries": found,
    }


def _json(document: Any) -> bytes:
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()
