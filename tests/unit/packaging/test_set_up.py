"""The command that sets a working copy up: what it installs, and when it leaves things alone."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
DEV = ROOT / "packaging" / "dev.py"


@pytest.fixture(scope="module")
def dev() -> dict[str, Any]:
    return runpy.run_path(str(DEV))


def plain(requirement: str) -> str:
    """The project's name in `requirement`, as package indexes compare it."""
    name = re.match(r"[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", name.group()).lower() if name else ""


def test_every_dependency_is_pinned_to_one_version() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*table["build-system"]["requires"], *table["project"]["dependencies"]]
    asked += table["project"]["optional-dependencies"]["dev"]
    pins = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []
    assert {plain(requirement) for requirement in asked} - {plain(pin) for pin in pins} == set()


def test_the_build_compiles_translations_with_the_qt_that_the_program_uses() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    compiler = runpy.run_path(str(ROOT / "packaging" / "build_hook.py"))["COMPILER_PACKAGE"]
    assert compiler in table["project"]["dependencies"]


def test_a_machine_that_has_everything_needs_no_packages(dev: dict[str, Any]) -> None:
    assert dev["missing_system_packages"]([]) == []
    dev["install_system_packages"]([])


@pytest.mark.skipif(shutil.which("apt-get") is None, reason="not a Debian")
def test_only_packages_that_are_not_there_are_installed(dev: dict[str, Any]) -> None:
    assert dev["missing_system_packages"](["dpkg", "facestation-no-such-package"]) == ["facestation-no-such-package"]


def test_a_changed_translation_asks_for_a_build(dev: dict[str, Any], tmp_path: Path) -> None:
    source = tmp_path / "facestation_en.ts"
    source.touch()
    assert dev["is_stale"](source)
    source.with_suffix(".qm").touch()
    assert not dev["is_stale"](source)


def test_windows_stay_off_the_display_when_asked(dev: dict[str, Any]) -> None:
    chosen = dev["environment"](offscreen=True)["QT_QPA_PLATFORM"]
    assert chosen == os.environ.get("QT_QPA_PLATFORM", chosen)
    assert chosen.startswith("offscreen")


def test_of_checks_side_by_side_the_failed_ones_are_named_and_speak(
    dev: dict[str, Any], capfd: pytest.CaptureFixture[str]
) -> None:
    good, bad = "print('all is well')", "print('this is wrong'); raise SystemExit(1)"
    checks = {name: ("python", "-c", code) for name, code in (("first", bad), ("second", good), ("third", bad))}
    assert dev["run_checks"](checks) == ["first", "third"]
    said = [line for line in capfd.readouterr().out.splitlines() if line]
    assert said == ["== first", "this is wrong", "== second", "== third", "this is wrong"]


def test_programs_of_the_working_copy_are_compiled_once(dev: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev["environment"]()


def test_an_unknown_command_is_a_usage_error() -> None:
    done = subprocess.run([sys.executable, DEV, "paint"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "invalid choice" in done.stderr


def test_a_failing_step_ends_with_its_sentence(dev: dict[str, Any]) -> None:
    failing = [sys.executable, "-c", "print('what went wrong'); raise SystemExit(3)"]
    with pytest.raises(dev["SetupFailed"], match=r"(?s)what went wrong.*The step failed\."):
        dev["run_or_fail"](failing, "The step failed.")


def test_a_program_that_takes_too_long_may_still_put_its_things_away(dev: dict[str, Any], tmp_path: Path) -> None:
    left = tmp_path / "left"
    program = (
        "import pathlib, signal, sys, time\n"
        f"left = pathlib.Path({str(left)!r})\n"
        "signal.signal(signal.SIGTERM, lambda *_: (left.write_text('tidy'), sys.exit(0)))\n"
        "time.sleep(60)"
    )
    with pytest.raises(subprocess.TimeoutExpired):
        dev["run_program"]([sys.executable, "-c", program], dict(os.environ), 2)
    assert left.read_text() == "tidy"


def test_the_status_of_a_program_is_passed_on(dev: dict[str, Any]) -> None:
    assert dev["run_program"]([sys.executable, "-c", "raise SystemExit(7)"], dict(os.environ)) == 7


def test_only_a_few_failed_tests_are_asked_again(dev: dict[str, Any], tmp_path: Path) -> None:
    cache = tmp_path / "lastfailed"
    assert dev["failed_tests"](cache) == []
    cache.write_text('{"tests/a.py::test_a": true, "tests/b.py::test_b": true}', encoding="utf-8")
    assert dev["failed_tests"](cache) == ["tests/a.py::test_a", "tests/b.py::test_b"]
    assert dev["ask_again"]([]) == 1
    assert dev["ask_again"]([f"tests/a.py::test_{number}" for number in range(4)]) == 1
