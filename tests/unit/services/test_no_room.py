"""No room for a file: told as that, and nothing half written is left but what can be gone on with."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from facestation.domain.secret import Secret
from facestation.errors import BackupUnfinished, DiskFull, FileUnreadable
from facestation.services.care.backup_file import BackupWriter
from facestation.services.files import write
from facestation.whole_file import trouble, write_whole

resource = pytest.importorskip("resource")

KEY = Secret("three green lamps")
PHOTO = b"\xff\xd8" + bytes(30_000)


@contextlib.contextmanager
def largest_file(size_bytes: int) -> Iterator[None]:
    """No file of this process grows beyond that."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    was = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, was)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_whatever_there_is_no_room_in_is_called_full(code: int) -> None:
    assert isinstance(trouble(OSError(code, ""), Path("a")), DiskFull)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_no_file_takes_the_place_of_a_device_or_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"told")
        assert (os.read(reader, 9), pipe.is_fifo()) == (b"told", True)
        with pytest.raises(FileUnreadable):
            BackupWriter(pipe, Secret("seven tulips in a row"), {"serial": "1"}, "serial")
        assert [each.name for each in tmp_path.iterdir()] == ["pipe"]
    finally:
        os.close(reader)


def test_a_picture_that_does_not_fit_is_not_left_there(tmp_path: Path) -> None:
    with largest_file(1000):
        with pytest.raises(DiskFull):
            asyncio.run(write(tmp_path / "a.jpg", PHOTO))
        with pytest.raises(DiskFull):
            write_whole(tmp_path / "b.jpg", PHOTO)
    assert list(tmp_path.iterdir()) == []


def back_up(path: Path) -> set[str]:
    """Who was in the file already."""
    writer = BackupWriter(path, KEY, {"serial": "A1"}, "serial")
    there = set(writer.people)
    try:
        for number in range(5):
            if str(number) not in writer.people:
                writer.add_person({"employee_no": str(number)}, PHOTO)
        writer.finish()
    finally:
        writer.close()
    return there


def test_a_backup_without_anybody_in_it_is_not_left_there(tmp_path: Path) -> None:
    with largest_file(10_000), pytest.raises(DiskFull):
        back_up(tmp_path / "a.backup")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_can_be_gone_on_with_is_named(tmp_path: Path) -> None:
    with largest_file(100_000), pytest.raises(BackupUnfinished) as caught:
        back_up(tmp_path / "a.backup")
    [left] = tmp_path.iterdir()
    assert caught.value.details["value"] == str(left)
    assert back_up(tmp_path / "a.backup") >= {"0", "1"}
