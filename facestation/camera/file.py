"""Pictures from files."""

from __future__ import annotations

from pathlib import Path

from facestation.domain.photo import LARGEST_FILE_BYTES
from facestation.errors import FileUnreadable, PhotoFileTooLarge


def read_picture(path: Path) -> bytes:
    """The bytes of a picture file; what is in them is not looked at.

    Raises FileUnreadable, PhotoFileTooLarge (over 40 MB, known without reading more).
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
            size_bytes = max(path.stat().st_size, len(data))
    except (OSError, ValueError) as error:
        raise FileUnreadable(value=str(path)) from error
    if len(data) > LARGEST_FILE_BYTES:
        raise PhotoFileTooLarge(megabytes=round(size_bytes / 1e6), limit=LARGEST_FILE_BYTES // 1_000_000)
    return data
