"""How often the parsers are fed with nonsense, and nonsense that is near enough to the real thing to get far."""

from __future__ import annotations

import os
from collections.abc import Sequence

EXAMPLES = int(os.environ.get("FACESTATION_FUZZ_EXAMPLES", "500"))
"""Of each fuzzed parser; a nightly run asks for more."""


def spelled(recipe: bytes, scraps: Sequence[bytes]) -> bytes:
    """A text made of `scraps`, one for each byte of `recipe` that is small enough, and of the other bytes as they are.

    One draw of bytes is a hundred times quicker than a list of choices, and shrinks as well.
    """
    return b"".join(scraps[byte] if byte < len(scraps) else bytes([byte]) for byte in recipe)
