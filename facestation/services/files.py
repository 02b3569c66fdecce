"""Files and folders that people name to be read or written."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

from facestation.errors import FileUnreadable
from facestation.whole_file import read_whole, trouble

LIMIT_BYTES = 1_000_000_000
"""Firmware, the largest that a terminal takes, has some hundred megabytes."""


async def write(path: Path, data: bytes) -> None:
    """Writes `data`; raises DiskFull, or FileUnreadable where the place cannot be written.

    Nothing half written stays; what was in the file before is gone then.
    """
    try:
        await asyncio.to_thread(_write, path, data)
    except OSError as error:
        raise trouble(error, path) from error


async def read(path: Path) -> bytes:
    """The bytes of a file; raises FileUnreadable, also for one that is larger than anything a terminal takes."""
    data = await asyncio.to_thread(read_whole, path, LIMIT_BYTES)
    if data is None:
        raise FileUnreadable(value=str(path))
    return data


async def make_folder(folder: Path) -> None:
    """Makes the folder and those around it, where they are not there; raises DiskFull, FileUnreadable."""
    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    except OSError as error:
        raise trouble(error, folder) from error


def _write(path: Path, data: bytes) -> None:
    # In place, unlike the station's own files: what people name may be a device, or lie in a folder of others.
    file = path.open("wb")
    try:
        with file:
            file.write(data)
    except OSError:
        if path.is_file():
            with contextlib.suppress(OSError):
                path.unlink()
        raise
