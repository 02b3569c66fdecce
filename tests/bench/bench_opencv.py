"""Whether another version of OpenCV gives the same verdicts as the installed one.

Run: pip install --no-deps --target FOLDER opencv-python-headless==VERSION
     python -m tests.bench.bench_opencv FOLDER [FOLDER...]
Each folder holds another version, such as the oldest and the newest that pyproject.toml allows. Without a folder this
says that it was skipped. Ends with 1 where a photo is accepted, warned about or refused differently; single checks
may differ where a measure lies on its limit, for versions round pixels differently.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facestation.errors import InputError
from facestation.vision.image import Image
from facestation.vision.judge import Judge
from facestation.vision.models import load_models
from tests.pictures.faults import FAULTS
from tests.pictures.harmless import VARIANTS
from tests.pictures.hostile import HOSTILE
from tests.pictures.no_faces import faceless
from tests.pictures.sitters import names, sitter

SEED = 20260103


def files(folder: Path) -> Iterator[Path]:
    """Every fault and harmless variant of the four portraits, pictures of no face, and hostile files."""
    import numpy as np

    from tests.unit.vision import pictures

    models, random = load_models(), np.random.default_rng(SEED)
    people = [sitter(name, models) for name in names()]

    def kept(name: str, made: Image | bytes) -> Path:
        path = folder / name
        path.write_bytes(made if isinstance(made, bytes) else pictures.png(made))
        return path

    for index, person in enumerate(people):
        other = people[(index + 1) % len(people)]
        for number, fault in enumerate(FAULTS):
            yield kept(f"fault-{person.name}-{number:03d}", fault.make(person, other, random))
        for number, variant in enumerate(VARIANTS):
            yield kept(f"harmless-{person.name}-{number:03d}", variant.make(person, random))
    for number, (what, image) in enumerate(faceless(SEED)):
        yield kept(f"faceless-{what.replace(' ', '-')}-{number:03d}", image)
    for number, make in enumerate(HOSTILE.values()):
        yield kept(f"hostile-{number:02d}", make())


def verdicts(folder: Path) -> dict[str, Any]:
    """What this version of OpenCV makes of each file: verdicts, measures, and the portrait's size."""
    import cv2

    judge = Judge()
    found: dict[str, Any] = {}
    for path in sorted(folder.iterdir()):
        try:
            report, prepared = judge.judge(path.read_bytes())
        except InputError as error:
            found[path.name] = {"verdict": error.code, "findings": {}, "measured": {}, "portrait": None}
            continue
        found[path.name] = {
            "verdict": report.verdict.value,
            "findings": {one.check: one.verdict.value for one in report.findings},
            "measured": {one.check: one.measured for one in report.findings if one.check != "encode"},
            "portrait": [prepared.width_px, prepared.height_px] if prepared else None,
        }
    return {"version": cv2.__version__, "files": found}


def of_another(library: Path | None, folder: Path) -> dict[str, Any]:
    """The same from a process that finds OpenCV in `library` first."""
    top = str(Path(__file__).parents[2])
    paths = [str(library), top] if library else [top]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "tests.bench.bench_opencv", "--judge", str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def differing_checks(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Checks of a file that came out differently, with what was measured here and there."""
    return [
        f"{check} {verdict} {one['measured'].get(check)}, there {there} {other['measured'].get(check)}"
        for check, verdict in one["findings"].items()
        if (there := other["findings"].get(check)) != verdict
    ]


def compared(ours: dict[str, Any], theirs: dict[str, Any]) -> bool:
    """Prints how two versions differ, gives whether their verdicts are the same."""
    pairs = [(name, found, theirs["files"][name]) for name, found in ours["files"].items()]
    verdicts_differ = [name for name, one, other in pairs if one["verdict"] != other["verdict"]]
    checks = {name: found for name, one, other in pairs if (found := differing_checks(one, other))}
    print(f"OpenCV {theirs['version']}: {len(verdicts_differ)} verdicts differ {verdicts_differ or ''}")
    print(f"  single checks that came out differently, on their limit: {sum(map(len, checks.values()))}")
    for name, found in checks.items():
        print(f"    {name}: {'; '.join(found)}")
    return not verdicts_differ


def main() -> int:
    """Compares and prints."""
    import tempfile

    if sys.argv[1:2] == ["--judge"]:
        print(json.dumps(verdicts(Path(sys.argv[2]))))
        return 0
    libraries = [Path(name).resolve() for name in sys.argv[1:]]
    if not libraries:
        print("skipped: no folder with another OpenCV was given")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = sum(1 for _ in files(folder))
        ours = of_another(None, folder)
        print(f"OpenCV {ours['version']} on {count} files: faults, harmless variants, no faces, hostile; seed {SEED}")
        same = [compared(ours, of_another(library, folder)) for library in libraries]
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main())
