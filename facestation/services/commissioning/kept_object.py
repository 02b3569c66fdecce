"""A small object that outlives the program, in a file of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from facestation.errors import FileUnreadable
from facestation.whole_file import read_whole, write_whole


class KeptObject:
    """Names and what JSON can hold of them; of a longer or spoiled file nothing was ever kept."""

    def __init__(self, file: Path, limit_bytes: int) -> None:
        self._file = file
        self._limit_bytes = limit_bytes
        self._turn = asyncio.Lock()

    async def read(self) -> dict[str, Any]:
        """All of it; empty where there is nothing that can be read."""
        return await asyncio.to_thread(self._read)

    async def change(self, changes: Mapping[str, object]) -> None:
        """Keeps these names anew and the others as they are; raises DiskFull, FileUnreadable."""
        async with self._turn:
            data = json.dumps({**await self.read(), **changes}, ensure_ascii=False).encode()
            await asyncio.to_thread(write_whole, self._file, data)

    def _read(self) -> dict[str, Any]:
        try:
            told = json.loads(read_whole(self._file, self._limit_bytes) or b"")
        except (FileUnreadable, ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}
