"""Python's search for garbage, which would otherwise take longer than many a test."""

from __future__ import annotations

import gc


def spare_what_is_loaded() -> None:
    """Leaves out of all later searches what exists now: thousands of tests, and the modules that they import."""
    gc.collect()
    gc.freeze()
