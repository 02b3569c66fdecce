"""Picture files are read whole, or refused in words that name the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from facestation.camera.file import read_picture
from facestation.domain.photo import LARGEST_FILE_BYTES
from facestation.errors import FileUnreadable, PhotoFileTooLarge


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(bytes(range(256)) * 400)
    assert read_picture(path) == bytes(range(256)) * 400


@pytest.mark.parametrize("name", ["missing.jpg", ".", "nul\0byte.jpg"])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read_picture(tmp_path / name)
    assert str(tmp_path) in caught.value.message
    assert caught.value.field == "file"


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)
    with pytest.raises(PhotoFileTooLarge) as caught:
        read_picture(path)
    assert "5000 MB" in caught.value.message
    path.write_bytes(b"")
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE_BYTES)
    assert len(read_picture(path)) == LARGEST_FILE_BYTES
