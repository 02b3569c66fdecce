"""Text made comparable, for every script and on every database."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` without case, accents and surplus blanks; «Ёлкин  Пётр» and «елкин петр» become the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(kept.split())
