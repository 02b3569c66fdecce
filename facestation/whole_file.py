"""Small files, read whole or not at all, and written in one step: a crash leaves the old one or the new one."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from facestation.errors import DiskFull, FileUnreadable

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""The disk, somebody's share of it, or what one file may have."""


def read_whole(path: Path, limit_bytes: int) -> bytes | None:
    """The bytes of a file; None where there are more, which are left unread. Raises FileUnreadable."""
    try:
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable(value=str(path)) from error
    return data if len(data) <= limit_bytes else None


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, readable for its owner alone; raises DiskFull, FileUnreadable with the old file intact."""
    try:
        _write(path, data)
    except OSError as error:
        raise trouble(error, path) from error


def trouble(error: OSError, path: Path) -> DiskFull | FileUnreadable:
    """What to tell the operator about a file that could not be written."""
    return DiskFull() if is_full(error) else FileUnreadable(value=str(path))


def is_full(error: OSError) -> bool:
    """Whether there was no room to write."""
    return error.errno in _NO_ROOM


def is_no_file(path: Path) -> bool:
    """Whether something else is there, as a device or a pipe, that a file must not take the place of."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        # A name that is too long, a folder that may not be looked into: writing there says so.
        return False


def _write(path: Path, data: bytes) -> None:
    if is_no_file(path):
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
