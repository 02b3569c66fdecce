"""Passwords and the photo key, with and without a keyring."""

from __future__ import annotations

import asyncio
import logging
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from facestation.credentials import Credentials, KeyringState
from facestation.domain.secret import KeyPlace, Secret, VaultKey
from facestation.errors import FileUnreadable
from facestation.locking import FileLock
from facestation.vault_file import creation_lock, read_key, write_key
from tests.unit.credentials.keyrings import (
    Absent,
    Forgetful,
    InMemory,
    Locked,
    Odd,
    PlainText,
    PlainTextInDisguise,
    Prompting,
    chained,
    of_the_library,
)
from tests.unit.small_disk import run_on_small_disk

DOOR = "0123456789abcdef0123456789abcdef"
PASSWORD = Secret("пароль 1 with: signs")
UNATTENDED = Secret("from the environment")

NO_KEYRINGS = [of_the_library("fail"), of_the_library("null"), Absent(), PlainText(), Forgetful()]
DEAF_KEYRINGS = [Locked(), Odd()]


@pytest.fixture
def works() -> InMemory:
    return InMemory()


@pytest.fixture
def prompting() -> Iterator[Prompting]:
    backend = Prompting()
    yield backend
    backend.unlocked.set()


# passwords


async def test_a_kept_password_is_known_to_the_next_run(tmp_path: Path, works: InMemory) -> None:
    assert await Credentials(tmp_path, backend=works).keep(DOOR, PASSWORD)
    assert await Credentials(tmp_path, backend=works).password(DOOR) == PASSWORD
    assert works.entries == {(f"facestation/{DOOR}", "terminal"): PASSWORD.reveal()}


async def test_an_unknown_password_is_the_one_for_unattended_use_or_none(tmp_path: Path, works: InMemory) -> None:
    assert await Credentials(tmp_path, backend=works).password(DOOR) is None
    unattended = Credentials(tmp_path, environment_password=UNATTENDED, backend=works)
    assert await unattended.password(DOOR) == UNATTENDED
    await unattended.keep(DOOR, PASSWORD)
    assert await unattended.password(DOOR) == PASSWORD


@pytest.mark.parametrize("backend", [*NO_KEYRINGS, *DEAF_KEYRINGS], ids=lambda backend: type(backend).__module__[-9:])
async def test_without_a_keyring_a_password_lasts_for_this_run(tmp_path: Path, backend: KeyringBackend) -> None:
    credentials = Credentials(tmp_path, backend=backend)
    assert not await credentials.keep(DOOR, PASSWORD)
    assert await credentials.password(DOOR) == PASSWORD
    assert await Credentials(tmp_path, backend=backend).password(DOOR) is None
    assert not any(tmp_path.iterdir())  # noqa: ASYNC240 - a test may wait for its disk


async def test_a_password_for_one_run_goes_before_the_kept_one_and_is_not_kept(tmp_path: Path, works: InMemory) -> None:
    credentials = Credentials(tmp_path, backend=works)
    await credentials.keep(DOOR, Secret("old"))
    credentials.use(DOOR, PASSWORD)
    assert await credentials.password(DOOR) == PASSWORD
    assert await Credentials(tmp_path, backend=works).password(DOOR) == Secret("old")


async def test_a_forgotten_password_is_nowhere(tmp_path: Path, works: InMemory) -> None:
    credentials = Credentials(tmp_path, backend=works)
    await credentials.keep(DOOR, PASSWORD)
    credentials.use(DOOR, PASSWORD)
    assert await credentials.forget(DOOR)
    assert await credentials.password(DOOR) is None
    assert works.entries == {}
    assert await credentials.forget(DOOR)


async def test_forgetting_says_when_the_keyring_could_not_be_asked(tmp_path: Path) -> None:
    assert not await Credentials(tmp_path, backend=Locked()).forget(DOOR)
    assert await Credentials(tmp_path, backend=of_the_library("fail")).forget(DOOR)


# how the keyring is


@pytest.mark.parametrize(
    ("backend", "state"),
    [
        (InMemory(), KeyringState.WORKS),
        (of_the_library("fail"), KeyringState.MISSING),
        (of_the_library("null"), KeyringState.MISSING),
        (PlainText(), KeyringState.MISSING),
        (PlainTextInDisguise(), KeyringState.MISSING),
        (Absent(), KeyringState.MISSING),
        (Locked(), KeyringState.LOCKED),
        (Odd(), KeyringState.LOCKED),
    ],
)
async def test_the_keyring_is_told_apart(tmp_path: Path, backend: KeyringBackend, state: KeyringState) -> None:
    credentials = Credentials(tmp_path, backend=backend)
    assert await credentials.probe() is state
    assert await credentials.keeps_passwords() is (state is KeyringState.WORKS)


