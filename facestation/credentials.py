"""Passwords and the key of waiting photos, in the operating system's keyring where there is one.

Credentials(folder: Path, *, environment_password=None, environment_secrets={}, backend=None, timeout_s=5.0)
    await password(terminal_id) -> Secret | None   # typed in this run, else the keyring, else the environment
    await holds(terminal_id) -> bool               # False: only the environment answers for it
    await keep(terminal_id, Secret) -> bool        # True: in the keyring; False: only for this run
    use(terminal_id, Secret) -> None               # for this run only, never written to the keyring
    await forget(terminal_id) -> bool              # True: nothing of it is left
    await secret(name) -> Secret | None            # one that templates refer to: the keyring, else the environment
    await keep_secret(name, Secret) -> None        # raises KeyringError leaves
    await forget_secret(name) -> bool              # True: there was one
    await secret_names() -> tuple[str, ...]        # of those that were kept; the keyring cannot tell them by itself
    await signing_seed(make=True) -> bytes | None  # the seed of the key that signs certificates
    await promise(terminal_id, Secret) -> bool     # about to become the terminal's password; survives a crash
    await settle(terminal_id) -> bool              # it has; True: in the keyring
    await withdraw(terminal_id) -> None            # it has not
    await lay_aside(terminal_id, Secret | None)    # what it will be once two terminals have changed places
    await take_up(terminal_id) -> bool             # they have; True: nothing is left to do
    await vault_key() -> VaultKey                  # .key (32 bytes), .place (KeyPlace.KEYRING | KeyPlace.FILE)
    await keeps_passwords() -> bool                # those that are kept outlive the program
    await probe() -> KeyringState                  # WORKS | MISSING | LOCKED
"""

from __future__ import annotations

import asyncio
import enum
import functools
import logging
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from facestation.domain.secret import KeyPlace, Secret, VaultKey, is_secret_label
from facestation.domain.text import printable
from facestation.errors import KeyringError, KeyringLocked, KeyringMissing, SecretNameInvalid, SecretWouldBeLost
from facestation.paths import signing_key_file, vault_key_file
from facestation.system_keyring import SystemKeyring
from facestation.vault_file import creation_lock, key_made_later, make_key, parse_key, read_key, write_key

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_log = logging.getLogger(__name__)

_ACCOUNT = "terminal"
_SECRET = "template"
_LABEL_SHOWN_MAX = 64
_SECRET_NAMES = ("facestation/secrets", "names")
_NO_SECRETS: Mapping[str, Secret] = MappingProxyType({})
_VAULT = ("facestation/vault", "key")
_SIGNING = ("facestation/signing", "key")


class KeyringState(enum.Enum):
    """Whether the operating system keeps passwords for us."""

    WORKS = "works"
    MISSING = "missing"
    LOCKED = "locked"
    """There is one, but it does not answer, or waits for somebody to unlock it."""


