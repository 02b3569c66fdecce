"""What a terminal takes as its first password, how strong one is, and making one up."""

from __future__ import annotations

import enum
import secrets
from collections.abc import Callable, Mapping
from types import MappingProxyType

from facestation.domain.secret import Secret
from facestation.errors import (
    PassphraseTooShort,
    PasswordIsUsername,
    PasswordNotTypable,
    PasswordTooLong,
    PasswordTooShort,
    PasswordTooSimple,
    StationError,
)

SHORTEST, LONGEST = 8, 16
"""Characters."""
PASSPHRASE_SHORTEST = 12
"""Characters, for every file that a passphrase protects: whoever has the file may try as often as they like."""
KINDS_NEEDED, KINDS_OF_STRONG = 2, 3
"""Of small letters, capitals, digits and signs."""

_GENERATED = 12
_SMALL, _CAPITALS, _DIGITS = "abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"
"""Without what looks like something else on a printed sheet: 0 and O, 1, l and I, o."""


def check_passphrase(passphrase: Secret) -> None:
    """Raises PassphraseTooShort for one that whoever has the file would guess."""
    if len(passphrase.reveal()) < PASSPHRASE_SHORTEST:
        raise PassphraseTooShort(shortest=PASSPHRASE_SHORTEST)


class Strength(enum.Enum):
    """How a terminal judges a password that it takes."""

    WEAK = "weak"
    """Accepted, and the terminal goes on to call it risky."""
    STRONG = "strong"


class Rule(enum.Enum):
    """What a terminal asks of a first password, in the order in which a breach is told."""

    TYPABLE = "typable"
    LONG_ENOUGH = "long_enough"
    SHORT_ENOUGH = "short_enough"
    NOT_THE_NAME = "not_the_name"
    MIXED = "mixed"


_BREACHES: Mapping[Rule, Callable[[], StationError]] = MappingProxyType(
    {
        Rule.TYPABLE: PasswordNotTypable,
        Rule.LONG_ENOUGH: lambda: PasswordTooShort(shortest=SHORTEST),
        Rule.SHORT_ENOUGH: lambda: PasswordTooLong(longest=LONGEST),
        Rule.NOT_THE_NAME: PasswordIsUsername,
        Rule.MIXED: PasswordTooSimple,
    }
)


def kept_rules(password: Secret, username: str = "admin") -> frozenset[Rule]:
    """Which of the rules a password for that account keeps."""
    text = password.reveal()
    kept = {
        Rule.TYPABLE: all("!" <= character <= "~" for character in text),
        Rule.LONG_ENOUGH: len(text) >= SHORTEST,
        Rule.SHORT_ENOUGH: len(text) <= LONGEST,
        Rule.NOT_THE_NAME: text.lower() not in {username.lower(), username.lower()[::-1]},
        Rule.MIXED: _kinds(text) >= KINDS_NEEDED,
    }
    return frozenset(rule for rule, true in kept.items() if true)


def check_password(password: Secret, username: str = "admin") -> None:
    """Nothing, where a terminal will take this for the account.

    Raises PasswordNotTypable, PasswordTooShort, PasswordTooLong, PasswordIsUsername, PasswordTooSimple.
    """
    kept = kept_rules(password, username)
    for rule, breach in _BREACHES.items():
        if rule not in kept:
            raise breach()


def strength(password: Secret) -> Strength:
    """How strong a password is that `check_password` lets pass."""
    return Strength.STRONG if _kinds(password.reveal()) >= KINDS_OF_STRONG else Strength.WEAK


def generate_password() -> Secret:
    """A strong password of twelve characters that nobody takes for others when typing them from a sheet."""
    alphabet = _SMALL + _CAPITALS + _DIGITS
    # One of each kind for certain; where they stand is left to chance as well.
    characters = [secrets.choice(kind) for kind in (_SMALL, _CAPITALS, _DIGITS)]
    characters += [secrets.choice(alphabet) for _ in range(_GENERATED - len(characters))]
    secrets.SystemRandom().shuffle(characters)
    return Secret("".join(characters))


def _kinds(text: str) -> int:
    tests = (str.islower, str.isupper, str.isdigit, lambda character: not character.isalnum())
    return sum(any(map(test, text)) for test in tests)
