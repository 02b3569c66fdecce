"""Small files written in one step: a crash leaves the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from facestation.errors import DiskFull, FileUnreadable


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, readable for its owner alone; raises DiskFull, FileUnreadable with the old file intact."""
    try:
        _write(path, data)
    except OSError as error:
        raise trouble(error, path) from error


def trouble(error: OSError, path: Path) -> DiskFull | FileUnreadable:
    """What to tell the operator about a file that could not be written."""
    return DiskFull() if error.errno in {errno.ENOSPC, errno.EDQUOT} else FileUnreadable(value=str(path))


def _write(path: Path, data: bytes) -> None:
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
