"""Files that the command line reads and writes."""

from __future__ import annotations

import asyncio
from pathlib import Path

from facestation.errors import FileUnreadable
from facestation.whole_file import trouble


async def write(path: Path, data: bytes) -> None:
    """Writes `data`; raises DiskFull, or FileUnreadable where the place cannot be written."""
    try:
        await asyncio.to_thread(path.write_bytes, data)
    except OSError as error:
        raise trouble(error, path) from error


async def read(path: Path) -> bytes:
    """The bytes of a file; raises FileUnreadable."""
    try:
        return await asyncio.to_thread(path.read_bytes)
    except OSError as error:
        raise FileUnreadable(value=str(path)) from error
