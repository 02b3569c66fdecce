"""Where the files go."""

from __future__ import annotations

import contextlib
import stat
from pathlib import Path

import appdirs
import pytest

from facestation import paths
from facestation.errors import FileUnreadable


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_a_named_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = paths.data_dir(tmp_path / "deep" / "down", {})
    assert folder == tmp_path / "deep" / "down"
    assert mode(folder) == 0o700


def test_the_environment_names_the_folder_unless_the_caller_does(tmp_path: Path) -> None:
    environment = {"FACESTATION_DATA_DIR": str(tmp_path / "named")}
    assert paths.data_dir(None, environment) == tmp_path / "named"
    assert paths.data_dir(tmp_path / "given", environment) == tmp_path / "given"


@pytest.mark.parametrize("environment", [{}, {"FACESTATION_DATA_DIR": ""}])
def test_otherwise_it_is_the_platforms_own_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    own = Path(appdirs.user_data_dir("facestation", appauthor=False))
    own.mkdir(mode=0o755)
    assert paths.data_dir(None, environment) == own
    assert mode(own) == 0o700


def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    paths.data_dir(shared, {})
    assert mode(shared) == 0o755


def test_a_relative_folder_is_made_absolute(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        assert paths.data_dir(Path("here"), {}) == tmp_path / "here"


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for taken in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(FileUnreadable) as caught:
            paths.data_dir(taken, {})
        assert caught.value.details["value"] == str(taken)


def test_everything_lies_in_the_one_folder(tmp_path: Path) -> None:
    named = [paths.database_file, paths.settings_file, paths.vault_key_file, paths.log_file]
    assert [place(tmp_path).name for place in named] == [
        "station.db",
        "settings.json",
        "vault.key",
        "facestation.log",
    ]
    assert {place(tmp_path).parent for place in named} == {tmp_path}
