"""The command line of the screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.__main__ import has_display, platform_for
from ui.options import Options, parse


def test_nothing_given_leaves_everything_to_settings_and_platform() -> None:
    assert parse([], {}) == Options()


def test_everything_given_is_taken() -> None:
    given = ["--demo", "--data-dir", "/data", "--language", "ru", "--database", "postgresql://desk@host/station"]
    assert parse(given, {}) == Options(True, None, Path("/data"), "ru", "postgresql://desk@host/station")


def test_tour_is_a_demonstration() -> None:
    assert parse(["--tour", "out"], {}).demo


def test_database_may_come_from_the_environment() -> None:
    assert parse([], {"FACESTATION_DATABASE_URL": "postgresql://a/b"}).database_url == "postgresql://a/b"


def test_unknown_language_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--language", "xx"], {})
    assert ended.value.code == 2
    assert "xx" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_a_bare_linux_has_no_display(environment: dict[str, str], platform: str, there: bool) -> None:
    assert has_display(environment, platform) is there


@pytest.mark.parametrize(
    ("tour", "environment", "platform"),
    [
        (False, {"DISPLAY": ":0"}, ""),
        (False, {}, None),
        (True, {"DISPLAY": ":0"}, ""),
        (True, {"QT_QPA_PLATFORM": "xcb"}, ""),
    ],
)
def test_windows_open_where_they_can(tour: bool, environment: dict[str, str], platform: str | None) -> None:
    options = Options(demo=tour, tour=Path("out") if tour else None)
    assert platform_for(options, environment) == platform


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_tour_without_a_display_gets_the_screen_of_a_desk(environment: dict[str, str]) -> None:
    platform = platform_for(Options(demo=True, tour=Path("out")), environment)
    assert platform is not None
    scheme, file = platform.split("configfile=")
    assert scheme == "offscreen:"
    screen = json.loads(Path(file).read_text(encoding="utf-8"))["screens"][0]
    assert screen["width"] >= 1280
