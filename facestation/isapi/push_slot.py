"""One terminal whose pushes are waited for, and how they are told from those of others."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, tzinfo

from facestation.isapi.wire.body import Body
from facestation.isapi.wire.events import Alert

_FOLDER = "/events/"

Take = Callable[[tuple[Alert, ...]], Awaitable[Body | None]]


def new_path() -> str:
    """A path that nobody guesses; it tells the terminals from each other and from strangers."""
    return _FOLDER + secrets.token_hex(16)


@dataclass(eq=False, slots=True)
class Slot:
    """One terminal that is waited for.

    `take` gets what was pushed, and gives the body of the HTTP answer where there is one; it must not raise.
    """

    path: str
    take: Take
    zone: tzinfo = UTC
    senders: frozenset[str] = frozenset()
    """Addresses that say who it is, of a terminal that does not keep the path."""
