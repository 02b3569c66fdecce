"""What every source of moving pictures offers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol


class FrameSource(Protocol):
    """A camera, or something like one."""

    def frames(self) -> AsyncIterator[bytes]:
        """JPEG pictures until the caller stops; raises CameraError or TerminalError leaves when there are no more."""
        ...