async def test_of_chained_keyrings_the_first_real_one_is_used(tmp_path: Path, works: InMemory) -> None:
    credentials = Credentials(tmp_path, backend=chained(PlainText(), works))
    assert await credentials.keep(DOOR, PASSWORD)
    assert len(works.entries) == 1
    assert await Credentials(tmp_path, backend=chained()).probe() is KeyringState.MISSING


async def test_the_keyring_of_this_computer_is_used_where_none_is_given(tmp_path: Path, works: InMemory) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(works)
    try:
        assert await Credentials(tmp_path).keep(DOOR, PASSWORD)
    finally:
        keyring.set_keyring(before)
    assert len(works.entries) == 1


async def test_a_keyring_that_waits_for_somebody_does_not_hold_up_the_program(
    tmp_path: Path, prompting: Prompting
) -> None:
    credentials = Credentials(tmp_path, environment_password=UNATTENDED, backend=prompting, timeout_s=0.2)
    begun_s = time.monotonic()
    answers = await asyncio.gather(*(credentials.password(f"{number:032x}") for number in range(20)))
    assert time.monotonic() - begun_s < 2.0
    assert set(answers) == {UNATTENDED}
    assert prompting.asked == 1
    assert await credentials.probe() is KeyringState.LOCKED


async def test_a_keyring_that_was_unlocked_after_all_is_used(tmp_path: Path, prompting: Prompting) -> None:
    credentials = Credentials(tmp_path, backend=prompting, timeout_s=0.1)
    assert not await credentials.keep(DOOR, PASSWORD)
    prompting.unlocked.set()
    for _ in range(100):
        if await credentials.keep(DOOR, PASSWORD):
            break
        await asyncio.sleep(0.02)
    assert prompting.entries[f"facestation/{DOOR}", "terminal"] == PASSWORD.reveal()


async def test_giving_up_on_the_keyring_keeps_the_password_for_this_run(tmp_path: Path, prompting: Prompting) -> None:
    credentials = Credentials(tmp_path, backend=prompting, timeout_s=30)
    task = asyncio.create_task(credentials.keep(DOOR, PASSWORD))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await credentials.password(DOOR) == PASSWORD


FORGOTTEN_PROMPT = """
import asyncio, sys
from pathlib import Path
from facestation.credentials import Credentials
from tests.unit.credentials.keyrings import Prompting
print(asyncio.run(Credentials(Path(sys.argv[1]), backend=Prompting(), timeout_s=0.1).probe()).value)
"""


def test_a_prompt_that_nobody_answers_does_not_keep_the_program_from_ending(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", FORGOTTEN_PROMPT, tmp_path],
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
        cwd=Path(__file__).parents[3],
    )
    assert shown.stdout == "locked\n"


