"""What all tests share: Python looks for garbage only where there may be some."""

from __future__ import annotations

import gc
from collections.abc import Generator

import pytest

from tests.garbage import spare_what_is_loaded


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Modules and tests are loaded without any, and stay until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        spare_what_is_loaded()