class Credentials:
    """Where passwords come from and go to; none is ever written to a file."""

    def __init__(
        self,
        folder: Path,
        *,
        environment_password: Secret | None = None,
        environment_secrets: Mapping[str, Secret] = _NO_SECRETS,
        backend: KeyringBackend | None = None,
        timeout_s: float = 5.0,
    ) -> None:
        self._folder = folder
        self._environment_password = environment_password
        self._environment_secrets = {variable_part(name): secret for name, secret in environment_secrets.items()}
        self._of_this_run: dict[str, Secret] = {}
        self._aside: dict[str, Secret] = {}
        self._keyring = SystemKeyring(backend, timeout_s)

    async def password(self, terminal_id: str) -> Secret | None:
        """The terminal's password: typed in this run, else from the keyring, else the one for unattended use.

        One that was promised goes before the one of before: if the terminal has not taken it, neither is any good.
        """
        if terminal_id in self._of_this_run:
            return self._of_this_run[terminal_id]
        try:
            text = await self._keyring.get(*_promised(terminal_id)) or await self._keyring.get(*_entry(terminal_id))
        except KeyringError as error:
            _log.info("no password from the keyring: %s", error.code)
            text = None
        return Secret(text) if text else self._environment_password

    async def holds(self, terminal_id: str) -> bool:
        """Whether the password is this terminal's own: typed in this run or in the keyring."""
        password = await self.password(terminal_id)
        return password is not None and password is not self._environment_password

    async def keep(self, terminal_id: str, password: Secret) -> bool:
        """True when the password is in the keyring now; False when it is known for this run only."""
        # It stays at hand until the keyring has shown it, so that a cancelled call loses nothing.
        self.use(terminal_id, password)
        try:
            await self._keyring.put(*_entry(terminal_id), password.reveal())
            await self._keyring.drop(*_promised(terminal_id))
        except KeyringError as error:
            _log.info("a password is kept for this run only: %s", error.code)
            return False
        self._of_this_run.pop(terminal_id, None)
        return True

    def use(self, terminal_id: str, password: Secret) -> None:
        """Answer with this password for as long as the program runs, and keep it nowhere."""
        self._of_this_run[terminal_id] = password

    async def forget(self, terminal_id: str) -> bool:
        """True when nothing of the password is left; False when the keyring could not be asked."""
        self._of_this_run.pop(terminal_id, None)
        try:
            for entry in (_entry(terminal_id), _promised(terminal_id), _set_aside(terminal_id)):
                await self._keyring.drop(*entry)
        except KeyringMissing:
            return True
        except KeyringLocked as error:
            _log.warning("a password may be left in the keyring: %s", error.code)
            return False
        return True

    async def secret(self, name: str) -> Secret | None:
        """The secret that templates call so: from the keyring, else the one for unattended use."""
        try:
            text = await self._keyring.get(*_named(name))
        except KeyringError as error:
            _log.info("no secret from the keyring: %s", error.code)
            text = None
        return Secret(text) if text else self._environment_secrets.get(variable_part(name))

    async def keep_secret(self, name: str, secret: Secret) -> None:
        """Put a secret into the keyring under a name of its own; raises SecretNameInvalid, SecretWouldBeLost,
        KeyringLocked."""
        try:
            await self._keyring.put(*_named(name), secret.reveal())
        except KeyringMissing as error:
            raise SecretWouldBeLost(value=name) from error
        await self._list_secret(name, there=True)

    async def forget_secret(self, name: str) -> bool:
        """Whether there was one to be forgotten; raises SecretNameInvalid, KeyringError leaves."""
        there = await self._keyring.get(*_named(name)) is not None
        await self._keyring.drop(*_named(name))
        await self._list_secret(name, there=False)
        return there

    async def secret_names(self) -> tuple[str, ...]:
        """What those are called that were kept for templates, sorted; none where there is no keyring."""
        try:
            return tuple(sorted((await self._keyring.get(*_SECRET_NAMES) or "").split()))
        except KeyringError as error:
            _log.info("no names of secrets from the keyring: %s", error.code)
            return ()

    async def _list_secret(self, name: str, *, there: bool) -> None:
        before = set(await self.secret_names())
        after = before | {name} if there else before - {name}
        try:
            if after != before:
                await self._keyring.put(*_SECRET_NAMES, " ".join(sorted(after)))
        except KeyringError as error:
            # The secret itself is there, or gone, all the same.
            _log.info("the names of secrets are not in the keyring: %s", error.code)

    async def signing_seed(self, *, make: bool = True) -> bytes | None:
        """The 32 secret bytes of the key that signs certificates: in the keyring, else in a file for its owner alone.

        None where there is none yet and none is to be made; one in a file stays in use. Raises KeyringLocked,
        FileUnreadable, DiskFull.
        """
        path = signing_key_file(self._folder)
        async with creation_lock(path.with_suffix(".lock")):
            seed = await asyncio.to_thread(read_key, path)
            if seed is not None:
                return seed
            try:
                return await self._key_in_keyring(_SIGNING, make=make)
            except KeyringMissing:
                # One that is only locked has the key already: another one would make this another station.
                return await asyncio.to_thread(write_key, path) if make else None

    async def promise(self, terminal_id: str, password: Secret) -> bool:
        """True when the keyring holds what is about to become the terminal's password, beside the one of before.

        False when it is known for this run only. Call `settle` or `withdraw` when it is known how that went.
        """
        self.use(terminal_id, password)
        try:
            await self._keyring.put(*_promised(terminal_id), password.reveal())
        except KeyringError as error:
            _log.info("a promised password is kept for this run only: %s", error.code)
            return False
        return True

    async def promised(self, terminal_id: str) -> Secret | None:
        """What was promised to become the password, and neither settled nor withdrawn since."""
        try:
            text = await self._keyring.get(*_promised(terminal_id))
        except KeyringError:
            return None
        return Secret(text) if text else None

    async def settle(self, terminal_id: str) -> bool:
        """The terminal has taken what was promised; True when the keyring holds it as its password."""
        password = self._of_this_run.get(terminal_id) or await self.promised(terminal_id)
        return password is not None and await self.keep(terminal_id, password)

    async def withdraw(self, terminal_id: str) -> None:
        """The terminal has not taken what was promised; the one of before counts again."""
        self._of_this_run.pop(terminal_id, None)
        try:
            await self._keyring.drop(*_promised(terminal_id))
        except KeyringError as error:
            _log.info("a promised password was not dropped: %s", error.code)

    async def lay_aside(self, terminal_id: str, password: Secret | None) -> None:
        """Keeps what `take_up` makes the password, beside the one that counts; with None nothing waits any more."""
        self._aside.pop(terminal_id, None)
        if password is not None:
            self._aside[terminal_id] = password
        try:
            if password is None:
                await self._keyring.drop(*_set_aside(terminal_id))
            else:
                await self._keyring.put(*_set_aside(terminal_id), password.reveal())
        except KeyringError as error:
            _log.info("what waits to become a password is not in the keyring: %s", error.code)

    async def take_up(self, terminal_id: str) -> bool:
        """What was laid aside is the password now, and where nothing was there is none: the one of before is wrong.

        False where the keyring could not be asked: the password counts for this run only. Doing it twice is harmless.
        """
        try:
            text = await self._keyring.get(*_set_aside(terminal_id))
        except KeyringError as error:
            if terminal_id in self._aside:
                self.use(terminal_id, self._aside[terminal_id])
            return isinstance(error, KeyringMissing)
        password = Secret(text) if text else self._aside.get(terminal_id)
        return await (self.forget(terminal_id) if password is None else self.keep(terminal_id, password))

    async def vault_key(self) -> VaultKey:
        """The key of waiting photos, made at the first call: in the keyring, else in a file for its owner alone.

        A key file that is there stays in use, so that a process without a keyring opens the same photos.
        Raises FileUnreadable, DiskFull where the file is needed and cannot be had.
        """
        path = vault_key_file(self._folder)
        later = functools.partial(key_made_later, path)
        async with creation_lock(path.with_suffix(".lock")):
            in_file = await asyncio.to_thread(read_key, path)
            in_keyring: bytes | None = None
            complete = True
            try:
                in_keyring = await self._key_in_keyring(_VAULT, make=in_file is None)
            except KeyringError as error:
                _log.info("the key of waiting photos lies in a file: %s", error.code)
                complete = False
            if in_keyring is not None:
                return VaultKey(in_keyring, KeyPlace.KEYRING, (in_file,) if in_file else (), made_later=later)
            if in_file is None:
                in_file = await asyncio.to_thread(write_key, path)
            return VaultKey(in_file, KeyPlace.FILE, complete=complete, made_later=later)

    async def _key_in_keyring(self, entry: tuple[str, str], *, make: bool) -> bytes | None:
        key = parse_key(await self._keyring.get(*entry) or "")
        if key is None and make:
            key = make_key()
            await self._keyring.put(*entry, key.hex())
        return key

    async def probe(self) -> KeyringState:
        """Whether there is a keyring and whether it answers; writes nothing."""
        try:
            await self._keyring.get("facestation/probe", "probe")
        except KeyringMissing:
            return KeyringState.MISSING
        except KeyringLocked:
            return KeyringState.LOCKED
        return KeyringState.WORKS

    async def keeps_passwords(self) -> bool:
        """Whether passwords that are kept outlive the program."""
        return await self.probe() is KeyringState.WORKS


def _entry(terminal_id: str) -> tuple[str, str]:
    # One service a terminal: Windows keeps one account a service well, and several badly.
    return f"facestation/{terminal_id}", _ACCOUNT


def _named(name: str) -> tuple[str, str]:
    if not is_secret_label(name):
        raise SecretNameInvalid(value=printable(name[:_LABEL_SHOWN_MAX]))
    return f"facestation/secret/{name}", _SECRET


def variable_part(name: str) -> str:
    """A secret's name as a variable of the environment can end: `site-operator` is SITE_OPERATOR."""
    return "".join(sign if sign.isalnum() else "_" for sign in name).upper()


def _promised(terminal_id: str) -> tuple[str, str]:
    return f"facestation/{terminal_id}/promised", _ACCOUNT


def _set_aside(terminal_id: str) -> tuple[str, str]:
    return f"facestation/{terminal_id}/aside", _ACCOUNT
