"""Keys in files, for computers without a keyring: that of waiting photos, and that of signatures."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

from facestation.domain.secret import VAULT_KEY_BYTES
from facestation.errors import DatabaseNotWritable, FileUnreadable
from facestation.locking import FileLock
from facestation.whole_file import write_whole

_log = logging.getLogger(__name__)

_OWNER_ONLY = 0o600
_PAUSE_S = 0.05
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


def make_key() -> bytes:
    """A new random key of 32 bytes."""
    return secrets.token_bytes(VAULT_KEY_BYTES)


def parse_key(text: str) -> bytes | None:
    """The key written as hex digits; None for anything else."""
    try:
        key = bytes.fromhex(text)
    except ValueError:
        return None
    return key if len(key) == VAULT_KEY_BYTES else None


def read_key(path: Path) -> bytes | None:
    """The key in the file, None where there is none yet; one that is damaged is moved aside.

    Raises FileUnreadable where the file is there but may not be read.
    """
    try:
        key = parse_key(path.read_text("ascii", errors="replace"))
        if key is None:
            _log.warning("%s is damaged and moved aside; what was sealed with it is lost", path.name)
            path.replace(path.with_suffix(".damaged"))
        else:
            path.chmod(_OWNER_ONLY)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileUnreadable(value=str(path)) from error
    return key


def key_made_later(path: Path) -> bytes | None:
    """The key that another program of this station may have put there meanwhile; None where none can be read."""
    try:
        return read_key(path)
    except FileUnreadable:
        return None


def write_key(path: Path) -> bytes:
    """A new key, written to a file that did not exist and that its owner alone can read; call it under the lock.

    Raises DiskFull, FileUnreadable.
    """
    if path.exists():
        raise FileUnreadable(value=str(path))
    key = make_key()
    # In one step: programs that run already look for the file without the lock, and half a key would be a damaged one.
    write_whole(path, key.hex().encode())
    return key


@contextlib.asynccontextmanager
async def creation_lock(path: Path, patience_s: float = 15.0) -> AsyncIterator[None]:
    """Held while a key is looked for and made, so that two programs starting at once agree on one.

    Raises DatabaseNotWritable where the folder may only be read, FileUnreadable where the lock cannot be had.
    """
    lock = FileLock(path)
    try:
        await _wait_for(lock, patience_s)
    except OSError as error:
        if error.errno in _READ_ONLY:
            raise DatabaseNotWritable(folder=str(path.parent)) from error
        raise FileUnreadable(value=str(path)) from error
    try:
        yield
    finally:
        lock.release()


async def _wait_for(lock: FileLock, patience_s: float) -> None:
    for _ in range(int(patience_s / _PAUSE_S) + 1):
        if lock.acquire():
            return
        await asyncio.sleep(_PAUSE_S)
    raise TimeoutError
