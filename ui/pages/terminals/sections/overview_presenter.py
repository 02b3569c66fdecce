"""What the overview decides: when a terminal is asked for more, and what one press mends."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from facestation.domain.inventory import Attention, Inspection
from facestation.domain.terminal import TerminalStatus
from ui.jobs import Jobs
from ui.pages.terminals.shown import OVERVIEW, Shown, Standing

PREFIX = "terminals_mend."
"""Not the page's own prefix: what was begun is not ended by looking at another page."""


class Mend(enum.Enum):
    """What one press does about something to attend to."""

    SET_CLOCK = "set_clock"
    TRUST = "trust"
    LOGIN = "login"
    ACTIVATE = "activate"
    CHECK = "check"


_CAUSES: Mapping[Mend, frozenset[Attention]] = MappingProxyType(
    {
        Mend.SET_CLOCK: frozenset({Attention.CLOCK_FAST, Attention.CLOCK_SLOW}),
        Mend.TRUST: frozenset({Attention.CERTIFICATE_UNKNOWN, Attention.CERTIFICATE_CHANGED}),
        Mend.LOGIN: frozenset({Attention.LOGIN_REFUSED, Attention.NO_PASSWORD}),
        Mend.ACTIVATE: frozenset({Attention.NOT_ACTIVATED}),
        Mend.CHECK: frozenset({Attention.UNREACHABLE, Attention.UNCLEAR}),
    }
)


def mend_of(what: Attention) -> Mend | None:
    """What one press does about it; None where it needs more, and its sentence says what."""
    return next((mend for mend, causes in _CAUSES.items() if what in causes), None)


class Looking(Protocol):
    """The part of the inventory that the overview needs."""

    async def complete(self, terminal_id: str, status: TerminalStatus) -> Inspection: ...


class Setting(Protocol):
    """Sets clocks."""

    async def set(self, terminal_id: str) -> None: ...


class Checking(Protocol):
    """The page around the overview."""

    async def check(self, terminal_id: str) -> TerminalStatus: ...


class OverviewPresenter:
    """Asks a terminal for the rest once it is looked at, and no more than once for each connection."""

    def __init__(self, inventory: Looking, clocks: Setting, page: Checking, jobs: Jobs) -> None:
        self._inventory = inventory
        self._clocks = clocks
        self._page = page
        self._jobs = jobs
        self._asked: tuple[str, datetime | None] = ("", None)

    def follow(self, shown: Shown) -> None:
        """The page shows this now."""
        row, answer = shown.row, shown.answer
        if row is None or shown.section != OVERVIEW or answer.standing is not Standing.CONNECTED:
            return
        if answer.status is not None and self._asked != (row.record.id, answer.at):
            self._asked = (row.record.id, answer.at)
            self._jobs.run("terminals.closer", self._inventory.complete(row.record.id, answer.status))

    def set_clock(self, terminal_id: str) -> None:
        """The terminal shows this computer's time, and is read anew."""
        self._jobs.run(f"{PREFIX}clock.{terminal_id}", self._clock_set(terminal_id))

    def check(self, terminal_id: str) -> None:
        """The terminal is asked once more; what stands in the way is shown in the list."""
        self._jobs.run(f"{PREFIX}check.{terminal_id}", self._page.check(terminal_id), failed=lambda _: None)

    async def _clock_set(self, terminal_id: str) -> None:
        await self._clocks.set(terminal_id)
        await self._page.check(terminal_id)
