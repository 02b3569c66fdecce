"""Backups as files: read as they were written, and never after a byte was changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facestation.domain.secret import Secret
from facestation.errors import (
    BackupCut,
    BackupDamaged,
    BackupError,
    BackupTooNew,
    FileUnreadable,
    NotABackup,
    PassphraseWrong,
)
from facestation.services.care.backup_file import BackupWriter, Frame, Kind, read_frames

KEY = Secret("three green lamps")
HEAD = {"serial": "A1", "terminal": "Entrance"}
PEOPLE = [("1", b"\xff\xd8 one"), ("2", None), ("3", b"\xff\xd8 three")]


def write(
    path: Path, upto: int = len(PEOPLE), *, finished: bool = True, serial: str = "A1", key: Secret = KEY
) -> BackupWriter:
    writer = BackupWriter(path, key, {**HEAD, "serial": serial}, "serial")
    try:
        for number, photo in PEOPLE[:upto]:
            if number not in writer.people:
                writer.add_person({"employee_no": number}, photo)
        if finished:
            writer.finish()
    finally:
        writer.close()
    return writer


def read(path: Path, key: Secret = KEY) -> list[Frame]:
    return list(read_frames(path, key))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("backup") / "a.backup"
    write(path)
    return path.read_bytes()


def test_what_is_written_is_read(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    path.write_bytes(whole)
    kinds = [frame.kind for frame in read(path)]
    assert kinds == [Kind.HEAD, Kind.FACE, Kind.PERSON, Kind.PERSON, Kind.FACE, Kind.PERSON, Kind.END]
    assert read(path)[1].content == b"\xff\xd8 one"
    assert read(path)[-1].json() == {"people": 3, "photos": 2}


def test_a_passphrase_may_be_bytes_of_another_encoding(tmp_path: Path) -> None:
    path, key = tmp_path / "a.backup", Secret("gr\udcfcne Lampen")
    write(path, key=key)
    assert len(read(path, key)) == 7
    with pytest.raises(PassphraseWrong):
        read(path, Secret("grüne Lampen"))


@pytest.mark.parametrize("place", ["", ".", "/", "..", "x" * 300])
def test_a_folder_and_a_name_that_is_too_long_are_no_places_for_it(place: str) -> None:
    with pytest.raises(FileUnreadable):
        BackupWriter(Path(place), KEY, HEAD, "serial")


def test_nothing_in_it_can_be_read_without_the_passphrase(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    path.write_bytes(whole)
    assert not [word for word in (b"Entrance", b"employee_no", b"three") if word in whole]
    with pytest.raises(PassphraseWrong):
        read(path, Secret("three green lamp"))


def test_it_is_for_its_owner_alone_and_not_there_before_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    write(path, 1, finished=False)
    assert not path.exists()
    write(path)
    assert path.stat().st_mode & 0o077 == 0
    assert [file.name for file in tmp_path.iterdir()] == ["a.backup"]


@pytest.mark.parametrize("cut_bytes", [0, 1, 3, 30])
def test_one_that_was_cut_off_goes_on_behind_the_last_person(cut_bytes: int, tmp_path: Path) -> None:
    path, part = tmp_path / "a.backup", tmp_path / "a.backup.part"
    write(path, 3, finished=False)
    part.write_bytes(part.read_bytes()[: part.stat().st_size - cut_bytes])
    writer = write(path)
    assert (writer.people, writer.photos) == ({"1", "2", "3"}, 2)
    assert [frame.kind for frame in read(path)].count(Kind.PERSON) == 3
    assert [frame.kind for frame in read(path)].count(Kind.FACE) == 2


def test_the_rest_of_another_terminal_is_no_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    write(path, 2, finished=False, serial="B2")
    writer = write(path, 1)
    assert writer.people == {"1"}


def test_another_passphrase_does_not_go_on_with_what_was_begun(tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    write(path, 1, finished=False)
    with pytest.raises(PassphraseWrong):
        BackupWriter(path, Secret("four green lamps"), HEAD, "serial")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_byte_is_noticed(data: st.DataObject, whole: bytes, tmp_path: Path) -> None:
    place = data.draw(st.integers(min_value=12, max_value=len(whole) - 1))
    path = tmp_path / "a.backup"
    path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    with pytest.raises((BackupError, PassphraseWrong)):
        read(path)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_missing_end_is_noticed(data: st.DataObject, whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    path.write_bytes(whole[: data.draw(st.integers(min_value=44, max_value=len(whole) - 1))])
    with pytest.raises((BackupCut, BackupDamaged)):
        read(path)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotABackup),
        (b"PK\x03\x04" + bytes(60), NotABackup),
        (b"FSBACKUP\x02" + bytes(60), BackupTooNew),
        (b"FSBACKUP\x01\xff\x08\x01" + bytes(60), BackupDamaged),
    ],
)
def test_what_is_no_backup_is_told(data: bytes, error: type[BackupError], tmp_path: Path) -> None:
    path = tmp_path / "a.backup"
    path.write_bytes(data)
    with pytest.raises(error):
        read(path)
    with pytest.raises(FileUnreadable):
        read(tmp_path / "none")
