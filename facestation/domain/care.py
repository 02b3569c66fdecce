"""What is told of a terminal that is being looked after: how far a restart, an upgrade or a copy is."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Stage(enum.Enum):
    """How far something is that takes a terminal away for a while."""

    SENDING = "sending"
    """A file is on its way."""
    INSTALLING = "installing"
    TOLD = "told"
    """The terminal was told to restart."""
    GONE = "gone"
    """It does not answer any more."""
    BACK = "back"
    """It answers again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `percent` of a stage that tells it, and never less than before."""

    stage: Stage
    percent: float | None = None
    firmware: str = ""
    """What the terminal runs, once it is back."""


@dataclass(frozen=True, slots=True)
class UpgradeProgress:
    """What a terminal says of an upgrade."""

    running: bool
    percent: int


class ResetMode(enum.Enum):
    """How much a terminal forgets; the values are its own words."""

    FULL = "full"
    """Everything, the password included: it has to be activated again."""
    BASIC = "basic"
    """Settings; network and accounts stay."""
    PART = "part"
    """Some settings; which, the terminal's manual says."""


@dataclass(frozen=True, slots=True)
class Copying:
    """How far people are on their way from one place to another."""

    done: int
    total: int
    verified: int = 0
    queued: int = 0
    refused: int = 0