async def test_no_password_comes_into_the_log(
    tmp_path: Path, works: InMemory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for backend in (works, Locked(), of_the_library("fail")):
        credentials = Credentials(tmp_path, backend=backend)
        await credentials.keep(DOOR, PASSWORD)
        await credentials.password(DOOR)
        await credentials.forget(DOOR)
    assert caplog.records
    assert PASSWORD.reveal() not in caplog.text


# the key of waiting photos


async def test_the_key_lies_in_the_keyring_where_there_is_one(tmp_path: Path, works: InMemory) -> None:
    made = await Credentials(tmp_path, backend=works).vault_key()
    assert (len(made.key), made.place, made.older, made.complete) == (32, KeyPlace.KEYRING, (), True)
    assert await Credentials(tmp_path, backend=works).vault_key() == made
    assert not (tmp_path / "vault.key").exists()


@pytest.mark.parametrize("backend", [*NO_KEYRINGS, *DEAF_KEYRINGS], ids=lambda backend: type(backend).__module__[-9:])
async def test_without_a_keyring_the_key_lies_in_a_file_of_its_owner(tmp_path: Path, backend: KeyringBackend) -> None:
    made = await Credentials(tmp_path, backend=backend).vault_key()
    file = tmp_path / "vault.key"
    assert (made.place, made.complete, made.made_later()) == (KeyPlace.FILE, False, made.key)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (await Credentials(tmp_path, backend=backend).vault_key()).key == made.key


async def test_the_file_stays_in_use_when_a_keyring_comes(tmp_path: Path, works: InMemory) -> None:
    before = await Credentials(tmp_path, backend=of_the_library("fail")).vault_key()
    after = await Credentials(tmp_path, backend=works).vault_key()
    assert (after.key, after.place, after.complete) == (before.key, KeyPlace.FILE, True)
    assert works.entries == {}


async def test_a_key_in_the_keyring_and_one_in_a_file_both_open(tmp_path: Path, works: InMemory) -> None:
    in_keyring = await Credentials(tmp_path, backend=works).vault_key()
    in_file = await Credentials(tmp_path, backend=Locked()).vault_key()
    both = await Credentials(tmp_path, backend=works).vault_key()
    assert (both.key, both.older, both.place) == (in_keyring.key, (in_file.key,), KeyPlace.KEYRING)


@pytest.mark.parametrize("junk", ["", "junk", "ab" * 31])
async def test_junk_in_place_of_the_key_is_replaced(tmp_path: Path, works: InMemory, junk: str) -> None:
    works.entries["facestation/vault", "key"] = junk
    made = await Credentials(tmp_path, backend=works).vault_key()
    assert works.entries["facestation/vault", "key"] == made.key.hex()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"ab" * 31])
async def test_a_damaged_key_file_is_moved_aside(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "vault.key").write_bytes(content)
    made = await Credentials(tmp_path, backend=of_the_library("fail")).vault_key()
    assert (tmp_path / "vault.key").read_text() == made.key.hex()
    assert (tmp_path / "vault.damaged").read_bytes() == content
    assert "damaged" in caplog.text


async def test_a_key_file_that_others_may_read_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "vault.key").write_text("ab" * 32)
    (tmp_path / "vault.key").chmod(0o644)
    made = await Credentials(tmp_path, backend=of_the_library("fail")).vault_key()
    assert made.key == b"\xab" * 32
    assert stat.S_IMODE((tmp_path / "vault.key").stat().st_mode) == 0o600


async def test_a_key_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "vault.key").mkdir()
    with pytest.raises(FileUnreadable):
        await Credentials(tmp_path, backend=of_the_library("fail")).vault_key()


async def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        await Credentials(tmp_path / "nowhere", backend=of_the_library("fail")).vault_key()


@pytest.mark.parametrize("backend", [of_the_library("fail"), InMemory()], ids=["file", "keyring"])
async def test_programs_that_start_together_agree_on_one_key(tmp_path: Path, backend: KeyringBackend) -> None:
    keys = await asyncio.gather(*(Credentials(tmp_path, backend=backend).vault_key() for _ in range(5)))
    assert len({made.key for made in keys}) == 1


async def test_a_program_that_never_lets_go_of_the_lock_is_not_waited_for(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "vault.lock")
    assert lock.acquire()
    with pytest.raises(FileUnreadable):
        async with creation_lock(tmp_path / "vault.lock", patience_s=0.1):
            pytest.fail("two hold the lock")
    lock.release()
    async with creation_lock(tmp_path / "vault.lock", patience_s=0.1):
        assert not lock.acquire()


ON_A_FULL_DISK = """
import sys
from pathlib import Path
from facestation.errors import StationError
from facestation.vault_file import write_key
folder = Path(sys.argv[1])
try:
    (folder / "filler").write_bytes(bytes(100_000))
except OSError:
    try:
        write_key(folder / "vault.key")
    except StationError as error:
        print(error.code, *sorted(left.name for left in folder.iterdir()))
"""


def test_a_key_that_could_not_be_written_is_not_left_there(tmp_path: Path) -> None:
    assert run_on_small_disk(tmp_path, 16, ON_A_FULL_DISK).split() == ["disk_full", "filler"]


def test_a_key_is_never_written_over_another(tmp_path: Path) -> None:
    key = write_key(tmp_path / "vault.key")
    with pytest.raises(FileUnreadable):
        write_key(tmp_path / "vault.key")
    assert read_key(tmp_path / "vault.key") == key


def test_a_vault_key_has_the_right_length_and_shows_nothing() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        VaultKey(b"short", KeyPlace.FILE)
    assert "abab" not in repr(VaultKey(b"\xab" * 32, KeyPlace.FILE, older=(b"\xab" * 32,))).replace("\\x", "")
