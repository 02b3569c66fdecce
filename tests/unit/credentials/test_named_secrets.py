"""Secrets that templates refer to: kept under names of their own, apart from passwords of terminals."""

from __future__ import annotations

from pathlib import Path

import pytest

from facestation.credentials import Credentials
from facestation.domain.secret import Secret
from facestation.errors import SecretNameInvalid, SecretWouldBeLost
from tests.unit.credentials.keyrings import Absent, InMemory

PIN = Secret("4711")


async def test_a_secret_is_kept_found_and_forgotten(tmp_path: Path) -> None:
    backend = InMemory()
    credentials = Credentials(tmp_path, backend=backend)
    assert await credentials.secret("door-pin") is None
    await credentials.keep_secret("door-pin", PIN)
    assert await Credentials(tmp_path, backend=backend).secret("door-pin") == PIN
    assert await credentials.password("door-pin") is None
    assert await credentials.forget_secret("door-pin")
    assert not await credentials.forget_secret("door-pin")


async def test_the_names_of_what_is_kept_can_be_told(tmp_path: Path) -> None:
    backend = InMemory()
    credentials = Credentials(tmp_path, backend=backend)
    assert await credentials.secret_names() == ()
    for name in ("lobby-pin", "door-pin", "lobby-pin"):
        await credentials.keep_secret(name, PIN)
    assert await Credentials(tmp_path, backend=backend).secret_names() == ("door-pin", "lobby-pin")
    await credentials.forget_secret("lobby-pin")
    assert await credentials.secret_names() == ("door-pin",)
    assert await Credentials(tmp_path, backend=Absent()).secret_names() == ()


async def test_without_a_keyring_the_environment_answers_and_nothing_is_kept(tmp_path: Path) -> None:
    credentials = Credentials(tmp_path, environment_secrets={"DOOR_PIN": PIN}, backend=Absent())
    assert await credentials.secret("door-pin") == PIN
    assert await credentials.secret("other") is None
    with pytest.raises(SecretWouldBeLost):
        await credentials.keep_secret("door-pin", PIN)


@pytest.mark.parametrize("name", ["", "a b", "a/b", ".a", "x" * 65, "ключ"])
async def test_a_name_that_cannot_stand_in_a_template_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SecretNameInvalid):
        await Credentials(tmp_path, backend=InMemory()).keep_secret(name, PIN)
