"""The station's own settings."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from facestation.errors import FileUnreadable, SettingInvalid
from facestation.settings import (
    SETTINGS,
    Kind,
    Setting,
    Settings,
    SettingsFile,
    Value,
    check,
    parse,
    setting,
    settings_before_opening,
)
from tests.unit.small_disk import run_on_small_disk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.key)
def test_every_row_takes_its_default_and_says_what_it_is_for(row: Setting) -> None:
    assert row.takes(row.default)
    assert row.description.endswith(".")
    assert (row.kind is Kind.CHOICE) == bool(row.choices)
    if row.kind is Kind.NUMBER:
        assert row.unit or row.key.endswith("_port")
        assert row.lower is not None
        assert row.upper is not None


@pytest.mark.parametrize(
    ("key", "value"), [("visit_hours", 1), ("visit_hours", 720), ("language", "ru"), ("desk_name", "Стойка 1")]
)
def test_values_within_the_limits_are_taken(key: str, value: Value) -> None:
    assert check(key, value) == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("visit_hours", 0),
        ("visit_hours", 721),
        ("visit_hours", "8"),
        ("visit_hours", True),
        ("visit_hours", 8.0),
        ("visit_hours", None),
        ("language", "fr"),
        ("language", 1),
        ("desk_name", "x" * 65),
        ("desk_name", "two\nlines"),
        ("no_such_setting", "x"),
    ],
)
def test_other_values_are_refused(key: str, value: object) -> None:
    with pytest.raises(SettingInvalid):
        check(key, value)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("visit_hours", " 12 ", 12),
        ("theme", "dark", "dark"),
        ("desk_name", " Desk 1 ", "Desk 1"),
        ("desk_name", "", ""),
    ],
)
def test_typed_text_becomes_a_value(key: str, typed: str, value: Value) -> None:
    assert parse(key, typed) == value


@pytest.mark.parametrize(
    ("key", "typed"), [("visit_hours", "eight"), ("visit_hours", "-1"), ("visit_hours", "9" * 40), ("theme", "")]
)
def test_typed_text_that_means_nothing_is_refused(key: str, typed: str) -> None:
    with pytest.raises(SettingInvalid) as caught:
        parse(key, typed)
    assert caught.value.details["setting"] == key


def test_the_advice_says_what_may_be_set() -> None:
    with pytest.raises(SettingInvalid) as caught:
        parse("theme", "pink")
    assert caught.value.advice == "Use one of system, light, dark."
    assert str(setting("visit_hours").allowed) == "a whole number from 1 to 720"
    assert str(setting("desk_name").allowed) == "one line of at most 64 characters"


SWITCH = Setting("beep", Kind.SWITCH, default=False, unit="", lower=None, upper=None, choices=(), description="Beep.")
OPEN_ENDED = Setting("count", Kind.NUMBER, default=1, unit="", lower=None, upper=None, choices=(), description="Count.")


def test_rows_of_other_kinds_know_their_limits() -> None:
    assert (str(SWITCH.allowed), SWITCH.takes(True), SWITCH.takes(1)) == ("true or false", True, False)
    assert (OPEN_ENDED.takes(10**9), OPEN_ENDED.takes(-1)) == (True, False)


def test_without_a_file_there_are_defaults(file: Path) -> None:
    assert SettingsFile(file).load() == Settings()
    assert not file.exists()


def test_what_was_saved_is_loaded(file: Path) -> None:
    wanted = Settings(language="ru", theme="dark", desk_name="Стойка", visit_hours=2, preview_fps=3)
    SettingsFile(file).save(wanted)
    assert SettingsFile(file).load() == wanted
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_one_change_leaves_the_others(file: Path) -> None:
    SettingsFile(file).save(Settings(language="ru"))
    assert SettingsFile(file).change("theme", "light") == Settings(language="ru", theme="light")
    assert SettingsFile(file).load() == Settings(language="ru", theme="light")


def test_a_refused_value_is_not_saved(file: Path) -> None:
    SettingsFile(file).save(Settings(language="ru"))
    with pytest.raises(SettingInvalid):
        SettingsFile(file).change("theme", "pink")
    with pytest.raises(SettingInvalid):
        SettingsFile(file).save(Settings(visit_hours=0))
    assert SettingsFile(file).load() == Settings(language="ru")


def test_entries_of_other_versions_survive(file: Path) -> None:
    file.write_text('{"of_a_later_version": {"deep": [1, 2]}, "language": "en"}')
    SettingsFile(file).change("theme", "dark")
    kept = json.loads(file.read_text())
    assert kept["of_a_later_version"] == {"deep": [1, 2]}
    assert (kept["language"], kept["theme"]) == ("en", "dark")


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_defaults_are_used(
    file: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_bytes(content)
    assert SettingsFile(file).load() == Settings()
    assert file.with_suffix(".damaged").read_bytes() == content
    assert not file.exists()
    assert "damaged" in caplog.text


def test_a_value_that_makes_no_sense_costs_only_itself(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.write_text('{"theme": "pink", "visit_hours": "long", "language": "ru"}')
    assert SettingsFile(file).load() == Settings(language="ru")
    assert "theme" in caplog.text
    assert "pink" not in caplog.text
    assert file.exists()


def test_a_file_that_cannot_be_read_or_written_is_said_so(file: Path) -> None:
    file.mkdir()
    with pytest.raises(FileUnreadable):
        SettingsFile(file).load()
    with pytest.raises(FileUnreadable):
        SettingsFile(file.parent / "nowhere" / "settings.json").save(Settings())


ON_A_FULL_DISK = """
import sys
from pathlib import Path
from facestation.errors import StationError
from facestation.settings import Settings, SettingsFile
folder = Path(sys.argv[1])
file = SettingsFile(folder / "settings.json")
file.save(Settings(language="ru"))
try:
    (folder / "filler").write_bytes(bytes(100_000))
except OSError:
    try:
        file.change("theme", "dark")
    except StationError as error:
        print(error.code, file.load() == Settings(language="ru"), *sorted(left.name for left in folder.iterdir()))
"""


def test_a_full_disk_leaves_the_old_settings_and_no_rubbish(tmp_path: Path) -> None:
    said = run_on_small_disk(tmp_path, 16, ON_A_FULL_DISK)
    assert said.split() == ["disk_full", "True", "filler", "settings.json"]


def test_before_the_station_is_open_the_kept_settings_count_where_they_can_be_read(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.json").save(Settings(language="ru"))
    assert settings_before_opening(tmp_path).language == "ru"
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").mkdir()
    assert settings_before_opening(tmp_path) == Settings()
