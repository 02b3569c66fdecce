"""How long a passphrase would keep somebody busy who has the file; a guess, and never more than that. No Qt."""

from __future__ import annotations

import enum
import itertools
import math
import string


class Strength(enum.Enum):
    """How strong a passphrase is."""

    TOO_SHORT = "too_short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


_FAIR_BITS, _STRONG_BITS = 50.0, 75.0
_POOLS = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
_OTHER_SIGNS = 33


def strength(text: str, shortest: int) -> Strength:
    """By length and variety of signs; repeated and neighboring signs count little."""
    if len(text) < shortest:
        return Strength.TOO_SHORT
    bits = _signs_that_count(text) * math.log2(max(2, _pool(text)))
    if bits < _FAIR_BITS:
        return Strength.WEAK
    return Strength.STRONG if bits >= _STRONG_BITS else Strength.FAIR


def _pool(text: str) -> int:
    known = sum(len(pool) for pool in _POOLS if any(sign in pool for sign in text))
    return known + (_OTHER_SIGNS if any(all(sign not in pool for pool in _POOLS) for sign in text) else 0)


def _signs_that_count(text: str) -> float:
    """A sign that follows from the one before it, as in "aaaa" or "4321", is worth a quarter."""
    steps = [ord(after) - ord(before) for before, after in itertools.pairwise(text)]
    alike = sum(step in {-1, 0, 1} for step in steps)
    return min(len(text) - 0.75 * alike, 2.5 * len(set(text)))
