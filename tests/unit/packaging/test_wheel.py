"""What is installed is complete: nothing is looked for beside it or fetched later."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_models_portraits_and_their_license_are_in_the_wheel(names: set[str]) -> None:
    manifest = tomllib.loads((ROOT / "packaging" / "assets.toml").read_text(encoding="utf-8"))
    assert {member["to"] for wheel in manifest["wheel"] for member in wheel["member"]} <= names


def test_every_module_is_in_the_wheel(names: set[str]) -> None:
    modules = {
        path.relative_to(ROOT).as_posix()
        for package in ("facestation", "ui")
        for path in (ROOT / package).rglob("*.py")
    }
    assert modules <= names


def test_icons_and_compiled_translations_are_in_the_wheel(names: set[str]) -> None:
    resources = ROOT / "resources"
    icons = {f"ui/resources/icons/{path.name}" for path in (resources / "icons").glob("*.svg")}
    compiled = {f"ui/resources/translations/{path.stem}.qm" for path in (resources / "translations").glob("*.ts")}
    assert icons
    assert icons | compiled <= names


def test_nothing_of_the_workshop_is_in_the_wheel(names: set[str]) -> None:
    assert {name for name in names if not name.startswith(("facestation/", "ui/", "facestation-"))} == set()
    assert {name for name in names if "__pycache__" in name or name.endswith(".pyc")} == set()
