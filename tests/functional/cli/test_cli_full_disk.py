"""A disk that takes nothing more: what is known here is shown all the same, and nothing half done begins."""

from __future__ import annotations

from pathlib import Path

from tests.unit.small_disk import run_on_small_disk

HEAD = """
import contextlib, io, os, subprocess, sys
from pathlib import Path
os.environ |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "FACESTATION_PASSWORD": "Tulip-2024"}
from facestation.cli.__main__ main_import
disk = Path(sys.argv[1])

def run(words):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = main(["--data-dir", str(disk / "station"), *words.split()])
    print(status, said.getvalue().replace("\\n", "|").replace("\\t", " "))

run("terminals add http://127.0.0.1:9 --name Gate")
""".replace("main_import", "import main")
FULL = """
with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
    while True:
        filler.write(bytes(4096))
run("terminals list")
run("outbox list")
run(f"support-bundle {disk}/bundle.zip")
run("terminals show Gate")
run("door open --terminal Gate")
run("terminals add http://127.0.0.1:10 --name Yard")
(disk / "filler").unlink()
run("terminals add http://127.0.0.1:10 --name Yard")
run("terminals list")
"""
CRASHED = """
(disk / "station" / "station.db-wal").write_bytes(b"what was not put into its place yet")
with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
    while True:
        filler.write(bytes(4096))
run("terminals list")
"""
PROTECTED = """
subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
run("terminals list")
"""
NO_ROOM = "1 The disk of this computer is full. Make room; nothing that was accepted is lost.|"


def on_small_disk(folder: Path, program: str) -> list[str]:
    """What the commands of this program gave back and said, behind the one that added a terminal."""
    first, *others = run_on_small_disk(folder, 1500, HEAD + program).splitlines()
    assert first == "0 Added Gate (http://127.0.0.1:9).|"
    return others


def test_what_is_known_here_is_shown_on_a_full_disk(tmp_path: Path) -> None:
    listed, waiting, bundle, *acting, added, afterwards = on_small_disk(tmp_path, FULL)
    assert listed.rstrip("| ") == "0 Gate http://127.0.0.1:9"
    assert waiting == "0 Nothing is pending.|"
    # The bundle itself has no room there.
    assert [bundle, *acting] == [NO_ROOM] * 4
    assert added == "0 Added Yard (http://127.0.0.1:10).|"
    assert ("Gate" in afterwards, "Yard" in afterwards) == (True, True)


def test_what_a_crash_left_beside_the_database_is_not_passed_over(tmp_path: Path) -> None:
    assert on_small_disk(tmp_path, CRASHED) == [NO_ROOM]


def test_a_write_protected_disk_is_said_so(tmp_path: Path) -> None:
    [said] = on_small_disk(tmp_path, PROTECTED)
    assert said.startswith(f"1 The station's folder cannot be written: {tmp_path / 'station'}.")
    assert said.endswith("nothing that was accepted is lost.|")
