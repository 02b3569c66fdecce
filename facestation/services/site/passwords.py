"""Taking the passwords of terminals to another computer, in a file that only a passphrase opens."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import secrets
from collections.abc import Sequence
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from facestation.credentials import Credentials
from facestation.domain.audit import AuditKind
from facestation.domain.password import check_passphrase
from facestation.domain.password_file import PasswordEntry, Restored
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address, parse_fingerprint
from facestation.errors import (
    PassphraseWrong,
    PasswordFileUnusable,
    StationError,
)
from facestation.services.journal import Journal
from facestation.services.stretching import stretched
from facestation.services.terminals import Terminals
from facestation.whole_file import read_whole, write_whole

_VERSION = b"facestation passwords 1"
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32
_FILE_LIMIT_BYTES = 4_000_000


class Passwords:
    """Writes and reads such files; a password is never in one in clear."""

    def __init__(self, terminals: Terminals, credentials: Credentials, journal: Journal) -> None:
        self._terminals = terminals
        self._credentials = credentials
        self._journal = journal

    async def export(self, path: Path, passphrase: Secret) -> int:
        """How many passwords are in the file now; terminals without a known one are left out.

        Written into the audit. Raises PassphraseTooShort, FileUnreadable, DiskFull, StoreError.
        """
        check_passphrase(passphrase)
        entries = []
        for record in await self._terminals.list():
            password = await self._credentials.password(record.id)
            if password is not None:
                entries.append(_entry(record, password))
        await asyncio.to_thread(lambda: write_whole(path, sealed(entries, passphrase)))
        await self._journal.note(AuditKind.PASSWORDS_EXPORTED, "", str(len(entries)))
        return len(entries)

    async def restore(self, path: Path, passphrase: Secret) -> Restored:
        """What the file held is in the keyring now, and its terminals are on the list; known ones keep their name.

        Raises FileUnreadable, PasswordFileUnusable, PassphraseWrong.
        """
        data = await asyncio.to_thread(_read, path)
        entries = await asyncio.to_thread(opened, data, passphrase, path.name)
        # Of the file as a whole; each terminal has a line of its own besides.
        await self._journal.note(AuditKind.PASSWORDS_IMPORTED, "", str(len(entries)))
        outcome = Restored((), (), ())
        for entry in entries:
            record, is_new = await self._record(entry)
            kept = await self._terminals.set_login(record.id, entry.username, entry.password)
            outcome = Restored(
                (*outcome.kept, record.name) if kept else outcome.kept,
                outcome.unkept if kept else (*outcome.unkept, record.name),
                (*outcome.added, record.name) if is_new else outcome.added,
            )
        return outcome

    async def _record(self, entry: PasswordEntry) -> tuple[TerminalRecord, bool]:
        """The record that the password is for, by serial or address, and whether it was made for it."""
        address = parse_address(entry.url)
        for record in await self._terminals.list():
            if record.address == address or (entry.serial and record.serial == entry.serial):
                return record, False
        record = await self._terminals.add(entry.url, username=entry.username, fingerprint=entry.fingerprint)
        try:
            return await self._terminals.rename(record.id, entry.name), True
        except StationError:
            # Another terminal has the name; its address tells it apart.
            return record, True


def sealed(entries: Sequence[PasswordEntry], passphrase: Secret) -> bytes:
    """The file with these entries; takes a good part of a second, on purpose."""
    plain = json.dumps([_plain(entry) for entry in entries]).encode()
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    closed = AESGCM(stretched(passphrase, salt, _KEY_BYTES)).encrypt(nonce, plain, _VERSION)
    parts = {"salt": salt, "nonce": nonce, "sealed": closed}
    texts = {name: base64.b64encode(part).decode() for name, part in parts.items()}
    return json.dumps({"format": _VERSION.decode(), **texts}, indent=1).encode() + b"\n"


def opened(data: bytes, passphrase: Secret, name: str) -> tuple[PasswordEntry, ...]:
    """The entries of the file called `name`; raises PasswordFileUnusable, PassphraseWrong."""
    try:
        document = json.loads(data)
        if document["format"] != _VERSION.decode():
            raise PasswordFileUnusable(value=name)
        salt, nonce, closed = (base64.b64decode(document[part], validate=True) for part in ("salt", "nonce", "sealed"))
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error) as error:
        raise PasswordFileUnusable(value=name) from error
    if (len(salt), len(nonce)) != (_SALT_BYTES, _NONCE_BYTES):
        raise PasswordFileUnusable(value=name)
    try:
        plain = AESGCM(stretched(passphrase, salt, _KEY_BYTES)).decrypt(nonce, closed, _VERSION)
    except InvalidTag as error:
        raise PassphraseWrong(value=name) from error
    return tuple(_from_plain(entry) for entry in json.loads(plain))


def _entry(record: TerminalRecord, password: Secret) -> PasswordEntry:
    url, serial = record.address.url, record.serial
    return PasswordEntry(record.name, url, record.username, serial, record.fingerprint, password)


def _plain(entry: PasswordEntry) -> dict[str, str | None]:
    return {
        "name": entry.name,
        "url": entry.url,
        "username": entry.username,
        "serial": entry.serial,
        "fingerprint": entry.fingerprint,
        "password": entry.password.reveal(),
    }


def _from_plain(plain: dict[str, str]) -> PasswordEntry:
    trusted = plain["fingerprint"]
    return PasswordEntry(
        plain["name"],
        plain["url"],
        plain["username"],
        plain["serial"],
        parse_fingerprint(trusted) if trusted else None,
        Secret(plain["password"]),
    )


def _read(path: Path) -> bytes:
    data = read_whole(path, _FILE_LIMIT_BYTES)
    if data is None:
        raise PasswordFileUnusable(value=path.name)
    return data
