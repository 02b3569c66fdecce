"""What every screen, file and database takes for text."""

from __future__ import annotations

import unicodedata

_NO_TEXT = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Control characters, halves of characters (bytes that are no UTF-8 become such), and what is no character at all."""


def is_text(text: str) -> bool:
    """Whether `text` can be shown, sent and kept as it is."""
    return not any(unicodedata.category(character) in _NO_TEXT for character in text)
