"""What all tests share: Python looks for garbage only where there may be some, and no example is timed."""

from __future__ import annotations

import gc
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

from tests.garbage import spare_what_is_loaded

# How long an example takes depends on what else the computer does.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Modules and tests are loaded without any, and stay until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        spare_what_is_loaded()
