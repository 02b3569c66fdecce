"""What every screen, file and database takes for text."""

from __future__ import annotations

import unicodedata

_NO_TEXT = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Control characters, halves of characters (bytes that are no UTF-8 become such), and what is no character at all."""


def is_text(text: str) -> bool:
    """Whether `text` can be shown, sent and kept as it is."""
    return not any(unicodedata.category(character) in _NO_TEXT for character in text)


def printable(text: str) -> str:
    """`text` with a mark for each character that cannot be shown, fit for a sentence or a document."""
    return "".join(character if is_text(character) else "\N{REPLACEMENT CHARACTER}" for character in text)
