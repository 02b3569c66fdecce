"""Passwords and the key of waiting photos: the only place that touches the operating system's keyring.

Credentials(folder: Path, *, environment_password: Secret | None = None, backend=None, timeout_s=5.0)
    await password(terminal_id) -> Secret | None   # typed in this run, else the keyring, else the environment
    await keep(terminal_id, Secret) -> bool        # True: in the keyring; False: only for this run
    use(terminal_id, Secret) -> None               # for this run only, never written to the keyring
    await forget(terminal_id) -> bool              # True: nothing of it is left
    await vault_key() -> VaultKey                  # .key (32 bytes), .place (KeyPlace.KEYRING | KeyPlace.FILE)
    await probe() -> KeyringState                  # WORKS | MISSING | LOCKED
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import enum
import functools
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facestation.domain.secret import KeyPlace, Secret, VaultKey
from facestation.errors import KeyringError, KeyringLocked, KeyringMissing
from facestation.paths import vault_key_file
from facestation.vault_file import creation_lock, key_made_later, make_key, parse_key, read_key, write_key

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

_ACCOUNT = "terminal"
_VAULT = ("facestation/vault", "key")
_RECOMMENDED = 1
"""Backends below this priority are none at all (fail, null) or keep plain text (keyrings.alt)."""


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
        backend: KeyringBackend | None = None,
        timeout_s: float = 5.0,
    ) -> None:
        self._folder = folder
        self._environment_password = environment_password
        self._of_this_run: dict[str, Secret] = {}
        self._keyring = _Keyring(backend, timeout_s)

    async def password(self, terminal_id: str) -> Secret | None:
        """The terminal's password: typed in this run, else from the keyring, else the one for unattended use."""
        if terminal_id in self._of_this_run:
            return self._of_this_run[terminal_id]
        try:
            text = await self._keyring.get(*_entry(terminal_id))
        except KeyringError as error:
            _log.info("no password from the keyring: %s", error.code)
            text = None
        return Secret(text) if text else self._environment_password

    async def keep(self, terminal_id: str, password: Secret) -> bool:
        """True when the password is in the keyring now; False when it is known for this run only."""
        # It stays at hand until the keyring has shown it, so that a cancelled call loses nothing.
        self.use(terminal_id, password)
        try:
            await self._keyring.put(*_entry(terminal_id), password.reveal())
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
            await self._keyring.drop(*_entry(terminal_id))
        except KeyringMissing:
            return True
        except KeyringLocked as error:
            _log.warning("a password may be left in the keyring: %s", error.code)
            return False
        return True

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
                in_keyring = await self._key_in_keyring(make=in_file is None)
            except KeyringError as error:
                _log.info("the key of waiting photos lies in a file: %s", error.code)
                complete = False
            if in_keyring is not None:
                return VaultKey(in_keyring, KeyPlace.KEYRING, (in_file,) if in_file else (), made_later=later)
            if in_file is None:
                in_file = await asyncio.to_thread(write_key, path)
            return VaultKey(in_file, KeyPlace.FILE, complete=complete, made_later=later)

    async def _key_in_keyring(self, *, make: bool) -> bytes | None:
        key = parse_key(await self._keyring.get(*_VAULT) or "")
        if key is None and make:
            key = make_key()
            await self._keyring.put(*_VAULT, key.hex())
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


def _entry(terminal_id: str) -> tuple[str, str]:
    # One service a terminal: Windows keeps one account a service well, and several badly.
    return f"facestation/{terminal_id}", _ACCOUNT


class _Keyring:
    """The keyring behind a deadline: it may wait for a person, and then nobody else shall."""

    def __init__(self, backend: KeyringBackend | None, timeout_s: float) -> None:
        self._backend = backend
        self._timeout_s = timeout_s
        self._turn = asyncio.Lock()
        self._stuck: threading.Thread | None = None

    async def get(self, service: str, account: str) -> str | None:
        return await self._call(lambda backend: backend.get_password(service, account))

    async def put(self, service: str, account: str, text: str) -> None:
        def put(backend: KeyringBackend) -> str | None:
            backend.set_password(service, account, text)
            return backend.get_password(service, account)

        if await self._call(put) != text:
            raise KeyringMissing

    async def drop(self, service: str, account: str) -> None:
        def drop(backend: KeyringBackend) -> None:
            if backend.get_password(service, account) is not None:
                backend.delete_password(service, account)

        await self._call(drop)

    async def _call(self, work: Callable[[KeyringBackend], _T]) -> _T:
        """What `work` brings from the keyring; raises KeyringMissing, or KeyringLocked after the timeout."""
        async with self._turn:
            if self._stuck is not None and self._stuck.is_alive():
                # Somebody has the prompt before them; asking again would only queue up behind it.
                raise KeyringLocked
            self._stuck = None
            answer: concurrent.futures.Future[_T] = concurrent.futures.Future()
            # Running from the start, so that nobody who stops waiting cancels it under the thread's feet.
            answer.set_running_or_notify_cancel()
            # A daemon, unlike the loop's own threads: a forgotten prompt must not keep the program from ending.
            thread = threading.Thread(target=self._run, args=(work, answer), name="keyring", daemon=True)
            thread.start()
            try:
                # Not wait_for, which in Python 3.11 takes a cancellation for a result that comes at the same moment.
                async with asyncio.timeout(self._timeout_s):
                    return await asyncio.wrap_future(answer)
            except TimeoutError as error:
                raise KeyringLocked from error
            finally:
                self._stuck = None if answer.done() else thread

    def _run(self, work: Callable[[KeyringBackend], _T], answer: concurrent.futures.Future[_T]) -> None:
        from keyring.errors import NoKeyringError

        try:
            answer.set_result(work(self._usable_backend()))
        except NoKeyringError as error:
            answer.set_exception(_caused(KeyringMissing(), error))
        except Exception as error:  # noqa: BLE001 - backends are plugins over D-Bus, Win32, Cocoa; they raise anything
            answer.set_exception(_caused(KeyringLocked(), error))

    def _usable_backend(self) -> KeyringBackend:
        import keyring
        from keyring.backends.chainer import ChainerBackend
        from keyring.errors import NoKeyringError

        found = self._backend or keyring.get_keyring()
        candidates = list(found.backends) if isinstance(found, ChainerBackend) else [found]
        for candidate in candidates:
            if _is_safe(candidate):
                return candidate
        raise NoKeyringError


def _is_safe(backend: KeyringBackend) -> bool:
    return backend.priority >= _RECOMMENDED and not type(backend).__module__.startswith("keyrings.alt")


def _caused(error: KeyringError, cause: Exception) -> KeyringError:
    error.__cause__ = cause
    return error
