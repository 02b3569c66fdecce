"""Which running program holds a delivery, and whether it still runs.

A lease alone would let a crashed program block its rows until the lease ends. On one computer the truth can be
known: each program holds a lock on a file of its own, and the operating system lets go of it however it dies.
"""

from __future__ import annotations

import contextlib
import time
import uuid
from pathlib import Path

from facestation.locking import FileLock

_FRESH_S = 86400.0


class Owner:
    """This program as others see it; `folder` None where they may run on other computers."""

    def __init__(self, folder: Path | None) -> None:
        self.id = uuid.uuid4().hex
        self._folder = folder
        self._lock: FileLock | None = None
        if folder is not None:
            folder.mkdir(mode=0o700, exist_ok=True)
            self._lock = FileLock(folder / self.id)
            self._lock.acquire()
            self._sweep(folder)

    def is_dead(self, other: str) -> bool:
        """True when the program with that id certainly no longer runs; False when it does or nobody knows."""
        if self._folder is None or other == self.id:
            return False
        path = self._folder / other
        if not path.exists():
            return True
        lock = FileLock(path)
        if not lock.acquire():
            return False
        lock.release()
        _remove(path)
        return True

    def _sweep(self, folder: Path) -> None:
        """Remove what crashed programs left; fresh files are let be, their programs may be about to lock them."""
        long_ago_s = time.time() - _FRESH_S
        for path in folder.iterdir():
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < long_ago_s:
                    self.is_dead(path.name)

    def close(self) -> None:
        """Say that this program is done; its leases are void from now on."""
        if self._lock is not None and self._folder is not None:
            self._lock.release()
            _remove(self._folder / self.id)


def _remove(path: Path) -> None:
    # Another program may be looking at it just now, which Windows takes for a use; the next one removes it.
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
