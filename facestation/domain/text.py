"""What every screen, file and database takes for text."""

from __future__ import annotations

import re
import unicodedata

_NO_TEXT = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Control characters, halves of characters (bytes that are no UTF-8 become such), and what is no character at all."""
_DIGITS = 20
"""Of the longest number that is sorted by its value."""


def is_text(text: str) -> bool:
    """Whether `text` can be shown, sent and kept as it is."""
    return not any(unicodedata.category(character) in _NO_TEXT for character in text)


def printable(text: str) -> str:
    """`text` with a mark for each character that cannot be shown, fit for a sentence or a document."""
    return "".join(character if is_text(character) else "\N{REPLACEMENT CHARACTER}" for character in text)


def fold(text: str) -> str:
    """`text` without case, accents and surplus blanks; «Ёлкин  Пётр» and «елкин петр» become the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(kept.split())


def natural_order(name: str) -> str:
    """What names are sorted by: «Door 2» comes before «door 10»."""
    return re.sub(r"\d+", lambda number: number[0].zfill(_DIGITS), fold(name))
