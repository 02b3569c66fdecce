"""The operating system's keyring; no other module touches it."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from facestation.errors import KeyringError, KeyringLocked, KeyringMissing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_T = TypeVar("_T")

_RECOMMENDED = 1
"""Backends below this priority are none at all (fail, null) or keep plain text (keyrings.alt)."""


class SystemKeyring:
    """The keyring behind a deadline: it may wait for a person, and then nobody else shall."""

    def __init__(self, backend: KeyringBackend | None, timeout_s: float) -> None:
        self._backend = backend
        self._timeout_s = timeout_s
        self._turn = asyncio.Lock()
        self._stuck: threading.Thread | None = None

    async def get(self, service: str, account: str) -> str | None:
        """What is kept there; None where nothing is. Raises KeyringMissing, KeyringLocked, as the others do."""
        return await self._call(lambda backend: backend.get_password(service, account))

    async def put(self, service: str, account: str, text: str) -> None:
        """Keeps `text` there; it was read back."""

        def put(backend: KeyringBackend) -> str | None:
            backend.set_password(service, account, text)
            return backend.get_password(service, account)

        if await self._call(put) != text:
            raise KeyringMissing

    async def drop(self, service: str, account: str) -> None:
        """Nothing is kept there any more."""

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
