"""Which logins terminals refused, remembered over restarts and for every program of this station.

A password that was refused is not tried again before a person says so. It is told by a digest with the key of the
station's vault, which a stolen database does not hold; what another desk with a key of its own wrote down cannot be
compared, and counts for every password that nobody has typed.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import math
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from facestation.domain.secret import Secret, VaultKey, key_id
from facestation.domain.terminal import TerminalRecord
from facestation.errors import LoginPaused, StationError, TerminalError, TerminalLocked
from facestation.isapi.login_care import LONGEST_LOCK_S, LoginGuard, lock_s
from facestation.locking import FileLock
from facestation.services.stretching import stretched
from facestation.store import Store
from facestation.store.audit import utc_now
from facestation.whole_file import trouble

KEPT = 20
"""Refused logins of one terminal that are remembered, the newest."""
_PAUSE_S = 0.02
_LOG2_N = 14
"""About 50 ms a guess for whoever has the key as well."""


class Logins:
    """Says which login may be tried. `folder` is where programs of this computer wait for each other's turn."""

    def __init__(self, store: Store, key: VaultKey, folder: Path) -> None:
        self._store = store
        self._key = key
        self._folder = folder

    @property
    def key(self) -> VaultKey:
        """What digests of secrets are made with on this computer."""
        return self._key

    def guard(self, record: TerminalRecord, password: Secret) -> LoginGuard:
        """What watches over the logins of one connection, made with this password."""
        return _Guard(self, _Login(record.id, record.username, password))

    async def hindrance(self, record: TerminalRecord, username: str, password: Secret) -> StationError | None:
        """Why this login, which somebody has just typed, should not be tried: TerminalLocked, LoginPaused; or None."""
        refused = await self.was_refused(record, username, password)
        return _locked(record) or (LoginPaused(terminal=record.name) if refused else None)

    async def was_refused(self, record: TerminalRecord, username: str, password: Secret) -> bool:
        """Whether this station remembers that the terminal refused this login."""
        return await self._refused_before(record, _Login(record.id, username, password))

    async def allow(self, terminal_id: str, password: Secret | None) -> None:
        """A person insists: what is remembered against this password, and of a lock, is forgotten."""
        record = await self.read(terminal_id)
        known = set() if password is None else await self._digests(_Login(record.id, record.username, password))

        def forgiven(now: TerminalRecord) -> TerminalRecord:
            left = " ".join(entry for entry in now.refused_logins.split() if entry not in known)
            return replace(now, refused_logins=left, login_refused=False, locked_until=None)

        await asyncio.to_thread(self._store.terminals.change, terminal_id, forgiven)

    async def forget(self, terminal_id: str) -> None:
        """Drops what waiting for this terminal's turn has left in the folder."""
        # Where it is in use just now it stays, empty.
        with contextlib.suppress(OSError):
            await asyncio.to_thread(self._lock_file(terminal_id).unlink, missing_ok=True)

    async def read(self, terminal_id: str) -> TerminalRecord:
        """The terminal as it is known now; raises TerminalUnknown."""
        return await asyncio.to_thread(self._store.terminals.get, terminal_id)

    async def check(self, record: TerminalRecord, login: _Login) -> None:
        """Raises TerminalLocked, LoginPaused where this login must not be tried."""
        locked = _locked(record)
        if locked is not None:
            raise locked
        strange = record.login_refused and not self._ours(record)
        if strange or await self._refused_before(record, login):
            raise LoginPaused(terminal=record.name)

    async def write_down(self, error: TerminalError, login: _Login, *, password: bool) -> None:
        """Remembers a refusal; `password` says that this login was the one refused."""
        entry = await asyncio.to_thread(login.digest, self._key.key) if password else ""
        seconds = lock_s(error)
        until = None if seconds is None else utc_now() + timedelta(seconds=seconds)
        noted = partial(_refused, entry=entry, until=until)
        await asyncio.to_thread(self._store.terminals.change, login.terminal_id, noted)

    async def clear(self, record: TerminalRecord) -> None:
        """A login was accepted; refused passwords stay remembered."""
        if record.login_refused or record.locked_until is not None:
            cleared = partial(replace, login_refused=False, locked_until=None)
            await asyncio.to_thread(self._store.terminals.change, record.id, cleared)

    @contextlib.asynccontextmanager
    async def alone(self, terminal_id: str) -> AsyncIterator[None]:
        """Held while no other program of this computer tries a login there; raises DiskFull, FileUnreadable."""
        path = self._lock_file(terminal_id)
        lock = FileLock(path)
        try:
            path.parent.mkdir(mode=0o700, exist_ok=True)
            await _wait_for(lock)
        except OSError as error:
            raise trouble(error, path) from error
        try:
            yield
        finally:
            lock.release()

    def _lock_file(self, terminal_id: str) -> Path:
        return self._folder / terminal_id

    async def _refused_before(self, record: TerminalRecord, login: _Login) -> bool:
        ours = self._ours(record)
        return bool(ours) and not ours.isdisjoint(await self._digests(login))

    def _ours(self, record: TerminalRecord) -> set[str]:
        names = {key_id(key) for key in self._keys()}
        return {entry for entry in record.refused_logins.split() if entry.partition(":")[0] in names}

    async def _digests(self, login: _Login) -> set[str]:
        return {await asyncio.to_thread(login.digest, key) for key in self._keys()}

    def _keys(self) -> tuple[bytes, ...]:
        return (*self._key.older, self._key.key)


@dataclass(frozen=True, slots=True)
class _Login:
    terminal_id: str
    username: str
    password: Secret

    def digest(self, key: bytes) -> str:
        """The name of the key, a colon, and what tells this login from others to whoever has the key."""
        about = f"facestation refused login\0{self.terminal_id}\0{self.username}"
        salt = hmac.digest(key, about.encode(), "sha256")
        return f"{key_id(key)}:{stretched(self.password, salt, 16, log2_n=_LOG2_N).hex()}"


class _Guard:
    """Asks the store before a login is tried, and tells it how that went."""

    def __init__(self, logins: Logins, login: _Login) -> None:
        self._logins = logins
        self._login = login
        self._record: TerminalRecord | None = None

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Held while this login is tried; raises TerminalLocked, LoginPaused where it must not be."""
        async with self._logins.alone(self._login.terminal_id):
            self._record = await self._logins.read(self._login.terminal_id)
            await self._logins.check(self._record, self._login)
            yield

    async def refused(self, error: TerminalError, *, password: bool) -> None:
        """Written down, for later runs and other programs."""
        await self._logins.write_down(error, self._login, password=password)

    async def accepted(self) -> None:
        """A lock or a refusal of another password is over."""
        if self._record is not None:
            await self._logins.clear(self._record)


async def _wait_for(lock: FileLock) -> None:
    while True:
        if lock.acquire():
            return
        await asyncio.sleep(_PAUSE_S)


def _refused(record: TerminalRecord, *, entry: str, until: datetime | None) -> TerminalRecord:
    entries = [known for known in record.refused_logins.split() if known != entry]
    if entry:
        entries.append(entry)
    return replace(
        record,
        login_refused=record.login_refused or bool(entry),
        refused_logins=" ".join(entries[-KEPT:]),
        locked_until=until or record.locked_until,
    )


def _locked(record: TerminalRecord) -> TerminalLocked | None:
    if record.locked_until is None:
        return None
    left_s = (record.locked_until - utc_now()).total_seconds()
    # More than any lock lasts: this computer's clock was set back since.
    is_locked = 0 < left_s <= LONGEST_LOCK_S
    return TerminalLocked(terminal=record.name, unlock_s=math.ceil(left_s)) if is_locked else None
