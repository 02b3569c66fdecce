"""A real file system with little room, for what happens when there is none left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = 'mount -t tmpfs -o size="$1"k none "$2" && exec "$3" -c "$4" "$2"'


def run_on_small_disk(folder: Path, size_kb: int, program: str) -> str:
    """What the Python program prints, whose first argument is a disk of that size; it is gone afterwards."""
    namespace = ["unshare", "--map-root-user", "--mount"]
    if shutil.which("unshare") is None or subprocess.run([*namespace, "true"], check=False).returncode != 0:
        pytest.skip("this system does not let a test mount a small disk (unshare)")
    command = [*namespace, "sh", "-ec", _SCRIPT, "sh", str(size_kb), str(folder), sys.executable, program]
    shown = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    return shown.stdout
