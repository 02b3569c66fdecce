"""How much memory a process ever had."""

from __future__ import annotations

import re
from pathlib import Path

_STATUS = Path("/proc/self/status")


def most_memory_mb() -> int | None:
    """Of this process since it began its program; None where the system does not tell.

    `resource.getrusage` also counts what the process had that started it.
    """
    told = re.search(r"VmHWM:\s*(\d+) kB", _STATUS.read_text(encoding="utf-8")) if _STATUS.exists() else None
    return int(told[1]) // 1024 if told else None
