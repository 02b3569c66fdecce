"""Cards and fingers of a person, as a terminal holds them and as it reads them from somebody before it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.secret import Secret

FINGERS = range(1, 11)
"""A person has ten; which is which is the operator's affair."""
QUALITY_LOW = 50
"""Below this the same finger taken again is likely to be recognized more often; a guess, as no document says more than
that 100 is best."""


class CardType(enum.Enum):
    """What a card does at a door; the values are the terminal's own words."""

    NORMAL = "normalCard"
    PATROL = "patrolCard"
    DURESS = "hijackCard"
    SUPER = "superCard"
    DISMISS = "dismissingCard"
    EMERGENCY = "emergencyCard"


class FingerType(enum.Enum):
    """What a finger does at a door; the values are the terminal's own words."""

    NORMAL = "normalFP"
    DURESS = "hijackFP"
    PATROL = "patrolFP"
    SUPER = "superFP"


@dataclass(frozen=True, slots=True)
class CardOnTerminal:
    """One card of a person; the type is the terminal's own word."""

    card_no: str
    card_type: str


@dataclass(frozen=True, slots=True)
class CardRead:
    """What a terminal read from a card that somebody showed."""

    card_no: str
    technology: str
    """The terminal's own word, as `TypeA_M1`; empty where it does not say."""


@dataclass(frozen=True, slots=True)
class FingerTemplate:
    """What a terminal made of a finger. Biometric: it is sent to terminals and kept nowhere."""

    number: int
    data: Secret
    """Base64."""
    quality: int | None = None
    """1 to 100; None where the terminal does not say."""


@dataclass(frozen=True, slots=True)
class FingerOnTerminal:
    """One finger of a person, without its template; the type is the terminal's own word."""

    number: int
    finger_type: str
    readers: tuple[int, ...] = (1,)
