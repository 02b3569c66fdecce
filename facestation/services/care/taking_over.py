"""Two terminals change places in the list, each with its own password, also where the program dies in the middle."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from facestation.credentials import Credentials
from facestation.errors import FileUnreadable, StationError, TerminalUnknown
from facestation.locking import FileLock
from facestation.store import Store
from facestation.whole_file import read_whole, write_whole

log = logging.getLogger(__name__)

_LIMIT_BYTES = 10_000


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be so in the end, without the passwords."""

    old_id: str
    new_id: str
    new_url: str
    """Where the new terminal answers: once it stands under the old one's id, they have changed places."""


class TakingOver:
    """Exchanges in the list first and in the keyring then; a note and what waits in the keyring bridge the two."""

    def __init__(self, folder: Path, store: Store, credentials: Credentials) -> None:
        self._file = folder / "taking_over.json"
        self._lock = FileLock(folder / "taking_over.lock")
        self._store = store
        self._credentials = credentials

    async def exchange(self, old_id: str, new_id: str) -> None:
        """The new terminal under the old one's id and name, with its own password; raises StoreError, FileUnreadable.

        Call it for one pair of terminals at a time.
        """
        await self.finish()
        passwords = {one: await self._credentials.password(one) for one in (old_id, new_id)}
        if passwords[old_id] == passwords[new_id]:
            await asyncio.to_thread(self._store.terminals.exchange, old_id, new_id)
            return
        new = await asyncio.to_thread(self._store.terminals.get, new_id)
        held = await asyncio.to_thread(self._lock.acquire)
        try:
            await asyncio.to_thread(_write, self._file, _Plan(old_id, new_id, new.address.url))
            for one, other in ((old_id, new_id), (new_id, old_id)):
                await self._credentials.lay_aside(one, passwords[other])
            await asyncio.to_thread(self._store.terminals.exchange, old_id, new_id)
            await self._settle(_Plan(old_id, new_id, new.address.url))
        finally:
            if held:
                self._lock.release()

    async def finish(self) -> None:
        """Ends what a run that died has left; harmless where there is nothing, or another program is at it."""
        plan = await asyncio.to_thread(_read, self._file)
        if plan is None or not await asyncio.to_thread(self._lock.acquire):
            return
        try:
            await self._settle(plan)
        except StationError as error:
            log.warning("two terminals have yet to get their own passwords: %s", error.code)
        finally:
            self._lock.release()

    async def _settle(self, plan: _Plan) -> None:
        """Each id with the password of the terminal that stands under it; the note goes when that is so."""
        both = (plan.old_id, plan.new_id)
        if await self._exchanged(plan) and not all([await self._credentials.take_up(one) for one in both]):
            return
        await asyncio.to_thread(self._file.unlink, missing_ok=True)
        # Only now: without the note nobody takes what is no longer there for a password that was never kept.
        for one in both:
            await self._credentials.lay_aside(one, None)

    async def _exchanged(self, plan: _Plan) -> bool:
        try:
            now = await asyncio.to_thread(self._store.terminals.get, plan.old_id)
        except TerminalUnknown:
            return False
        return now.address.url == plan.new_url


def _write(file: Path, plan: _Plan) -> None:
    told = {"old_id": plan.old_id, "new_id": plan.new_id, "new_url": plan.new_url}
    write_whole(file, json.dumps(told).encode())


def _read(file: Path) -> _Plan | None:
    try:
        told = json.loads(read_whole(file, _LIMIT_BYTES) or b"")
        return _Plan(str(told["old_id"]), str(told["new_id"]), str(told["new_url"]))
    except (FileUnreadable, ValueError, TypeError, KeyError):
        return None
