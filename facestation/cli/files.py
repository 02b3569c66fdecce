"""Files that the command line reads and writes."""

from __future__ import annotations

from facestation.services.files import read, write

__all__ = ["read", "write"]
