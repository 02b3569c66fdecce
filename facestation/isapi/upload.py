"""A file on its way to a terminal, read piece by piece as it goes out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path

from facestation.errors import FileUnreadable

_PIECE_BYTES = 262_144


@dataclass(slots=True)
class Upload:
    """Instead of a body in memory; it can go out twice."""

    path: Path
    size_bytes: int
    sent_bytes: int = field(default=0, init=False)
    """How much has gone out; begins anew when it goes out again."""

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The file's bytes, exactly as many as were promised; raises FileUnreadable where they are no longer there."""
        self.sent_bytes = 0
        while self.sent_bytes < self.size_bytes:
            wanted_bytes = min(_PIECE_BYTES, self.size_bytes - self.sent_bytes)
            piece = await asyncio.to_thread(self._read, wanted_bytes)
            yield piece
            self.sent_bytes += len(piece)

    def _read(self, wanted_bytes: int) -> bytes:
        # Opened for each piece: who is cut off in the middle leaves nothing open.
        try:
            with self.path.open("rb") as file:
                file.seek(self.sent_bytes)
                piece = file.read(wanted_bytes)
        except OSError as error:
            raise FileUnreadable(value=str(self.path)) from error
        if len(piece) < wanted_bytes:
            raise FileUnreadable(value=str(self.path))
        return piece
