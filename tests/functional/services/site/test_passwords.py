"""Passwords on their way to another computer: only the passphrase opens the file, and it shows nothing."""

from __future__ import annotations

import json
from pathlib import Path

import keyring
import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.password_file import PasswordEntry
from facestation.domain.secret import Secret
from facestation.errors import FileUnreadable, PassphraseTooShort, PassphraseWrong, PasswordFileUnusable
from facestation.services.site.passwords import opened, sealed
from facestation.services.station import open_station
from tests.unit.credentials.keyrings import InMemory

PASSPHRASE = Secret("seven tulips in a row")
ENTRY = PasswordEntry("Gate", "https://192.0.2.7", "admin", "K00000001", "ab" * 32, Secret("Primrose-7"))


async def test_passwords_reach_another_computer_with_their_terminals(tmp_path: Path) -> None:
    file = tmp_path / "passwords.json"
    keyring.set_keyring(InMemory())
    here = await open_station(tmp_path / "here")
    try:
        await here.terminals.add("http://192.0.2.7", name="Gate", password=Secret("Primrose-7"))
        await here.terminals.add("http://192.0.2.8", name="Yard", password=Secret("Primrose-8"))
        await here.terminals.add("http://192.0.2.9", name="Nobody knows")
        assert await here.passwords.export(file, PASSPHRASE) == 2
        assert [(line.kind, line.code) for line in await here.journal.lines(1)] == [(AuditKind.PASSWORDS_EXPORTED, "2")]
    finally:
        await here.close()
    # In quotes, for four letters alone may stand in what is encrypted by chance.
    assert all(word not in file.read_bytes() for word in (b"Primrose", b'"Gate"', b"192.0.2"))
    keyring.set_keyring(InMemory())
    there = await open_station(tmp_path / "there")
    try:
        known = await there.terminals.add("http://192.0.2.8", name="Courtyard")
        await there.terminals.add("http://192.0.2.70", name="Gate")
        restored = await there.passwords.restore(file, PASSPHRASE)
        assert set(restored.kept) == {"Courtyard", "http://192.0.2.7"}
        assert (restored.unkept, restored.added) == ((), ("http://192.0.2.7",))
        assert await there.credentials.password(known.id) == Secret("Primrose-8")
        lines = [(line.kind, line.code) for line in await there.journal.lines()]
        assert (AuditKind.PASSWORDS_IMPORTED, "2") in lines
    finally:
        await there.close()


@pytest.mark.parametrize("passphrase", ["seven tulips in a roW", "x"])
def test_another_passphrase_opens_nothing(passphrase: str) -> None:
    with pytest.raises(PassphraseWrong):
        opened(sealed([ENTRY], PASSPHRASE), Secret(passphrase), "file")


def test_every_field_comes_back() -> None:
    assert opened(sealed([ENTRY], PASSPHRASE), PASSPHRASE, "file") == (ENTRY,)


def test_the_same_passwords_never_make_the_same_file() -> None:
    assert json.loads(sealed([], PASSPHRASE))["sealed"] != json.loads(sealed([], PASSPHRASE))["sealed"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'"x"',
        b"{}",
        b'{"format": "facestation passwords 2", "salt": "", "nonce": "", "sealed": ""}',
        b'{"format": "facestation passwords 1", "salt": "AA==", "nonce": "AA==", "sealed": "AA=="}',
        b'{"format": "facestation passwords 1", "salt": 1, "nonce": "-", "sealed": ""}',
    ],
)
def test_what_is_no_such_file_is_said_so(data: bytes) -> None:
    with pytest.raises(PasswordFileUnusable):
        opened(data, PASSPHRASE, "file")


async def test_a_short_passphrase_writes_nothing_and_a_missing_file_is_said(tmp_path: Path) -> None:
    station = await open_station(tmp_path / "here")
    try:
        with pytest.raises(PassphraseTooShort):
            await station.passwords.export(tmp_path / "file", Secret("meadow lamp"))
        assert not (tmp_path / "file").exists()
        with pytest.raises(FileUnreadable):
            await station.passwords.restore(tmp_path / "file", PASSPHRASE)
    finally:
        await station.close()
