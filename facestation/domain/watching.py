"""How the station hears of events, and what it has heard."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime

from facestation.domain.event import AccessEvent, Outcome
from facestation.errors import StationError


class Way(enum.Enum):
    """How events of a terminal come at present."""

    CONNECTING = "connecting"
    LIVE = "live"
    PUSHED = "pushed"
    """The terminal sends each to this computer; its history closes the gaps."""
    POLLING = "polling"
    """From the history, every few seconds: the stream is not to be had."""
    WAITING = "waiting"
    """Not at all; it is tried again by itself."""
    STOPPED = "stopped"
    """Not at all, until a person has acted."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How events of one terminal come, and why not better."""

    way: Way
    error: StationError | None = None
    next_try: datetime | None = None
    """Aware; when it is tried again."""

    @property
    def holder(self) -> str:
        """The address of whoever holds the slot of the stream; empty where nobody else does, or nobody knows."""
        return "" if self.error is None else str(self.error.details.get("holder") or "")


@dataclass(frozen=True, slots=True)
class PushPlace:
    """Where a desk stands in one terminal's list of listening hosts."""

    terminal_id: str
    path: str
    """Nobody guesses it; it tells this terminal's pushes from all others."""
    address: str = ""
    """Under which it was written there last; nothing where it is not (any more)."""
    port: int = 0
    wanted: bool = False
    """Whether this terminal is to push at all."""


class Verdict(enum.Enum):
    """What a terminal was told that asked whether to open."""

    ASKING = "asking"
    """Nothing yet."""
    ALLOWED = "allowed"
    REFUSED = "refused"
    UNANSWERED = "unanswered"
    """Nothing from this station: it does not decide, or its answer did not arrive."""


class Decider(enum.Enum):
    """Who decided at a door that asked."""

    RULE = "by_rule"
    """The person is enrolled there, and valid."""
    OPERATOR = "by_operator"
    TIME = "by_time"
    """Nobody, in the time that there was."""


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """A terminal waits to be told whether to open for somebody whom this station does not know there."""

    terminal_id: str
    terminal: str
    event: AccessEvent
    until: datetime
    """UTC, aware; who has not decided by then, refuses."""

    @property
    def key(self) -> tuple[str, int, datetime]:
        """That of the event's sighting."""
        return self.terminal_id, self.event.serial_no, self.event.time


@dataclass(frozen=True, slots=True)
class Sighting:
    """One event, and where it was."""

    terminal_id: str
    terminal: str
    """The terminal's name in the station's list."""
    event: AccessEvent
    fresh: bool
    """Whether it happened since the station listens, or was told for the first time; not one of before."""
    jpeg: bytes | None = field(default=None, repr=False)
    """A picture that came with it."""
    verdict: Verdict | None = None
    """None where the terminal did not ask."""

    @property
    def key(self) -> tuple[str, int, datetime]:
        """Tells it from every other one."""
        return self.terminal_id, self.event.serial_no, self.event.time

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture to ask for, as far as can be told.

        Terminals keep pictures of people of which their stream says nothing.
        """
        event = self.event
        # One that says how many pictures it has is followed by them.
        told_live = event.current is not None and not event.pictures
        likely = told_live and event.outcome in {Outcome.LET_IN, Outcome.REFUSED}
        return self.jpeg is not None or event.picture is not None or likely
