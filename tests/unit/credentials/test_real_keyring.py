"""The keyring of a real desktop session, in a session of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon", "secret-tool")

UNLOCKED = """
printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
sleep 0.3
"$PYTHON" -c "$KEEP" "$1" && "$PYTHON" -c "$READ" "$1"
secret-tool lookup service facestation/{door} username terminal
"""
LOCKED = '"$PYTHON" -c "$KEEP" "$1"; "$PYTHON" -c "$READ" "$1"'

HEAD = """
import asyncio, sys
from pathlib import Path
from facestation.credentials import Credentials
from facestation.domain.secret import Secret
async def main():
    credentials = Credentials(Path(sys.argv[1]))
"""
KEEP = (
    HEAD
    + """
    print((await credentials.probe()).value)
    print(await credentials.keep("{door}", Secret("пароль 1")))
asyncio.run(main())
"""
)
READ = (
    HEAD
    + """
    password = await credentials.password("{door}")
    print(None if password is None else password.reveal())
    print((await credentials.vault_key()).place.value)
    print(await credentials.forget("{door}"))
    print(await credentials.password("{door}"))
asyncio.run(main())
"""
)
DOOR = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (Debian: dbus gnome-keyring libsecret-tools)")
    for name in ("share", "run", "data"):
        (tmp_path / name).mkdir(mode=0o700)
    return tmp_path


def in_a_session(home: Path, script: str) -> list[str]:
    """What the script prints inside a desktop session that knows nobody."""
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "PYTHON": sys.executable,
        "KEEP": KEEP.replace("{door}", DOOR),
        "READ": READ.replace("{door}", DOOR),
    }
    command = ["dbus-run-session", "--", "bash", "-c", script.replace("{door}", DOOR), "bash", str(home / "data")]
    shown = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        cwd=Path(__file__).parents[3],
    )
    return shown.stdout.split("\n")[:-1]


def test_an_unlocked_keyring_keeps_passwords_and_the_photo_key(home: Path) -> None:
    said = in_a_session(home, UNLOCKED)
    assert said == ["works", "True", "пароль 1", "keyring", "True", "None"]
    assert not (home / "data" / "vault.key").exists()


def test_a_keyring_that_nobody_can_unlock_is_locked(home: Path) -> None:
    said = in_a_session(home, LOCKED)
    assert said == ["locked", "False", "None", "file", "False", "None"]
    assert (home / "data" / "vault.key").exists()
