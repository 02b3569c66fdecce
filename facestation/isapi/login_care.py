"""When a login may be tried: one refusal of a password stops everything, a lock is waited for.

Terminals count failed logins and lock user and computer out after five. So a password of which nobody knows yet whether
it is right is tried by one connection at a time, and by one program at a time where `LoginGuard` sees to that.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

from facestation.errors import LoginPaused, TerminalError, TerminalLocked

log = logging.getLogger(__name__)

USUAL_LOCK_S = 1800
"""How long a terminal is taken to be locked that does not say."""
LONGEST_LOCK_S = 86_400
"""No more of what a terminal says is believed."""
VERDICT_S = 1.0
"""A wrong password is answered at once; a terminal that takes longer is busy with what it was asked."""


class LoginGuard(Protocol):
    """What outlives one connection: refusals of earlier runs and of other programs."""

    def turn(self) -> AbstractAsyncContextManager[None]:
        """Held while a password is tried of which nobody knows whether it is right.

        Raises LoginPaused, TerminalLocked where it must not be tried.
        """
        ...

    async def refused(self, error: TerminalError, *, password: bool) -> None:
        """A login was refused or found the terminal locked; `password` says that our password was sent in vain."""
        ...

    async def accepted(self) -> None:
        """The password was right."""
        ...


class Unguarded:
    """Remembers nothing: for a client that is alone in the world."""

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Lets everybody try."""
        yield

    async def refused(self, error: TerminalError, *, password: bool) -> None:
        """Nothing."""

    async def accepted(self) -> None:
        """Nothing."""


@dataclass(slots=True)
class _Trial:
    begun_s: float
    over: asyncio.Event = field(default_factory=asyncio.Event)


class LoginCare:
    """What the connections of one terminal know in common of its login."""

    def __init__(self, terminal: str, guard: LoginGuard, clock: Callable[[], float]) -> None:
        self.proven = False
        """Whether the terminal has taken the password."""
        self._terminal = terminal
        self._guard = guard
        self._clock = clock
        self._refusal: LoginPaused | None = None
        self._locked_until_s = -math.inf
        self._trial: _Trial | None = None

    def check(self) -> None:
        """Raises LoginPaused after a refusal of the password, TerminalLocked while the terminal is locked."""
        left_s = self._locked_until_s - self._clock()
        if left_s > 0:
            raise TerminalLocked(terminal=self._terminal, unlock_s=math.ceil(left_s))
        if self._refusal is not None:
            raise LoginPaused(**self._refusal.details)

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Held while a login is tried; until the password is proven by one connection alone, then hardly waited for.

        Raises what `check` raises, also where another program met with the refusal.
        """
        await self._others()
        trial = self._trial = _Trial(self._clock())
        try:
            async with contextlib.AsyncExitStack() as stack:
                if not self.proven:
                    await stack.enter_async_context(self._guard.turn())
                self.check()
                yield
        finally:
            trial.over.set()
            if self._trial is trial:
                self._trial = None

    async def accepted(self) -> None:
        """The terminal took the password."""
        if not self.proven:
            self.proven = True
            await self._guard.accepted()

    async def refused(self, error: TerminalError, *, password: bool) -> TerminalError:
        """The error to raise; nothing more is sent until a person acts, or until the terminal is no longer locked.

        `password` says that our password was sent, so that it may be the reason.
        """
        log.warning("a login was refused or the terminal is locked; nothing more is sent for now")
        self.proven = False
        locked_s = lock_s(error)
        if isinstance(error, TerminalLocked):
            error = TerminalLocked(**{**error.details, "unlock_s": locked_s})
        if locked_s is not None:
            self._locked_until_s = self._clock() + locked_s
        if password:
            self._refusal = LoginPaused(**error.details)
        await self._guard.refused(error, password=password)
        return error

    async def _others(self) -> None:
        """Waits for the login that another connection is trying; once it is proven, as long as a refusal takes."""
        while (trial := self._trial) is not None:
            patience_s = trial.begun_s + VERDICT_S - self._clock() if self.proven else None
            try:
                async with asyncio.timeout(patience_s):
                    await trial.over.wait()
            except TimeoutError:
                return


def lock_s(error: TerminalError) -> int | None:
    """For how many seconds a terminal that answered like this lets nobody in; None where it is not locked."""
    said = error.details.get("unlock_s")
    if not isinstance(error, TerminalLocked) and (error.details.get("tries_left") != 0 or not said):
        return None
    return min(max(0, int(said)), LONGEST_LOCK_S) if isinstance(said, int) else USUAL_LOCK_S
